package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts the words that plain English does without, by room, so that their number only goes down. */
class WordsToLoseTest {

    private static final Pattern WORD =
            Pattern.compile("\\b(somebody|nobody|whoever|anew)\\b", Pattern.CASE_INSENSITIVE);

    /** "room number" in each line; WordsToLoseTest writes what it counts to target. */
    private static final Path LIST = Path.of("src", "test", "resources", "words-to-lose.txt");

    private static final Path AS_COUNTED = Path.of("target", "words-to-lose.txt");
    private static final Path CODE = Path.of("src", "main", "java", "org", "wholeschool");

    @Test
    void noRoomHasMoreThanItHad() throws IOException {
        Map<String, Long> counted = counted();
        Files.writeString(
                AS_COUNTED,
                counted.entrySet().stream()
                        .map(room -> room.getKey() + " " + room.getValue() + "\n")
                        .collect(Collectors.joining()));
        Map<String, Long> allowed = allowed();
        List<String> more = counted.entrySet().stream()
                .filter(room -> room.getValue() > allowed.getOrDefault(room.getKey(), 0L))
                .map(room -> "%s has %d, and may have %d"
                        .formatted(room.getKey(), room.getValue(), allowed.getOrDefault(room.getKey(), 0L)))
                .toList();
        assertEquals(List.of(), more, "say \"people\", \"no one\", \"anyone who\", \"again\" instead");
        assertEquals(allowed, counted, "fewer than before: copy " + AS_COUNTED + " to " + LIST);
    }

    @Test
    void theWordsAreFound() {
        assertEquals(3, count("Nobody knows; whoever asks is told anew. Anewer is none."));
    }

    private static Map<String, Long> counted() throws IOException {
        Map<String, Long> counted = new TreeMap<>();
        try (Stream<Path> rooms = Files.list(CODE)) {
            for (Path room : rooms.filter(Files::isDirectory).toList()) {
                counted.put(room.getFileName().toString(), count(room));
            }
        }
        counted.put("docs", count(Path.of("docs")));
        counted.put("tests", count(Path.of("src", "test", "java")));
        counted.put("texts", count(Path.of("src", "main", "resources", "text")));
        counted.put("webapp", count(Path.of("webapp")));
        assertTrue(counted.size() > 20, "the rooms were not found: " + counted);
        return counted;
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|md|properties|xhtml)"))
                    .filter(file -> !file.endsWith("WordsToLoseTest.java") && !file.endsWith("VoiceTest.java"))
                    .mapToLong(file -> count(read(file)))
                    .sum();
        }
    }

    private static long count(String text) {
        return WORD.matcher(text).results().count();
    }

    private static Map<String, Long> allowed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        room -> room[0], room -> Long.valueOf(room[1]), (one, other) -> one, TreeMap::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
