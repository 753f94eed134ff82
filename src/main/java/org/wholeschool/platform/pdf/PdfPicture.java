package org.wholeschool.platform.pdf;

import static org.wholeschool.platform.pdf.PdfDocument.add;

import java.util.Locale;
import org.w3c.dom.Element;

/** A picture in a document, built of few kinds of shapes, with one text for people who do not see it. */
public final class PdfPicture {

    static final String NAME = "svg";

    /** How many points a unit is: words of 13 units are over 9 points, and 340 units fill half an A4 page. */
    private static final double UNIT = 0.72;

    private final Element picture;

    /**
     * How a shape is drawn.
     *
     * @param fill its colour, "#0f5257"; null for none
     * @param line the colour of its edge; null for none
     * @param thick how thick the edge is, in units of the picture
     * @param dashed whether the edge is dashed
     */
    public record Look(String fill, String line, double thick, boolean dashed) {

        /** @return a filled shape without an edge */
        public static Look filled(String fill) {
            return new Look(fill, null, 0, false);
        }

        /** @return an edge alone */
        public static Look line(String line, double thick) {
            return new Look(null, line, thick, false);
        }
    }

    /**
     * How words are written.
     *
     * @param size in units of the picture
     * @param bold whether they are bold
     * @param anchor where they are, from their beginning (0) by their middle (0.5) to their end (1)
     * @param colour their colour
     */
    public record Hand(double size, boolean bold, double anchor, String colour) {}

    /**
     * @param to the element at whose end the picture is
     * @param box its own measure, as a viewBox: "0 0 340 120"
     * @param alternative what is read out in its place
     */
    public PdfPicture(Element to, String box, String alternative) {
        this(to, box, alternative, UNIT);
    }

    /**
     * @param to the element at whose end the picture is
     * @param box its own measure, as a viewBox
     * @param alternative what is read out in its place
     * @param unit how many points a unit of its measure is
     */
    public PdfPicture(Element to, String box, String alternative, double unit) {
        picture = add(to, NAME);
        picture.setAttribute("box", box);
        picture.setAttribute(
                "style", String.format(Locale.ROOT, "width: %.1fpt;", Double.parseDouble(box.split(" ")[2]) * unit));
        picture.setAttribute("alt", Printable.of(alternative));
    }

    private Element shape(String kind, Look look, double... numbers) {
        Element shape = add(picture, kind);
        StringBuilder at = new StringBuilder();
        for (double number : numbers) {
            at.append(String.format(Locale.ROOT, "%.2f ", number));
        }
        shape.setAttribute("at", at.toString().strip());
        if (look.fill() != null) {
            shape.setAttribute("fill", look.fill());
        }
        if (look.line() != null) {
            shape.setAttribute("line", look.line());
            shape.setAttribute("thick", Double.toString(look.thick()));
            shape.setAttribute("dashed", Boolean.toString(look.dashed()));
        }
        return shape;
    }

    /** Adds a rectangle. */
    public void rect(double x, double y, double wide, double high, Look look) {
        shape("rect", look, x, y, wide, high);
    }

    /** Adds a line. */
    public void line(double x1, double y1, double x2, double y2, Look look) {
        shape("line", look, x1, y1, x2, y2);
    }

    /** Adds a circle. */
    public void circle(double x, double y, double radius, Look look) {
        shape("circle", look, x, y, radius);
    }

    /** Adds words on a base line; they are drawn as outlines, and the picture's one text says them. */
    public void words(String words, double x, double y, Hand hand) {
        Element shape = shape("words", Look.filled(hand.colour()), x, y, hand.size(), hand.anchor());
        shape.setAttribute("bold", Boolean.toString(hand.bold()));
        shape.setAttribute("says", Printable.of(words));
    }
}
