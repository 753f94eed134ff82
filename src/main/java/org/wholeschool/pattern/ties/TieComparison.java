package org.wholeschool.pattern.ties;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.pattern.hotspot.FalseDiscovery;
import org.wholeschool.pattern.hotspot.scan.Chance;

/**
 * Asks of each pattern whether ties stand out: whether its pupils are linked more than pupils in other concerns are.
 *
 * <p>The statistic is T, pairs of the pattern's concerns that share no pupil and are joined by a link
 * ({@link ConcernPairs}). The label "in the pattern" is shuffled among these and the others of the same weeks, within
 * the year group of the pupil named first, {@value #REPLICATES} times: p = (1 + #{T* >= T}) / 1000. Only concerns that
 * name as many pupils change places. Pupils of one concern stay together. docs/methods.md has the words, the level and
 * the power.
 *
 * <pre>{@code
 * List<TieAnswer> answers = new TieComparison(concerns, new TieIndex(links)).ask(patterns, seed);
 * }</pre>
 *
 * <p>Time is proportional to patterns x replicates x concerns of sixteen weeks. The same seed gives the same answers,
 * in whatever order concerns, links and patterns come.
 */
public final class TieComparison {

    /** A pattern has to have so many concerns, of so many pupils. */
    public static final int FEWEST = 8;

    /** Weeks before a pattern and after it whose concerns it is compared with. */
    public static final int WEEKS = 6;

    /** Up to this level of false discoveries ties stand out: of twenty such patterns one is expected not to be. */
    public static final double LEVEL = .05;

    /** Links that a pupil has where all are recorded: 406 friendships of 134 pupils (HighSchool2013, SocioPatterns). */
    static final double FRIENDS = 6;

    /** Of those of one circle, so many pairs know each other. */
    static final double KNOW = .6;

    /** Pupils whom links must join: two are a pair of friends, and one link would say all of it. */
    static final int FEWEST_TIED = 3;

    static final int REPLICATES = 999;

    private static final int MANY_PUPILS = 3;

    private final List<NamedConcern> concerns;
    private final TieIndex ties;

    /**
     * @param concerns all that the reader may read and that name a pupil, the patterns' own among them
     * @param ties links that the reader may read
     * @throws IllegalArgumentException if two concerns have one id
     */
    public TieComparison(Collection<NamedConcern> concerns, TieIndex ties) {
        this.concerns = NamedConcern.inOrder(concerns);
        this.ties = ties;
    }

    /** @return whether a pattern has enough concerns and pupils to be asked about */
    public boolean canAsk(Set<Long> pattern) {
        List<NamedConcern> own = own(pattern);
        return own.size() >= FEWEST && pupils(own).size() >= FEWEST;
    }

    /**
     * Asks of all patterns of one run, because false discoveries are held over them together.
     *
     * @param patterns for each pattern, the ids of its concerns; ids of concerns that name no pupil may be among them
     * @param seed the run's
     * @return an answer to each, in their order
     * @throws IllegalArgumentException if one cannot be asked about ({@link #canAsk})
     */
    public List<TieAnswer> ask(List<Set<Long>> patterns, long seed) {
        List<Shuffled> shuffled =
                patterns.stream().map(pattern -> shuffle(pattern, seed)).toList();
        double[] levels =
                FalseDiscovery.levels(shuffled.stream().mapToDouble(Shuffled::p).toArray());
        return IntStream.range(0, levels.length)
                .mapToObj(i -> shuffled.get(i).answer(levels[i]))
                .toList();
    }

    private List<NamedConcern> own(Set<Long> pattern) {
        return concerns.stream()
                .filter(concern -> pattern.contains(concern.id()))
                .toList();
    }

    private static Set<Integer> pupils(Collection<NamedConcern> concerns) {
        Set<Integer> pupils = new HashSet<>();
        concerns.forEach(concern -> pupils.addAll(concern.pupils()));
        return pupils;
    }

