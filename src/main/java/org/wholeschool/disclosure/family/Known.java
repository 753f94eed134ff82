package org.wholeschool.disclosure.family;

/**
 * What a published block tells about its concerns.
 *
 * @param scope the concerns
 * @param least as many at least
 * @param most  as many at most
 */
record Known(Scope scope, int least, int most) {
}
