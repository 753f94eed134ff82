package org.wholeschool.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Writes a chain as a file that a program outside can verify (docker/VerifyChain.java): a line of JSON each for its
 * head, its entries and its end.
 */
final class ChainFile {

    /** Another number where anything in a line changes. */
    private static final String FORMAT = "wholeschool-audit-1";

    private final OutputStream to;

    ChainFile(OutputStream to) {
        this.to = to;
    }

    void begin(long school, long entries, Instant now) {
        line("{\"format\":" + text(FORMAT) + ",\"school\":" + school + ",\"algorithm\":\"SHA-256\",\"before\":"
                + text(ChainEntry.BEFORE_ALL) + ",\"entries\":" + entries + ",\"made\":" + text(now.toString()) + "}");
    }

    void entry(long seq, ChainEntry entry, String hash) {
        line("{\"n\":" + seq + ",\"id\":" + entry.id() + ",\"at\":"
                + text(entry.at().toString()) + ",\"role\":" + text(entry.role()) + ",\"account\":" + entry.account()
                + ",\"action\":" + text(entry.action()) + ",\"outcome\":" + text(entry.outcome()) + ",\"kind\":"
                + text(entry.kind()) + ",\"subject\":" + entry.subject()
                + ",\"hash\":" + text(hash) + "}");
    }

    void end(long entries, String hash) {
        line("{\"end\":" + entries + ",\"hash\":" + text(hash) + "}");
    }

    private void line(String line) {
        try {
            to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String text(String value) {
        if (value == null) {
            return "null";
        }
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign == '"' || sign == '\\') {
                text.append('\\').append(sign);
            } else if (sign < ' ') {
                text.append(String.format("\\u%04x", (int) sign));
            } else {
                text.append(sign);
            }
        }
        return text.append('"').toString();
    }
}
