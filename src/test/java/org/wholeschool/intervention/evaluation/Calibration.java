package org.wholeschool.intervention.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.wholeschool.intervention.evaluation.Design.Chosen;
import org.wholeschool.intervention.evaluation.Verdict.Answer;

/**
 * Made-up schools that choose their worst place and change it, or believe that they do: how often the rule says what.
 * Twenty places in a ring, all of about the same level, which is where chance chooses the most; some weeks are busier
 * everywhere than others, and after the start there is a fifth less everywhere, as in a summer.
 *
 * <p>An always hot place is the one with the most concerns in 13 weeks, and has 26 weeks of baseline before them. An
 * emerging one is the one that rose most in 8 weeks against the 26 before, as a scan chooses, and then 13 weeks pass
 * before the start. One that no count chose is that of which somebody thought because it rose most in 8 weeks, as
 * people do, and they begin at once, with the 26 before as the baseline.
 */
public final class Calibration {

    private static final int PLACES = 20;
    private static final int PAST = 26;
    private static final int TERM = 13;
    private static final int RISE = 8;
    private static final double SPREAD_OF_PLACES = .1;
    private static final double SPREAD_OF_WEEKS = .2;
    private static final double SUMMER = .8;

    private final Setting setting;
    private final int[][] counts;
    private final Design design;
    private final int chosen;

    /**
     * What the schools have in common.
     *
     * @param perTerm concerns of a place in 13 weeks, on average
     * @param phi variance over mean of a place's week
     * @param effect what the chosen place's concerns are multiplied by from the start on
     */
    public record Setting(Chosen chosen, double perTerm, double phi, double effect) {}

    /** How many schools were told what, and in how many the gate was open. */
    public record Told(int schools, int open, int worked, int worse, int tooFew) {

        /** @return of the schools in which the gate was open, the share that were told that it worked. */
        public double workedOfOpen() {
            return (double) worked / open;
        }
    }

    /** One school, with its chance. */
    private Calibration(Setting setting, Random chance) {
        this.setting = setting;
        int selection = switch (setting.chosen) {
            case ALWAYS_HOT -> TERM;
            case EMERGING, NOT_BY_COUNTS -> RISE;
        };
        int wait = switch (setting.chosen) {
            case EMERGING -> TERM;
            case ALWAYS_HOT, NOT_BY_COUNTS -> 0;
        };
        int start = PAST + selection + wait;
        design = new Design(setting.chosen, 0, PAST, PAST + selection - 1, start, start + TERM);
        double[] level = chance.doubles(PLACES, 1 - SPREAD_OF_PLACES, 1 + SPREAD_OF_PLACES)
                .toArray();
        counts = new int[PLACES][design.review()];
        double[] week = IntStream.range(0, design.review())
                .mapToDouble(i -> (1 + SPREAD_OF_WEEKS * (2 * chance.nextDouble() - 1)) * (i < start ? 1 : SUMMER))
                .toArray();
        int found = -1;
        for (int i = 0; i < design.review(); i++) {
            if (i == start) {
                found = worst();
            }
            for (int place = 0; place < PLACES; place++) {
                double mean = setting.perTerm / TERM * level[place] * week[i] * (place == found ? setting.effect : 1);
                counts[place][i] = new WeekDraws(mean, setting.phi).draw(chance);
            }
        }
        chosen = found;
    }

    /** The place that is chosen because of the weeks of the selection. */
    private int worst() {
        int worst = 0;
        double most = -1;
        for (int place = 0; place < PLACES; place++) {
            double there = sum(place, design.selectedFrom(), design.selectedTo() + 1);
            double excess = switch (setting.chosen) {
                case ALWAYS_HOT -> there;
                case EMERGING, NOT_BY_COUNTS -> rise(there, (sum(place, 0, PAST) + .5) * RISE / PAST);
            };
            if (excess > most) {
                most = excess;
                worst = place;
            }
        }
        return worst;
    }

