/**
 * Gives other systems the numbers that governors see, and nothing else.
 *
 * <p>Entry point: {@link org.wholeschool.governance.api.PublishedResource}; the numbers are
 * {@link org.wholeschool.governance.api.PublishedNumbers}. It knows {@code governance}, and the room access for tokens.
 * docs/api.md is for those who write such a system.
 *
 * <ul>
 *   <li>Every number comes from the release that the governors' page shows
 *       ({@link org.wholeschool.pattern.closed.ClosedPeriods#published}). Nothing is counted here. What of it is given
 *       away is what the page shows, table for table: {@code PublishedApiIT} compares both, in both directions.
 *   <li>A token of this scope acts as {@code Role.READING_SYSTEM}. It sees a period on the day on which governors do,
 *       and never before, as leads do.
 *   <li>What cannot be shown is said in the page's own words, and has no number.
 *   <li>There is no filter: a parameter other than {@code format} is refused.
 *   <li>{@code openapi.json} is written by hand, and {@code PublishedOpenApiTest} compares it with the code.
 * </ul>
 */
package org.wholeschool.governance.api;
