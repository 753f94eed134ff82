package org.wholeschool.platform.csv;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Files that people pick by mistake, known by their first bytes, each with a sentence that says how to get a CSV
 * instead.
 */
enum MistakenFile {
    ZIP("file.workbook", 'P', 'K', 3, 4),
    OLD_WORKBOOK("file.oldWorkbook", 0xD0, 0xCF, 0x11, 0xE0),
    PDF("file.pdf", '%', 'P', 'D', 'F'),
    PNG("file.picture", 0x89, 'P', 'N', 'G'),
    JPEG("file.picture", 0xFF, 0xD8, 0xFF),
    GIF("file.picture", 'G', 'I', 'F', '8'),
    COMPRESSED("file.compressed", 0x1F, 0x8B),
    RICH_TEXT("file.document", '{', '\\', 'r', 't', 'f');

    private final String key;
    private final int[] magic;

    MistakenFile(String key, int... magic) {
        this.key = key;
        this.magic = magic;
    }

    /** @throws RefusedFile when the bytes begin like a file that is certainly not a CSV. */
    static void refuseWhatIsNoText(byte[] bytes) {
        for (MistakenFile kind : values()) {
            if (kind.begins(bytes)) {
                throw new RefusedFile(kind.key);
            }
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<?xml")) {
            throw new RefusedFile("file.webPage");
        }
    }

    private boolean begins(byte[] bytes) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
