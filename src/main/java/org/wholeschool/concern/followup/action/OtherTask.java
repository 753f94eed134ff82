package org.wholeschool.concern.followup.action;

import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.TaskReminder;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * What somebody is to do because of something else than a concern ({@link OtherTasks}), by when, and what became of it.
 */
@MappedSuperclass
public abstract class OtherTask extends SchoolOwned {

    @Convert(converter = EncryptedText.class)
    private String task;

    private long ownerId;

    private LocalDate dueOn;

    private long askedBy;

    private Instant askedAt;

    private Long doneBy;

    private Instant doneAt;

    private boolean couldNot;

    @Convert(converter = EncryptedText.class)
    private String outcome;

    private int reminded;

    protected OtherTask() {}

    /**
     * @param task what is to be done
     * @param ownerId whose account is to do it
     * @param dueOn its last day
     * @param by whose account asks for it
     */
    protected OtherTask(String task, long ownerId, LocalDate dueOn, long by, Instant at) {
        this.task = task;
        this.ownerId = ownerId;
        this.dueOn = dueOn;
        this.askedBy = by;
        this.askedAt = at;
    }

    /**
     * Somebody says what became of it: nobody is reminded of it any more.
     *
     * @param isDone whether it is done; else they cannot do it
     */
    public void answer(boolean isDone, String became, long by, Instant at) {
        couldNot = !isDone;
        outcome = became;
        doneBy = by;
        doneAt = at;
    }

    /** @return the reminder that is due for its owner, counted as sent; empty where none is */
    public Optional<TaskReminder> remind(LocalDate today) {
        Optional<TaskReminder> due = isDone() ? Optional.empty() : TaskReminder.due(dueOn, today, reminded);
        due.ifPresent(reminder -> reminded = reminder.time());
        return due;
    }

    /** It is somebody else's from now on, and they are reminded anew. */
    public void goOver(long to) {
        ownerId = to;
        reminded = 0;
    }

    /** @return a notice for its owner, which leads to its words alone */
    public NewNotice toOwner(NoticeKind kind, String stage) {
        return new NewNotice(kind, getId(), stage, null, null, OtherTasks.PAGE + getId());
    }

    /**
     * @param isOwnerThere whether the owner can still do it
     * @param late what the person who asked is told
     * @param page where that leads
     * @return the notices of a reminder, by the account that gets each
     */
    public Map<Long, NewNotice> late(TaskReminder reminder, boolean isOwnerThere, NoticeKind late, String page) {
        Map<Long, NewNotice> notices = new LinkedHashMap<>();
        if (isOwnerThere) {
            notices.put(ownerId, toOwner(NoticeKind.ACTION_OVERDUE, reminder.stage()));
        }
        if (reminder.isForWhoAsked(isOwnerThere) && askedBy != ownerId) {
            notices.put(askedBy, new NewNotice(late, getId(), reminder.stage(), null, null, page));
        }
        return notices;
    }

    public boolean isLateOn(LocalDate day) {
        return !isDone() && dueOn.isBefore(day);
    }

    /** @return whether somebody had been asked for it before that moment */
    public boolean isAskedBefore(Instant moment) {
        return askedAt.isBefore(moment);
    }

    /** @return whether it was done before that moment */
    public boolean isDoneBefore(Instant moment) {
        return isDone() && !couldNot && doneAt.isBefore(moment);
    }

    /** @return whether somebody has said what became of it */
    public boolean isDone() {
        return doneAt != null;
    }

    /** @return whether whoever was to do it said that they cannot */
    public boolean isRefused() {
        return couldNot;
    }

    /**
     * @param because because of what, in words; null where whoever looks is not to know
     * @param page where its owner says what became of it
     * @return it, as it stands among tasks
     */
    public OtherTasks.Other shown(String because, String page) {
        return new OtherTasks.Other(getId(), because, task, dueOn, ownerId, askedBy, doneAt, couldNot, outcome, page);
    }

    public String getTask() {
        return task;
    }

    public long getOwnerId() {
        return ownerId;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public long getAskedBy() {
        return askedBy;
    }

    public Long getDoneBy() {
        return doneBy;
    }

    public Instant getDoneAt() {
        return doneAt;
    }

    public String getOutcome() {
        return outcome;
    }
}
