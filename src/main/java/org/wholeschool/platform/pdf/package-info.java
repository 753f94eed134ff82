/**
 * Draws PDFs that a screen reader can read, from trees that rooms build.
 *
 * <p>Entry points: {@link org.wholeschool.platform.pdf.PdfDocument}, which a room builds, and
 * {@link org.wholeschool.platform.pdf.AccessiblePdf}, which draws it. Read {@code PdfDocument} first.
 *
 * <p>It may know no other package of ours.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A document is a tree, never text: typed text stays text, whatever it looks like. Nothing is fetched, and the
 *       PDF is made in memory.
 *   <li>Its fonts are Noto Sans and Noto Sans Arabic, with their licence {@code OFL.txt} beside them. {@link Printable}
 *       says a sign that they lack by its Unicode name.
 *   <li>A {@link PdfPicture} is drawn by {@code PictureDrawer}. Its letters are outlines ({@code Outlines}), so that no
 *       reader reads them twice: its one text is what is read out.
 * </ul>
 */
package org.wholeschool.platform.pdf;
