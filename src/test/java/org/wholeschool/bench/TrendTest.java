package org.wholeschool.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command for analysts: a limit for each week, and one line for a file that it cannot read. */
class TrendTest {

    private static final int ENDS_WITHIN_SECONDS = 120;

    @TempDir
    private Path folder;

    private record Ended(int code, List<String> out, List<String> err) {}

    @Test
    void aLimitIsPrintedForEachWeek() throws Exception {
        Path file = Files.writeString(
                folder.resolve("F.csv"),
                "\"week\",\"epoch\",\"observed\"\n"
                        + "1,1,4\n2,2,6\n3,3,5\n4,4,4\n5,5,6\n6,6,5\n7,7,5\n\"8, the last\",8,9\n");
        Ended ended = run("trend", "--counts", file.toString(), "--method", "c1");
        assertEquals(0, ended.code, ended.toString());
        assertEquals(9, ended.out.size(), ended.toString());
        assertEquals("week,observed,expected,limit,alarm", ended.out.get(0));
        assertEquals("7,5,,,", ended.out.get(7));
        // Mean 5, s^2 = 4/6, z = 3.0902323.
        assertEquals("\"8, the last\",9,5.000000,7.523164,1", ended.out.get(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c1", "c2", "c3", "farrington-flexible", "bayes"})
    void eachMethodSaysSomethingOfTheLastOfFiveYears(String method) throws Exception {
        StringBuilder weeks = new StringBuilder("week,count\n");
        for (int week = 1; week <= 260; week++) {
            weeks.append(week)
                    .append(',')
                    .append(week == 260 ? 90 : 3 + week * 7 % 5)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("F.csv"), weeks);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Trend trend = new Trend();
            assertTrue(trend.run(trend.options().read(List.of("--counts", file.toString(), "--method", method))));
        } finally {
            System.setOut(console);
        }
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(261, lines.size());
        // R's limit of C3 moves along with the week's own count, and has no alarm in the first week of a rise.
        assertTrue(
                lines.get(260).matches("260,90,\\d+\\.\\d{6},\\d+\\.\\d{6}," + (method.equals("c3") ? 0 : 1)),
                lines.get(260));
    }

    @Test
    void whatCannotBeReadEndsWithTwoAndOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("F.csv"), "week,observed\n1,4\n2,many\n");
        Ended ended = run("trend", "--counts", file.toString(), "--method", "c1");
        assertEquals(2, ended.code);
        assertEquals(
                List.of(file + ", line 3: \"many\" is not a count, a whole number from 0 to 999999999"), ended.err);
        assertEquals(List.of(), ended.out);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "week,observed;1,4;2,-1 | line 3: \"-1\" is not a count",
                "week,observed;1,4;2, | line 3: \"\" is not a count",
                "week,observed;1,4;2,1.5 | line 3: \"1.5\" is not a count",
                "week,observed;1,4;2,1234567890 | line 3: \"1234567890\" is not a count",
                "week,observed;\"1;one\",4;2,x | line 4: \"x\" is not a count",
                "week,observed;1;2,4 | line 2: it has 1 fields, the heading 2",
                "week,observed;1,4,5 | line 2: it has 3 fields, the heading 2",
                "week,observed;1,4;\"2,5 | line 3: it has 1 fields, the heading 2",
                "week,observed | line 1: there must be a heading and at least one week",
            })
    void theLineAndTheReasonAreSaid(String rows, String reason) {
        UnreadableInput refused =
                assertThrows(UnreadableInput.class, () -> WeekCounts.parse("F.csv", rows.replace(';', '\n')));
        assertTrue(refused.getMessage().startsWith("F.csv, " + reason), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
    }

    @Test
    void aFieldWithoutAnEndIsRefused() {
        String endless = "week,observed\n1,4\n\"" + "2".repeat(20_000_000);
        assertEquals(
                "F.csv, line 3: a field is too long to be one of weeks and counts",
                assertThrows(UnreadableInput.class, () -> WeekCounts.parse("F.csv", endless))
                        .getMessage());
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsRefused() throws Exception {
        assertEquals(
                "no.csv cannot be read: there is no such file",
                assertThrows(UnreadableInput.class, () -> WeekCounts.read(Path.of("no.csv")))
                        .getMessage());
        Path file = Files.write(folder.resolve("F.csv"), new byte[] {'w', '\n', (byte) 0xE4, '\n'});
        assertEquals(
                file + " is not text in UTF-8",
                assertThrows(UnreadableInput.class, () -> WeekCounts.read(file)).getMessage());
    }

    @Test
    void theCountsAreInTheColumnOfThatNameOrInTheLast() throws Exception {
        assertArrayEquals(
                new int[] {4, 5},
                WeekCounts.parse("F.csv", "week,Observed,other\n1,4,x\n2,5,y\n").counts());
        assertArrayEquals(
                new int[] {4, 5},
                WeekCounts.parse("F.csv", "week,other,concerns\n1,x,4\n2,y,5\n").counts());
        WeekCounts alone = WeekCounts.parse("F.csv", "\uFEFFconcerns\n4\n5\n");
        assertArrayEquals(new int[] {4, 5}, alone.counts());
        assertEquals(List.of("1", "2"), alone.weeks());
    }

    @Test
    void aFileMustBeNamed() {
        Trend trend = new Trend();
        assertThrows(
                IllegalArgumentException.class, () -> trend.run(trend.options().read(List.of("--method", "c1"))));
    }

    private Ended run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertTrue(process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS), "it ends");
        return new Ended(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }
}
