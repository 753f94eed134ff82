package org.wholeschool.platform.csv;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The text of a cell made safe to keep and show: characters that cannot be seen but change what is read (a
 * right-to-left override turns "gnp.exe" around) are taken out, and that is said. A formula stays what it is, text;
 * whatever writes a file makes it harmless there.
 *
 * @param text without surrounding white space; composed, so that equal text is equal
 * @param wasCleaned whether something that cannot be seen was taken out
 */
public record CellText(String text, boolean wasCleaned) {

    public static CellText clean(String cell) {
        StringBuilder kept = new StringBuilder(cell.length());
        boolean cleaned = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (isHidden(c)) {
                cleaned = true;
            } else {
                kept.append(c == '\u00A0' ? ' ' : c);
            }
        }
        String text = Normalizer.normalize(
                kept.toString().replace("\r\n", "\n").replace('\r', '\n').strip(), Normalizer.Form.NFC);
        return new CellText(text, cleaned);
    }

    /** Equal for what a person would call the same: case, white space and punctuation do not count. */
    public static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{Z}\\s]+", " ")
                .strip();
    }

    /** No text has a NUL: the file is damaged there, and what stood in its place cannot be known. */
    public static boolean hasNul(String cell) {
        return cell.indexOf('\0') >= 0;
    }

    private static boolean isHidden(char c) {
        boolean direction = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0;
        return direction || control || c == '\uFEFF' || c == '\u200B';
    }
}
