package org.wholeschool.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.wholeschool.pattern.hotspot.WeekCases;
import org.wholeschool.pattern.hotspot.WeekScan;

/**
 * How often a look at a week finds what is there: in made-up years of a school with 1,100 pupils, 800 concerns, 40
 * places and 8 bands, one place (or one place in one band) has had several times as many as usual for the last three
 * weeks. Looked at as the product does: with every concern and with each pupil once, places with all bands and places
 * in one band in one scan. Found is what both make rarer than once in a school year of 39 looks, and holds that place
 * now. Of ten concerns six name one pupil, three two, and one three; pupils are named unevenly, a tenth of them in
 * about a third of what there is.
 */
final class ScanPower implements Command {

    private static final int ACROSS = 8;
    private static final int PLACES = 40;
    private static final int WEEKS = 39;
    private static final int HOT_WEEKS = 3;
    private static final int CONCERNS = 800;
    private static final int PUPILS = 1_100;
    private static final double[] BANDS = {.08, .08, .12, .1, .3, .12, .1, .1};

    /** It has what it is told to have, and the others share the rest unevenly. */
    private static final int HOT_PLACE = 11;

    /** In one band, it is lunch. */
    private static final int HOT_BAND = 4;

    @Override
    public String about() {
        return "how often the space-time scan finds a hotspot that was put into a made-up school year";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return new Options()
                .number("years", 400, 1, 100_000, "school years that are made up for each figure")
                .number("replicates", 194, 38, 99_999, "draws of a scan")
                .number("max-window", 8, 3, 39, "weeks of the longest window")
                .number(
                        "farthest",
                        30,
                        0,
                        1000,
                        "metres from a zone's centre to its farthest place; places beside each other are 10 to 30 apart")
                .word(
                        "statistic",
                        "what windows are compared by: rarity, as the product does, or ratio, as before",
                        "rarity",
                        "ratio")
                .word("figures", "all, or only the three that are promised", "all", "promised")
                .number("seed", 1, 0, 999_999_999, "the same seed gives the same figures");
    }

    @Override
    public boolean run(Options options) {
        System.out.printf("%-14s %9s %7s %7s %14s%n", "hot is", "expected", "times", "found", "each concern");
        for (boolean band : new boolean[] {false, true}) {
            for (double expected : band ? new double[] {5} : new double[] {1, 5, 8, 10}) {
                for (int times = expected == 1 ? 8 : 1; times <= (expected == 1 ? 8 : 5); times++) {
                    if (options.word("figures").equals("promised")
                            && times != (expected == 5 ? 5 : expected == 8 ? 4 : 0)) {
                        continue;
                    }
                    Found found = found(expected, times, band, options);
                    System.out.printf(
                            Locale.ROOT,
                            "%-14s %9.0f %7d %7.3f %14.3f%n",
                            band ? "place x band" : "place",
                            expected,
                            times,
                            (double) found.proven() / options.number("years"),
                            (double) found.byEachConcern() / options.number("years"));
                }
            }
        }
        return true;
    }

    /**
     * @param expected concerns that are usual at the hot place (or there in one band) in three weeks
     * @param times how many times as many there are now
     * @param band whether it is hot in one band only
     * @return in how many of the years that were asked for it is found
     */
    static Found found(double expected, int times, boolean band, Options options) {
        return IntStream.range(0, options.number("years"))
                .mapToObj(year -> found(expected, times, band, year, options))
                .reduce(new Found(0, 0), Found::and);
    }

    /**
     * In how many years it is found.
     *
     * @param proven as the product proves it, with every concern and with each pupil once
     * @param byEachConcern with every concern alone
     */
    record Found(int proven, int byEachConcern) {

        private Found and(Found other) {
            return new Found(proven + other.proven, byEachConcern + other.byEachConcern);
        }
    }

