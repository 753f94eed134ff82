package org.wholeschool.platform.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wholeschool.platform.BadInput;

/**
 * What a file is by its content, and that it is nothing else besides: not by its name, and not by what the browser
 * says. Whether it is really one is said by {@link Decoder}, which decodes it.
 */
public final class FileCheck {

    /** The field at which a page says what is wrong with a file. */
    public static final String FIELD = "file";

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] GIF_87 = ascii("GIF87a");
    private static final byte[] GIF_89 = ascii("GIF89a");
    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] RIFF = ascii("RIFF");

    private static final int BRAND_AT = 8;
    private static final List<String> HEIC = List.of("heic", "heix", "hevc", "mif1", "msf1", "heim", "avif");

    /** What a browser would run, whatever stands before it. None of these occurs in a picture but by intent. */
    private static final List<String> ACTIVE =
            List.of("<script", "<html", "<svg", "<iframe", "<body", "<?php", "<!doctype html");

    /** The end of a zip, with the length of the comment that must reach to the end of the file. */
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};

    private static final int ZIP_END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private FileCheck() {}

    /**
     * @param name what it is called, checked
     * @param content all of it
     * @param most so many bytes at most
     * @return what it is
     * @throws BadInput where it is nothing that is taken; the sentence says what can be done instead
     */
    public static FileKind kind(String name, byte[] content, long most) {
        if (content.length == 0) {
            throw refused("file.empty");
        }
        if (content.length > most) {
            throw refused("file.tooLarge", most / (1024 * 1024));
        }
        FileKind kind = byFirstBytes(content);
        if (kind == null && isText(name, content)) {
            kind = FileKind.TEXT;
        }
        if (kind == null) {
            kind = document(content);
        }
        if (kind == null) {
            throw refused(whyNot(content));
        }
        if (kind.isRead()) {
            // What runs in it is left out where it is read; its own zip ends with the file, which was looked at.
            return kind;
        }
        if (kind != FileKind.PDF && isActive(content, kind) || kind != FileKind.TEXT && endsAsZip(content)) {
            throw refused("file.active");
        }
        return kind;
    }

    private static FileKind document(byte[] content) {
        if (ContainerCheck.isZip(content)) {
            return ContainerCheck.office(content);
        }
        if (ContainerCheck.isOle(content)) {
            return FileKind.OUTLOOK;
        }
        return ContainerCheck.isMail(content) ? FileKind.MAIL : null;
    }

    /** @return the kind of a picture inside a document; null where it is none that is shown */
    static FileKind pictureKind(byte[] content) {
        FileKind kind = byFirstBytes(content);
        return kind == FileKind.PDF ? null : kind;
    }

    private static FileKind byFirstBytes(byte[] content) {
        Map<FileKind, List<byte[]>> first = Map.of(
                FileKind.JPEG,
                List.of(JPEG),
                FileKind.PNG,
                List.of(PNG),
                FileKind.GIF,
                List.of(GIF_87, GIF_89),
                FileKind.PDF,
                List.of(PDF));
        return first.entrySet().stream()
                .filter(kind -> kind.getValue().stream().anyMatch(bytes -> begins(content, bytes)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String whyNot(byte[] content) {
        if (ContainerCheck.isZip(content)) {
            return ContainerCheck.isBrokenOffice(content) ? "file.notRead" : "file.office";
        }
        if (begins(content, RIFF) && brand(content).equals("WEBP")) {
            return "file.webp";
        }
        if (content.length > BRAND_AT
                && new String(content, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")
                && HEIC.contains(brand(content))) {
            return "file.heic";
        }
        return looksLikeMarkup(content) ? "file.active" : "file.unknown";
    }

    private static String brand(byte[] content) {
        return content.length < BRAND_AT + 4 ? "" : new String(content, BRAND_AT, 4, StandardCharsets.ISO_8859_1);
    }

    /** A file that calls itself a text, can be read as one, and is no web page or program. */
    private static boolean isText(String name, byte[] content) {
        return FileName.claimsToBeText(name) && !looksLikeMarkup(content) && text(content) != null;
    }

    private static boolean looksLikeMarkup(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading();
        return start.startsWith("<") || start.startsWith("#!");
    }

    /**
     * @param content of a text
     * @return its words: UTF-8, UTF-16 with its mark, or what Windows writes; null where it is no text
     */
    public static String text(byte[] content) {
        boolean wide = content.length > 1
                && ((content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xfe
                        || (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff);
        for (Charset charset : wide
                ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                if (text.chars()
                        .noneMatch(
                                character -> Character.isISOControl(character) && "\t\n\r\f".indexOf(character) < 0)) {
                    return text.startsWith("\ufeff") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException notThis) {
                // the next one may be it
            }
        }
        return null;
    }

    /** A text may speak of a script; a picture that holds one is made to be taken for something else. */
    private static boolean isActive(byte[] content, FileKind kind) {
        if (kind == FileKind.TEXT) {
            return false;
        }
        String all = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return ACTIVE.stream().anyMatch(all::contains);
    }

    /** A picture or document with a zip behind it opens as both. */
    private static boolean endsAsZip(byte[] content) {
        for (int at = content.length - ZIP_END_BYTES;
                at >= 0 && at >= content.length - ZIP_END_BYTES - LONGEST_COMMENT;
                at--) {
            if (content[at] == 'P'
                    && begins(java.util.Arrays.copyOfRange(content, at, at + ZIP_END.length), ZIP_END)
                    && at + ZIP_END_BYTES + (content[at + 20] & 0xff | (content[at + 21] & 0xff) << 8)
                            == content.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] content, byte[] first) {
        return content.length >= first.length
                && java.util.Arrays.equals(content, 0, first.length, first, 0, first.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static BadInput refused(String key, Object... arguments) {
        return new BadInput(FIELD, key, arguments);
    }
}
