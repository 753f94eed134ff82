package org.wholeschool.training;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * Records that a person was reminded of a course at one of its stages. It is kept longer than any notice, so that no
 * stage is told twice.
 */
@Entity
@Table(name = "training_reminder")
class Reminder extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    @SuppressWarnings("unused") // queries read it
    private Course course;

    private long accountId;

    private String stage;

    private Instant sentAt;

    protected Reminder() {}

    Reminder(Course course, long accountId, String stage, Instant sentAt) {
        this.course = course;
        this.accountId = accountId;
        this.stage = stage;
        this.sentAt = sentAt;
    }

    long getAccountId() {
        return accountId;
    }

    String getStage() {
        return stage;
    }

    Instant getSentAt() {
        return sentAt;
    }
}
