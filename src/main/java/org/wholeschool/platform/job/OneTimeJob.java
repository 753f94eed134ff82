package org.wholeschool.platform.job;

/**
 * Work that somebody asked for and need not wait for. It goes on after a restart, so it must be able to be begun again.
 */
public interface OneTimeJob {

    /** @return its name in the table of jobs, the same for ever. */
    String name();

    /**
     * Does it.
     *
     * @param instance what {@link Jobs#start} was given: ids, never content
     */
    void run(String instance);
}
