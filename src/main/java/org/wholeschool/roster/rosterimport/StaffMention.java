package org.wholeschool.roster.rosterimport;

/**
 * Which member of staff a row that stays out is about: who is in the file has not left, even where the row cannot be
 * read.
 *
 * @param email as it stands there, null where there is none
 * @param sourceId of the other system, null where there is none
 */
record StaffMention(String email, String sourceId) {

    boolean namesSomebody() {
        return email != null || sourceId != null;
    }
}
