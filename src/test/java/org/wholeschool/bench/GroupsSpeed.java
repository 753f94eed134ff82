package org.wholeschool.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Random;
import org.wholeschool.pattern.group.Leiden;
import org.wholeschool.pattern.group.Quality;
import org.wholeschool.pattern.group.Stability;
import org.wholeschool.pattern.group.StabilityRule;
import org.wholeschool.pattern.group.TieGraph;

/**
 * How long it takes to find a school's stable groups in a JVM that has warmed up: a made-up school of 2,500 pupils with
 * 12,000 links, of which seven in ten are within groups of ten, then ones that are twice, four and eight times as
 * large. Beside the time by the clock stands the processors' time, which other work on the machine changes less.
 */
final class GroupsSpeed implements Command {

    private static final int PUPILS = 2_500;
    private static final int LINKS = 12_000;

    @Override
    public String about() {
        return "times the whole pass of the groups (200 bootstraps of 5 runs) on a made-up school of 2,500 "
                + "pupils and 12,000 links, and on ones that are 2, 4 and 8 times as large";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .number("times", 5, 1, 100, "passes of each, of which the quickest counts")
                .number("largest", 8, 1, 64, "how many times as large the largest school is");
    }

    @Override
    public boolean run(Options options) {
        System.out.printf(
                "%d processors%n%-10s %7s %7s %7s %9s %9s %15s%n",
                Runtime.getRuntime().availableProcessors(),
                "larger by",
                "pupils",
                "links",
                "groups",
                "seconds",
                "processor",
                "one Leiden (ms)");
        time("(warm-up)", 1, options);
        for (int by = 1; by <= options.number("largest"); by *= 2) {
            time(Integer.toString(by), by, options);
        }
        return true;
    }

    private static void time(String what, int by, Options options) {
        TieGraph graph = TieGraph.of(PUPILS * by, BusyWeek.links(new Random(1), PUPILS * by, LINKS * by));
        double quickest = Double.POSITIVE_INFINITY;
        double processor = Double.POSITIVE_INFINITY;
        double once = Double.POSITIVE_INFINITY;
        int groups = 0;
        for (int i = 0; i < options.number("times"); i++) {
            long begin = System.nanoTime();
            long used = processorTime();
            groups = new Stability(StabilityRule.START).groups(graph, i).size();
            quickest = Math.min(quickest, (System.nanoTime() - begin) / 1e9);
            processor = Math.min(processor, (processorTime() - used) / 1e9);
            begin = System.nanoTime();
            new Leiden(Quality.cpm(StabilityRule.START.resolution())).best(graph, 1, i);
            once = Math.min(once, (System.nanoTime() - begin) / 1e6);
        }
        System.out.printf(
                Locale.ROOT,
                "%-10s %7d %7d %7d %9.3f %9.3f %15.1f%n",
                what,
                graph.pupils(),
                graph.ties(),
                groups,
                quickest,
                processor,
                once);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
