package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The drawing of the house in docs/architecture.md has the rooms of the table, and each is above those that it knows.
 */
class HouseDrawingTest {

    private static final Pattern ROW = Pattern.compile("\\s+subgraph row(\\d+) .*");
    private static final Pattern ROOM = Pattern.compile("\\s+(\\w+)");

    private final Rooms rooms = Rooms.ofTheDocument();

    @Test
    void hasEachRoomOnce() throws IOException {
        List<String> drawn = new ArrayList<>(rows().keySet());
        assertEquals(new TreeSet<>(rooms.names()), new TreeSet<>(drawn));
    }

    @Test
    void hasEachRoomAboveThoseThatItKnows() throws IOException {
        Map<String, Integer> rows = rows();
        List<String> wrong = new ArrayList<>();
        rooms.mayKnow()
                .forEach((room, known) -> known.stream()
                        .filter(other -> !other.equals(room) && rows.get(other) >= rows.get(room))
                        .forEach(other -> wrong.add(room + " knows " + other + ", which is not below it")));
        assertEquals(List.of(), wrong);
    }

    private static Map<String, Integer> rows() throws IOException {
        Map<String, Integer> rows = new HashMap<>();
        int row = 0;
        for (String line : Files.readAllLines(Path.of("docs", "architecture.md"))) {
            Matcher begin = ROW.matcher(line);
            Matcher room = ROOM.matcher(line);
            if (begin.matches()) {
                row = Integer.parseInt(begin.group(1));
            } else if (row > 0 && room.matches() && !room.group(1).equals("end")) {
                assertTrue(rows.put(room.group(1), row) == null, room.group(1) + " is drawn twice");
            } else if (line.strip().equals("end")) {
                row = 0;
            }
        }
        return rows;
    }
}
