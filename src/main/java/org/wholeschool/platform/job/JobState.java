package org.wholeschool.platform.job;

import java.time.Instant;

/**
 * The state of a background job.
 *
 * @param name its name in the table of jobs
 * @param lastSuccess when it last succeeded; null if it never has
 * @param next when it is due next, or was due
 * @param isLate whether it is due for longer than it may be
 */
public record JobState(String name, Instant lastSuccess, Instant next, boolean isLate) {}
