package org.wholeschool.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.wholeschool.platform.InstantColumn;

/** Failed sign-ins in a row of one who tries; see {@link SignInThrottle}. */
@Entity
@Table(name = "sign_in_throttle")
class Throttled {

    /** So many failures cost nothing: people mistype. */
    static final int FREE_FAILURES = 4;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    @Id
    @Column(name = "key_hash")
    private String keyHash;

    private int failures;

    @Column(name = "last_failed_at")
    @Convert(converter = InstantColumn.class)
    private Instant lastFailedAt;

    @Column(name = "blocked_until")
    @Convert(converter = InstantColumn.class)
    private Instant blockedUntil;

    protected Throttled() {
    }

    Throttled(String keyHash) {
        this.keyHash = keyHash;
    }

    /** One more failure: after the free ones the wait doubles with each, up to a quarter of an hour. */
    void fail(Instant now) {
        if (lastFailedAt != null && lastFailedAt.plus(FORGOTTEN_AFTER).isBefore(now)) {
            failures = 0;
        }
        failures++;
        lastFailedAt = now;
        if (failures > FREE_FAILURES) {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_FAILURES - 1, 10));
            blockedUntil = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }

    /** @return how long this one has to wait yet; zero when it need not. */
    Duration waitAt(Instant now) {
        return blockedUntil == null || !blockedUntil.isAfter(now) ? Duration.ZERO : Duration.between(now, blockedUntil);
    }
}
