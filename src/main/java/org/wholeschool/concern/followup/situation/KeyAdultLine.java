package org.wholeschool.concern.followup.situation;

/**
 * A key adult as people read it.
 *
 * @param id its id
 * @param account theirs, or null
 * @param name what they are called
 * @param hasLeft whether they are the key adult now and their account is closed: another one has to be chosen
 * @param isCurrent whether they are the key adult now
 * @param period from when to when, in words
 */
public record KeyAdultLine(long id, Long account, String name, boolean hasLeft, boolean isCurrent, String period) {}
