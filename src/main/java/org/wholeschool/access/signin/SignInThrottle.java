package org.wholeschool.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.signin.Throttled.Limit;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.KeyedHash;

/**
 * Slows down guessing without giving anybody the means to shut a lead out. Failures are counted by who tries and never
 * by account alone: a browser that has signed in to the account before carries a device cookie and has a count of its
 * own; all others are counted by account and address, and by address. So whoever guesses at the lead's password makes
 * only themselves wait, and for half a minute at most those who sit at the same address with a device that is new to
 * the lead's account. (OWASP, "Slow down online guessing attacks with device cookies".)
 *
 * <p>An attempt is counted as a failure before its password is looked at, under a lock and in a transaction of its own,
 * and forgiven when it was right. Counted afterwards, a hundred guesses sent at once would all be looked at.
 */
@ApplicationScoped
public class SignInThrottle {

    @PersistenceContext
    private EntityManager em;

    /**
     * @return who tries: the known device; or the address together with the account, and the address alone. Always in
     *     the order of locking.
     */
    @RoomOnly
    public static List<Count> counts(String email, String deviceOrNull, String address) {
        return deviceOrNull != null
                ? List.of(new Count(KeyedHash.of("device", deviceOrNull), Limit.DEVICE))
                : List.of(
                        new Count(KeyedHash.of("address", address), Limit.ADDRESS),
                        new Count(KeyedHash.of("stranger", Account.hashOf(email) + '@' + address), Limit.STRANGERS));
    }

    /** @return the count of tries at the second factor of an account. */
    public static List<Count> ofSecondFactor(long accountId) {
        return List.of(new Count(KeyedHash.of("second-factor", Long.toString(accountId)), Limit.SECOND_FACTOR));
    }

    /**
     * Counts tries from an address by a way in that nobody guesses. Each way has a count of its own, and what is right
     * is never counted: whoever tries wrong passwords or made-up links there makes nobody wait who shows a real one.
     *
     * @param way "link", "passkey" or "sign-on"
     * @param address where the request came from
     * @return the count of those that were wrong
     */
    public static List<Count> ofMisses(String way, String address) {
        return List.of(new Count(KeyedHash.of("miss", way + '@' + address), Limit.ADDRESS));
    }

    /**
     * @param address where the request came from
     * @return the count of tries at the console's token from there
     */
    public static List<Count> ofSetUp(String address) {
        return List.of(new Count(KeyedHash.of("set-up", address), Limit.SET_UP));
    }

    /** @return how long whoever tries has to wait yet. */
    @Transactional
    Duration wait(List<Count> counts, Instant now) {
        return longest(counts.stream().map(count -> em.find(Throttled.class, count.key)), now);
    }

    /**
     * Counts an attempt as failed, unless it has to wait.
     *
     * @return zero where the attempt may be made, and is counted; else how long it has to wait yet
     * @throws jakarta.persistence.PersistenceException where another one wrote the same count first; nothing is
     *     counted, ask again
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Duration book(List<Count> counts, Instant now) {
        List<Throttled> locked = new ArrayList<>();
        for (Count count : counts) {
            locked.add(em.find(Throttled.class, count.key, LockModeType.PESSIMISTIC_WRITE));
        }
        Duration wait = longest(locked.stream(), now);
        if (wait.isZero()) {
            for (int i = 0; i < counts.size(); i++) {
                Throttled known = locked.get(i);
                Throttled throttled = known == null ? new Throttled(counts.get(i).key) : known;
                throttled.fail(counts.get(i).limit, now);
                if (known == null) {
                    em.persist(throttled);
                }
            }
            em.flush();
        }
        return wait;
    }

    /** Takes back what was counted: the look at the attempt failed, so it was neither right nor wrong. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void giveBack(List<Count> counts) {
        for (Count count : counts) {
            Throttled throttled = em.find(Throttled.class, count.key, LockModeType.PESSIMISTIC_WRITE);
            if (throttled != null) {
                throttled.forgive();
            }
        }
    }

    /** Forgives what was counted: the attempt was right. Of an address only this one; others there may have failed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeeded(List<Count> counts) {
        for (Count count : counts) {
            Throttled throttled = em.find(Throttled.class, count.key, LockModeType.PESSIMISTIC_WRITE);
            if (throttled != null && count.limit == Limit.ADDRESS) {
                throttled.forgive();
            } else if (throttled != null) {
                em.remove(throttled);
            }
        }
    }

    /** Takes away what no longer counts, so that guesses at made-up addresses do not fill the table. */
    @Transactional
    void sweep(Instant now) {
        em.createQuery("delete from Throttled t where t.lastFailedAt < :forgotten")
                .setParameter("forgotten", now.minus(Limit.STRANGERS.forgottenAfter))
                .executeUpdate();
    }

    private static Duration longest(Stream<Throttled> counted, Instant now) {
        return counted.filter(Objects::nonNull)
                .map(throttled -> throttled.waitAt(now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /**
     * One of the counts of who tries.
     *
     * @param key its keyed hash
     * @param limit how much it may reach
     */
    public record Count(String key, Limit limit) {}
}
