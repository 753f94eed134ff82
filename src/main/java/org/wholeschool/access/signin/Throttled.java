package org.wholeschool.access.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.platform.RoomOnly;

/** Failed sign-ins in a row of one who tries; see {@link SignInThrottle}. */
@Entity
@Table(name = "sign_in_throttle")
@RoomOnly
public class Throttled {

    @Id
    @Column(name = "key_hash")
    private String keyHash;

    private int failures;

    private Instant lastFailedAt;

    private Instant blockedUntil;

    protected Throttled() {}

    Throttled(String keyHash) {
        this.keyHash = keyHash;
    }

    /** One more failure: after the free ones the wait doubles with each, up to the limit's longest. */
    void fail(Limit limit, Instant now) {
        if (lastFailedAt != null && lastFailedAt.plus(limit.forgottenAfter).isBefore(now)) {
            failures = 0;
        }
        failures++;
        lastFailedAt = now;
        if (failures > limit.freeFailures) {
            Duration wait = limit.firstWait.multipliedBy(1L << Math.min(failures - limit.freeFailures - 1, 10));
            blockedUntil = now.plus(wait.compareTo(limit.longestWait) > 0 ? limit.longestWait : wait);
        }
    }

    /** Takes back one failure that turned out to be none, and the wait that it began. */
    void forgive() {
        failures = Math.max(0, failures - 1);
        blockedUntil = null;
    }

    /**
     * @return how long this one has to wait yet; zero when it need not, nor where a clock was set back since, which
     *     would make the wait as long as that.
     */
    Duration waitAt(Instant now) {
        if (lastFailedAt != null && lastFailedAt.isAfter(now.plus(SignedIn.CLOCKS_DIFFER))) {
            return Duration.ZERO;
        }
        return blockedUntil == null || !blockedUntil.isAfter(now) ? Duration.ZERO : Duration.between(now, blockedUntil);
    }

    /** How much one who tries may fail. */
    @RoomOnly
    public enum Limit {
        /**
         * A browser that has signed in to the account before. Whoever sits at it can be made to wait: nobody else does.
         */
        DEVICE(4, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(12)),
        /**
         * Everybody else at one address who tries one account. The wait stays short, because somebody else at the same
         * address (a whole school, often) waits with them: longer would be a means to shut a lead's new device out.
         */
        STRANGERS(4, Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofHours(12)),
        /**
         * All strangers at one address, whatever the accounts: against one password that is tried with everybody's.
         * Coarse, for a school's morning.
         */
        ADDRESS(50, Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofMinutes(15)),
        /**
         * The second factor of one account, from wherever: who gets so far has its password, and six digits are soon
         * guessed.
         */
        SECOND_FACTOR(4, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(12)),
        /**
         * The console's token, tried from one address. It cannot be guessed; this keeps the record from being filled.
         */
        SET_UP(4, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofHours(12));

        /** So many failures cost nothing: people mistype. */
        @RoomOnly
        public final int freeFailures;

        final Duration firstWait;
        final Duration longestWait;
        final Duration forgottenAfter;

        Limit(int freeFailures, Duration firstWait, Duration longestWait, Duration forgottenAfter) {
            this.freeFailures = freeFailures;
            this.firstWait = firstWait;
            this.longestWait = longestWait;
            this.forgottenAfter = forgottenAfter;
        }
    }
}
