package org.wholeschool.platform.file;

import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.file.DocumentBlock.Mark;
import org.wholeschool.platform.file.DocumentBlock.Span;

/** A paragraph of a Word document while it is read. */
final class WordParagraph {

    private final WordPictures pictures;
    private final BlockList blocks;
    private final List<Span> spans = new ArrayList<>();
    private int level;
    private String says = "";

    WordParagraph(WordPictures pictures, BlockList blocks) {
        this.pictures = pictures;
        this.blocks = blocks;
    }

    void add(Mark mark, String text) {
        BlockList.append(spans, mark, text);
    }

    void level(int ofStyle) {
        if (ofStyle != 0) {
            level = ofStyle;
        }
    }

    void item() {
        if (level == 0) {
            level = WordStyles.ITEM;
        }
    }

    int level() {
        return level;
    }

    List<Span> spans() {
        return spans;
    }

    /** @return a paragraph of a text box in this one */
    WordParagraph box(int ofBox, List<Span> words) {
        WordParagraph box = new WordParagraph(pictures, blocks);
        box.level = ofBox;
        box.spans.addAll(words);
        return box;
    }

    /** Takes what an element means by itself; the caller reads what is in it. */
    void element(Mark mark, String name, WordXml in) {
        switch (name) {
            case "tab", "ptab" -> add(mark, "\t");
            case "br", "cr" -> add(mark, "\n");
            case "noBreakHyphen" -> add(mark, "-");
            case "sym" -> add(mark, "\ufffd");
            case "docPr" -> says = in.attribute("descr");
            case "blip" -> blip(in);
            case "imagedata" -> pictures.add(in.attribute("id"), says);
            case "OLEObject", "control", "chart", "relIds" -> blocks.leave(DocumentLabel.OBJECT);
            case "commentReference" -> add(Mark.COMMENT, String.valueOf(WordXml.number(in.attribute("id")) + 1));
            case "footnoteReference", "endnoteReference" -> add(Mark.NOTE, in.attribute("id"));
            default -> {
                // it only holds others
            }
        }
    }

    private void blip(WordXml in) {
        String embedded = in.attribute("embed");
        pictures.add(embedded.isEmpty() ? in.attribute("link") : embedded, says);
    }
}
