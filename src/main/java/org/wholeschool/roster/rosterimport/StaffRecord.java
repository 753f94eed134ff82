package org.wholeschool.roster.rosterimport;

/**
 * A member of staff as a file has one.
 *
 * @param file     which file
 * @param line     where in it
 * @param name     as colleagues see it
 * @param email    what will be signed in with
 * @param removed  whether a delta says that the person has left
 */
public record StaffRecord(String file, int line, String name, String email, boolean removed) {
}
