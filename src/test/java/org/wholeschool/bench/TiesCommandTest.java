package org.wholeschool.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands for analysts about ties: what they print, and a line and a reason for what they cannot read. */
class TiesCommandTest {

    private static final String HEADING = "id,day,place,band,pupils\n";
    private static final String LINKS = "pupil,other,kind,grade,recorded\n";

    @TempDir
    private Path folder;

    /** Eight concerns at the gate and forty elsewhere, of two pupils each. */
    private static String concerns(int atTheGate) {
        StringBuilder rows = new StringBuilder(HEADING);
        for (int i = 0; i < 48; i++) {
            rows.append(String.format(
                    "c%02d,2026-03-%02d,%s,lunch,p%d p%d%n",
                    i, 2 + i % 12, i < atTheGate ? "gate" : "hall", 2 * i, 2 * i + 1));
        }
        return rows.toString();
    }

    private static String links() {
        StringBuilder rows = new StringBuilder(LINKS);
        IntStream.range(0, 6)
                .forEach(one -> IntStream.range(0, one)
                        .forEach(other -> rows.append(
                                String.format("p%d,p%d,friendship,corroborated,2026-02-01%n", 2 * one, 2 * other))));
        return rows.append("p20,p30,conflict,established,2026-02-01\n")
                .append("p20,p32,online,unconfirmed,2026-02-01\n")
                .toString();
    }

    @Test
    void tiesArePrinted() throws Exception {
        List<String> lines = ties(concerns(8) + "x,2026-03-03,gate,lunch,\n", links())
                .lines()
                .toList();
        assertEquals(
                List.of(
                        "1 concerns name no pupil and are left out",
                        "all pupils are of one year group: no --pupils was given",
                        "links of kinds that count, established: 15 of 17",
                        "concerns: 8 of 16 pupils, with 40 others of the same weeks",
                        "pupils with a link from before the pattern: 6 of 16; links of a pupil: 1.9, needed 3.0"),
                lines.subList(0, 5).stream()
                        .map(line -> line.replaceFirst("needed .*", "needed 3.0"))
                        .toList());
        assertEquals("pupils whom such links join here: 6", lines.get(5));
        assertTrue(lines.get(6).matches("T: 15, expected 0\\.\\d\\d, p 0\\.001"), lines.get(6));
        assertEquals("outcome: ties stand out", lines.get(7));
    }

    @Test
    void aPatternOfSevenIsASentence() {
        assertEquals(
                "--place: 7 concerns at gate name 14 pupils; the question needs 8 of each",
                assertThrows(UnreadableInput.class, () -> ties(concerns(7), links()))
                        .getMessage());
        assertEquals(
                "--to: 2026-03-01 is before 2026-03-02",
                assertThrows(UnreadableInput.class, () -> ties(concerns(8), links(), "--to", "2026-03-01"))
                        .getMessage());
        assertEquals(
                "--from: spring is not a day, YYYY-MM-DD",
                assertThrows(UnreadableInput.class, () -> ties(concerns(8), links(), "--from", "spring"))
                        .getMessage());
    }

    @Test
    void aPartOfTheDayCanBeChosen() {
        assertEquals(
                "--place: 0 concerns at gate name 0 pupils; the question needs 8 of each",
                assertThrows(UnreadableInput.class, () -> ties(concerns(8), links(), "--band", "break"))
                        .getMessage());
    }