    private static double rise(double there, double expected) {
        return there > expected ? there * Math.log(there / expected) - (there - expected) : 0;
    }

    private int sum(int place, int from, int to) {
        return IntStream.range(from, to).map(week -> counts[place][week]).sum();
    }

    private Verdict verdict() {
        List<ComparisonPlaces.Place> places = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            places.add(new ComparisonPlaces.Place(
                    place,
                    place % 4,
                    Design.of(counts[place], design.baseline()),
                    Set.of((place + 1) % PLACES, (place + PLACES - 1) % PLACES),
                    false));
        }
        Set<Integer> compared = new HashSet<>();
        new ComparisonPlaces(places, Set.of(chosen))
                .proposals().stream().limit((long) Gate.PLENTY).forEach(proposal -> compared.add(proposal.place()));
        return new Evaluation(design, counts[chosen], together(compared::contains)).verdict();
    }

    private int[] together(IntPredicate places) {
        return IntStream.range(0, design.review())
                .map(week -> IntStream.range(0, PLACES)
                        .filter(places)
                        .map(place -> counts[place][week])
                        .sum())
                .toArray();
    }

    /** @return what so many schools are told by the rule. */
    public static Told told(Setting setting, int schools, long seed) {
        Random chance = new Random(seed);
        int open = 0;
        int[] answers = new int[Answer.values().length];
        for (int school = 0; school < schools; school++) {
            Verdict verdict = new Calibration(setting, chance).verdict();
            open += verdict.gate().orElseThrow().isOpen() ? 1 : 0;
            answers[verdict.answer().ordinal()]++;
        }
        return new Told(
                schools,
                open,
                answers[Answer.IT_WORKED.ordinal()],
                answers[Answer.GOT_WORSE.ordinal()],
                answers[Answer.TOO_FEW_TO_SAY.ordinal()]);
    }

    /**
     * @return the share of schools in which the test shows fewer without any effect, if the weeks that chose an always
     *     hot place are its baseline; with its whole past beside them, or alone.
     */
    public static double withTheWeeksThatChose(double perTerm, double phi, boolean alone, int schools, long seed) {
        Random chance = new Random(seed);
        int found = 0;
        for (int i = 0; i < schools; i++) {
            Calibration school = new Calibration(new Setting(Chosen.ALWAYS_HOT, perTerm, phi, 1), chance);
            int[] baseline = IntStream.range(alone ? school.design.selectedFrom() : 0, school.design.start())
                    .toArray();
            found += school.shows(baseline, school.design.after()) ? 1 : 0;
        }
        return (double) found / schools;
    }

    /**
     * @return the share of schools in which it shows fewer without any effect in at least one week, if it is looked at
     *     every week from the first to the last.
     */
    public static double lookedAtEveryWeek(double perTerm, double phi, int schools, long seed) {
        Random chance = new Random(seed);
        int found = 0;
        for (int i = 0; i < schools; i++) {
            Calibration school = new Calibration(new Setting(Chosen.ALWAYS_HOT, perTerm, phi, 1), chance);
            int start = school.design.start();
            found += IntStream.rangeClosed(start + 1, school.design.review())
                            .anyMatch(week -> school.shows(
                                    school.design.baseline(),
                                    IntStream.range(start, week).toArray()))
                    ? 1
                    : 0;
        }
        return (double) found / schools;
    }

    /** The test without rule or gate, against all places that are not next to the chosen one. */
    private boolean shows(int[] baseline, int[] after) {
        int[] others = together(place -> Math.abs(place - chosen) % (PLACES - 1) > 1);
        int[] before = Design.of(counts[chosen], baseline);
        int[] othersBefore = Design.of(others, baseline);
        FourCounts four = new FourCounts(
                IntStream.of(before).sum(),
                IntStream.of(Design.of(counts[chosen], after)).sum(),
                IntStream.of(othersBefore).sum(),
                IntStream.of(Design.of(others, after)).sum());
        return PrimaryTest.of(four, Dispersion.of(before, othersBefore)).showsFewer();
    }
}