    private static Found found(double expected, int times, boolean band, int year, Options options) {
        Random random = new Random(options.number("seed") * 1_000_003L + year);
        double[] share = shares(expected, band, random);
        int[] pair = new int[CONCERNS];
        int[] week = random.ints(CONCERNS, 0, WEEKS).toArray();
        Arrays.setAll(pair, i -> draw(share, random));
        List<int[]> more = new ArrayList<>();
        double[] hot = IntStream.range(0, BANDS.length)
                .mapToDouble(b -> band ? b == HOT_BAND ? 1 : 0 : BANDS[b])
                .toArray();
        for (int extra = poisson((times - 1) * expected, random); extra > 0; extra--) {
            more.add(new int[] {HOT_PLACE * BANDS.length + draw(hot, random), WEEKS - 1 - random.nextInt(HOT_WEEKS)});
        }
        int[] pairs = IntStream.concat(Arrays.stream(pair), more.stream().mapToInt(each -> each[0]))
                .toArray();
        int[] weeks = IntStream.concat(Arrays.stream(week), more.stream().mapToInt(each -> each[1]))
                .toArray();
        WeekCases cases = new WeekCases(
                BANDS.length,
                share.length,
                WEEKS,
                pairs,
                weeks,
                weeks,
                IntStream.range(0, pairs.length).mapToObj(i -> pupils(random)).toArray(int[][]::new));
        WeekScan scan = new WeekScan(
                site(random),
                new WeekScan.Rule(
                        options.number("replicates"),
                        year,
                        options.number("max-window"),
                        options.number("farthest"),
                        .5,
                        options.word("statistic").equals("rarity")));
        List<WeekScan.Found> all = proven(scan.look(cases.all(), () -> {}));
        boolean proven = proven(scan.look(cases.eachPupilOnce(options.number("max-window")), () -> {})).stream()
                .anyMatch(found -> isThere(found) && all.stream().anyMatch(found::overlaps));
        return new Found(proven ? 1 : 0, all.stream().anyMatch(ScanPower::isThere) ? 1 : 0);
    }

    private static boolean isThere(WeekScan.Found found) {
        return found.cells().stream().anyMatch(cell -> cell / BANDS.length == HOT_PLACE);
    }

    private static List<WeekScan.Found> proven(List<WeekScan.Found> found) {
        return found.stream().filter(each -> each.p() <= 1.0 / WEEKS).toList();
    }

    private static int[] pupils(Random random) {
        int dice = random.nextInt(10);
        return IntStream.generate(() -> (int) (PUPILS * random.nextDouble() * random.nextDouble()))
                .distinct()
                .limit(dice < 6 ? 1 : dice < 9 ? 2 : 3)
                .toArray();
    }

    /** Rooms in rows, each with ways of 10 to 30 metres to those beside it. */
    private static WeekScan.Site site(Random random) {
        List<int[]> ways = new ArrayList<>();
        for (int p = 0; p < PLACES; p++) {
            if (p % ACROSS < ACROSS - 1) {
                ways.add(new int[] {p, p + 1});
            }
            if (p + ACROSS < PLACES) {
                ways.add(new int[] {p, p + ACROSS});
            }
        }
        double[] metres =
                ways.stream().mapToDouble(way -> 10 + 20 * random.nextDouble()).toArray();
        double[] exposure = new double[PLACES * BANDS.length * WEEKS];
        Arrays.fill(exposure, 5);
        return new WeekScan.Site(
                PLACES,
                BANDS.length,
                WEEKS,
                exposure,
                ways.stream().mapToInt(way -> way[0]).toArray(),
                ways.stream().mapToInt(way -> way[1]).toArray(),
                metres);
    }

    /**
     * Of all concerns, what falls to each place in each band: the hot one as many as make the expected number in three
     * weeks.
     */
    private static double[] shares(double expected, boolean band, Random random) {
        double[] weight = random.doubles(PLACES).map(u -> .2 + 2 * u * u).toArray();
        double[] share = new double[PLACES * BANDS.length];
        Arrays.setAll(share, i -> weight[i / BANDS.length] * BANDS[i % BANDS.length]);
        double wanted = expected * WEEKS / HOT_WEEKS / CONCERNS;
        int from = HOT_PLACE * BANDS.length + (band ? HOT_BAND : 0);
        int to = from + (band ? 1 : BANDS.length);
        double rest = Arrays.stream(share).sum()
                - IntStream.range(from, to).mapToDouble(i -> share[i]).sum();
        for (int i = 0; i < share.length; i++) {
            share[i] = i >= from && i < to
                    ? wanted * (band ? 1 : BANDS[i % BANDS.length])
                    : share[i] / rest * (1 - wanted);
        }
        return share;
    }

    private static int draw(double[] share, Random random) {
        double at = random.nextDouble();
        int i = 0;
        while (i < share.length - 1 && (at -= share[i]) >= 0) {
            i++;
        }
        return i;
    }

    private static int poisson(double mean, Random random) {
        int count = 0;
        for (double left = Math.exp(-mean), product = random.nextDouble();
                product > left;
                product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
