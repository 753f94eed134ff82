/**
 * Reads from concerns the facts that patterns and governors' tables are made of: no name, no text, no id.
 *
 * <p>Other rooms enter through {@link org.wholeschool.concern.facts.ConcernFacts} alone, the door to four services. It
 * knows {@code concern.record}, which does not know it.
 *
 * <ul>
 *   <li>Numbers for leads count no restricted concern and none about an adult
 *       ({@link org.wholeschool.concern.facts.ConcernFacts#received}). Each number has a list behind it, and a
 *       difference between the two would show where the hidden concern is.
 *   <li>Numbers for governors count neither, as of when they are published
 *       ({@link org.wholeschool.concern.facts.ConcernFacts#receivedWithParts}): with a lead's list of all others they
 *       told kind, place and half-term of a restricted one. What is restricted later follows at the yearly correction.
 *   <li>Numbers that were made before a concern was restricted, or given to the head, are never shown again. Code that
 *       shows numbers to leads asks {@code wereHiddenSince} or {@code safeFrom}, and works them out again first.
 *   <li>In each reading of facts a pupil is a new random number. Facts are read without joins: until PostgreSQL has
 *       statistics of a new school, a join takes minutes ({@code NewSchoolPatternsIT}).
 *   <li>Linked reports of one event count once, by the first report, with the pupils of all. A release that is
 *       published already stays as it is.
 *   <li>{@link org.wholeschool.concern.facts.CountedConcern} keeps how each concern counted when its school year was
 *       published. Only this package reads it. It is deleted once the year has been corrected.
 * </ul>
 */
package org.wholeschool.concern.facts;
