package org.wholeschool.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rooms and which others each may know, read from the table in docs/architecture.md: what is written there is what
 * holds.
 *
 * @param mayKnow by room, the rooms that it may know beside itself
 */
record Rooms(Map<String, Set<String>> mayKnow) {

    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|");
    private static final Pattern NOT_A_ROOM = Pattern.compile("\\([^)]*\\)");

    static Rooms ofTheDocument() {
        try {
            return of(Files.readAllLines(Path.of("docs", "architecture.md")));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Rooms of(List<String> lines) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(
                        row.group(1),
                        NOT_A_ROOM.matcher(row.group(2)).replaceAll("").strip());
            }
        }
        Map<String, Set<String>> mayKnow = new LinkedHashMap<>();
        rows.forEach((room, words) -> mayKnow.put(room, named(words, rows.keySet())));
        return new Rooms(mayKnow);
    }

    private static Set<String> named(String words, Set<String> rooms) {
        if (words.startsWith("nothing")) {
            return Set.of();
        }
        if (words.startsWith("all of them")) {
            return rooms;
        }
        Set<String> named = new LinkedHashSet<>();
        for (String word : words.split(",")) {
            if (!rooms.contains(word.strip())) {
                throw new IllegalStateException("docs/architecture.md lets a room know \"" + word.strip()
                        + "\", which is no room of the table");
            }
            named.add(word.strip());
        }
        return named;
    }

    List<String> names() {
        return new ArrayList<>(mayKnow.keySet());
    }
}
