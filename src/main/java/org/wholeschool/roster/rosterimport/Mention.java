package org.wholeschool.roster.rosterimport;

/**
 * Whom a row that stays out is about: a pupil who is in the file has not left, even where the row cannot be read.
 *
 * @param upn unique pupil number, null where it cannot be read
 * @param sourceId of the other system, null where there is none
 */
record Mention(String upn, String sourceId) {

    boolean namesSomebody() {
        return upn != null || sourceId != null;
    }
}
