package org.wholeschool.platform.pdf;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The document of which a PDF is drawn, built as a tree and never as text: what somebody typed is a text in it,
 * whatever it looks like, and there is nothing to be parsed or resolved.
 */
public final class PdfDocument {

    /** The product's fonts, as a style sheet names them. */
    public static final String FONTS = "font-family: 'Noto Sans', 'Noto Sans Arabic';";

    private static final int LAST_OF_ASCII = 0x80;

    private final Document document;
    private final Element body;
    private final Element bookmarks;

    /**
     * @param title what the document is called
     * @param subject what it is
     * @param author whose it is
     * @param style its style sheet
     */
    public PdfDocument(String title, String subject, String author, String style) {
        try {
            this.document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
        Element html = document.createElement("html");
        html.setAttribute("lang", "en-GB");
        document.appendChild(html);
        Element head = add(html, "head");
        text(head, "title", title);
        meta(head, "subject", subject);
        meta(head, "description", subject);
        meta(head, "author", author);
        text(head, "style", style);
        bookmarks = add(head, "bookmarks");
        body = add(html, "body");
    }

    Document tree() {
        return document;
    }

    public Element body() {
        return body;
    }

    /** Adds a heading to which a reader's list of contents leads. */
    public Element marked(String name, String words, String id) {
        Element heading = text(body, name, words);
        heading.setAttribute("id", id);
        Element bookmark = add(bookmarks, "bookmark");
        bookmark.setAttribute("name", Printable.of(words));
        bookmark.setAttribute("href", "#" + id);
        return heading;
    }

    private static void meta(Element head, String name, String content) {
        Element meta = add(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", Printable.of(content));
    }

    /** @return a new element at the end of another one */
    public static Element add(Element to, String name) {
        Element element = to.getOwnerDocument().createElement(name);
        to.appendChild(element);
        return element;
    }

    /**
     * @return a new element with a text, at the end of another one; a blank text cannot be drawn and leaves it empty
     */
    public static Element text(Element to, String name, String words) {
        Element element = add(to, name);
        String printable = Printable.of(words);
        if (!printable.isBlank()) {
            element.appendChild(to.getOwnerDocument().createTextNode(printable));
        }
        return element;
    }

    /** @return as {@link #text}, of words that a person typed: read in their own direction */
    public static Element typed(Element to, String name, String words) {
        Element element = text(to, name, words);
        if (Printable.isFromRightToLeft(words)) {
            element.setAttribute("dir", "rtl");
        }
        return element;
    }

    /** @return words as a string of a style sheet, in which nothing is a sign of the sheet's */
    public static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        Printable.of(words).codePoints().forEach(sign -> {
            if (sign < LAST_OF_ASCII && Character.isLetterOrDigit(sign) || sign == ' ') {
                quoted.appendCodePoint(sign);
            } else {
                quoted.append(String.format("\\%06x ", sign));
            }
        });
        return quoted.append('"').toString();
    }
}
