package org.wholeschool.pattern.closed;

/**
 * That a fault came in between when something was to be published. It undoes all that was done; what it was stands in
 * this, so that people can be told in an action of its own.
 */
final class Unpublished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String period;

    /**
     * @param period what was to be published: "2026-1"; {@link BlockedRelease#LEDGER} where what was published before
     *     cannot be read
     * @param cause the fault; null where that is all
     */
    Unpublished(String period, Throwable cause) {
        super("Could not publish " + period, cause);
        this.period = period;
    }

    String period() {
        return period;
    }
}
