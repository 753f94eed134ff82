package org.wholeschool.survey.manage;

/**
 * How many slips of a class there are, as a query counts them.
 *
 * @param className "8B"; "" for staff
 * @param slips how many
 */
record SlipCount(String className, long slips) {

    /** Public, because a query makes it. */
    public SlipCount {}
}
