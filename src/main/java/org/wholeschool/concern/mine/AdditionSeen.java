package org.wholeschool.concern.mine;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * That a lead has read an addition: who, and when. The first one counts; the addition itself stays as it was written.
 */
@Entity
@Table(name = "addition_seen")
public class AdditionSeen extends SchoolOwned {

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "addition_id")
    private Addition addition;

    private Instant seenAt;

    private Long seenBy;

    protected AdditionSeen() {}

    /**
     * @param addition what was read
     * @param seenAt when
     * @param seenBy whose account says so
     */
    public AdditionSeen(Addition addition, Instant seenAt, long seenBy) {
        this.addition = addition;
        this.seenAt = seenAt;
        this.seenBy = seenBy;
    }

    public Addition getAddition() {
        return addition;
    }

    public Instant getSeenAt() {
        return seenAt;
    }

    public Long getSeenBy() {
        return seenBy;
    }
}
