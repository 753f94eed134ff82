package org.wholeschool.pattern.ties;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.pattern.hotspot.scan.Chance;

/**
 * Asks whether friends of pupils named in a concern are named soon after, more often than at other times (Knox 1964).
 *
 * <p>Knox, "The detection of space-time interactions", Applied Statistics 13 (1964) 25–30, with links instead of
 * nearness: counted are pairs of concerns that share no pupil, are joined by a link recorded before the earlier one
 * ({@link ConcernPairs}), and lie one to d days apart. Two of one day are never soon after each other: most are two
 * reports of one thing. So those that count are always of another day, wherever they happened.
 *
 * <p>Days are shuffled {@value #REPLICATES} times among concerns of one year group in the same kind of week. So who is
 * friends with whom, a year group's busy weeks, weekly totals and closures are the same in each replicate. A shock to a
 * whole circle of friends is not told apart from one concern leading to another.
 *
 * <pre>{@code
 * List<SoonAfter.Window> windows = SoonAfter.ask(concerns, new TieIndex(links), seed);
 * }</pre>
 *
 * <p>Time is proportional to pairs x replicates. The same seed gives the same answer, in whatever order concerns and
 * links come.
 */
public final class SoonAfter {

    /** Days after a concern that count as soon. */
    public static final List<Integer> WINDOWS = List.of(7, 14, 28);

    /** With fewer pairs expected nothing is said. */
    public static final double FEWEST_EXPECTED = 20;

    /** Nothing is said unless friends were named so many times as often, at the lower bound of the ratio. */
    public static final double LEAST_RATIO = 1.3;

    static final int REPLICATES = 999;

    /** One in forty replicates has more than this many smaller ones. */
    private static final int UPPER = 975;

    private SoonAfter() {}

    /**
     * What was found for one number of days.
     *
     * @param days within how many days of a concern
     * @param pairs how many pairs of concerns there were
     * @param expected how many there are on average when days are shuffled
     * @param lower the lower bound of the ratio, 97.5 % sure: the pairs over what one in forty shuffles exceeds. If
     *     friends are named c times as often, shuffled counts times c are what pairs are held against
     * @param p the chance of as many pairs or more, if concerns did not follow each other along links
     */
    public record Window(int days, int pairs, double expected, double lower, double p) {

        /** @return how many times as often as at other times; 0 where no pair is expected */
        public double ratio() {
            return expected == 0 ? 0 : pairs / expected;
        }

        /** @return whether it may be told */
        public boolean isTold() {
            return lower > LEAST_RATIO && expected >= FEWEST_EXPECTED;
        }
    }

    /**
     * Asks for each of {@link #WINDOWS}.
     *
     * @param concerns all of the school or of a group of kinds that the reader may read and that name a pupil
     * @param ties links that the reader may read
     * @param seed the run's
     * @return an answer for each number of days, the shortest first
     * @throws IllegalArgumentException if two concerns have one id
     */
    public static List<Window> ask(Collection<NamedConcern> concerns, TieIndex ties, long seed) {
        List<NamedConcern> all = NamedConcern.inOrder(concerns);
        ConcernPairs pairs = ConcernPairs.of(all, ties, Long.MAX_VALUE);
        Labels strata = new Labels(all.stream()
                .map(each -> (long) each.year() << Integer.SIZE | each.weekKind() & 0xFFFFFFFFL)
                .toList());
        long[] days = all.stream().mapToLong(NamedConcern::day).toArray();
        int[] observed = count(pairs, days);
        int[][] counts = new int[WINDOWS.size()][REPLICATES];
        long[] drawn = new long[days.length];
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            strata.shuffle(days, drawn, Chance.of(seed, replicate));
            int[] count = count(pairs, drawn);
            for (int window = 0; window < counts.length; window++) {
                counts[window][replicate] = count[window];
            }
        }
        return IntStream.range(0, counts.length)
                .mapToObj(window -> window(WINDOWS.get(window), observed[window], counts[window]))
                .toList();
    }

    private static Window window(int days, int pairs, int[] counts) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        return new Window(
                days,
                pairs,
                Arrays.stream(counts).average().orElseThrow(),
                pairs / Math.max(1., sorted[UPPER - 1]),
                (1. + Arrays.stream(counts).filter(count -> count >= pairs).count()) / (REPLICATES + 1));
    }

    /**
     * @return for each of the windows, how many pairs lie so many days apart, on days that concerns have or are dealt
     */
    private static int[] count(ConcernPairs pairs, long[] days) {
        int[] count = new int[WINDOWS.size()];
        int longest = WINDOWS.get(WINDOWS.size() - 1);
        for (int i = 0; i < pairs.count(); i++) {
            long one = days[pairs.one()[i]];
            long other = days[pairs.other()[i]];
            long gap = Math.abs(one - other);
            if (gap > 0 && gap <= longest && pairs.since()[i] < Math.min(one, other)) {
                for (int window = count.length - 1; window >= 0 && gap <= WINDOWS.get(window); window--) {
                    count[window]++;
                }
            }
        }
        return count;
    }
}
