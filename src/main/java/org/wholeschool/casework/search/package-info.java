/**
 * Finds pupils, concerns, places, plans, agencies and pages by what the reader types into the bar of any page.
 *
 * <p>Entry points: {@link org.wholeschool.casework.search.SearchPage} and
 * {@link org.wholeschool.casework.search.FindServlet}. Read {@link org.wholeschool.casework.search.Search} first.
 *
 * <p>It may know the platform, {@code access}, {@code school}, {@code roster}, {@code concern} and
 * {@code intervention}. It keeps nothing.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>It asks the look-ups that the rooms have, and each only for roles that may use it. So each is permitted, kept
 *       to one school and audited as if its own page had asked.
 *   <li>A hit leads to a page that the reader may open. What they may not read is not found, as if it were not there.
 *   <li>What is typed is posted: it stands in no address and in no log.
 *   <li>A result is names and numbers, never a text of a concern.
 * </ul>
 */
package org.wholeschool.casework.search;
