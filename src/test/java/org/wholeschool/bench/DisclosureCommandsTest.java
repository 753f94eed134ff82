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
 * The commands for whoever must deliver a table with cells crossed out, with the noise of the cell-key method, or
 * schools compared.
 */
class DisclosureCommandsTest {

    private static final String RECORDS =
            "record_key,year,place\n" + "84,9,hall\n".repeat(10) + "200,9,gate\n".repeat(13) + "7,10,hall\n";

    @TempDir
    private Path folder;

    @Test
    void aTableIsPrintedWithWhatIsCrossedOut() throws Exception {
        String table = "year,male,female\n7,18,2\n8,11,25\n9,13,10\n";
        assertEquals(
                List.of("year,male,female,total", "7,x,x,20", "8,11,25,36", "9,x,x,23", "total,42,37,79"),
                run(new Suppress(), "--table", file(table)));
        assertEquals(
                List.of(
                        "row,column,count,why,least,most",
                        "7,male,18,secondary,8,20",
                        "7,female,2,primary,0,12",
                        "9,male,13,secondary,11,23",
                        "9,female,10,secondary,0,12"),
                run(new Suppress(), "--table", file(table), "--working"));
    }

    @Test
    void whatIsUnboundedHasNoMost() throws Exception {
        assertEquals(
                "A,one,3,primary,0,",
                run(new Suppress(), "--table", file("name,one\nA,3\n"), "--working")
                        .get(1));
    }

    @Test
    void emptyCellsAreCrossedOutWhereThatIsAsked() throws Exception {
        String table = "year,a,b,c\n7,0,20,30\n8,20,30,20\n9,20,9,20\n";
        assertEquals("7,0,20,30,50", run(new Suppress(), "--table", file(table)).get(1));
        assertTrue(run(new Suppress(), "--table", file(table), "--zeros").get(1).startsWith("7,x,"));
    }

    @Test
    void recordsAreCountedByTheirKeys() throws Exception {
        assertEquals(
                List.of(
                        "year,place,pre_sdc_count,ckey,pcv,pvalue,count",
                        "9,gate,13,40,13,2,15",
                        "9,hall,10,72,10,0,10",
                        "10,gate,0,0,0,0,",
                        "10,hall,1,7,1,-1,"),
                run(new CellKey(), "--records", file(RECORDS), "--by", "year,place", "--working"));
        assertEquals(
                List.of("year,count", "9,25", "10,"), run(new CellKey(), "--records", file(RECORDS), "--by", "year"));
    }

    @Test
    void theNoiseMayComeFromAFile() throws Exception {
        String noise = "pcv,ckey,pvalue\n1,0,0\n1,1,0\n2,0,1\n2,1,-1\n3,0,-1\n3,1,1\n";
        Path ptable = Files.writeString(folder.resolve("P.csv"), noise);
        assertEquals(
                List.of("place,count", "gate,3", "hall,1"),
                run(
                        new CellKey(),
                        "--records",
                        file("record_key,place\n0,gate\n0,gate\n1,hall\n0,hall\n"),
                        "--by",
                        "place",
                        "--threshold",
                        "0",
                        "--ptable",
                        ptable.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year,a;7,-1        | F.csv, line 2: \"-1\" is not a count, a whole number from 0 to 1000000",
                "year,a;7,x         | F.csv, line 2: \"x\" is not a count, a whole number from 0 to 1000000",
                "year,a;7,1;8,1,2   | F.csv, line 3: it has 3 fields, the heading 2",
                "year;7             | F.csv, line 1: a table has 1 to 1000 cells with its totals, not 1 rows of 0",
                "year,a             | F.csv, line 1: there must be a heading and at least one row",
            })
    void whatIsNoTableIsALineAndAReason(String table, String message) {
        UnreadableInput unreadable = assertThrows(
                UnreadableInput.class, () -> run(new Suppress(), "--table", file(table.replace(';', '\n'))));
        assertEquals(message, unreadable.getMessage().replace(folder + "/", ""));
    }

    @Test
    void recordsThatCannotBeCountedAreALineAndAReason() throws Exception {
        assertEquals("F.csv, line 1: there is no column \"age\"", refused("--by", "age"));
        assertEquals("F.csv, line 1: there is no column \"rkey\"", refused("--by", "year", "--key", "rkey"));
        Path ptable = Files.writeString(folder.resolve("P.csv"), "pcv,ckey,pvalue\n1,0,0\n1,1,0\n2,0,1\n");
        assertEquals(
                "P.csv has 3 rows, and should have one for each of 2 counts and 2 keys",
                refused("--by", "year", "--ptable", ptable.toString()));
        Files.writeString(ptable, "pcv,ckey,pvalue\n1,0,0\n1,1,-2\n");
        assertEquals(
                "P.csv, line 3: \"-2\" is not what is added to 1, a whole number from -1 to 10000",
                refused("--by", "year", "--ptable", ptable.toString()));
        Files.writeString(ptable, "pcv,ckey,pvalue\n1,0,0\n1,1,0\n");
        assertEquals(
                "F.csv, line 2: \"84\" is not a record key, a whole number from 0 to 1",
                refused("--by", "year", "--ptable", ptable.toString()));
        assertEquals(
                "no.csv cannot be read: there is no such file",
                assertThrows(UnreadableInput.class, () -> CsvFile.read(Path.of("no.csv")))
                        .getMessage());
    }

    /** 1,500 concerns of 5,000 pupils; with phi .05 the variance of 300 is 300 (1 + 15). */
    @Test
    void schoolsAreComparedInTheOrderOfTheirNames() throws Exception {
        String schools = file(
                "school,onroll,concerns\nElm,1000,500\nAsh,1000,250\nBirch,1000,250\nCedar,1000,250\nDell,1000,250\n");
        assertEquals(
                List.of(
                        "phi 0.050000",
                        "school,onroll,concerns,rate,expected,z,band",
                        "Ash,1000,250,25.0,300.0,-0.7217,AS_EXPECTED"),
                run(new FunnelOfSchools(), "--schools", schools, "--phi", "0.05")
                        .subList(0, 3));
        assertEquals(
                "Elm,1000,500,50.0,300.0,11.5470,FAR_MORE",
                run(new FunnelOfSchools(), "--schools", schools, "--phi", "0").get(6));
        assertTrue(run(new FunnelOfSchools(), "--schools", schools).get(0).matches("phi 0\\.1\\d+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "school,onroll,concerns;A,0,5          | F.csv, line 2: \"0\" is not a number of pupils, a whole "
                        + "number from 1 to 1000000",
                "school,onroll,concerns;A,9,5;A,9,5    | F.csv, line 3: \"A\" is there twice",
                "school,onroll,concerns;'',9,5         | F.csv, line 2: the school has no name",
                "school,concerns;A,5                   | F.csv, line 1: there is no column \"onroll\"",
            })
    void whatAreNoSchoolsIsALineAndAReason(String schools, String message) {
        UnreadableInput unreadable = assertThrows(
                UnreadableInput.class,
                () -> run(
                        new FunnelOfSchools(),
                        "--schools",
                        file(schools.replace("''", "").replace(';', '\n'))));
        assertEquals(message, unreadable.getMessage().replace(folder + "/", ""));
    }

    private String refused(String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--records", file(RECORDS)));
        arguments.addAll(List.of(more));
        return assertThrows(UnreadableInput.class, () -> run(new CellKey(), arguments.toArray(String[]::new)))
                .getMessage()
                .replace(folder + "/", "");
    }

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("F.csv"), text).toString();
    }

    private static List<String> run(Command command, String... arguments) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertTrue(command.run(command.options().read(List.of(arguments))));
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
