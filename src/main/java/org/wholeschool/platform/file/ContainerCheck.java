package org.wholeschool.platform.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells Word, Excel and mail files from others by the names inside a zip and by the headers of a mail. It unfolds
 * nothing: that is for the decoder's process.
 */
final class ContainerCheck {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int NAME_LENGTH_AT = 28;
    private static final int FIRST_NAME_AT = 30;
    private static final int FIRST_NAME_LENGTH_AT = 26;
    private static final int MOST_ENTRIES = 5_000;

    private static final String TYPES = "[Content_Types].xml";
    private static final List<String> OFFICE = List.of(TYPES, "_rels/", "docProps/", "word/", "xl/");

    /** So much of a file is looked at for a mail's headers: those of a server's route can be long. */
    private static final int HEADERS = 64 * 1024;

    private static final int LEAST_KNOWN = 3;
    private static final Set<String> KNOWN = Set.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "received",
            "return-path",
            "delivered-to",
            "mime-version",
            "content-type",
            "reply-to",
            "sender",
            "x-mailer");

    private ContainerCheck() {}

    static boolean isZip(byte[] content) {
        return begins(content, ZIP);
    }

    /** @return whether it is what Outlook, and Office before 2007, save; only the decoder tells them apart */
    static boolean isOle(byte[] content) {
        return begins(content, OLE);
    }

    private static boolean begins(byte[] content, byte[] first) {
        return content.length >= first.length
                && java.util.Arrays.equals(content, 0, first.length, first, 0, first.length);
    }

    /**
     * @param content of a zip
     * @return {@link FileKind#WORD} or {@link FileKind#EXCEL}; null where it is another zip
     */
    static FileKind office(byte[] content) {
        List<String> names = names(content);
        if (names == null || !names.contains(TYPES)) {
            return null;
        }
        boolean word = names.stream().anyMatch(name -> name.startsWith("word/"));
        boolean excel = names.stream().anyMatch(name -> name.startsWith("xl/"));
        return word == excel ? null : word ? FileKind.WORD : FileKind.EXCEL;
    }

    /** @return whether it begins as a Word or Excel file, and has no end as one */
    static boolean isBrokenOffice(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length <= FIRST_NAME_AT || names(content) != null) {
            return false;
        }
        int length = Math.min(in.getShort(FIRST_NAME_LENGTH_AT) & 0xffff, content.length - FIRST_NAME_AT);
        String first = new String(content, FIRST_NAME_AT, length, StandardCharsets.UTF_8);
        return OFFICE.stream().anyMatch(first::startsWith);
    }

    /**
     * The names in a zip's list of contents. The list must end where the file ends, so that nothing is behind it, and
     * each name may be there once, so that all programs find the same file under it.
     */
    private static List<String> names(byte[] content) {
        try {
            ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
            int end = content.length - END_BYTES;
            if (end < 0 || in.getInt(end) != END) {
                return null;
            }
            int entries = in.getShort(end + 10) & 0xffff;
            int size = in.getInt(end + 12);
            int at = in.getInt(end + 16);
            if (entries > MOST_ENTRIES || at < 0 || size < 0 || at + size != end) {
                return null;
            }
            List<String> names = new ArrayList<>();
            for (int entry = 0; entry < entries; entry++) {
                if (in.getInt(at) != ENTRY) {
                    return null;
                }
                int name = in.getShort(at + NAME_LENGTH_AT) & 0xffff;
                int rest = (in.getShort(at + NAME_LENGTH_AT + 2) & 0xffff)
                        + (in.getShort(at + NAME_LENGTH_AT + 4) & 0xffff);
                names.add(new String(content, at + ENTRY_BYTES, name, StandardCharsets.UTF_8));
                at += ENTRY_BYTES + name + rest;
            }
            return at == end && new HashSet<>(names).size() == names.size() ? names : null;
        } catch (IndexOutOfBoundsException broken) {
            return null;
        }
    }

    /** @return whether it begins with the headers of a mail: lines of a name and a colon, three of them known */
    static boolean isMail(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, HEADERS), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "");
        Set<String> known = new HashSet<>();
        boolean first = true;
        for (String line : start.split("\r?\n", -1)) {
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            boolean goesOn = !first && (line.startsWith(" ") || line.startsWith("\t"));
            if (!goesOn) {
                if (colon < 1 || !isName(line.substring(0, colon))) {
                    // Some servers break a header wrongly: what was known until then decides.
                    break;
                }
                known.add(line.substring(0, colon).toLowerCase(Locale.ROOT));
            }
            first = false;
        }
        boolean sent = known.contains("from") || known.contains("received");
        known.retainAll(KNOWN);
        return sent && known.size() >= LEAST_KNOWN;
    }

    private static boolean isName(String name) {
        return name.chars().allMatch(character -> character > ' ' && character < 127);
    }
}
