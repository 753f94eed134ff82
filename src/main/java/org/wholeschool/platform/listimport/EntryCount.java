package org.wholeschool.platform.listimport;

/**
 * How many entries of a list are still there.
 *
 * @param list the list's id
 * @param entries how many
 */
public record EntryCount(long list, long entries) {}
