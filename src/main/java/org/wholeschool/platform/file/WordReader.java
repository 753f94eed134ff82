package org.wholeschool.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.wholeschool.platform.file.DocumentBlock.Kind;
import org.wholeschool.platform.file.DocumentBlock.Mark;
import org.wholeschool.platform.file.DocumentBlock.Row;
import org.wholeschool.platform.file.DocumentBlock.Span;

/**
 * Reads what a Word document says, element by element: text boxes, fields of forms, and what was deleted or hidden are
 * in it too. POI opens the file; its own model of the text leaves these out.
 */
final class WordReader {

    private static final Set<String> NOT_READ =
            Set.of("sdtPr", "sdtEndPr", "sectPr", "tblPr", "tblGrid", "tblPrEx", "tcPr", "instrText", "delInstrText");
    private static final Set<String> SEPARATORS = Set.of("separator", "continuationSeparator", "continuationNotice");

    private final PackagePart part;
    private final BlockList blocks;
    private final WordStyles styles;
    private final WordXml in;
    private final WordPictures pictures = new WordPictures();

    private WordReader(PackagePart part, BlockList blocks, WordStyles styles, WordXml in) {
        this.part = part;
        this.blocks = blocks;
        this.styles = styles;
        this.in = in;
    }

    static void read(PackagePart main, BlockList blocks) throws IOException {
        WordStyles styles = WordStyles.of(main);
        story(main, blocks, styles);
        beside(main, "header", DocumentLabel.HEADER, blocks, styles);
        beside(main, "footer", DocumentLabel.FOOTER, blocks, styles);
        beside(main, "footnotes", DocumentLabel.FOOTNOTES, blocks, styles);
        beside(main, "endnotes", DocumentLabel.ENDNOTES, blocks, styles);
        beside(main, "comments", DocumentLabel.COMMENTS, blocks, styles);
    }

    /** What a document has beside its text follows it, under a name of its own. */
    private static void beside(PackagePart main, String type, DocumentLabel label, BlockList blocks, WordStyles styles)
            throws IOException {
        for (PackagePart part : OfficePackage.parts(main, type)) {
            blocks.add(DocumentBlock.labelled(Kind.PART, label, 0, "", ""));
            story(part, blocks, styles);
            blocks.dropEmptyPart();
        }
    }

