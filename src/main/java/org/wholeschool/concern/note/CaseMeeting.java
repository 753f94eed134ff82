package org.wholeschool.concern.note;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.wholeschool.notice.TaskReminder;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * The next meeting that a note names. People are reminded of it by the rule of {@link TaskReminder}, whose due date is
 * a few days before: the first reminder comes before the meeting, and the second a few days after it.
 */
@Entity
@Table(name = "case_meeting")
public class CaseMeeting extends SchoolOwned {

    /** So a meeting on a Monday is reminded of on the Friday before. */
    private static final int DAYS_BEFORE = 4;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "note_id")
    private CaseNote note;

    private LocalDate dueOn;

    private int reminded;

    protected CaseMeeting() {}

    /** @param note a note with a date of the next meeting */
    public CaseMeeting(CaseNote note) {
        this.note = note;
        this.dueOn = note.getNextOn().minusDays(DAYS_BEFORE);
    }

    /** @return the reminder that is due, counted as sent; empty where none is */
    Optional<TaskReminder> remind(LocalDate today) {
        Optional<TaskReminder> due = TaskReminder.due(dueOn, today, reminded);
        due.ifPresent(reminder -> reminded = reminder.time());
        return due;
    }

    CaseNote getNote() {
        return note;
    }
}
