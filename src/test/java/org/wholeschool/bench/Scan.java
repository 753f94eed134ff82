package org.wholeschool.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.wholeschool.pattern.hotspot.scan.Cluster;
import org.wholeschool.pattern.hotspot.scan.Intervals;
import org.wholeschool.pattern.hotspot.scan.Neighbours;
import org.wholeschool.pattern.hotspot.scan.NullModel;
import org.wholeschool.pattern.hotspot.scan.ScanResult;
import org.wholeschool.pattern.hotspot.scan.SimulatedMaxima;
import org.wholeschool.pattern.hotspot.scan.SpaceTimeScan;
import org.wholeschool.pattern.hotspot.scan.Windows;
import org.wholeschool.pattern.hotspot.scan.Zones;

/** The product's space-time scan on SaTScan's text files, for analysts and for checking it against SaTScan. */
final class Scan implements Command {

    @Override
    public String about() {
        return "the space-time scan on SaTScan's text files (.cas, .geo, .pop); covariates of the cases are "
                + "strata for permutation, and standardised for poisson";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .text("cases", "cases: place, number, date, covariates")
                .text("geo", "coordinates: place, latitude, longitude, or place, x, y")
                .word("coordinates", "what the coordinates are", "latlong", "xy")
                .text("from", "the first day, YYYY-MM-DD")
                .text("to", "the last day, YYYY-MM-DD")
                .number("interval-days", 7, 1, 10_000, "days of an interval, counted back from the last day")
                .number("interval-years", 0, 0, 100, "years of an interval instead, unless 0")
                .number("max-window", 13, 1, 10_000, "intervals of the longest window")
                .optional("max-radius", "how far places may be from a zone's centre, in km, or in units of x and y")
                .number(
                        "max-cases-percent",
                        50,
                        1,
                        100,
                        "how many of the cases (for poisson, of the expected cases) a zone may hold")
                .word("model", "what is compared with", "permutation", "poisson")
                .optional("pop", "populations for poisson: place, date, number, covariates")
                .word("prospective", "whether only windows until the last day count", "true", "false")
                .number("replicates", 999, 9, 999_999, "draws that chance is judged by")
                .number("seed", 1, 0, 999_999_999, "the same seed gives the same result");
    }

    @Override
    public boolean run(Options options) throws UnreadableInput {
        long begin = System.nanoTime();
        Intervals intervals = intervals(options);
        boolean onEarth = options.word("coordinates").equals("latlong");
        SatScanFiles files = new SatScanFiles()
                .readPlaces(Path.of(options.text("geo")), onEarth)
                .readCases(Path.of(options.text("cases")), intervals);
        NullModel model = model(options, files);
        long read = System.nanoTime();
        Neighbours neighbours = onEarth
                ? Neighbours.onEarth(files.first(), files.second())
                : Neighbours.onPlane(files.first(), files.second());
        Zones zones =
                Zones.of(neighbours, farthest(options), model.weights(), options.number("max-cases-percent") / 100.0);
        boolean prospective = options.word("prospective").equals("true");
        Windows windows = prospective
                ? Windows.untilNow(options.number("max-window"))
                : Windows.anywhere(options.number("max-window"));
        ScanResult result =
                new SpaceTimeScan(model, zones, windows).run(options.number("replicates"), options.number("seed"));
        long done = System.nanoTime();

        say(
                "%d places, %d intervals from %s to %s, %d cases, %d zones%n",
                files.places().size(),
                intervals.count(),
                intervals.from(),
                intervals.to(),
                model.observed().total(),
                zones.count());
        int number = 0;
        for (Cluster cluster : result.clusters()) {
            say("%ncluster %d%n", ++number);
            print(cluster, result.maxima(), files, intervals, prospective);
        }
        say(
                "%nseconds: %.3f (reading %.3f, scan %.3f)%n",
                (done - begin) / 1e9, (read - begin) / 1e9, (done - read) / 1e9);
        return true;
    }

    private static Intervals intervals(Options options) throws UnreadableInput {
        LocalDate from = date(options, "from");
        LocalDate to = date(options, "to");
        if (to.isBefore(from)) {
            throw new UnreadableInput("--to: " + to + " is before " + from);
        }
        int years = options.number("interval-years");
        return years > 0
                ? Intervals.ofYears(from, to, years)
                : Intervals.ofDays(from, to, options.number("interval-days"));
    }

    private static LocalDate date(Options options, String name) throws UnreadableInput {
        try {
            return LocalDate.parse(options.text(name));
        } catch (DateTimeParseException e) {
            throw new UnreadableInput("--" + name + ": " + options.text(name) + " is not a date, YYYY-MM-DD");
        }
    }

    private static NullModel model(Options options, SatScanFiles files) throws UnreadableInput {
        boolean poisson = options.word("model").equals("poisson");
        if (poisson == options.word("pop").equals("none")) {
            throw new UnreadableInput(
                    poisson ? "--pop: --model poisson needs a file of populations" : "--pop: is for --model poisson");
        }
        return poisson ? files.readPopulation(Path.of(options.word("pop"))).poisson() : files.permutation();
    }

    private static double farthest(Options options) throws UnreadableInput {
        String radius = options.word("max-radius");
        if (!radius.matches("none|\\d{1,9}(\\.\\d{1,9})?")) {
            throw new UnreadableInput("--max-radius: " + radius + " is not a distance");
        }
        return radius.equals("none") ? Double.POSITIVE_INFINITY : Double.parseDouble(radius);
    }

    private static void print(
            Cluster cluster, SimulatedMaxima maxima, SatScanFiles files, Intervals intervals, boolean prospective) {
        double p = maxima.p(cluster.statistic());
        say(
                "  places: %s%n",
                String.join(
                        ", ", cluster.places().stream().map(files.places()::get).toList()));
        say("  dates: %s to %s%n", intervals.first(cluster.from()), intervals.last(cluster.to()));
        say(
                "  observed: %d%n  expected: %.2f%n  observed / expected: %.2f%n",
                cluster.observed(), cluster.expected(), cluster.ratio());
        say("  test statistic: %.6f%n", cluster.statistic());
        say(
                "  p: %." + (int) Math.ceil(Math.log10(maxima.count() + 1)) + "f%n  Gumbel p: %.3g%n",
                p,
                maxima.gumbelP(cluster.statistic()));
        if (prospective) {
            double looks = SimulatedMaxima.recurrence(p, 1);
            say(
                    "  recurrence interval: %.0f %s%n",
                    looks * intervals.length(), intervals.unit().toString().toLowerCase(Locale.ROOT));
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
