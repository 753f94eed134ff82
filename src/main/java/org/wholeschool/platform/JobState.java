package org.wholeschool.platform;

import java.time.Instant;

/**
 * How a job of the installation is doing.
 *
 * @param name        its name in the table of jobs
 * @param lastSuccess when it was last done wholly; null where it never was
 * @param next        when it is done next, or should have been
 * @param isLate      whether that is longer ago than it may be
 */
public record JobState(String name, Instant lastSuccess, Instant next, boolean isLate) {
}
