package org.wholeschool.platform.config;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/settings.md has a row for each setting that the code reads, and for no other. */
class SettingsDocumentTest {

    private static final Path CODE = Path.of("src", "main", "java");
    private static final Path CLASSES = CODE.resolve(Path.of("org", "wholeschool", "platform", "config"));
    private static final Path DOCUMENT = Path.of("docs", "settings.md");
    private static final Pattern READ =
            Pattern.compile("\\b(?:text|optional|number)\\(\\s*\"(wholeschool\\.[a-z.-]+)\"");
    private static final Pattern KEY = Pattern.compile("\"(wholeschool\\.[a-z.-]+)\"");
    private static final Pattern NUMBER =
            Pattern.compile("number\\(\\s*\"(wholeschool\\.[a-z.-]+)\",\\s*([\\d_]+),\\s*([\\d_]+),\\s*([\\d_]+)\\)");
    private static final Pattern OF_MAIL = Pattern.compile("KEY \\+ \"([a-z-]+)\"");
    private static final Pattern NAMED = Pattern.compile("`(wholeschool)?((?:\\.[a-z-]+)+)`");

    /** Each is read of two roles, with what they begin with handed over. */
    private static final List<String> OF_ROLES = List.of(
            "wholeschool.database.user",
            "wholeschool.database.password-file",
            "wholeschool.database.owner.user",
            "wholeschool.database.owner.password-file");

    @Test
    void eachHasARowAndEachRowIsRead() throws IOException {
        Set<String> documented = documented();
        assertFalse(documented.isEmpty());
        Set<String> read = read();
        assertAll(
                () -> assertEquals(Set.of(), without(read, documented), "have no row in " + DOCUMENT),
                () -> assertEquals(Set.of(), without(documented, read), "have a row, and no code reads them"));
    }

    /** "30 (1 to 240)"; the least is left out where another setting gives it. */
    @Test
    void eachRowHasTheDefaultAndTheRangeOfTheCode() throws IOException {
        Map<String, String> rows = secondColumns();
        List<MatchResult> numbers = new ArrayList<>();
        for (Path file : classes()) {
            NUMBER.matcher(Files.readString(file)).results().forEach(numbers::add);
        }
        assertFalse(numbers.isEmpty());
        List<String> wrong = numbers.stream()
                .filter(number -> !rows.getOrDefault(number.group(1), "")
                        .matches("%s \\((%s )?to %s\\b.*"
                                .formatted(plain(number.group(2)), plain(number.group(3)), plain(number.group(4)))))
                .map(number -> "%s: the code has %s (%s to %s), the row has %s"
                        .formatted(
                                number.group(1),
                                number.group(2),
                                number.group(3),
                                number.group(4),
                                rows.get(number.group(1))))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void eachClassIsCheckedAtTheStart() throws IOException {
        String first = Files.readString(CLASSES.resolve("Settings.java"));
        List<String> unchecked = classes().stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("Settings") && !first.contains("        " + name + ".check();\n"))
                .toList();
        assertEquals(List.of(), unchecked, "Settings.check calls none of them");
    }

    /** Settings and its neighbours that read keys in full; MailSettings puts its own together. */
    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.list(CLASSES)) {
            return files.filter(
                            file -> file.toString().endsWith("Settings.java") && !file.endsWith("MailSettings.java"))
                    .toList();
        }
    }

    private static String plain(String number) {
        return number.replace("_", "");
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Map<String, String> secondColumns() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(row -> row.startsWith("| `wholeschool."))
                .map(row -> row.split("\\|"))
                .collect(Collectors.toMap(row -> row[1].split("`")[1], row -> row[2].strip()));
    }

    private static Set<String> read() throws IOException {
        Set<String> keys = new TreeSet<>(OF_ROLES);
        List<Path> settings = classes();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                (settings.contains(file) ? KEY : READ).matcher(code).results().forEach(key -> keys.add(key.group(1)));
                if (file.endsWith("MailSettings.java")) {
                    OF_MAIL.matcher(code).results().forEach(key -> keys.add("wholeschool.mail." + key.group(1)));
                }
            }
        }
        return keys;
    }

    /** The keys in the first column of the table; ".password-file" after another one has its beginning. */
    private static Set<String> documented() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String row : Files.readAllLines(DOCUMENT)) {
            if (!row.startsWith("| `wholeschool.")) {
                continue;
            }
            Matcher named = NAMED.matcher(row.split("\\|")[1]);
            String before = "";
            while (named.find()) {
                String key = named.group(1) != null
                        ? named.group(1) + named.group(2)
                        : beginning(before, named.group(2)) + named.group(2);
                keys.add(key);
                before = key;
            }
        }
        return keys;
    }

    private static String beginning(String before, String end) {
        String first = end.substring(0, end.indexOf('.', 1) < 0 ? end.length() : end.indexOf('.', 1));
        return before.substring(
                0, before.contains(first + ".") ? before.indexOf(first + ".") : before.lastIndexOf('.'));
    }
}