    private static void story(PackagePart part, BlockList blocks, WordStyles styles) throws IOException {
        try (InputStream content = part.getInputStream()) {
            XMLStreamReader in = XMLHelper.newXMLInputFactory().createXMLStreamReader(content);
            while (in.hasNext() && in.next() != XMLStreamConstants.START_ELEMENT) {
                // what is before the root says nothing
            }
            WordReader reader = new WordReader(part, blocks, styles, new WordXml(in));
            Shown shown = reader.new Shown();
            reader.container(Mark.PLAIN, shown);
            reader.pictures.show(part, blocks);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** Where paragraphs go: onto the page, or into a cell, which has no tables of its own. */
    private interface Paragraphs {

        void add(int level, List<Span> spans) throws IOException;

        default void table(List<Row> rows) throws IOException {
            for (Row row : rows) {
                for (List<Span> cell : row.cells()) {
                    add(0, cell);
                }
            }
        }
    }

    /** Shows each paragraph and table, and then the pictures that were in it. */
    private final class Shown implements Paragraphs {

        @Override
        public void add(int level, List<Span> spans) throws IOException {
            if (!spans.stream().allMatch(span -> span.text().isBlank())) {
                Kind kind = level > 0 ? Kind.HEADING : level == WordStyles.ITEM ? Kind.ITEM : Kind.PARAGRAPH;
                blocks.add(DocumentBlock.words(kind, Math.max(0, level), spans));
            }
            pictures.show(part, blocks);
        }

        @Override
        public void table(List<Row> rows) throws IOException {
            if (rows.stream().allMatch(row -> row.cells().size() <= 1)) {
                Paragraphs.super.table(rows);
            } else {
                blocks.add(DocumentBlock.table(rows));
                pictures.show(part, blocks);
            }
        }
    }

    /** Reads what holds paragraphs and tables, however deep they are. */
    private void container(Mark mark, Paragraphs to) throws XMLStreamException, IOException {
        boolean chosen = false;
        while (in.child()) {
            String name = in.name();
            switch (name) {
                case "p" -> paragraph(mark, to);
                case "tbl" -> table(mark, to);
                case "del", "moveFrom" -> container(Mark.DELETED, to);
                case "ins", "moveTo" -> container(mark == Mark.PLAIN ? Mark.INSERTED : mark, to);
                case "comment" -> comment(DocumentLabel.COMMENTS);
                case "footnote" -> note(DocumentLabel.FOOTNOTES);
                case "endnote" -> note(DocumentLabel.ENDNOTES);
                case "altChunk" -> {
                    blocks.leave(DocumentLabel.OBJECT);
                    in.skip();
                }
                case "Choice" -> {
                    chosen = true;
                    container(mark, to);
                }
                default -> {
                    if (NOT_READ.contains(name) || name.equals("Fallback") && chosen) {
                        in.skip();
                    } else {
                        container(mark, to);
                    }
                }
            }
        }
    }

    private void note(DocumentLabel label) throws XMLStreamException, IOException {
        if (SEPARATORS.contains(in.attribute("type"))) {
            in.skip();
        } else {
            comment(label);
        }
    }

    private void comment(DocumentLabel label) throws XMLStreamException, IOException {
        String author = in.attribute("author");
        int number = WordXml.number(in.attribute("id")) + (label == DocumentLabel.COMMENTS ? 1 : 0);
        List<Span> words = new ArrayList<>();
        container(Mark.PLAIN, lines(words));
        blocks.add(new DocumentBlock(Kind.COMMENT, label, number, author, words, List.of()));
    }

    /** Paragraphs one under the other, in one list of spans. */
    private static Paragraphs lines(List<Span> words) {
        return (level, spans) -> {
            if (!words.isEmpty() && !spans.isEmpty()) {
                BlockList.append(words, Mark.PLAIN, "\n");
            }
            spans.forEach(span -> BlockList.append(words, span.mark(), span.text()));
        };
    }

    private void paragraph(Mark mark, Paragraphs to) throws XMLStreamException, IOException {
        WordParagraph words = new WordParagraph(pictures, blocks);
        List<WordParagraph> boxes = new ArrayList<>();
        inline(mark, words, boxes);
        to.add(words.level(), words.spans());
        for (WordParagraph box : boxes) {
            to.add(box.level(), box.spans());
        }
    }

    /** Reads a paragraph, a run, or whatever is between them. */
    private void inline(Mark outer, WordParagraph words, List<WordParagraph> boxes)
            throws XMLStreamException, IOException {
        Mark mark = outer;
        boolean chosen = false;
        while (in.child()) {
            String name = in.name();
            switch (name) {
                case "pPr" -> properties(words);
                case "rPr" -> mark = in.isHidden() && mark == Mark.PLAIN ? Mark.HIDDEN : mark;
                case "t", "delText" -> words.add(mark, in.text());
                case "del", "moveFrom" -> inline(Mark.DELETED, words, boxes);
                case "ins", "moveTo" -> inline(mark == Mark.PLAIN ? Mark.INSERTED : mark, words, boxes);
                case "txbxContent" -> container(mark, (level, spans) -> boxes.add(words.box(level, spans)));
                case "checkBox" -> words.add(Mark.PLAIN, in.isChecked() ? "\u2612" : "\u2610");
                case "Choice" -> {
                    chosen = true;
                    inline(mark, words, boxes);
                }
                default -> {
                    if (NOT_READ.contains(name) || name.equals("Fallback") && chosen) {
                        in.skip();
                    } else {
                        words.element(mark, name, in);
                        inline(mark, words, boxes);
                    }
                }
            }
        }
    }

    private void properties(WordParagraph words) throws XMLStreamException {
        while (in.child()) {
            switch (in.name()) {
                case "pStyle" -> words.level(styles.level(in.attribute("val")));
                case "numPr" -> words.item();
                default -> {
                    // the rest is how it looks
                }
            }
            in.skip();
        }
    }

    private void table(Mark mark, Paragraphs to) throws XMLStreamException, IOException {
        List<Row> rows = new ArrayList<>();
        rows(mark, rows);
        to.table(rows);
    }

    private void rows(Mark mark, List<Row> rows) throws XMLStreamException, IOException {
        while (in.child()) {
            String name = in.name();
            if (name.equals("tr")) {
                List<List<Span>> cells = new ArrayList<>();
                cells(mark, cells);
                rows.add(new Row("", false, false, cells));
            } else if (NOT_READ.contains(name)) {
                in.skip();
            } else {
                rows(mark, rows);
            }
        }
    }

    private void cells(Mark outer, List<List<Span>> cells) throws XMLStreamException, IOException {
        Mark mark = outer;
        while (in.child()) {
            String name = in.name();
            if (name.equals("trPr")) {
                mark = in.changeOfRow(mark);
            } else if (name.equals("tc")) {
                List<Span> words = new ArrayList<>();
                container(mark, lines(words));
                cells.add(words);
            } else if (NOT_READ.contains(name)) {
                in.skip();
            } else {
                cells(mark, cells);
            }
        }
    }
}
