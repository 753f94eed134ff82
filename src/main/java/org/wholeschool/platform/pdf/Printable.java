package org.wholeschool.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What the fonts of the PDF have a sign for. What they have none for is said by its name: an emoji that a child sent
 * can be what matters, and a blank box hides it.
 */
public final class Printable {

    private static final List<String> REGULAR = List.of("NotoSans-Regular.ttf", "NotoSansArabic-Regular.ttf");

    private static final int LAST = 0xFFFF;

    private static final BitSet SIGNS = signs();

    private Printable() {}

    private static BitSet signs() {
        BitSet signs = new BitSet();
        for (String name : REGULAR) {
            try (InputStream font = Printable.class.getResourceAsStream(name);
                    TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
                CmapLookup lookup = parsed.getUnicodeCmapLookup();
                for (int sign = ' '; sign <= LAST; sign++) {
                    if (lookup.getGlyphId(sign) != 0) {
                        signs.set(sign);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return signs;
    }

    /**
     * @return the text as it can be printed: without what nobody sees, and with names in square brackets for what there
     *     is no sign for
     */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(sign -> {
            int type = Character.getType(sign);
            if (sign == '\n') {
                printable.append('\n');
            } else if (sign == '\t') {
                printable.append(' ');
            } else if (type == Character.FORMAT || type == Character.CONTROL || isVariation(sign)) {
                return;
            } else if (SIGNS.get(sign)) {
                printable.appendCodePoint(sign);
            } else {
                String name =
                        type == Character.SURROGATE || type == Character.UNASSIGNED || type == Character.PRIVATE_USE
                                ? null
                                : Character.getName(sign);
                printable
                        .append('[')
                        .append(name == null ? "?" : name.toLowerCase(Locale.ROOT))
                        .append(']');
            }
        });
        return printable.toString();
    }

    private static boolean isVariation(int sign) {
        return sign >= 0xFE00 && sign <= 0xFE0F;
    }

    /** @return whether a text is read from right to left, by its first letter that says so */
    public static boolean isFromRightToLeft(String text) {
        return text.codePoints()
                        .map(letter -> Character.getDirectionality(letter))
                        .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
