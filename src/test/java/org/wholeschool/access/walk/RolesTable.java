package org.wholeschool.access.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Texts;

/**
 * The table of docs/roles.md: who may open which page and do which action. What is written there is what the tests
 * walk.
 *
 * @param rows by page ("/concern/log.xhtml") or action ("ConcernLog.log"), who may
 */
public record RolesTable(Map<String, Set<Role>> rows) {

    public static final Path DOCUMENT = Path.of("docs", "roles.md");

    private static final Pattern ROW = Pattern.compile("\\| [^|]+ \\| `([^`]+)` \\|(.*)\\|");
    private static final String HEADING = "| what | in the code |";
    private static final String MAY = "yes";

    public static RolesTable ofTheDocument() {
        return of(document());
    }

    public static List<String> document() {
        try {
            return Files.readAllLines(DOCUMENT);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static RolesTable of(List<String> lines) {
        Map<String, Set<Role>> rows = new LinkedHashMap<>();
        List<Role> columns = List.of();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith(HEADING)) {
                columns = cells(line.substring(HEADING.length()))
                        .map(RolesTable::roleOf)
                        .toList();
            } else if (row.matches()) {
                List<String> cells = cells(row.group(2)).toList();
                List<Role> order = columns;
                rows.put(
                        row.group(1),
                        IntStream.range(0, order.size())
                                .filter(i -> cells.get(i).equals(MAY))
                                .mapToObj(order::get)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
            }
        }
        return new RolesTable(rows);
    }

    private static Stream<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip);
    }

    private static Role roleOf(String words) {
        return Role.valueOf(words.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public Map<String, Set<Role>> pages() {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().startsWith("/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Map<String, Set<Role>> actions() {
        return rows.entrySet().stream()
                .filter(row -> !row.getKey().startsWith("/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * @param document lines with one table after the other
     * @param tables what stands in each, in their order
     * @return the lines with those rows, by key, in place of the ones that are there, under a heading of all roles: one
     *     of fewer would move every "yes" behind it to another role
     */
    public static List<String> rewritten(List<String> document, List<Map<String, Set<Role>>> tables) {
        List<String> lines = new ArrayList<>();
        Iterator<Map<String, Set<Role>>> next = tables.iterator();
        for (String line : document) {
            if (line.startsWith(HEADING)) {
                lines.add(HEADING
                        + Arrays.stream(Role.values())
                                .map(role -> " "
                                        + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + " |")
                                .collect(Collectors.joining()));
            } else if (line.startsWith("|---")) {
                lines.add("|---|---|" + "---|".repeat(Role.values().length));
            } else if (!ROW.matcher(line).matches()) {
                lines.add(line);
            }
            if (line.startsWith("|---")) {
                new TreeMap<>(next.next()).forEach((key, may) -> lines.add(line(words(key), key, may)));
            }
        }
        return lines;
    }

    private static String line(String words, String key, Set<Role> may) {
        return "| " + words + " | `" + key + "` |"
                + Arrays.stream(Role.values())
                        .map(role -> may.contains(role) ? " " + MAY + " |" : " |")
                        .collect(Collectors.joining());
    }

    private static String words(String key) {
        return key.startsWith("/")
                ? Texts.of("platform").getOr("nav." + key, key.replaceAll(".*/|\\.xhtml", ""))
                : Texts.of("audit").get("action." + key);
    }
}
