package org.wholeschool.pattern.hotspot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.pattern.hotspot.scan.CaseCounts;
import org.wholeschool.pattern.hotspot.scan.Cluster;
import org.wholeschool.pattern.hotspot.scan.ExposurePermutation;
import org.wholeschool.pattern.hotspot.scan.FlexibleScan;
import org.wholeschool.pattern.hotspot.scan.Neighbours;
import org.wholeschool.pattern.hotspot.scan.NullModel;
import org.wholeschool.pattern.hotspot.scan.ScanResult;
import org.wholeschool.pattern.hotspot.scan.SimulatedMaxima;
import org.wholeschool.pattern.hotspot.scan.SpaceTimeScan;
import org.wholeschool.pattern.hotspot.scan.Windows;
import org.wholeschool.pattern.hotspot.scan.WithinStrata;
import org.wholeschool.pattern.hotspot.scan.Zones;

/**
 * What a school week is looked at for: places, and places in one band, with more concerns in the last weeks than the
 * school's own past leads one to expect. Looked at twice, with every concern and with each pupil counted once
 * ({@link WeekCases}). The same site, counts, rule and seed give the same result to the last digit.
 */
public final class WeekScan {

    private final Site site;
    private final Rule rule;
    private final Neighbours neighbours;

    /**
     * @param site what is looked at
     * @param rule how
     */
    public WeekScan(Site site, Rule rule) {
        this.site = site;
        this.rule = rule;
        neighbours = Neighbours.onGraph(site.places(), site.from(), site.to(), site.metres());
    }

    /**
     * Looks at the weeks that end with the last one.
     *
     * @param cases concerns by cell and week; none where the cell was not open
     * @param afterEach is called after each draw, by whichever thread made it; what it throws ends the look and is
     *     thrown here
     * @return what has more than expected, the strongest first, none sharing a cell and a week with a stronger one;
     *     nothing where there are no concerns
     */
    public List<Found> look(CaseCounts cases, Runnable afterEach) {
        if (cases.total() == 0) {
            return List.of();
        }
        ExposurePermutation model = model(cases);
        Zones zones = Zones.withBands(neighbours, site.bands(), rule.metres(), 0, model.weights(), rule.share());
        return found(scan(model, zones).run(rule.replicates(), rule.seed(), afterEach));
    }

    /**
     * Looks again, with each band compared with itself alone: is a place busy at lunch because lunch is? A look beside
     * {@link #look}, which tells more of what that found and finds nothing of its own.
     *
     * @return what has more than expected then, the strongest first
     */
    public List<Found> lookWithinBands(CaseCounts cases, Runnable afterEach) {
        List<ExposurePermutation> strata = IntStream.range(0, site.bands())
                .mapToObj(band -> ofBand(cases, band))
                .filter(part -> part.total() > 0)
                .map(this::model)
                .toList();
        WithinStrata model = new WithinStrata(strata);
        Zones zones = Zones.withBands(neighbours, site.bands(), rule.metres(), 0, model.weights(), rule.share());
        return found(scan(model, zones).run(rule.replicates(), rule.seed(), afterEach));
    }

    private CaseCounts ofBand(CaseCounts cases, int band) {
        int[] part = new int[cases.places() * cases.intervals()];
        Arrays.setAll(
                part,
                i -> i / cases.intervals() % site.bands() == band
                        ? cases.at(i / cases.intervals(), i % cases.intervals())
                        : 0);
        return new CaseCounts(cases.places(), cases.intervals(), part);
    }

    /**
     * Looks for connected places of any shape that have more than expected in the same band. A look beside
     * {@link #look}, as the one within bands is.
     *
     * @param mostPlaces the most places that belong together
     * @return what was found, the strongest first
     */
    public List<Found> shapesInBands(CaseCounts cases, int mostPlaces, Runnable afterEach) {
        int[] near = near();
        int[] from = IntStream.of(near)
                .flatMap(walk -> IntStream.range(0, site.bands()).map(band -> site.from()[walk] * site.bands() + band))
                .toArray();
        int[] to = IntStream.of(near)
                .flatMap(walk -> IntStream.range(0, site.bands()).map(band -> site.to()[walk] * site.bands() + band))
                .toArray();
        return found(new FlexibleScan(model(cases), from, to, mostPlaces, windows())
                .run(rule.replicates(), rule.seed(), afterEach));
    }

