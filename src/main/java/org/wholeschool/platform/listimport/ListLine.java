package org.wholeschool.platform.listimport;

import java.time.Instant;

/**
 * A list that came in, as its page shows it.
 *
 * @param id its id
 * @param fileName what it was called
 * @param at when it came in
 * @param entries how many entries came with it and are still there
 * @param undoneAt when it was taken back, or null
 */
public record ListLine(long id, String fileName, Instant at, long entries, Instant undoneAt) {}