    @Test
    void soonAfterIsPrinted() throws Exception {
        Path files = Path.of("src", "test", "resources", "ties");
        SoonAfterCommand command = new SoonAfterCommand();
        String printed = printed(
                command,
                List.of(
                        "--concerns",
                        files.resolve("knox-concerns.csv").toString(),
                        "--links",
                        files.resolve("knox-links.csv").toString()));
        List<String> lines = printed.lines().toList();
        assertTrue(
                lines.get(1)
                        .matches("within 7 days: 68 pairs, expected 5\\d\\.\\d\\d, ratio 1\\.2\\d, at least "
                                + "1\\.\\d\\d, p 0\\.0\\d\\d, not told"),
                lines.get(1));
        assertTrue(lines.get(2).startsWith("within 14 days: 122 pairs, "), lines.get(2));
        assertTrue(lines.get(3).startsWith("within 28 days: 213 pairs, "), lines.get(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "a,2026-03-02,gate,lunch,p1;a,2026-03-03,gate,lunch,p2 | line 3: \"a\" is there twice, first in line 2",
                "a,2026-03-02,gate,lunch,p1 p2 p1 | line 2: it names \"p1\" twice",
                "a,2 March,gate,lunch,p1          | line 2: \"2 March\" is not a day, YYYY-MM-DD",
                "a,2026-12-02,gate,lunch,p1       | line 2: \"2026-12-02\" is in the future: today is 2026-12-01",
                ",2026-03-02,gate,lunch,p1        | line 2: the column id is empty",
                "a,2026-03-02,gate,lunch          | line 2: it has 4 fields, the heading 5",
                "a,2026-03-02,gate,lunch,p1 p9    | line 2: \"p9\" is not among the pupils",
            })
    void concernsThatCannotBeReadAreALineAndAReason(String rows, String message) throws Exception {
        Path pupils = Files.writeString(folder.resolve("P.csv"), "id,year\np1,9\np2,9\n");
        UnreadableInput refused = assertThrows(
                UnreadableInput.class,
                () -> ties(HEADING + rows.replace(';', '\n'), links(), "--pupils", pupils.toString()));
        assertEquals(folder.resolve("C.csv") + ", " + message, refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "p1,p1,friendship,established,2026-02-01 | line 2: \"p1\" is linked with itself",
                "p1,,friendship,established,2026-02-01   | line 2: the column other is empty",
                "p1,p9,friendship,established,2026-02-01 | line 2: \"p9\" is not among the pupils",
                "p1,p2,friendship,sure,2026-02-01        | line 2: \"sure\" is not a grade: established, "
                        + "corroborated, unconfirmed, challenged",
                "p1,p2,friends,established,2026-02-01    | line 2: \"friends\" is not a kind: friendship, online, "
                        + "travel-together, together-in-concerns, conflict, protective, family, relationship, "
                        + "harmed-and-alleged",
                "p1,p2,friendship,established,2027-02-01 | line 2: \"2027-02-01\" is in the future: today is "
                        + "2026-12-01",
                "p1,p2,friendship,established,           | line 2: \"\" is not a day, YYYY-MM-DD",
            })
    void linksThatCannotBeReadAreALineAndAReason(String rows, String message) throws Exception {
        StringBuilder pupils = new StringBuilder("id,year\n");
        IntStream.range(10, 100).forEach(i -> pupils.append("p").append(i).append(",9\n"));
        Path known = Files.writeString(
                folder.resolve("P.csv"),
                pupils + IntStream.range(0, 9).mapToObj(i -> "p" + i + ",8\n").reduce("", String::concat));
        String concerns = concerns(8).replace("p9\n", "p99\n").replace("p9 ", "p99 ");
        UnreadableInput refused =
                assertThrows(UnreadableInput.class, () -> ties(concerns, LINKS + rows, "--pupils", known.toString()));
        assertEquals(folder.resolve("L.csv") + ", " + message, refused.getMessage());
    }

    @Test
    void pupilsThatCannotBeReadAreALineAndAReason() throws Exception {
        Path twice = Files.writeString(folder.resolve("P.csv"), "id,year\np1,9\np1,9\n");
        assertEquals(
                twice + ", line 3: \"p1\" is there twice",
                assertThrows(UnreadableInput.class, () -> ties(concerns(8), links(), "--pupils", twice.toString()))
                        .getMessage());
        Path noYear = Files.writeString(folder.resolve("Q.csv"), "id,year\np1,nine\n");
        assertEquals(
                noYear + ", line 2: \"nine\" is not a year group, a whole number from 0 to 20",
                assertThrows(UnreadableInput.class, () -> ties(concerns(8), links(), "--pupils", noYear.toString()))
                        .getMessage());
    }

    private String ties(String concerns, String links, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--concerns",
                        Files.writeString(folder.resolve("C.csv"), concerns).toString(),
                "--links", Files.writeString(folder.resolve("L.csv"), links).toString(),
                "--place", "gate",
                "--from", "2026-03-02",
                "--to", "2026-03-20",
                "--today", "2026-12-01"));
        arguments.addAll(List.of(more));
        return printed(new TiesCommand(), arguments);
    }

    private static String printed(Command command, List<String> arguments) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertTrue(command.run(command.options().read(arguments)));
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