    private Shuffled shuffle(Set<Long> pattern, long seed) {
        List<NamedConcern> own = own(pattern);
        int pupils = pupils(own).size();
        if (own.size() < FEWEST || pupils < FEWEST) {
            throw new IllegalArgumentException("A pattern of " + own.size() + " concerns and " + pupils
                    + " pupils cannot be asked about: " + FEWEST + " of each are needed");
        }
        long begin = own.stream().mapToLong(NamedConcern::day).min().orElseThrow();
        long end = own.stream().mapToLong(NamedConcern::day).max().orElseThrow();
        List<NamedConcern> pool = concerns.stream()
                .filter(concern ->
                        week(concern.day()) >= week(begin) - WEEKS && week(concern.day()) <= week(end) + WEEKS)
                .toList();
        boolean[] label = new boolean[pool.size()];
        for (int i = 0; i < label.length; i++) {
            label[i] = pattern.contains(pool.get(i).id());
        }
        LabelledPairs pairs = new LabelledPairs(label.length, ConcernPairs.of(pool, ties, begin));
        Labels labels = new Labels(pool.stream().map(TieComparison::stratum).toList());
        long[] observed = IntStream.range(0, label.length)
                .mapToLong(i -> label[i] ? 1 : 0)
                .toArray();
        long[] drawn = new long[label.length];
        int[] counts = new int[REPLICATES];
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            labels.shuffle(observed, drawn, Chance.of(seed, replicate));
            counts[replicate] = pairs.count(drawn);
        }
        return new Shuffled(own, pool.size() - own.size(), begin, pairs.count(observed), counts, labels.ways(label));
    }

    /**
     * Concerns that are alike but for being in the pattern: of one year group, naming as many pupils (three or more are
     * as many), and these all of that year or not. Each of these decides how many links there can be.
     */
    private static String stratum(NamedConcern concern) {
        return concern.year() + " " + Math.min(concern.pupils().size(), MANY_PUPILS) + " " + concern.oneYear();
    }

    /** Weeks begin on a Monday: 1 January 1970 was a Thursday. */
    private static long week(long day) {
        return Math.floorDiv(day + 3, 7L);
    }

    /** One pattern, its T, and the T* of each replicate. */
    private final class Shuffled {

        private final List<NamedConcern> own;
        private final int others;
        private final long begin;
        private final int pairs;
        private final int[] counts;
        private final double ways;

        Shuffled(List<NamedConcern> own, int others, long begin, int pairs, int[] counts, double ways) {
            this.own = own;
            this.others = others;
            this.begin = begin;
            this.pairs = pairs;
            this.counts = counts;
            this.ways = ways;
        }

        double p() {
            return (1. + Arrays.stream(counts).filter(count -> count >= pairs).count()) / (REPLICATES + 1);
        }

        TieAnswer answer(double falseDiscovery) {
            Set<Integer> named = pupils(own);
            int tied = tied().size();
            double links = named.stream()
                    .mapToLong(pupil -> ties.before(pupil, begin))
                    .average()
                    .orElseThrow();
            return new TieAnswer(
                    outcome(falseDiscovery, tied, links),
                    own.size(),
                    named.size(),
                    others,
                    (int) named.stream()
                            .filter(pupil -> ties.before(pupil, begin) > 0)
                            .count(),
                    links,
                    needed(),
                    tied,
                    pairs,
                    expected(),
                    p(),
                    falseDiscovery);
        }

        private TieAnswer.Outcome outcome(double falseDiscovery, int tied, double links) {
            boolean standsOut = falseDiscovery <= LEVEL;
            if (standsOut && tied >= FEWEST_TIED) {
                return TieAnswer.Outcome.TIES_STAND_OUT;
            }
            return standsOut || links < needed() || ways < 1 / LEVEL
                    ? TieAnswer.Outcome.TOO_FEW_LINKS
                    : TieAnswer.Outcome.NO_SIGN;
        }

        private double expected() {
            return Arrays.stream(counts).average().orElseThrow();
        }

        /**
         * @return links for each pupil with which one circle in half of the concerns would make as many pairs as stand
         *     out, where a share of them is recorded
         */
        private double needed() {
            int[] sorted = counts.clone();
            Arrays.sort(sorted);
            int enough = Math.max(2, sorted[REPLICATES - (int) (LEVEL * (REPLICATES + 1))] + 1);
            double half = own.size() / 2.;
            return Math.max(0, FRIENDS * (enough - expected()) / (KNOW * half * (half - 1) / 2));
        }

        /** @return pupils whom a link that counts joins with a pupil of a concern that shares no pupil */
        private Set<Integer> tied() {
            Set<Integer> tied = new HashSet<>();
            ConcernPairs joined = ConcernPairs.of(own, ties, begin);
            for (int i = 0; i < joined.count(); i++) {
                List<Integer> others = own.get(joined.other()[i]).pupils();
                for (int pupil : own.get(joined.one()[i]).pupils()) {
                    ties.of(pupil).forEach((friend, recorded) -> {
                        if (recorded < begin && others.contains(friend)) {
                            tied.add(pupil);
                            tied.add(friend);
                        }
                    });
                }
            }
            return tied;
        }
    }
}
