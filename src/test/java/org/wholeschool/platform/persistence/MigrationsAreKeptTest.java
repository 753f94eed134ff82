package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A school has run a migration once it has it: a change to that file would reach new schools only. */
class MigrationsAreKeptTest {

    private static final Path FOLDER = Path.of("db", "common");
    private static final Path LIST = Path.of("src", "test", "resources", "migrations.txt");
    private static final Path AS_THE_FOLDER_HAS_IT = Path.of("target", "migrations.txt");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql");

    @Test
    void noMigrationIsChangedOrTakenAway() throws IOException {
        Map<Integer, String> folder = folder();
        assertTrue(folder.size() > 80, "the migrations were not found");
        Files.createDirectories(AS_THE_FOLDER_HAS_IT.getParent());
        Files.write(AS_THE_FOLDER_HAS_IT, folder.values());
        assertEquals(
                List.of(),
                problems(folder, Files.readAllLines(LIST)),
                "where each line is right, copy " + AS_THE_FOLDER_HAS_IT + " to " + LIST);
    }

    @Test
    void aChangedAMissingAndALateMigrationAreFound() {
        List<String> listed = List.of("V1__a.sql 11", "V3__b.sql 33");
        assertEquals(List.of(), problems(Map.of(1, "V1__a.sql 11", 3, "V3__b.sql 33"), listed));
        assertEquals(
                List.of("V3__b.sql was changed: write a new migration instead"),
                problems(Map.of(1, "V1__a.sql 11", 3, "V3__b.sql 34"), listed));
        assertEquals(
                List.of("V1__a.sql is gone or has another name: schools have run it"),
                problems(Map.of(1, "V1__other.sql 11", 3, "V3__b.sql 33"), listed));
        assertEquals(
                List.of("V2__c.sql comes before V3__b.sql, which schools have run: give it the next number"),
                problems(Map.of(1, "V1__a.sql 11", 2, "V2__c.sql 22", 3, "V3__b.sql 33"), listed));
        assertEquals(
                List.of("V4__d.sql is new: add its line"),
                problems(new TreeMap<>(Map.of(1, "V1__a.sql 11", 3, "V3__b.sql 33", 4, "V4__d.sql 44")), listed));
    }

    /** Git may give line ends of another system. */
    @Test
    void lineEndsDoNotCount() {
        assertEquals(checksum("create table a\n"), checksum("create table a\r\n"));
    }

    private static List<String> problems(Map<Integer, String> folder, List<String> listed) {
        Map<String, String> kept =
                folder.values().stream().collect(Collectors.toMap(MigrationsAreKeptTest::name, line -> line));
        List<String> problems = new ArrayList<>();
        for (String line : listed) {
            if (!kept.containsKey(name(line))) {
                problems.add(name(line) + " is gone or has another name: schools have run it");
            } else if (!kept.get(name(line)).equals(line)) {
                problems.add(name(line) + " was changed: write a new migration instead");
            }
        }
        String last = listed.get(listed.size() - 1);
        List<String> names = listed.stream().map(MigrationsAreKeptTest::name).toList();
        folder.forEach((number, line) -> {
            boolean isKnown = names.contains(name(line)) || names.stream().anyMatch(name -> number(name) == number);
            if (!isKnown && number < number(name(last))) {
                problems.add(name(line) + " comes before " + name(last)
                        + ", which schools have run: give it the next number");
            } else if (!isKnown) {
                problems.add(name(line) + " is new: add its line");
            }
        });
        return problems;
    }

    /** @return lines of file name and checksum, by number; two files of one number fail */
    private static Map<Integer, String> folder() throws IOException {
        Map<Integer, String> folder = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                assertTrue(NAME.matcher(name).matches(), () -> name + " is not named like V1__what_it_does.sql");
                String before = folder.put(number(name), name + " " + checksum(Files.readString(file)));
                assertTrue(before == null, () -> "two migrations have the number of " + name);
            }
        }
        return folder;
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static String checksum(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
