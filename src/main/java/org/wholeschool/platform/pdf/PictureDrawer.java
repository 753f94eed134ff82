package org.wholeschool.platform.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws a {@link PdfPicture} as lines and areas of the PDF; the library tags it as a figure. */
final class PictureDrawer implements SVGDrawer {

    private static final float DASH = 3;
    private static final double HALO = 5;
    private static final int HEX = 16;

    @Override
    public SVGImage buildSVGImage(
            Element picture, Box box, CssContext css, double wide, double high, double dotsPerPixel) {
        double[] measure = numbers(picture.getAttribute("box"));
        double width = wide > 0 ? wide : measure[2] * dotsPerPixel;
        return new Drawn(picture, measure, width / measure[2]);
    }

    private static double[] numbers(String words) {
        return Stream.of(words.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /**
     * A picture at its size.
     *
     * @param picture its tree
     * @param measure its viewBox
     * @param scale how many dots are one unit of it
     */
    private record Drawn(Element picture, double[] measure, double scale) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(measure[2] * scale);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(measure[3] * scale);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(scale, scale);
            place.translate(-measure[0], -measure[1]);
            for (Node each = picture.getFirstChild(); each != null; each = each.getNextSibling()) {
                draw(device, (Element) each, place);
            }
        }

        private void draw(OutputDevice device, Element each, AffineTransform place) {
            Shape shape = place.createTransformedShape(shape(each));
            if (each.getNodeName().equals("words")) {
                // A line behind them does not run through them.
                device.setColor(colour("#ffffff"));
                device.setStroke(
                        new BasicStroke((float) (HALO * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                device.draw(shape);
            }
            if (each.hasAttribute("fill")) {
                device.setColor(colour(each.getAttribute("fill")));
                device.fill(shape);
            }
            if (each.hasAttribute("line")) {
                float thick = (float) (Double.parseDouble(each.getAttribute("thick")) * scale);
                float dash = (float) (DASH * scale);
                device.setColor(colour(each.getAttribute("line")));
                device.setStroke(
                        Boolean.parseBoolean(each.getAttribute("dashed"))
                                ? new BasicStroke(
                                        thick,
                                        BasicStroke.CAP_BUTT,
                                        BasicStroke.JOIN_MITER,
                                        1,
                                        new float[] {dash, dash},
                                        0)
                                : new BasicStroke(thick));
                device.draw(shape);
            }
        }

        private static Shape shape(Element each) {
            double[] at = numbers(each.getAttribute("at"));
            return switch (each.getNodeName()) {
                case "rect" -> new Rectangle2D.Double(at[0], at[1], at[2], at[3]);
                case "line" -> new Line2D.Double(at[0], at[1], at[2], at[3]);
                case "circle" -> new Ellipse2D.Double(at[0] - at[2], at[1] - at[2], 2 * at[2], 2 * at[2]);
                case "words" ->
                    Outlines.of(
                            each.getAttribute("says"),
                            Boolean.parseBoolean(each.getAttribute("bold")),
                            new Outlines.Place(at[0], at[1], at[2], at[3]));
                default -> throw new IllegalArgumentException(each.getNodeName());
            };
        }

        private static FSRGBColor colour(String hex) {
            return new FSRGBColor(Integer.parseInt(hex.substring(1), HEX));
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
        // A picture's words are in the product's own fonts.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // As above.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
