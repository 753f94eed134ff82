package org.wholeschool.pattern.hotspot.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wholeschool.bench.SatScanFiles;

/**
 * What SaTScan 10.3.2 found in four data sets: the same clusters, the same statistics to their last digit, the same
 * chance within what simulation allows.
 */
@Tag("reference")
class SatScanVectorsTest {

    private static final Path DATA = Path.of("../shared/data/scan");
    private static final double HALF = .5;
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final int REPLICATES = 999;
    private static final long SEED = 1;

    @BeforeEach
    void isThere() {
        if (!Files.exists(DATA)) {
            System.out.println(
                    "SatScanVectorsTest skipped: the reference data is not beside the project (" + DATA + ")");
            abort("The reference data is not beside the project: " + DATA);
        }
    }

    @Test
    void feverInNewYork() throws Exception {
        Intervals days = Intervals.ofDays(LocalDate.of(2001, 11, 1), LocalDate.of(2001, 11, 24), 1);
        SatScanFiles files = files("NYCfever", true, days);
        Zones zones = Zones.of(
                Neighbours.onEarth(files.first(), files.second()),
                3,
                files.permutation().weights(),
                HALF);
        ScanResult result = new SpaceTimeScan(files.permutation(), zones, Windows.untilNow(7)).run(REPLICATES, SEED);
        // It stopped after 207 replicates, when it was clear that nothing is significant.
        assertSame("NYCfever.expected.txt", 3, 207, result, files, days);
        double first = result.maxima().p(result.clusters().get(0).statistic());
        assertEquals(Math.round(1 / first), Math.round(SimulatedMaxima.recurrence(first, 1)), "one look at a time");
    }

    @Test
    void brainCancerInNewMexicoByAgeAndSex() throws Exception {
        Intervals years = Intervals.ofYears(LocalDate.of(1973, 1, 1), LocalDate.of(1991, 12, 31), 1);
        SatScanFiles files = files("nm", true, years).readPopulation(DATA.resolve("nm.pop"));
        Zones zones = Zones.of(
                Neighbours.onEarth(files.first(), files.second()),
                ANY,
                files.poisson().weights(),
                HALF);
        assertSame(
                "nm.expected.txt",
                3,
                999,
                new SpaceTimeScan(files.poisson(), zones, Windows.anywhere(9)).run(REPLICATES, SEED),
                files,
                years);
    }

    @Test
    void tenYearsOfASchoolUntilNow() throws Exception {
        ScanResult result = assertSchool("school-10y.prospective.expected.txt", Windows.untilNow(13), 4);
        double p = result.maxima().p(result.clusters().get(0).statistic());
        assertEquals(.001, p);
        assertEquals(7000, 7 * SimulatedMaxima.recurrence(p, 1), 1e-6, "19.2 years");
        assertTrue(result.maxima().gumbelP(result.clusters().get(0).statistic()) < 1e-17);
    }

    @Test
    void tenYearsOfASchoolAnywhere() throws Exception {
        assertSchool("school-10y.retrospective.expected.txt", Windows.anywhere(13), 9);
    }

    private ScanResult assertSchool(String expected, Windows windows, int clusters) throws Exception {
        Intervals weeks = Intervals.ofDays(LocalDate.of(2015, 9, 1), LocalDate.of(2025, 8, 28), 7);
        SatScanFiles files = files("school-10y", false, weeks);
        NullModel model = files.permutation();
        assertEquals(100_080, model.observed().total());
        assertEquals(522, weeks.count());
        Zones zones = Zones.of(Neighbours.onPlane(files.first(), files.second()), ANY, model.weights(), HALF);
        ScanResult result = new SpaceTimeScan(model, zones, windows).run(REPLICATES, SEED);
        assertSame(expected, clusters, 999, result, files, weeks);
        return result;
    }

    private static SatScanFiles files(String name, boolean onEarth, Intervals intervals) throws Exception {
        return new SatScanFiles()
                .readPlaces(DATA.resolve(name + ".geo"), onEarth)
                .readCases(DATA.resolve(name + ".cas"), intervals);
    }

    /** A cluster in the words of the files. */
    private record Told(
            Set<String> places,
            LocalDate from,
            LocalDate to,
            String observed,
            String expected,
            String statistic,
            double p) {}

    private static void assertSame(
            String file, int clusters, int replicates, ScanResult result, SatScanFiles files, Intervals intervals)
            throws IOException {
        List<Told> expected = told(file);
        assertEquals(clusters, expected.size(), "clusters in " + file);
        assertTrue(
                result.clusters().size() >= clusters,
                "found " + result.clusters().size());
        for (int i = 0; i < clusters; i++) {
            Cluster cluster = result.clusters().get(i);
            Told theirs = expected.get(i);
            Set<String> places = new TreeSet<>(
                    cluster.places().stream().map(files.places()::get).toList());
            double p = result.maxima().p(cluster.statistic());
            Told ours = new Told(
                    places,
                    intervals.first(cluster.from()),
                    intervals.last(cluster.to()),
                    Integer.toString(cluster.observed()),
                    digits(cluster.expected(), 2),
                    digits(cluster.statistic(), 6),
                    theirs.p);
            assertEquals(theirs, ours, file + ", cluster " + (i + 1));
            assertEquals(theirs.p, p, tolerance(theirs.p, p, replicates), file + ", p of cluster " + (i + 1));
        }
    }

    /**
     * Both p are shares of independent replicates that are at least as strong, and estimate one number q. Their
     * difference has the variance q(1-q)(1/R + 1/R'), with q put at the mean of the two, and no nearer to 0 or 1 than
     * three replicates, where a normal distribution is no good. Four standard deviations are passed once in 16,000
     * times; with nineteen comparisons, once in 800 seeds. Theirs is rounded to three digits, which adds half a
     * thousandth.
     */
    private static double tolerance(double theirs, double ours, int theirReplicates) {
        double edge = 3.0 / (REPLICATES + 1);
        double q = Math.min(1 - edge, Math.max(edge, (theirs + ours) / 2));
        return 4 * Math.sqrt(q * (1 - q) * (1.0 / (REPLICATES + 1) + 1.0 / (theirReplicates + 1))) + .0005;
    }

    private static String digits(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static List<Told> told(String file) throws IOException {
        String text = Files.readString(DATA.resolve(file));
        text = text.substring(0, text.indexOf("PARAMETER SETTINGS"));
        List<Told> clusters = new ArrayList<>();
        String[] parts = text.split("(?m)^\\d+\\.(?=Location IDs)");
        for (int i = 1; i < parts.length; i++) {
            Matcher ids = Pattern.compile("Location IDs included\\.*: ([^:]+?)\\s+Coordinates")
                    .matcher(parts[i]);
            assertTrue(ids.find(), parts[i]);
            String[] frame = value(parts[i], "Time frame").split(" to ");
            clusters.add(new Told(
                    new TreeSet<>(List.of(ids.group(1).split(",\\s+"))),
                    day(frame[0]),
                    day(frame[1]),
                    value(parts[i], "Number of cases"),
                    value(parts[i], "Expected cases"),
                    value(parts[i], "(?:Test statistic|Log likelihood ratio)"),
                    Double.parseDouble(value(parts[i], "P-value"))));
        }
        return clusters;
    }

    private static String value(String part, String name) {
        Matcher line = Pattern.compile("(?m)^  " + name + "\\.*: (.+)$").matcher(part);
        assertTrue(line.find(), name + " in " + part);
        return line.group(1).strip();
    }

    private static LocalDate day(String text) {
        String[] parts = text.strip().split("/");
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
