package org.wholeschool.access.token;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets each token make so many requests in a minute, evenly, however many servers answer them.
 *
 * <p>A token has a minute's worth, and gets one request back each time that so much of a minute has passed. Its row
 * keeps one number, when all of them are there again: a request that is taken moves it on by its share. Two statements
 * change it, each of them whole, so no request is lost or counted twice, and none waits for a version. (The generic
 * cell rate algorithm, ITU-T I.371, with a burst of a minute.)
 */
final class ApiRate {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private ApiRate() {}

    /**
     * Takes one request.
     *
     * @param em inside a transaction
     * @param token whose
     * @param perMinute how many it may make in a minute
     * @param now what time it is
     * @return zero where it was taken; else how long until the next one can be, and nothing was taken
     */
    static Duration take(EntityManager em, long token, int perMinute, Instant now) {
        long time = now.toEpochMilli();
        long share = MINUTE / perMinute;
        // What was not used is not saved up; and a clock that was set back makes nobody wait for as long as that.
        em.createQuery("update ApiToken t set t.rateFullAt = :now where t.id = :id"
                        + " and (t.rateFullAt < :now or t.rateFullAt > :clockSetBack)")
                .setParameter("now", time)
                .setParameter("clockSetBack", time + 2 * MINUTE)
                .setParameter("id", token)
                .executeUpdate();
        int taken = em.createQuery("update ApiToken t set t.rateFullAt = t.rateFullAt + :share where t.id = :id"
                        + " and t.rateFullAt <= :last")
                .setParameter("share", share)
                .setParameter("last", time + MINUTE - share)
                .setParameter("id", token)
                .executeUpdate();
        return taken > 0 ? Duration.ZERO : Duration.ofMillis(fullAt(em, token) + share - time - MINUTE);
    }

    private static long fullAt(EntityManager em, long token) {
        return em.createQuery("select t.rateFullAt from ApiToken t where t.id = :id", Long.class)
                .setParameter("id", token)
                .getSingleResult();
    }
}
