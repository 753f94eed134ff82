package org.wholeschool.testing.server;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words to look for in bytes, in each encoding in which they may be written. All are looked for in one pass: for each
 * word by itself, a hundred words in some hundred megabytes took a minute.
 */
final class Markers {

    private static final List<Charset> AS_WRITTEN =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private static final int PAIRS = 1 << 16;

    /** By the first two bytes of what is looked for; an array, as it is asked at each of some hundred million bytes. */
    private final Written[][] byPair = new Written[PAIRS][];

    private int longest;

    private record Written(byte[] bytes, String marker) {}

    /** @param markers each of two characters or more */
    Markers(List<String> markers) {
        for (String marker : markers) {
            for (Charset charset : AS_WRITTEN) {
                byte[] bytes = marker.getBytes(charset);
                add(new Written(bytes, marker));
                longest = Math.max(longest, bytes.length);
            }
        }
    }

    private void add(Written written) {
        int pair = pair(written.bytes(), 0);
        Written[] others = byPair[pair] == null ? new Written[0] : byPair[pair];
        byPair[pair] = Arrays.copyOf(others, others.length + 1);
        byPair[pair][others.length] = written;
    }

    /** @return how many bytes the longest of them has */
    int longest() {
        return longest;
    }

    /** @return those that stand in the first so many bytes */
    Set<String> in(byte[] bytes, int end) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; at < end - 1; at++) {
            Written[] begin = byPair[pair(bytes, at)];
            if (begin != null) {
                for (Written written : begin) {
                    int to = at + written.bytes().length;
                    if (to <= end && Arrays.equals(bytes, at, to, written.bytes(), 0, written.bytes().length)) {
                        found.add(written.marker());
                    }
                }
            }
        }
        return found;
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << Byte.SIZE | bytes[at + 1] & 0xff;
    }
}
