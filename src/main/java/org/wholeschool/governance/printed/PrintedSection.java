package org.wholeschool.governance.printed;

import static org.wholeschool.platform.pdf.PdfDocument.add;
import static org.wholeschool.platform.pdf.PdfDocument.text;

import java.util.List;
import org.w3c.dom.Element;
import org.wholeschool.governance.picture.PrintedPictures;
import org.wholeschool.platform.pdf.PdfDocument;

/** One answer of the page on paper: its heading, sentences and pictures. */
final class PrintedSection {

    private final Element element;

    /**
     * @param element where it is written
     * @param heading what it answers
     */
    PrintedSection(Element element, String heading) {
        this.element = element;
        text(element, "h2", heading);
    }

    Element element() {
        return element;
    }

    /** @return what draws at its end */
    PrintedPictures pictures() {
        return new PrintedPictures(element);
    }

    /** @return words without arrows, which are for a screen: the words beside them say the same */
    static String unsigned(String words) {
        return words.replace("\u25b2 ", "").replace("\u25bc ", "");
    }

    private void paragraph(String words, String look) {
        if (words != null && !words.isBlank()) {
            text(element, "p", unsigned(words)).setAttribute("class", look);
        }
    }

    /** Adds the sentence that is the answer. */
    void say(String words) {
        paragraph(words, "say");
    }

    /** Adds a sentence. */
    void plain(String words) {
        paragraph(words, "plain");
    }

    void plain(List<String> sentences) {
        sentences.forEach(this::plain);
    }

    /** Adds what must be known to read it. */
    void hint(String words) {
        paragraph(words, "hint");
    }

    void hint(List<String> sentences) {
        sentences.forEach(this::hint);
    }

    /** Adds a heading within it. */
    void part(String heading) {
        text(element, "h3", heading);
    }

    /** Adds lines one below the other. */
    void list(List<String> lines) {
        if (!lines.isEmpty()) {
            Element list = add(element, "ul");
            lines.forEach(line -> text(list, "li", line));
        }
    }

    /** Adds what a person typed, in its own direction. */
    void typed(String words, String look) {
        words.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> PdfDocument.typed(element, "p", line).setAttribute("class", look));
    }
}
