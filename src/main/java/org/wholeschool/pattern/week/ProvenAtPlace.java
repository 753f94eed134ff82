package org.wholeschool.pattern.week;

/**
 * What a week tells as proven and no lead has explained, at one place.
 *
 * @param placeId the place
 * @param bandId the part of the day; 0 for all of it
 * @param where the pattern: where, with whatever other places it has
 * @param what since when and how much
 * @param life what became of it, in a word
 * @param href the list of the place's concerns
 * @param brief the numbers alone: how many, in how many weeks, and how many are expected
 * @param patternId its pattern, 0 where it has none yet
 */
public record ProvenAtPlace(
        long placeId, long bandId, String where, String what, String life, String href, String brief, long patternId) {}
