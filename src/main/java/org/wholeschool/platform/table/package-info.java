/**
 * Holds what all lists share: columns that the reader chooses, the order, the address that says both, and the table
 * that the tag {@code ws:rows} draws.
 *
 * <p>Read {@link org.wholeschool.platform.table.Columns} first, then {@code concern.list.ConcernColumn}, which is the
 * largest use of it. It knows nothing else of the platform.
 *
 * <ul>
 *   <li>A list has an enum of its columns. A name of it stands in addresses and in saved filters: it is kept for ever.
 *   <li>A column or an order that is gone is left out, and the page says so
 *       ({@link org.wholeschool.platform.table.ChosenColumns#gone}).
 *   <li>{@link org.wholeschool.platform.table.TableAddress} holds what the address of a page says; a list's own filters
 *       are its own names there. A name is kept for ever: saved filters have it.
 *   <li>A {@link org.wholeschool.platform.table.Cell} has a value beside its words, so that an export writes a date as
 *       a date.
 *   <li>An address holds nothing personal. What is personal is held by {@code access.HeldWords}.
 * </ul>
 */
package org.wholeschool.platform.table;
