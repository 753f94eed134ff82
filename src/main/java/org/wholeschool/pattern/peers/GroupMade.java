package org.wholeschool.pattern.peers;

/**
 * How a release of groups was made. The hashes are under the installation's key and say nothing; they are there to be compared.
 *
 * @param by       what the run was told
 * @param reading  of everything that it read and worked with: the same reading gives the same to the last digit
 * @param links    of what had been done to links just before, by which it is known whether more was done since
 * @param concerns of what had been hidden or corrected in concerns just before, likewise
 */
public record GroupMade(GroupParameters by, String reading, String links, String concerns) {
}
