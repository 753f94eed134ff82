package org.wholeschool.platform.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The text of an uploaded file and the encoding that it was read in. A byte order mark decides; then the NUL bytes that
 * only UTF-16 has; then UTF-8 if every byte fits it; and what is left is what older school systems write, Windows-1252.
 */
public record CsvText(String text, Charset charset) {

    /** Largest file that is read, in bytes: some 60,000 rows, more than any school logs in ten years or has on roll. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The encodings that a person may choose when the guess was wrong. */
    public static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, WINDOWS_1252, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** Above this share of control characters a file is not text. */
    private static final double MOST_CONTROLS = 0.01;

    /** @throws RefusedFile when the file is empty, too large or not text. */
    public static CsvText decode(byte[] bytes) {
        refuseUnfit(bytes);
        Charset charset = guess(bytes);
        return checked(strictly(bytes, charset).orElseThrow(() -> new RefusedFile("file.notText")), charset);
    }

    /** @throws RefusedFile when the bytes are not text in this encoding. */
    public static CsvText decode(byte[] bytes, Charset charset) {
        refuseUnfit(bytes);
        return checked(
                strictly(bytes, charset).orElseThrow(() -> new RefusedFile("file.encoding", charset.displayName())),
                charset);
    }

    private static void refuseUnfit(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new RefusedFile("file.tooLarge", MAX_BYTES / (1024 * 1024));
        }
        if (bytes.length == 0) {
            throw new RefusedFile("file.empty");
        }
        MistakenFile.refuseWhatIsNoText(bytes);
    }

    private static Charset guess(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return withoutMark(bytes);
    }

    private static Charset withoutMark(byte[] bytes) {
        int[] nuls = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                nuls[i & 1]++;
            }
        }
        int half = Math.max(1, bytes.length / 2);
        if (nuls[1] > half * 0.4 && nuls[0] < half * 0.05) {
            return StandardCharsets.UTF_16LE;
        }
        if (nuls[0] > half * 0.4 && nuls[1] < half * 0.05) {
            return StandardCharsets.UTF_16BE;
        }
        return strictly(bytes, StandardCharsets.UTF_8).isPresent() ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static CsvText checked(String decoded, Charset charset) {
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (text.isBlank()) {
            throw new RefusedFile("file.empty");
        }
        long controls = text.chars().filter(CsvText::isControl).count();
        if (controls > Math.max(8, text.length() * MOST_CONTROLS)) {
            throw new RefusedFile("file.notText");
        }
        return new CsvText(text, charset);
    }

    private static boolean isControl(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0 && c != 0x85 || c == 0xFFFD;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
