package org.wholeschool.concern.attachment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.file.DocumentBlock;
import org.wholeschool.platform.file.DocumentBlock.Kind;
import org.wholeschool.platform.file.DocumentBlock.Mark;
import org.wholeschool.platform.file.DocumentBlock.Row;
import org.wholeschool.platform.file.DocumentBlock.Span;
import org.wholeschool.platform.file.DocumentContent;
import org.wholeschool.platform.file.DocumentLabel;

/**
 * A Word, Excel or mail file as its page shows it: text that the page escapes, so that a screen reader reads it and
 * nothing in it runs. What is special about words is said in words.
 */
public final class DocumentView {

    private static final int LAST_LEVEL = 6;

    private final Texts texts = Texts.of("attachment");
    private final String name;
    private final WhenWords when;
    private final List<Group> groups = new ArrayList<>();

    /**
     * @param name of the file
     * @param document what it says
     * @param zone of the school
     */
    DocumentView(String name, DocumentContent document, ZoneId zone) {
        this.name = name;
        this.when = new WhenWords(zone);
        for (DocumentBlock block : document.blocks()) {
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || last.kind() != block.kind() || !isList(block.kind())) {
                last = new Group(block.kind(), new ArrayList<>());
                groups.add(last);
            }
            last.blocks().add(block);
        }
    }

    private static boolean isList(Kind kind) {
        return kind == Kind.FIELD || kind == Kind.ITEM || kind == Kind.FILE || kind == Kind.REMARK;
    }

    /**
     * Blocks that belong together: the entries of a list, or one of any other kind.
     *
     * @param blocks at least one
     */
    public record Group(Kind kind, List<DocumentBlock> blocks) {

        public DocumentBlock first() {
            return blocks.get(0);
        }
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** @return whether there is nothing to read in it */
    public boolean isBlank() {
        return groups.stream().allMatch(group -> group.kind() == Kind.REMARK);
    }

    /** @return its words, with those in brackets that were deleted, added or hidden */
    public String words(List<Span> spans) {
        return spans.stream()
                .map(span -> span.mark() == Mark.PLAIN
                        ? span.text()
                        : texts.get("document.mark." + span.mark(), span.text()))
                .collect(Collectors.joining());
    }

    /** @return what a mail says in a field, its date by the school's clock */
    public String field(DocumentBlock block) {
        String value = words(block.text());
        if (block.label() != DocumentLabel.DATE) {
            return value;
        }
        try {
            return when.of(Instant.parse(value));
        } catch (DateTimeParseException asItWasTyped) {
            return value;
        }
    }

    /** @return the words of ours for it, with its name or how many there are */
    public String label(DocumentBlock block) {
        return texts.get(
                "document." + block.kind() + "." + block.label(),
                block.kind() == Kind.REMARK ? (Object) block.number() : block.name());
    }

    /** @return what a comment or note is: whose, or at which cell */
    public String comment(DocumentBlock block) {
        if (block.label() == null) {
            return texts.get("document.comment.cell", block.name());
        }
        return texts.get("document.comment." + block.label(), String.valueOf(block.number()), block.name());
    }

    /** @return its name and size, in words; a mail within a mail has no size */
    public String file(DocumentBlock block) {
        String called = block.name().isEmpty() ? texts.get("document.file.unnamed") : block.name();
        return block.number() == 0 ? called : texts.get("document.file", called, FileWords.size(block.number()));
    }

    /** @return what a picture is, for those who hear the page */
    public String picture(DocumentBlock block) {
        return block.name().isBlank()
                ? texts.get("document.picture", String.valueOf(block.number()), name)
                : block.name();
    }

    /** @return the number of a row, and that it is hidden in the original */
    public String row(Row row) {
        return row.hidden() ? texts.get("document.row.hidden", row.label()) : row.label();
    }

    /** @return the level of a heading, below that of the page */
    public int level(DocumentBlock block) {
        return Math.min(LAST_LEVEL, block.number() + 1);
    }
}
