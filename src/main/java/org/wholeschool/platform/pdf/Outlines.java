package org.wholeschool.platform.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Words as outlines of the product's fonts, which needs no fonts of the server's system. */
final class Outlines {

    private static final List<TrueTypeFont> REGULAR =
            List.of(font("NotoSans-Regular.ttf"), font("NotoSansArabic-Regular.ttf"));

    private static final List<TrueTypeFont> BOLD = List.of(font("NotoSans-Bold.ttf"), font("NotoSansArabic-Bold.ttf"));

    private Outlines() {}

    /**
     * Where words are.
     *
     * @param x their place on the base line
     * @param y the base line
     * @param size of the font
     * @param anchor which part of them is there: 0 their beginning, 1 their end
     */
    record Place(double x, double y, double size, double anchor) {}

    private static TrueTypeFont font(String name) {
        try (InputStream font = Outlines.class.getResourceAsStream(name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Shape of(String words, boolean isBold, Place place) {
        Path2D path = new Path2D.Double();
        double at = 0;
        try {
            for (int sign : inOrder(words).codePoints().toArray()) {
                for (TrueTypeFont font : isBold ? BOLD : REGULAR) {
                    int glyph = font.getUnicodeCmapLookup().getGlyphId(sign);
                    if (glyph != 0) {
                        at += add(path, font, glyph, at);
                        break;
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        AffineTransform to = AffineTransform.getTranslateInstance(place.x(), place.y());
        to.scale(place.size(), -place.size());
        to.translate(-at * place.anchor(), 0);
        return to.createTransformedShape(path);
    }

    /** @return signs as they are drawn, from left to right */
    private static String inOrder(String words) {
        if (!Printable.isFromRightToLeft(words)) {
            return words;
        }
        ICUBidiReorderer order = new ICUBidiReorderer();
        return order.reorderRTLTextToLTR(order.shapeText(words));
    }

    /** @return how far the next sign is from it, in sizes of the font */
    private static double add(Path2D path, TrueTypeFont font, int glyph, double at) throws IOException {
        double unit = font.getUnitsPerEm();
        GlyphData data = font.getGlyph().getGlyph(glyph);
        if (data != null) {
            AffineTransform place = AffineTransform.getTranslateInstance(at, 0);
            place.scale(1 / unit, 1 / unit);
            path.append(data.getPath().getPathIterator(place), false);
        }
        return font.getAdvanceWidth(glyph) / unit;
    }
}
