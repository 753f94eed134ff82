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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The command for analysts: what it prints, and one line for what it cannot read. That the process then ends with 2 is
 * told by {@link TrendTest}, for all commands.
 */
class ScanTest {

    @TempDir
    private Path folder;

    private static final String GEO = "hall 0 0\r\ngate 10 0\nfield 50 0\n";
    private static final String CASES =
            "hall 2 2024/01/03\ngate 1 2024-1-8\nfield 3 2024/01/10\nhall 2 2024/01/17\n\nfield 1 "
                    + "2024/01/20\ngate 4 2024/01/26\ngate 3 2024/01/28\n";

    @Test
    void everyClusterIsPrinted() throws Exception {
        List<String> lines = scan(GEO, CASES, "--replicates", "99").lines().toList();
        assertEquals("3 places, 4 intervals from 2024-01-01 to 2024-01-28, 16 cases, 3 zones", lines.get(0));
        // 7 at the gate in the last week; 8 of 16 are the gate's, and 7 fell in that week.
        double statistic = 7 * Math.log(7 / 3.5) + 9 * Math.log(9 / 12.5);
        assertEquals(
                List.of(
                        "cluster 1",
                        "  places: gate",
                        "  dates: 2024-01-22 to 2024-01-28",
                        "  observed: 7",
                        "  expected: 3.50",
                        "  observed / expected: 2.00",
                        String.format("  test statistic: %.6f", statistic)),
                lines.subList(2, 9));
        assertTrue(lines.get(9).matches(" {2}p: 0\\.\\d\\d"), lines.get(9));
        assertTrue(lines.get(10).matches(" {2}Gumbel p: \\S+"), lines.get(10));
        assertTrue(lines.get(11).matches(" {2}recurrence interval: \\d+ days"), lines.get(11));
        assertTrue(
                lines.get(lines.size() - 1).matches("seconds: \\d+\\.\\d{3} \\(reading .*, scan .*\\)"),
                lines.get(lines.size() - 1));
        assertEquals(
                withoutSeconds(lines),
                withoutSeconds(scan(GEO, CASES, "--replicates", "99").lines().toList()),
                "again, to the last digit");
    }

    private static List<String> withoutSeconds(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("seconds")).toList();
    }

    @Test
    void populationsAndCovariatesAreStandardised() throws Exception {
        String cases = "hall 6 2023 young\nhall 1 2024 old\ngate 1 2023 young\ngate 2 2024 young\n";
        String population = "hall 2023 100 young\nhall 23 50 old\ngate 2023/07/01 100 young\ngate 2023 150 old\n";
        Files.writeString(folder.resolve("F.pop"), population);
        String printed = scan(
                "hall 51.5 0\ngate 51.6 0\n",
                cases,
                "--model",
                "poisson",
                "--pop",
                folder.resolve("F.pop").toString(),
                "--coordinates",
                "latlong",
                "--interval-years",
                "1",
                "--max-window",
                "1",
                "--prospective",
                "false",
                "--from",
                "2023-01-01",
                "--to",
                "2024-12-31",
                "--replicates",
                "9");
        // Nine of the young in two places and 731 days, one of the old of whom a quarter is in the hall.
        double expected = 9 * .5 * 365 / 731 + 1 * .25 * 365 / 731;
        assertTrue(
                printed.contains(String.format(
                        "  places: hall%n  dates: 2023-01-01 to 2023-12-31%n  observed: 6%n  expected: %.2f%n",
                        expected)),
                printed);
        assertTrue(!printed.contains("recurrence"), "only what looks at now recurs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hall 0                    | hall 1 2024/01/03             | F.geo, line 1: a place and two coordinates are expected, not 2 words
            hall 0 east               | hall 1 2024/01/03             | F.geo, line 1: east is not a number
            hall 0 0;hall 1 1         | hall 1 2024/01/03             | F.geo, line 2: the place hall is there twice
            hall 0 0                  | hall 1 2024/01/03;shed 1 2024/01/03 | F.cas, line 2: the place shed has no coordinates
            hall 0 0                  | hall many 2024/01/03          | F.cas, line 1: many is not a number of cases
            hall 0 0                  | hall 99999999 2024/01/03;hall 99999999 2024/01/03 | F.cas, line 2: 99999999 is not a number of cases
            hall 0 0                  | ;hall 1 2024/02/30            | F.cas, line 2: 2024/02/30 is not a day of the calendar
            hall 0 0                  | hall 1 2024                   | F.cas, line 1: 2024 is not a date (year/month/day)
            hall 0 0                  | hall 1 2023/12/31             | F.cas, line 1: 2023/12/31 is not from 2024-01-01 to 2024-01-28
            hall 0 0                  | hall 1 2024/01/03 a;hall 1 2024/01/03 | F.cas, line 2: 1 covariates are expected, as with the first case, not 0
            hall 0 0                  | hall 1                        | F.cas, line 1: a place, a number of cases and a date are expected, not 2 words
            """)
    void whatCannotBeReadIsALineAndAReason(String geo, String cases, String message) {
        UnreadableInput refused =
                assertThrows(UnreadableInput.class, () -> scan(geo.replace(';', '\n'), cases.replace(';', '\n')));
        assertEquals(folder.resolve(message.substring(0, 5)) + message.substring(5), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --from       | 2024-13-01 | --from: 2024-13-01 is not a date, YYYY-MM-DD
            --to         | 2023-12-31 | --to: 2023-12-31 is before 2024-01-01
            --max-radius | wide       | --max-radius: wide is not a distance
            --model      | poisson    | --pop: --model poisson needs a file of populations
            """)
    void optionsThatMakeNoSenseAreNamed(String name, String value, String message) {
        assertEquals(
                message,
                assertThrows(UnreadableInput.class, () -> scan(GEO, CASES, name, value))
                        .getMessage());
    }

    @Test
    void peopleMustBeWhereTheCasesAre() throws Exception {
        Path population = Files.writeString(folder.resolve("F.pop"), "hall 2024 10\ngate 2024 10\nfield 2024 0\n");
        assertEquals(
                population + ": nobody at field in 2024-01-08 to 2024-01-14, where there are cases",
                assertThrows(
                                UnreadableInput.class,
                                () -> scan(GEO, CASES, "--model", "poisson", "--pop", population.toString()))
                        .getMessage());
        Files.writeString(population, "hall 2024 10\nhall 2024/7/1 10\n");
        assertEquals(
                population + ", line 2: that place, date and covariates are there twice",
                assertThrows(
                                UnreadableInput.class,
                                () -> scan(GEO, CASES, "--model", "poisson", "--pop", population.toString()))
                        .getMessage());
    }

    private String scan(String geo, String cases, String... more) throws Exception {
        Files.writeString(folder.resolve("F.geo"), geo);
        Files.writeString(folder.resolve("F.cas"), cases);
        List<String> arguments = new ArrayList<>(List.of(
                "--cases",
                folder.resolve("F.cas").toString(),
                "--geo",
                folder.resolve("F.geo").toString(),
                "--coordinates",
                "xy",
                "--from",
                "2024-01-01",
                "--to",
                "2024-01-28",
                "--max-window",
                "2"));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Scan scan = new Scan();
            assertTrue(scan.run(scan.options().read(arguments)));
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
