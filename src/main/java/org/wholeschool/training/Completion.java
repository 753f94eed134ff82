package org.wholeschool.training;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Somebody did a course on a day. */
@Entity
@Table(name = "training_completion")
public class Completion extends SchoolOwned {

    /** Nobody who works in a school did a course before. */
    private static final LocalDate EARLIEST = LocalDate.of(1960, 1, 1);

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private long accountId;

    private LocalDate doneOn;

    /** The list that it came with, where it was not entered by hand. */
    @SuppressWarnings("unused") // queries read it
    private Long importId;

    protected Completion() {}

    /**
     * @param course what was done
     * @param accountId whose account did it
     * @param doneOn when, not in the future
     * @param importId the list that it came with, or null
     */
    public Completion(Course course, long accountId, LocalDate doneOn, Long importId) {
        this.course = course;
        this.accountId = accountId;
        this.doneOn = doneOn;
        this.importId = importId;
    }

    /**
     * @param doneOn a day, or null
     * @param today of the school
     * @return the key of the sentence that says why nobody can have done a course on it; null where they can
     */
    static String unfit(LocalDate doneOn, LocalDate today) {
        if (doneOn == null) {
            return "record.day.needed";
        }
        return doneOn.isAfter(today) ? "record.day.future" : doneOn.isBefore(EARLIEST) ? "record.day.early" : null;
    }

    public Course getCourse() {
        return course;
    }

    public long getAccountId() {
        return accountId;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }
}
