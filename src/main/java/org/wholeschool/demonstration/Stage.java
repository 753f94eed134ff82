package org.wholeschool.demonstration;

/**
 * The made-up school once its rows are written, for whoever lets its people do something.
 *
 * @param made the school
 * @param school its places and parts of the day, written
 * @param people its people, written
 * @param weeks its past
 */
record Stage(DemonstrationSchool made, SchoolRows school, PeopleRows people, PastWeeks weeks) {}
