/**
 * Writes tables that leave the product: as a spreadsheet of any length, and as a PDF that a screen reader can read.
 *
 * <p>Entry points: {@link org.wholeschool.platform.tablefile.TableXlsx} and
 * {@link org.wholeschool.platform.tablefile.TablePdf}. Read {@link org.wholeschool.platform.tablefile.TableHead} first.
 *
 * <p>It may know {@code platform} and {@code platform.pdf}.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>The caller says what columns there are and gives rows one by one. It has taken out of them what must not leave.
 *   <li>A cell is a text, a number, a day, or empty (null). A text stays a text, whatever it begins with: a spreadsheet
 *       never takes it for a formula.
 *   <li>Every sheet prints on A4 ({@link org.wholeschool.platform.tablefile.A4Sheet}), those of the report too.
 *   <li>A spreadsheet is written as its rows come. A PDF is made in memory, so a long table becomes several:
 *       {@link org.wholeschool.platform.tablefile.TablePdf#VOLUME} rows each.
 * </ul>
 */
package org.wholeschool.platform.tablefile;
