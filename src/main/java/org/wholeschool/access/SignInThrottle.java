package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.wholeschool.platform.KeyedHash;

/**
 * Slows down guessing without giving anybody the means to shut a lead out. Failures are counted by who tries and never by account
 * alone: a browser that has signed in to the account before carries a device cookie and has a count of its own; all others are
 * counted by account and address. So whoever guesses at the lead's password from elsewhere makes only themselves wait.
 * (OWASP, "Slow down online guessing attacks with device cookies".)
 */
@ApplicationScoped
class SignInThrottle {

    @PersistenceContext
    private EntityManager em;

    /** @return who tries: the known device, or the address together with the account's. */
    static String key(String email, String deviceOrNull, String address) {
        return deviceOrNull != null ? KeyedHash.of("device", deviceOrNull)
                                    : KeyedHash.of("stranger", Account.hashOf(email) + '@' + address);
    }

    /** @return how long this one has to wait yet. */
    @Transactional
    Duration wait(String key) {
        Throttled throttled = em.find(Throttled.class, key);
        return throttled == null ? Duration.ZERO : throttled.waitAt(Instant.now());
    }

    @Transactional
    void failed(String key) {
        Throttled throttled = em.find(Throttled.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (throttled == null) {
            throttled = new Throttled(key);
            throttled.fail(Instant.now());
            em.persist(throttled);
        } else {
            throttled.fail(Instant.now());
        }
    }

    @Transactional
    void succeeded(String key) {
        Throttled throttled = em.find(Throttled.class, key);
        if (throttled != null) {
            em.remove(throttled);
        }
    }
}
