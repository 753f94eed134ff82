package org.wholeschool.demonstration.team;

import org.wholeschool.demonstration.rows.PeopleRows;
import org.wholeschool.demonstration.rows.SchoolRows;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;

/**
 * The made-up school once its rows are written, for whoever lets its people do something.
 *
 * @param made the school
 * @param school its places and parts of the day, written
 * @param people its people, written
 * @param weeks its past
 */
@RoomOnly
public record Stage(DemonstrationSchool made, SchoolRows school, PeopleRows people, PastWeeks weeks) {}
