package org.wholeschool.governance.printed;

import static org.wholeschool.platform.pdf.PdfDocument.add;

import org.w3c.dom.Element;

/** Answers in two columns, each of which goes on where the page ends; an answer is on one page. */
final class PrintedColumns {

    private final Element body;
    private Element left;
    private Element right;

    /** @param body where columns are added */
    PrintedColumns(Element body) {
        this.body = body;
    }

    private static Element block(Element to, String look) {
        Element block = add(to, "div");
        block.setAttribute("class", look);
        return block;
    }

    private void begin() {
        if (left == null) {
            Element columns = block(body, "columns");
            left = block(columns, "left");
            right = block(columns, "right");
        }
    }

    /**
     * @param heading what the next answer of the left column answers
     * @return where it is written
     */
    PrintedSection left(String heading) {
        begin();
        return new PrintedSection(block(left, "part"), heading);
    }

    /**
     * @param heading what the next answer of the right column answers
     * @return where it is written
     */
    PrintedSection right(String heading) {
        begin();
        return new PrintedSection(block(right, "part"), heading);
    }

    /**
     * @param heading what an answer as wide as the page answers
     * @return where it is written
     */
    PrintedSection whole(String heading) {
        left = null;
        return new PrintedSection(block(body, "part"), heading);
    }
}
