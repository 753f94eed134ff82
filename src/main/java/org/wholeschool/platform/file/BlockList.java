package org.wholeschool.platform.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.file.DocumentBlock.Kind;
import org.wholeschool.platform.file.DocumentBlock.Mark;
import org.wholeschool.platform.file.DocumentBlock.Row;
import org.wholeschool.platform.file.DocumentBlock.Span;

/**
 * Gathers what a document says, up to what a person reads on one page, and counts what is left out of it. A document
 * that goes on for ever ends here.
 */
final class BlockList {

    static final int MOST_CELLS = 10_000;
    static final int MOST_CHARACTERS = 300_000;
    static final int MOST_BLOCKS = 3_000;

    private final List<DocumentBlock> blocks = new ArrayList<>();
    private final List<byte[]> pictures = new ArrayList<>();
    private final Map<DocumentLabel, Integer> left = new EnumMap<>(DocumentLabel.class);
    private final long mostPixels;
    private int characters;
    private int cells;

    /** @param mostPixels a picture with more is left out */
    BlockList(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    /** There is more than a page shows: the reader of the document stops. */
    static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Full() {
            super("more than a page shows", null, false, false);
        }
    }

    /** Adds a block, without the characters that are not seen or turn the writing round. */
    void add(DocumentBlock block) {
        DocumentBlock plain = new DocumentBlock(
                block.kind(),
                block.label(),
                block.number(),
                clean(block.name()),
                spans(block.text()),
                rows(block.rows()));
        if (blocks.size() >= MOST_BLOCKS || characters > MOST_CHARACTERS) {
            leave(DocumentLabel.MORE_TEXT);
            throw new Full();
        }
        blocks.add(plain);
    }

    /** Adds words, where there are any. */
    void words(Kind kind, String text) {
        if (!text.isBlank()) {
            add(DocumentBlock.words(kind, text));
        }
    }

    /** @return how many more cells there is room for */
    int room() {
        return Math.max(0, MOST_CELLS - cells);
    }

    private List<Row> rows(List<Row> rows) {
        List<Row> shown = new ArrayList<>();
        for (Row row : rows) {
            if (characters > MOST_CHARACTERS || room() < row.cells().size()) {
                leave(DocumentLabel.MORE_ROWS);
                break;
            }
            cells += row.cells().size();
            shown.add(new Row(
                    row.label(),
                    row.head(),
                    row.hidden(),
                    row.cells().stream().map(this::spans).toList()));
        }
        return shown;
    }

    private List<Span> spans(List<Span> spans) {
        List<Span> shown = new ArrayList<>();
        for (Span span : spans) {
            String text = clean(span.text());
            int room = MOST_CHARACTERS - characters;
            if (text.length() > room) {
                leave(DocumentLabel.MORE_TEXT);
                text = text.substring(0, Math.max(0, room));
                characters++;
            }
            characters += text.length();
            shown.add(new Span(span.mark(), text));
        }
        return shown;
    }

    /** Something is in the original and is not shown. */
    void leave(DocumentLabel what) {
        left.merge(what, 1, Integer::sum);
    }

    /**
     * Adds a picture, drawn again from its pixels.
     *
     * @param content a picture of any kind; one that cannot be shown is counted
     * @param says what it is said to show
     */
    void picture(byte[] content, String says) {
        FileKind kind = FileCheck.pictureKind(content);
        if (kind == null) {
            leave(DocumentLabel.OTHER_PICTURE);
        } else if (pictures.size() >= PdfDrawing.MOST_PAGES) {
            leave(DocumentLabel.MORE_PICTURES);
        } else {
            try {
                pictures.add(
                        PictureDrawing.draw(content, kind, mostPixels).drawn().get(0));
                add(DocumentBlock.labelled(Kind.PICTURE, null, pictures.size(), says, ""));
            } catch (IOException | DecoderProgram.NotDrawn | IllegalArgumentException | IndexOutOfBoundsException bad) {
                leave(DocumentLabel.OTHER_PICTURE);
            }
        }
    }

    /** @return all of it, after what is not shown */
    DecoderProgram.Drawn read() {
        List<DocumentBlock> all = new ArrayList<>();
        left.forEach((what, many) -> all.add(DocumentBlock.labelled(Kind.REMARK, what, many, "", "")));
        all.addAll(blocks);
        return new DecoderProgram.Drawn(pictures.size(), pictures, new DocumentContent(all).bytes());
    }

    /** Takes the name of a part away again, where nothing was in it. */
    void dropEmptyPart() {
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last).kind() == Kind.PART) {
            blocks.remove(last);
        }
    }

    /** @return the same without what is not seen: "exe.gpj" reads as "jpg.exe" behind such a character */
    static String clean(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(character -> {
            boolean turns = character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069;
            boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
            if (character == '\r') {
                plain.append('\n');
            } else if (!turns && !control && Character.getType(character) != Character.SURROGATE) {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString();
    }

    /** Adds words of one kind to others. */
    static void append(List<Span> spans, Mark mark, String text) {
        int last = spans.size() - 1;
        if (text.isEmpty()) {
            return;
        }
        if (last >= 0 && spans.get(last).mark() == mark && mark != Mark.COMMENT && mark != Mark.NOTE) {
            spans.set(last, new Span(mark, spans.get(last).text() + text));
        } else {
            spans.add(new Span(mark, text));
        }
    }
}
