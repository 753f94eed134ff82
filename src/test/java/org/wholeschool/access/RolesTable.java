package org.wholeschool.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;

/**
 * The table of docs/roles.md: who may open which page and do which action. What is written there is what the tests walk.
 *
 * @param rows by page ("/concern/log.xhtml") or action ("ConcernLog.log"), who may
 */
record RolesTable(Map<String, Set<Role>> rows) {

    static final Path DOCUMENT = Path.of("docs", "roles.md");

    private static final Pattern ROW = Pattern.compile("\\| [^|]+ \\| `([^`]+)` \\|(.*)\\|");
    private static final String MAY = "yes";

    static RolesTable ofTheDocument() {
        try {
            return of(Files.readAllLines(DOCUMENT));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static RolesTable of(List<String> lines) {
        Map<String, Set<Role>> rows = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String[] cells = row.group(2).split("\\|", -1);
                Set<Role> may = EnumSet.noneOf(Role.class);
                for (Role role : Role.values()) {
                    if (cells[role.ordinal()].strip().equals(MAY)) {
                        may.add(role);
                    }
                }
                rows.put(row.group(1), may);
            }
        }
        return new RolesTable(rows);
    }

    Map<String, Set<Role>> pages() {
        return rows.entrySet().stream().filter(row -> row.getKey().startsWith("/")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, Set<Role>> actions() {
        return rows.entrySet().stream().filter(row -> !row.getKey().startsWith("/")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return a row as the document has it, to be put there when something is new. */
    static String line(String words, String key, Set<Role> may) {
        return "| " + words + " | `" + key + "` |" + Arrays.stream(Role.values()).map(role -> may.contains(role) ? " " + MAY + " |" : " |").collect(Collectors.joining());
    }

    /** @return an action's or a page's words. */
    static String words(String key) {
        return key.startsWith("/") ? Texts.of("platform").getOr("nav." + key, key.replaceAll(".*/|\\.xhtml", "")) : Texts.of("audit").get("action." + key);
    }
}
