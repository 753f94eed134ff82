package org.wholeschool.school.siteplan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.wholeschool.platform.BadInput;

/**
 * A drawing (SVG) that somebody sent, written anew from lists of what is harmless: shapes, words and their looks. A
 * script, a way to somewhere else, an animation, what a program noted about itself and its user: whatever is not in the
 * lists is not in what is written. What would leave the drawing wrong when it is left out (a style sheet, a picture in
 * it, repeated symbols) is refused with a sentence. It is read without document types, entities or any file.
 */
final class SafeSvg {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 30_000;
    private static final int LONGEST_WORDS = 200;

    private static final Pattern LENGTH = Pattern.compile(
            "((?:[0-9]++(?:\\.[0-9]++)?|\\.[0-9]++)(?:e[+-]?[0-9]++)?)" + "(?:px|pt|mm|cm|in)?",
            Pattern.CASE_INSENSITIVE);

    private final XMLStreamReader in;
    private final XMLStreamWriter out;

    /** The names of the elements that are open in what is written. */
    private final Deque<String> open = new ArrayDeque<>();

    private int elements;
    private boolean somethingSeen;
    private double width;
    private double height;

    /**
     * A drawing that can be kept.
     *
     * @param content the drawing
     * @param width how wide, in units of its own, over 0
     * @param height how high, over 0
     */
    record Drawing(byte[] content, double width, double height) {}

    private SafeSvg(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    /** @return whether that is meant to be an SVG; whether it is one says {@link #of} */
    static boolean isSvg(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading();
        return start.startsWith("<") && start.contains("<svg");
    }

    /**
     * @param content what somebody sent
     * @return it, written anew
     * @throws BadInput where it is no SVG, or one that cannot be taken
     */
    static Drawing of(byte[] content) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            SafeSvg safe = new SafeSvg(
                    factory.createXMLStreamReader(new ByteArrayInputStream(content)),
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written, "UTF-8"));
            safe.write();
            return new Drawing(written.toByteArray(), safe.width, safe.height);
        } catch (XMLStreamException notXml) {
            throw PlanReception.refused("file.notRead");
        }
    }

    private void write() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS -> words();
                default -> {
                    // comments, processing instructions and document types are for programs
                }
            }
        }
        out.flush();
        if (!somethingSeen) {
            throw PlanReception.refused("file.svg.nothing");
        }
    }

    private void begin() throws XMLStreamException {
        if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
            throw PlanReception.refused("file.svg.much");
        }
        String name = SVG.equals(in.getNamespaceURI()) ? in.getLocalName() : "";
        if (open.isEmpty() && !name.equals("svg")) {
            throw PlanReception.refused("file.notRead");
        }
        if (!SvgAllowList.ELEMENTS.contains(name)) {
            leaveOut(name);
        } else if (open.isEmpty()) {
            root();
        } else {
            open.push(name);
            somethingSeen |= SvgAllowList.DRAWN.contains(name);
            out.writeStartElement(name);
            attributes();
        }
    }

    private void end() throws XMLStreamException {
        open.pop();
        out.writeEndElement();
    }

    private void words() throws XMLStreamException {
        if (!open.isEmpty() && (open.peek().equals("text") || open.peek().equals("tspan"))) {
            String words = in.getText();
            out.writeCharacters(words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS));
        }
    }

    /** The size is what the drawing says of itself, so that it is shown whole. */
    private void root() throws XMLStreamException {
        String box = attribute("viewBox");
        double[] view = box == null ? new double[] {0, 0, length("width"), length("height")} : numbers(box);
        width = view[2];
        height = view[3];
        if (!(width > 0 && height > 0 && width < 1e7 && height < 1e7)) {
            throw PlanReception.refused("file.svg.size");
        }
        open.push("svg");
        out.setDefaultNamespace(SVG);
        out.writeStartElement(SVG, "svg");
        out.writeDefaultNamespace(SVG);
        out.writeAttribute("viewBox", view[0] + " " + view[1] + " " + width + " " + height);
        out.writeAttribute("width", Integer.toString(Outline.WIDTH));
        out.writeAttribute("height", Double.toString(Outline.WIDTH * height / width));
        looks().forEach((look, value) -> writeAttribute(look, value));
    }

    private void attributes() {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            if (plain(in.getAttributeNamespace(i))
                    && SvgAllowList.ATTRIBUTES.contains(name)
                    && SvgAllowList.isHarmless(in.getAttributeValue(i))) {
                writeAttribute(name, in.getAttributeValue(i));
            }
        }
        looks().forEach(this::writeAttribute);
    }

    private void writeAttribute(String name, String value) {
        try {
            out.writeAttribute(name, value);
        } catch (XMLStreamException fault) {
            throw PlanReception.refused("file.notRead");
        }
    }

    /**
     * How it looks, as attributes say it and then, stronger, its style. What is painted with something from elsewhere
     * is grey.
     */
    private Map<String, String> looks() {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (plain(in.getAttributeNamespace(i)) && SvgAllowList.LOOKS.contains(in.getAttributeLocalName(i))) {
                said.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
        }
        String style = attribute("style");
        for (String one : style == null ? new String[0] : style.split(";")) {
            int colon = one.indexOf(':');
            String name = colon < 0 ? "" : one.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (SvgAllowList.LOOKS.contains(name)) {
                said.put(
                        name, one.substring(colon + 1).replace("!important", "").strip());
            }
        }
        said.replaceAll((name, value) ->
                value.toLowerCase(Locale.ROOT).contains("url") ? name.equals("fill") ? "#dddddd" : "none" : value);
        said.values().removeIf(value -> !SvgAllowList.isHarmless(value));
        return said;
    }

    private void leaveOut(String name) throws XMLStreamException {
        if (SvgAllowList.NEEDED.containsKey(name)) {
            throw PlanReception.refused(SvgAllowList.NEEDED.get(name));
        }
        // Inside what is left out a style sheet still says how the rest looks.
        int depth = 1;
        boolean style = name.equals("style");
        while (depth > 0) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    style = in.getLocalName().equals("style");
                    if (++elements > MOST_ELEMENTS) {
                        throw PlanReception.refused("file.svg.much");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    style = false;
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (style && !in.getText().isBlank()) {
                        throw PlanReception.refused("file.svg.style");
                    }
                }
                default -> {
                    // nothing that is seen
                }
            }
        }
    }

    private String attribute(String name) {
        return in.getAttributeValue(null, name) == null
                ? in.getAttributeValue("", name)
                : in.getAttributeValue(null, name);
    }

    private static boolean plain(String namespace) {
        return namespace == null || namespace.isEmpty();
    }

    private double length(String name) {
        Matcher said =
                LENGTH.matcher(attribute(name) == null ? "" : attribute(name).strip());
        return said.matches() ? Double.parseDouble(said.group(1)) : 0;
    }

    private static double[] numbers(String box) {
        String[] parts = box.strip().split("[\\s,]+");
        double[] numbers = new double[4];
        try {
            for (int i = 0; i < numbers.length && parts.length == numbers.length; i++) {
                numbers[i] = Double.parseDouble(parts[i]);
            }
        } catch (NumberFormatException notNumbers) {
            return new double[4];
        }
        return Double.isFinite(numbers[0]) && Double.isFinite(numbers[1]) ? numbers : new double[4];
    }
}
