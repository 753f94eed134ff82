/**
 * Collects what waits for the reader on home, in rows: what it is, and the button that deals with it.
 *
 * <p>Entry points: {@link org.wholeschool.access.home.HomeNow} for the home page, and
 * {@link org.wholeschool.access.home.HomeWork} for a room in which something waits. Read {@code HomeWork} first.
 *
 * <p>It may know {@code access}, {@code permit}, {@code menu} and the platform.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A row is there only while the reader has to do something. What is fine has no row.
 *   <li>A source is asked only where the reader may open its page. Its answer is a permitted action like any other.
 *   <li>Pages that no entry of the menu leads to come first, because they hold what is most urgent. The others follow
 *       in the order of the menu.
 * </ul>
 */
package org.wholeschool.access.home;
