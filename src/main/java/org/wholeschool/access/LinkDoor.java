package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Lets people in by a link, and nobody guess one: each that is tried counts as a failed sign-in from that address until it was right. */
@ApplicationScoped
class LinkDoor {

    /** Stands where a sign-in has an address: all who try links from one place are counted together. */
    private static final String ANY_LINK = "a link";

    @Inject
    private AccountLinks links;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignInQueue queue;

    /**
     * @param token   what the link held
     * @param address where the request came from
     * @return what to answer
     */
    Answer follow(String token, String address) {
        return queue.attempt(() -> look(token, SignInThrottle.counts(ANY_LINK, null, address)),
                () -> new Answer(null, Duration.ZERO, true));
    }

    private Answer look(String token, List<SignInThrottle.Count> counts) {
        Duration wait = SignInDoor.book(throttle, counts);
        if (!wait.isZero()) {
            return new Answer(null, wait, false);
        }
        Long link = links.follow(token == null ? "" : token);
        if (link != null) {
            throttle.succeeded(counts);
        }
        return new Answer(link, Duration.ZERO, false);
    }

    /**
     * What to answer to somebody who followed a link.
     *
     * @param linkId which one, null where it cannot be used
     * @param delay  how long until the next one is looked at; zero where there is no wait
     * @param isBusy whether it was not looked at because too many others are
     */
    record Answer(Long linkId, Duration delay, boolean isBusy) {
    }
}
