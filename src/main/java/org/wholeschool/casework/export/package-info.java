/**
 * Makes files of tables in the background, and keeps each for its owner until it is deleted.
 *
 * <p>It keeps {@link org.wholeschool.casework.export.TableExport} and its pieces. Entry points:
 * {@link org.wholeschool.casework.export.Exports} and {@link org.wholeschool.casework.export.ExportPage}; a package
 * with a table provides an {@link org.wholeschool.casework.export.ExportSource}. Read {@code Exports} first.
 *
 * <p>It may know the platform, {@code access}, {@code school}, {@code notice} and {@code concern}. It knows no other
 * package of this room.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A file is made by {@link org.wholeschool.casework.export.ExportJob} as its owner, with what the owner may read
 *       at that moment. It goes on while the owner is elsewhere, and is begun again after a restart.
 *   <li>Only its owner sees and takes it. It is encrypted, and deleted {@link TableExport#KEPT} after it was made.
 *   <li>Its owner is told by the bell and on home when it is ready, when it failed, and when it was withdrawn. That
 *       goes once they took it, read why there is none, or deleted it. No notice says what is in it.
 *   <li>Before it is taken, it is checked that the owner may still read each concern in it. Where that is not so, it is
 *       deleted. It is also deleted when a pupil is taken out of a concern that is in it.
 *   <li>Names in full need a reason and a second factor that was given in the last minutes
 *       ({@link org.wholeschool.access.secondfactor.FreshFactor}). Each concern in such a file then counts as viewed.
 *   <li>The audit says who took out what, how people are named, and how many rows there are.
 * </ul>
 */
package org.wholeschool.casework.export;
