package org.wholeschool.platform.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.file.DocumentBlock.Kind;

/** What every mail has, however it was saved: who, to whom, when, about what, its words, and the files with it. */
final class MailBlocks {

    private static final int MOST_FILES = 50;

    private final BlockList blocks;
    private final List<DocumentBlock> files = new ArrayList<>();

    MailBlocks(BlockList blocks) {
        this.blocks = blocks;
    }

    void field(DocumentLabel label, String value) {
        String line = value == null ? "" : value.replaceAll("\\s+", " ").strip();
        if (!line.isEmpty()) {
            blocks.add(DocumentBlock.labelled(Kind.FIELD, label, 0, "", line));
        }
    }

    void date(Instant at) {
        if (at != null) {
            field(DocumentLabel.DATE, at.toString());
        }
    }

    /** Words as they were typed, in paragraphs. */
    void words(String text) {
        for (String paragraph : text.replace("\r\n", "\n").split("\n[ \t]*\n")) {
            blocks.words(Kind.PARAGRAPH, paragraph.stripTrailing());
        }
    }

    void file(String name, long size) {
        if (size == 0 && (name == null || name.isBlank())) {
            return;
        }
        if (files.size() >= MOST_FILES) {
            blocks.leave(DocumentLabel.MORE_FILES);
        } else {
            files.add(DocumentBlock.labelled(
                    Kind.FILE, null, (int) Math.min(Integer.MAX_VALUE, size), name == null ? "" : name.strip(), ""));
        }
    }

    /** Lists the files, which are not opened. */
    void end() {
        if (!files.isEmpty()) {
            blocks.add(DocumentBlock.labelled(Kind.PART, DocumentLabel.ATTACHMENTS, 0, "", ""));
            files.forEach(blocks::add);
        }
    }
}
