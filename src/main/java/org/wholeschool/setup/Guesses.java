package org.wholeschool.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes an address wait that has given several wrong tokens. The tokens cannot be guessed; this keeps somebody who
 * tries from filling the record. In memory: only the server that printed the token takes it.
 */
final class Guesses {

    private static final int FREE = 5;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Wrong> byAddress = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** @return whether the next token from there is looked at */
    synchronized boolean mayTry(String address, Instant now) {
        Wrong wrong = byAddress.get(address);
        return wrong == null || wrong.times() < FREE || !wrong.last().plus(WAIT).isAfter(now);
    }

    /** Counts one wrong token. */
    synchronized void wrong(String address, Instant now) {
        Wrong before = byAddress.get(address);
        byAddress.put(address, new Wrong(before == null ? 1 : before.times() + 1, now));
    }

    /** The token was right. */
    synchronized void right(String address) {
        byAddress.remove(address);
    }

    private record Wrong(int times, Instant last) {}
}
