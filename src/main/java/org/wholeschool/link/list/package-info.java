/**
 * Lists links between pupils as a table, for leads and deputies, the first few on a pupil's page, and on home what
 * waits.
 *
 * <p>It keeps nothing. Of the room it knows {@code link}, {@code step}, {@code reading}, {@code challenge},
 * {@code heard} and {@code entry}, and none of them knows it. Read {@link org.wholeschool.link.list.LinkRows} first,
 * then {@link org.wholeschool.link.list.LinkQuery} and {@link org.wholeschool.link.list.LinkColumn}.
 *
 * <ul>
 *   <li>Every query has the condition of {@link org.wholeschool.link.step.ReadableLinks}: what a reader may not read is
 *       neither listed nor counted, and no order shows that it is there.
 *   <li>Names are decrypted for a page of rows, to search for one, and to sort by them. No text of evidence is read.
 *   <li>A name that is searched is held in the session ({@code access.HeldWords}). Old addresses have a pupil's number
 *       as {@code pupil}; it is kept in no saved filter.
 *   <li>{@code show}, {@code kind}, {@code pupil} and {@code page} are in addresses of notices and other pages: they
 *       are kept.
 * </ul>
 */
package org.wholeschool.link.list;
