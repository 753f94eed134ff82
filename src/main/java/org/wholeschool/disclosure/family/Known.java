package org.wholeschool.disclosure.family;

/**
 * What a published block tells about its concerns.
 *
 * @param scope the concerns
 * @param of as they were when, where two editions are looked at together
 * @param least as many at least
 * @param most as many at most
 */
record Known(ConcernScope scope, EditionAssumption.Part of, int least, int most) {}
