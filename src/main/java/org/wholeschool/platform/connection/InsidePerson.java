package org.wholeschool.platform.connection;

import java.util.function.BiPredicate;

/**
 * Describes who is signed in with a session, as far as the head of a request has to show it.
 *
 * @param accountId their account
 * @param schoolId their school
 * @param takesFile tells for a path and a type of content whether they may send a file there
 */
public record InsidePerson(long accountId, long schoolId, BiPredicate<String, String> takesFile) {}
