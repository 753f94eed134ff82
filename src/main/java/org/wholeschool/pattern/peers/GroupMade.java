package org.wholeschool.pattern.peers;

/**
 * How a release of groups was made.
 *
 * @param by what the look was told
 * @param reading a hash of everything that it read and worked with, under the installation's key: it says nothing and
 *     is there to be compared; the same reading gives the same to the last digit
 */
public record GroupMade(GroupParameters by, String reading) {}
