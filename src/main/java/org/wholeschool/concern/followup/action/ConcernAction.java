package org.wholeschool.concern.followup.action;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.notice.TaskReminder;
import org.wholeschool.platform.RoomOnly;

/**
 * Something that a lead asks a colleague to do because of a concern. It goes with its concern, whatever deletes that
 * one: the database sees to it ({@code on delete cascade} in V27).
 */
@Entity
@Table(name = "concern_action")
public class ConcernAction extends ActionFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    /** How often its owner was reminded that its day has passed. */
    private int reminded;

    protected ConcernAction() {}

    /**
     * @param concern because of which
     * @param ownerId whose account is to do it
     * @param dueOn its last day
     * @param task what is to be done, written for its owner
     * @param by whose account asks
     * @param at when
     */
    public ConcernAction(Concern concern, long ownerId, LocalDate dueOn, String task, Long by, Instant at) {
        this.concern = concern;
        ask(ownerId, dueOn, task, by, at);
    }

    /** Asks anew: somebody else, until another day, or in other words. */
    final void ask(long ownerId, LocalDate dueOn, String task, Long by, Instant at) {
        ask(ownerId, dueOn, task);
        beginEdition(by, at);
        reminded = 0;
    }

    /**
     * Goes from one owner to another, where it is still theirs to do: what they answered meanwhile stays as they left
     * it.
     *
     * @return whether it went over
     */
    final boolean goOver(long from, long to, Long by, Instant at) {
        boolean goes = isOpen() && getOwnerId() == from;
        if (goes) {
            ask(to, getDueOn(), getTask(), by, at);
        }
        return goes;
    }

    /** @return the reminder that is due for its owner, counted as sent; empty where none is */
    final Optional<TaskReminder> remind(LocalDate today) {
        Optional<TaskReminder> due = isOpen() ? TaskReminder.due(getDueOn(), today, reminded) : Optional.empty();
        due.ifPresent(reminder -> reminded = reminder.time());
        return due;
    }

    /** @return where its owner finds it, as long as it is theirs to do */
    final String page() {
        return "/concern/task.xhtml?id=" + getId();
    }

    /** @param became what became of it, or why not */
    public final void end(ActionState as, String became, Long by, Instant at) {
        end(as, became);
        beginEdition(by, at);
    }

    @RoomOnly
    public Concern getConcern() {
        return concern;
    }
}
