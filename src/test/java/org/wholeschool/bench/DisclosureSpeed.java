package org.wholeschool.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.wholeschool.disclosure.family.DisclosureRuns;

/**
 * How long it takes to make a release of a school year with all that its half-terms have published, and to audit a
 * ledger by night, in schools that are busier and quieter and with ledgers that are longer.
 */
final class DisclosureSpeed implements Command {

    private static final int[] CONCERNS = {100, 200, 400, 800, 1_600, 3_200};
    private static final int[] YEARS = {1, 2, 5, 10, 20};

    @Override
    public String about() {
        return "times how a school year's tables are made, how they are audited with those of its half-terms, "
                + "and how a ledger of many years is audited";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options().number("times", 3, 1, 100, "school years of each, of which the slowest counts");
    }

    @Override
    public boolean run(Options options) {
        System.out.printf(
                "%d processors%n%9s %9s %7s %9s %9s %9s %9s%n",
                Runtime.getRuntime().availableProcessors(),
                "concerns",
                "hidden",
                "merges",
                "tables",
                "audit",
                "release",
                "processor");
        year(400, 1);
        for (int concerns : CONCERNS) {
            year(concerns, options.number("times"));
        }
        System.out.printf("%n%9s %9s %9s%n", "years", "releases", "night");
        for (int years : YEARS) {
            DisclosureRuns.Ten ledger = DisclosureRuns.ledger(years);
            long begin = System.nanoTime();
            boolean clean = ledger.audit();
            System.out.printf(
                    Locale.ROOT,
                    "%9d %9d %9.2f%s%n",
                    years,
                    ledger.releases(),
                    (System.nanoTime() - begin) / 1e9,
                    clean ? "" : " not clean");
        }
        return true;
    }

    /** The slowest of some schools. */
    private static void year(int concerns, int times) {
        double tables = 0;
        double audit = 0;
        double release = 0;
        double processor = 0;
        int hidden = 0;
        int merges = 0;
        for (int seed = 0; seed < times; seed++) {
            DisclosureRuns.Year year = DisclosureRuns.year(seed, concerns);
            long begin = System.nanoTime();
            year.tables();
            tables = Math.max(tables, (System.nanoTime() - begin) / 1e9);
            begin = System.nanoTime();
            long used = processorTime();
            merges = Math.max(merges, year.publish());
            release = Math.max(release, (System.nanoTime() - begin) / 1e9);
            processor = Math.max(processor, (processorTime() - used) / 1e9);
            begin = System.nanoTime();
            hidden = Math.max(hidden, year.auditOfWhatWasPublished());
            audit = Math.max(audit, (System.nanoTime() - begin) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "%9d %9d %7d %9.3f %9.2f %9.2f %9.2f%n",
                concerns,
                hidden,
                merges,
                tables,
                audit,
                release,
                processor);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
