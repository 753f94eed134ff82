package org.wholeschool.concern.followup.action;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;

/** What an action consists of, now or in one of its versions. */
@MappedSuperclass
abstract class ActionFields extends Edition {

    private long ownerId;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    /** Written for its owner: all that they see. */
    @Convert(converter = EncryptedText.class)
    private String task;

    @Convert(converter = EncryptedText.class)
    private String outcome;

    /** Somebody is to do it; what was answered before stands in the versions. */
    final void ask(long ofOwner, LocalDate until, String what) {
        ownerId = ofOwner;
        dueOn = until;
        task = what;
        state = ActionState.OPEN;
        outcome = null;
    }

    final void end(ActionState as, String became) {
        state = as;
        outcome = became;
    }

    final void becomeLike(ActionFields other) {
        copyEdition(other);
        ownerId = other.ownerId;
        dueOn = other.dueOn;
        task = other.task;
        state = other.state;
        outcome = other.outcome;
    }

    @RoomOnly
    public long getOwnerId() {
        return ownerId;
    }

    @RoomOnly
    public LocalDate getDueOn() {
        return dueOn;
    }

    @RoomOnly
    public ActionState getState() {
        return state;
    }

    @RoomOnly
    public String getTask() {
        return task;
    }

    /** @return what became of it, or why it cannot be done or is not asked for any more; null while it is open */
    @RoomOnly
    public String getOutcome() {
        return outcome;
    }

    boolean isOpen() {
        return state == ActionState.OPEN;
    }

    /** @return whether its last day has passed and it is still to be done */
    boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