    /**
     * The same with all bands taken together.
     *
     * @return what was found, the strongest first; each place with all of its bands
     */
    public List<Found> shapes(CaseCounts cases, int mostPlaces, Runnable afterEach) {
        int weeks = site.weeks();
        int[] count = new int[site.places() * weeks];
        double[] open = new double[count.length];
        for (int cell = 0; cell < cases.places(); cell++) {
            for (int week = 0; week < weeks; week++) {
                count[cell / site.bands() * weeks + week] += cases.at(cell, week);
                open[cell / site.bands() * weeks + week] += site.exposure()[cell * weeks + week];
            }
        }
        ExposurePermutation model =
                new ExposurePermutation(new CaseCounts(site.places(), weeks, count), open, rule.seed());
        int[] near = near();
        FlexibleScan scan = new FlexibleScan(
                model,
                IntStream.of(near).map(walk -> site.from()[walk]).toArray(),
                IntStream.of(near).map(walk -> site.to()[walk]).toArray(),
                mostPlaces,
                windows());
        return found(scan.run(rule.replicates(), rule.seed(), afterEach)).stream()
                .map(shape -> shape.of(shape.cells().stream()
                        .flatMap(
                                place -> IntStream.range(0, site.bands()).mapToObj(band -> place * site.bands() + band))
                        .toList()))
                .toList();
    }

    /** The walks that are short enough for their ends to be neighbours. */
    private int[] near() {
        return IntStream.range(0, site.from().length)
                .filter(walk -> site.metres()[walk] <= rule.metres() && site.from()[walk] != site.to()[walk])
                .toArray();
    }

    private SpaceTimeScan scan(NullModel model, Zones zones) {
        return rule.byRarity()
                ? SpaceTimeScan.byRarity(model, zones, windows())
                : new SpaceTimeScan(model, zones, windows());
    }

    private Windows windows() {
        return Windows.untilNow(Math.min(rule.longest(), site.weeks()));
    }

    private static List<Found> found(ScanResult result) {
        return result.clusters().stream()
                .map(cluster -> found(cluster, result.maxima()))
                .toList();
    }

    /** @return what to expect of these concerns if nothing were anywhere. */
    public ExposurePermutation model(CaseCounts cases) {
        return new ExposurePermutation(cases, site.exposure(), rule.seed());
    }

    private static Found found(Cluster cluster, SimulatedMaxima maxima) {
        return new Found(
                cluster.places(),
                cluster.from(),
                cluster.to(),
                cluster.observed(),
                cluster.expected(),
                cluster.statistic(),
                maxima.p(cluster.statistic()),
                maxima.gumbelP(cluster.statistic()));
    }

    /**
     * What is looked at.
     *
     * @param places places
     * @param bands bands
     * @param weeks school weeks
     * @param exposure for each place, band and week, in that order, the days on which the place was open and the day
     *     had the band, half-days by their share of it
     * @param from for each walk one end, a place
     * @param to its other end
     * @param metres its length
     */
    public record Site(int places, int bands, int weeks, double[] exposure, int[] from, int[] to, double[] metres) {}

    /**
     * How it is looked at.
     *
     * @param replicates draws that chance is judged by
     * @param seed of these
     * @param longest weeks of the longest window
     * @param metres how far from its centre a zone reaches where all bands are taken together
     * @param share the largest part of all concerns that a zone may hold
     * @param byRarity whether windows are compared by how rare so many concerns are, and not by their likelihood ratio;
     *     false in what was kept before there was a choice
     */
    public record Rule(int replicates, long seed, int longest, double metres, double share, boolean byRarity) {}

    /**
     * Something found.
     *
     * @param cells its cells, place x bands + band
     * @param fromWeek its first week
     * @param toWeek its last week
     * @param observed concerns
     * @param expected concerns to expect
     * @param statistic what was compared: the larger, the less like chance
     * @param p by rank among the replicates
     * @param gumbel by their Gumbel distribution, for what lies beyond the ranks
     */
    public record Found(
            List<Integer> cells,
            int fromWeek,
            int toWeek,
            int observed,
            double expected,
            double statistic,
            double p,
            double gumbel) {

        /** Copies the cells. */
        public Found {
            cells = List.copyOf(cells);
        }

        /** @return whether the two share a cell and a week. */
        public boolean overlaps(Found other) {
            return fromWeek <= other.toWeek
                    && other.fromWeek <= toWeek
                    && cells.stream().anyMatch(other.cells::contains);
        }

        Found of(List<Integer> otherCells) {
            return new Found(otherCells, fromWeek, toWeek, observed, expected, statistic, p, gumbel);
        }

        /**
         * @return in how many looks as much would turn up once by chance; beyond what the replicates can tell, by their
         *     Gumbel distribution.
         */
        public double looks(int replicates) {
            double chance = p > 1.0 / (replicates + 1) ? p : Math.min(p, Math.max(gumbel, Double.MIN_NORMAL));
            return SimulatedMaxima.recurrence(chance, 1);
        }
    }
}
