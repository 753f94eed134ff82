/**
 * Shows the menu of every page: groups by role, the marked page, and what waits behind each.
 *
 * <p>Entry points: {@link org.wholeschool.access.menu.Menu} for the frame of a page,
 * {@link org.wholeschool.access.menu.MenuGroup} for the table of groups and entries,
 * {@link org.wholeschool.access.menu.MenuCount} for a room in which something waits. Read {@code MenuGroup} first.
 *
 * <p>It may know {@code access}, {@code permit} and the platform.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A page that begins something is an entry of {@code MenuGroup}, with {@code nav.<page>} in
 *       {@code text/platform.properties} ({@code MenuViewTest}). Name, title and heading are the same words.
 *   <li>An entry is shown to roles that {@code PageAccess} lets open it. A group with one entry is a link. A person
 *       with at most six entries has them in one row, without groups.
 *   <li>A page that no entry leads to says where it belongs with {@code here}. Entry and group have
 *       {@code aria-current}.
 *   <li>Every page asks the counts: each is one to four small queries, is asked once in a request, and leaves at most
 *       one audit entry in ten minutes ({@code onceInSeconds}).
 * </ul>
 */
package org.wholeschool.access.menu;
