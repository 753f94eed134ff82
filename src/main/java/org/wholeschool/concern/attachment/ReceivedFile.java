package org.wholeschool.concern.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.wholeschool.platform.file.FileKind;

/**
 * A file that was sent in, checked and drawn, and not kept yet.
 *
 * @param name what it is called
 * @param kind what it is
 * @param content all of it, as it came
 * @param pages how many pages it has, or pictures between its words; 0 for a text
 * @param drawn those that can be shown, as pictures; none for a text
 * @param words what a Word, Excel or mail file says, as it is kept; null for the others
 */
public record ReceivedFile(String name, FileKind kind, byte[] content, int pages, List<byte[]> drawn, byte[] words) {

    /** @return the SHA-256 of what came, as 64 hexadecimal digits. */
    String sha256() {
        return sha256(content);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }

    /** Says nothing of what it holds, wherever it is printed. */
    @Override
    public String toString() {
        return "ReceivedFile of " + content.length + " bytes";
    }
}
