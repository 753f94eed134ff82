package org.wholeschool.disclosure.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A made-up secondary school for tests of what may leave: so many pupils in seven year groups, and a school year's
 * concerns.
 *
 * <p>What is logged follows what the literature and the demonstration school have, not what the rules like: categories
 * from 34 % to 9 %, half-terms by their weeks with chance on top of it, kinds of concern that gather at their own
 * places and times (fights outdoors and at breaks, what is sexual off site and online), a tenth of concerns that name
 * nobody, one to three pupils in the others, and a few pupils who are in very many (weights with a Gamma distribution
 * of shape .5: the busiest tenth have about half of all). A pupil's year decides with whom they are named. Kinds and
 * outcomes have chance of their own, so that the rest is what it was before there were any.
 */
public final class MadeUpSchool {

    /** Pupils in concerns are drawn by weights with this shape. */
    private static final double SHAPE = .5;

    private static final double[] CATEGORIES = {.34, .27, .14, .09, .16};
    private static final double[][] PLACES = {
        {.34, .34, .16, .16}, {.20, .38, .32, .10}, {.14, .28, .18, .40}, {.10, .26, .32, .32}, {.32, .26, .14, .28}
    };
    private static final double[][] BANDS = {
        {.42, .38, .20}, {.28, .54, .18}, {.28, .34, .38}, {.30, .34, .36}, {.40, .28, .32}
    };
    /** A place has its own hours, too: what happens in classrooms happens in lessons. */
    private static final double[][] HOURS = {{2.2, .5, .4}, {.8, 1.6, .5}, {.4, 1.5, 1.0}, {.5, .5, 2.4}};

    /** What is sexual: violence, other, harassment. */
    private static final double[] KINDS = {.10, .47, .43};
    /** Kept in school, no further action, social care, early help, another agency. */
    private static final double[][] OUTCOMES = {
        {.72, .22, .01, .04, .01},
        {.64, .24, .03, .05, .04},
        {.55, .10, .13, .09, .13},
        {.45, .12, .16, .12, .15},
        {.60, .20, .07, .08, .05}
    };

    private static final double[] WEEKS = {7, 8, 6, 6, 5, 7};
    private static final double[] ROLES = {.38, .34, .14, .03, .06, .02, .03};
    private static final int YEAR_GROUPS = 7;

    private final long seed;
    private final Random random;
    private final Random later;
    private final int pupils;
    private final double[] weights;
    private final List<Fact> facts = new ArrayList<>();

    /**
     * @param seed the same seed gives the same school
     * @param pupils on roll
     * @param concerns a year, on average
     */
    public MadeUpSchool(long seed, int pupils, int concerns) {
        this.seed = seed;
        random = new Random(seed * 7_919 + 17);
        later = new Random(seed * 7_919 + 18);
        this.pupils = pupils;
        weights = new double[pupils];
        for (int i = 0; i < pupils; i++) {
            double normal = random.nextGaussian();
            weights[i] = normal * normal * SHAPE + .02;
        }
        for (int half = 0; half < WEEKS.length; half++) {
            int received = poisson(concerns * WEEKS[half] / 39 * (1 + .12 * random.nextGaussian()));
            for (int i = 0; i < received; i++) {
                facts.add(concern(half + 1));
            }
        }
    }

    private Fact concern(int half) {
        int category = draw(CATEGORIES);
        int place = draw(PLACES[category]);
        double[] hours = new double[Hierarchy.BAND_GROUPS];
        for (int band = 0; band < hours.length; band++) {
            hours[band] = BANDS[category][band] * HOURS[place][band];
        }
        int named = random.nextDouble() < .1 ? 0 : 1 + draw(new double[] {.45, .35, .20});
        int[] keys = new int[named];
        for (int i = 0; i < named; i++) {
            keys[i] = i == 0 || random.nextDouble() < .2
                    ? pupil(0, pupils)
                    : pupil(yearOf(keys[0]) * pupils / YEAR_GROUPS, (yearOf(keys[0]) + 1) * pupils / YEAR_GROUPS);
        }
        return new Fact(
                half,
                category,
                place,
                draw(hours),
                category == Hierarchy.DIVIDED ? draw(KINDS, later) : Fact.NONE,
                draw(OUTCOMES[category], later),
                keys,
                IntStream.of(keys).map(this::yearOf).toArray(),
                IntStream.range(0, named).map(i -> draw(ROLES)).toArray());
    }

    private int pupil(int from, int to) {
        double at = random.nextDouble()
                * IntStream.range(from, to).mapToDouble(i -> weights[i]).sum();
        int pupil = from;
        while (pupil < to - 1 && at > weights[pupil]) {
            at -= weights[pupil++];
        }
        return pupil;
    }

    private int yearOf(int pupil) {
        return IntStream.range(0, YEAR_GROUPS)
                .filter(year -> pupil < (year + 1) * pupils / YEAR_GROUPS)
                .findFirst()
                .orElseThrow();
    }

    private int draw(double[] shares) {
        return draw(shares, random);
    }

    private static int draw(double[] shares, Random by) {
        double at = by.nextDouble()
                * IntStream.range(0, shares.length).mapToDouble(i -> shares[i]).sum();
        int cell = 0;
        while (cell < shares.length - 1 && at > shares[cell]) {
            at -= shares[cell++];
        }
        return cell;
    }

    private int poisson(double mean) {
        double left = Math.exp(-Math.max(1, mean) / 2);
        int count = 0;
        for (int half = 0; half < 2; half++) {
            double product = random.nextDouble();
            while (product > left) {
                product *= random.nextDouble();
                count++;
            }
        }
        return count;
    }

    /** @return any two pupils, each with their year group. */
    int[][] anyTwo() {
        Random any = new Random(seed);
        int one = any.nextInt(pupils);
        int other = (one + 1 + any.nextInt(pupils - 1)) % pupils;
        return new int[][] {{one, yearOf(one)}, {other, yearOf(other)}};
    }

    /** @return the concerns of the year. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** @return pupils on roll by year group. */
    public List<Integer> onRoll() {
        return IntStream.range(0, YEAR_GROUPS)
                .mapToObj(year -> (year + 1) * pupils / YEAR_GROUPS - year * pupils / YEAR_GROUPS)
                .toList();
    }

    /** @return what is to be published of a period of the school year 2025/26. */
    public Draft draft(int period) {
        return draft(period, facts);
    }

    /** @return the same of other concerns. */
    public Draft draft(int period, List<Fact> of) {
        return draft(period, of, hierarchy(), 2025);
    }

    static Hierarchy hierarchy() {
        return new Hierarchy(
                Map.of("bullying", 0, "fight", 1, "harassment", 2, "weapon", 3, "other", 4),
                Map.of("p1", 0, "p2", 1, "p3", 2, "p4", 3),
                Map.of("lesson", 0, "lunch", 1, "evening", 2),
                Map.of("harassment", 2),
                List.of("7", "8", "9", "10", "11", "12", "13"),
                List.of("harmed", "alleged", "witness", "intervened", "present", "other", "not said"));
    }

    Draft draft(int period, List<Fact> of, Hierarchy hierarchy, int year) {
        List<Fact> inIt = period == Query.YEAR
                ? of
                : of.stream().filter(fact -> fact.halfTerm() == period).toList();
        LocalDate lastDay = LocalDate.of(year, 10, 31).plusWeeks(8L * (period == Query.YEAR ? 6 : period));
        return new Draft(year, period, lastDay, lastDay.plusDays(8), 35, hierarchy, onRoll(), inIt);
    }
}
