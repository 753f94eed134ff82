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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command for analysts: what it prints, and one line for what it cannot read. That the process then ends with 2 is
 * told by {@link TrendTest}, for all commands.
 */
class GroupsTest {

    @TempDir
    private Path folder;

    private static final String TWO_TRIANGLES = "a b\na c\nc b\nd e\nd f\ne f\nc d\n";

    @Test
    void groupsQualityAndAgreementArePrinted() throws Exception {
        Path truth = Files.writeString(
                folder.resolve("T.csv"),
                "id,group,sex\na,9R,F\nb,9R,M\nc,9R,F\nd,9S,M\ne,9S,F\nf,9R,F\nelsewhere,9T,M\n");
        List<String> lines = groups(
                        TWO_TRIANGLES,
                        "--truth",
                        truth.toString(),
                        "--quality",
                        "cpm",
                        "--resolution",
                        "0.3",
                        "--seeds",
                        "5")
                .lines()
                .toList();
        double rand = (4 - 6 * 7 / 15.) / (6.5 - 6 * 7 / 15.);
        assertEquals(
                List.of(
                        "6 pupils, 7 ties of 7 rows, weight 7, density 0.466667",
                        "quality: 8.400000 (cpm, resolution 0.3, best of 5)",
                        "groups: 2",
                        "  1 (3): a b c",
                        "  2 (3): d e f",
                        "true groups: 2, of 6 pupils",
                        String.format("adjusted Rand: %.4f", rand)),
                lines.subList(0, 7));
        assertTrue(lines.get(7).matches("NMI: 0\\.\\d{4}"), lines.get(7));
        assertTrue(lines.get(8).matches("seconds: \\d+\\.\\d{3} \\(reading .*, groups .*\\)"), lines.get(8));
    }

    @Test
    void modularityIsTheOtherQuality() throws Exception {
        assertTrue(groups(TWO_TRIANGLES, "--quality", "modularity")
                .contains("quality: 0.357143 (modularity, resolution 1, best of 20)"));
    }

    /** The same four ties, in every way in which a file may have them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b\nb c\nc d\na b",
                "source,target\na,b\nb,c\nc,d\nb,a",
                "\uFEFFsource;target;weight\na;b;1\n\nb;c;1\nc;d;1\na;b;1\n",
                "a\tb\t1\nb\tc\t1.0\nc\td\t1e0\na\tb\t1\n",
                "a,b,2\r\n\"b\",c,1\r\nc,d,1\r\n"
            })
    void anEdgeThatIsGivenTwiceAddsUp(String links) throws Exception {
        String printed = groups(links);
        assertTrue(printed.startsWith("4 pupils, 3 ties of "), printed);
        assertTrue(printed.contains("weight 4, "), printed);
    }

    @Test
    void ofDirectedLinksItIsSaidHowManyWereAnswered() throws Exception {
        String printed = groups("a b\nb a\na c\na c\n", "--directed", "--seeds", "2");
        assertTrue(
                printed.startsWith(
                        String.format("3 pupils, 2 ties of 4 rows, weight 4, density 1.333333%nanswered: 1%n")),
                printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "a,b;b,c,1      | F.csv, line 2: a source, a target and perhaps a weight are expected, as in the "
                        + "first row, not 3 fields",
                "a              | F.csv, line 1: a source, a target and perhaps a weight are expected, not 1 fields",
                "a,b,1,2        | F.csv, line 1: a source, a target and perhaps a weight are expected, not 4 fields",
                "a,b,1;a,c,-1   | F.csv, line 2: \"-1\" is not a weight, a number more than 0",
                "a,b,1;a,c,0    | F.csv, line 2: \"0\" is not a weight, a number more than 0",
                "a,b,1;a,c,NaN  | F.csv, line 2: \"NaN\" is not a weight, a number more than 0",
                "a,b,1;;a,c,x   | F.csv, line 3: \"x\" is not a weight, a number more than 0",
                "a,b;c,c        | F.csv, line 2: \"c\" is linked with itself",
                "a,b;c,         | F.csv, line 2: the target is empty",
                "source,target  | F.csv, line 1: there must be at least one row below the heading",
                "''             | F.csv, line 1: there must be at least one row",
            })
    void whatCannotBeReadIsALineAndAReason(String links, String message) {
        assertEquals(
                message,
                assertThrows(UnreadableInput.class, () -> LinkFile.parse("F.csv", links.replace(';', '\n')))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,9R;a,9S | T.csv, line 2: \"a\" is there twice",
                "a,9R;b | T.csv, line 2: an id and a group are expected"
            })
    void neitherIsATruth(String truth, String message) {
        assertEquals(
                message,
                assertThrows(UnreadableInput.class, () -> LinkFile.parseTruth("T.csv", truth.replace(';', '\n')))
                        .getMessage());
    }

    @Test
    void optionsThatMakeNoSenseAreNamed() throws Exception {
        assertEquals(
                "--resolution: wide is not a number of at least 0",
                assertThrows(UnreadableInput.class, () -> groups(TWO_TRIANGLES, "--resolution", "wide"))
                        .getMessage());
        Path truth = Files.writeString(folder.resolve("T.csv"), "x,1\n");
        assertEquals(
                "--truth: nobody who is linked is in it",
                assertThrows(UnreadableInput.class, () -> groups(TWO_TRIANGLES, "--truth", truth.toString()))
                        .getMessage());
        assertEquals(
                "no.csv cannot be read: there is no such file",
                assertThrows(UnreadableInput.class, () -> LinkFile.read(Path.of("no.csv")))
                        .getMessage());
        Path file = Files.write(folder.resolve("B.csv"), new byte[] {'a', ' ', (byte) 0xE4, '\n'});
        assertEquals(
                file + " is not text in UTF-8",
                assertThrows(UnreadableInput.class, () -> LinkFile.read(file)).getMessage());
    }

    private String groups(String links, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--links", Files.writeString(folder.resolve("F.csv"), links).toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Groups groups = new Groups();
            assertTrue(groups.run(groups.options().read(arguments)));
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
