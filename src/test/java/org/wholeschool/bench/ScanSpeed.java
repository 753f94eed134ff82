package org.wholeschool.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.wholeschool.pattern.hotspot.scan.CaseCounts;
import org.wholeschool.pattern.hotspot.scan.Neighbours;
import org.wholeschool.pattern.hotspot.scan.SpaceTimePermutation;
import org.wholeschool.pattern.hotspot.scan.SpaceTimeScan;
import org.wholeschool.pattern.hotspot.scan.Windows;
import org.wholeschool.pattern.hotspot.scan.Zones;

/**
 * How long scans take in a JVM that has warmed up, and how that grows: a made-up school as large as the reference one
 * (60 places, 522 weeks, 100,080 cases), then with one of its sizes twice, four and eight times as large. Beside the
 * time by the clock stands the processors' time, which other work on the machine changes less.
 */
final class ScanSpeed implements Command {

    private static final int PLACES = 60;
    private static final int WEEKS = 522;
    private static final int CASES = 100_080;

    @Override
    public String about() {
        return "times the space-time scan on a made-up school, and on ones that are 2, 4 and 8 times as large";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .number("times", 5, 1, 100, "scans of each, of which the quickest counts")
                .number("replicates", 999, 9, 99_999, "draws of a scan")
                .number("largest", 8, 1, 64, "how many times as large the largest school is");
    }

    @Override
    public boolean run(Options options) {
        System.out.printf(
                "%d processors%n%-10s %-13s %7s %7s %7s %8s %10s %9s %9s%n",
                Runtime.getRuntime().availableProcessors(),
                "larger by",
                "windows",
                "places",
                "weeks",
                "zones",
                "cases",
                "replicates",
                "seconds",
                "processor");
        for (Windows windows : new Windows[] {Windows.untilNow(13), Windows.anywhere(13)}) {
            time("(warm-up)", 1, windows, PLACES, WEEKS, CASES, options);
            for (int by = 1; by <= options.number("largest"); by *= 2) {
                time("replicates", by, windows, PLACES, WEEKS, CASES, options);
            }
            for (int by = 2; by <= options.number("largest"); by *= 2) {
                time("weeks", by, windows, PLACES, WEEKS * by, CASES * by, options);
            }
            for (int by = 2; by <= options.number("largest"); by *= 2) {
                time("cases", by, windows, PLACES, WEEKS, CASES * by, options);
            }
            for (int by = 1; by <= options.number("largest"); by *= 2) {
                time("places", by, windows, PLACES * by, WEEKS, CASES * by, options);
            }
        }
        return true;
    }

    /**
     * More places come with zones that stay as wide, so that there are about as many zones more; otherwise they hold up
     * to half of the cases.
     */
    private static void time(String what, int by, Windows windows, int places, int weeks, int cases, Options options) {
        Random random = new Random(by);
        double[] weight = IntStream.range(0, places)
                .mapToDouble(p -> .2 + random.nextDouble())
                .toArray();
        int[] place = new int[cases];
        for (int i = 0; i < cases; i++) {
            do {
                place[i] = random.nextInt(places);
            } while (random.nextDouble() * 1.2 > weight[place[i]]);
        }
        SpaceTimePermutation model = new SpaceTimePermutation(
                CaseCounts.of(places, weeks, place, random.ints(cases, 0, weeks).toArray()));
        Neighbours grid = Neighbours.onPlane(
                IntStream.range(0, places).mapToDouble(p -> p % 10).toArray(),
                IntStream.range(0, places).mapToDouble(p -> p / 10).toArray());
        Zones zones = Zones.of(grid, what.equals("places") ? 3 : Double.POSITIVE_INFINITY, model.weights(), .5);
        int replicates = options.number("replicates") * (what.equals("replicates") ? by : 1);
        double quickest = Double.POSITIVE_INFINITY;
        double processor = Double.POSITIVE_INFINITY;
        for (int i = 0; i < options.number("times"); i++) {
            long begin = System.nanoTime();
            long used = processorTime();
            new SpaceTimeScan(model, zones, windows).run(replicates, i);
            quickest = Math.min(quickest, (System.nanoTime() - begin) / 1e9);
            processor = Math.min(processor, (processorTime() - used) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "%-10s %-13s %7d %7d %7d %8d %10d %9.3f %9.3f%n",
                what + " " + by,
                windows.prospective() ? "until now" : "anywhere",
                places,
                weeks,
                zones.count(),
                cases,
                replicates,
                quickest,
                processor);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
