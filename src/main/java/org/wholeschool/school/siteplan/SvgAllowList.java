package org.wholeschool.school.siteplan;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Lists what of a drawing (SVG) is harmless. What is not in a list is left out of what is kept. */
final class SvgAllowList {

    static final Set<String> ELEMENTS =
            Set.of("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan");

    /** Of these something is seen. */
    static final Set<String> DRAWN = Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text");

    /** What cannot be taken, and without which the drawing would be another one. */
    static final Map<String, String> NEEDED = Map.of("use", "file.svg.use", "image", "file.svg.image");

    static final Set<String> ATTRIBUTES = Set.of(
            "x",
            "y",
            "width",
            "height",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "x1",
            "y1",
            "x2",
            "y2",
            "dx",
            "dy",
            "points",
            "d",
            "transform",
            "viewBox");

    static final Set<String> LOOKS = Set.of(
            "fill",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-dasharray",
            "stroke-miterlimit",
            "opacity",
            "fill-opacity",
            "stroke-opacity",
            "fill-rule",
            "font-size",
            "font-weight",
            "text-anchor",
            "display",
            "visibility");

    /**
     * Numbers, colours, paths and transformations; no quotation mark, no address, nothing that a browser would fetch.
     */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9\\s.,#%()+-]*");

    private SvgAllowList() {}

    /** @return whether a value of an attribute can be kept as it is */
    static boolean isHarmless(String value) {
        return HARMLESS.matcher(value).matches();
    }
}
