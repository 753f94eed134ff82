package org.wholeschool.survey.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.survey.result.FeltRanks.Interval;

/** Places that answers cannot tell apart share a rank, and the first five have the worst. */
class FeltRanksTest {

    private static final double EXACT = 1e-4;

    /** Newcombe (1998), Statistics in Medicine 17, table I, method 3. */
    @Test
    void anIntervalIsThatOfWilson() {
        double z = 1.959964;
        double[][] vectors = {
            {81, 263, .2553, .3662},
            {15, 148, .0624, .1605},
            {0, 20, 0, .1611},
            {1, 29, .0061, .1718}
        };
        for (double[] vector : vectors) {
            Interval found = FeltRanks.wilson((int) vector[0], (int) vector[1], z);
            assertEquals(vector[2], found.least(), EXACT, Arrays.toString(vector));
            assertEquals(vector[3], found.most(), EXACT, Arrays.toString(vector));
        }
        assertEquals(3.090232, FeltRanks.errors(25), 1e-6);
        assertEquals(1.959964, FeltRanks.errors(1), 1e-6);
    }

    /**
     * Worked by hand: A lies above C, D and E; B overlaps A and C and lies above D and E; C lies above E alone; D
     * overlaps C and E.
     */
    @Test
    void aRankIsOneMoreThanHowManyLieWhollyAbove() {
        assertEquals(
                List.of(1, 1, 2, 3, 4),
                FeltRanks.of(List.of(
                        new Interval(.50, .70),
                        new Interval(.40, .60),
                        new Interval(.30, .45),
                        new Interval(.20, .35),
                        new Interval(.10, .25))));
        assertEquals(
                List.of(1, 1, 1),
                FeltRanks.of(List.of(new Interval(.1, .3), new Interval(.2, .4), new Interval(.3, .5))),
                "what touches overlaps");
    }

    /** 310 answers, 25 places: intervals at 160, 70 and 60 are .430 to .602, .163 to .308 and .135 to .273. */
    @Test
    void ofASurveyOnlyWhatIsFarAheadIsFirst() {
        int[] counts = new int[25];
        counts[0] = 160;
        counts[1] = 70;
        counts[2] = 60;
        List<Integer> ranks = FeltRanks.of(cells(310, counts), 310);
        assertEquals(List.of(1, 2, 2, 4), ranks.subList(0, 4));
        counts[1] = 140;
        assertEquals(List.of(1, 1, 3, 4), FeltRanks.of(cells(310, counts), 310).subList(0, 4));
    }

    private static List<FeltCell> cells(int answers, int... counts) {
        return Arrays.stream(counts)
                .mapToObj(count -> FeltCell.of(count, answers))
                .toList();
    }

    @Test
    void theFirstFiveAreNamedAndWhatIsEvenWithTheFifth() {
        assertEquals(List.of(0, 1, 2, 3, 5), FeltRanks.first(cells(310, 90, 80, 70, 60, 4, 50, 20)));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), FeltRanks.first(cells(310, 90, 80, 70, 60, 51, 50, 20)), "of one cell");
        assertEquals(List.of(0, 2), FeltRanks.first(cells(310, 90, 4, 5)), "a few are none");
        assertEquals(List.of(), FeltRanks.first(cells(310, 4, 0, 1)));
        assertEquals(
                List.of(0, 1),
                FeltRanks.first(cells(310, 90, 80, 20, 20, 20, 20, 20, 20, 20)),
                "nine would be too many");
        assertEquals(List.of(), FeltRanks.first(cells(310, 20, 20, 20, 20, 20, 20, 20, 20, 20)));
    }

    /** The attack: who knows which places come first, and in which rank, knows no count more closely than its cell. */
    @Test
    void ranksAndNamesAreOfCellsAlone() {
        Random chance = new Random(7);
        int changed = 0;
        for (int survey = 0; survey < 300; survey++) {
            int answers = List.of(30, 60, 99, 100, 150, 310, 900).get(survey % 7);
            int[] counts = IntStream.range(0, 12)
                    .map(place -> chance.nextInt(1 + answers / 2))
                    .toArray();
            int[] others = Arrays.stream(counts)
                    .map(count -> {
                        FeltCell cell = FeltCell.of(count, answers);
                        return cell.least() + chance.nextInt(cell.most() - cell.least() + 1);
                    })
                    .toArray();
            assertEquals(FeltRanks.of(cells(answers, counts), answers), FeltRanks.of(cells(answers, others), answers));
            assertEquals(FeltRanks.first(cells(answers, counts)), FeltRanks.first(cells(answers, others)));
            changed += exact(answers, counts).equals(exact(answers, others)) ? 0 : 1;
        }
        assertTrue(changed > 50, "the control: exact counts give away " + changed);
    }

    private static List<Integer> exact(int answers, int... counts) {
        return FeltRanks.of(Arrays.stream(counts)
                .mapToObj(count -> FeltRanks.wilson(count, answers, FeltRanks.errors(counts.length)))
                .toList());
    }

    /**
     * 310 answers about 25 places whose true shares scatter around a fifth (by .08): the worst is among the five that
     * most named nearly always, and is the first of them in two of three surveys.
     */
    @Test
    void theWorstIsAmongTheFirstFiveAndOftenNotTheFirst() {
        Found found = found(chance -> Math.max(.01, .2 + .08 * chance.nextGaussian()));
        assertEquals(.68, found.isFirst, .03);
        assertEquals(.98, found.isOfFive, .015);
        assertTrue(found.isNamed >= found.isOfFive, "what is even with the fifth is named too");
        assertTrue(found.heldTogether > .93, "all intervals hold: " + found.heldTogether);
    }

    /** Where 24 are truly alike and one is five in a hundred worse, five names are not enough for .99. */
    @Test
    void amongPlacesThatAreTrulyAlikeTheWorstIsMissedMoreOften() {
        Found found = found(chance -> .15, .2);
        assertEquals(.65, found.isFirst, .03);
        assertEquals(.92, found.isOfFive, .02);
    }

    private record Found(double isFirst, double isOfFive, double isNamed, double heldTogether) {}

    /** @param worst the true share of the first place; drawn like the others where there is none */
    private static Found found(ToDoubleFunction<Random> share, double... worst) {
        int surveys = 3000;
        int answers = 310;
        Random chance = new Random(11);
        double z = FeltRanks.errors(25);
        int first = 0;
        int five = 0;
        int named = 0;
        int held = 0;
        for (int survey = 0; survey < surveys; survey++) {
            double[] truth = IntStream.range(0, 25)
                    .mapToDouble(place -> place < worst.length ? worst[place] : share.applyAsDouble(chance))
                    .toArray();
            int[] counts = new int[25];
            boolean isHeld = true;
            for (int place = 0; place < 25; place++) {
                double truly = truth[place];
                counts[place] = (int) IntStream.range(0, answers)
                        .filter(person -> chance.nextDouble() < truly)
                        .count();
                Interval interval = FeltRanks.wilson(counts[place], answers, z);
                isHeld &= interval.least() <= truly && truly <= interval.most();
            }
            int atWorst = IntStream.range(0, 25)
                    .reduce((one, other) -> truth[one] >= truth[other] ? one : other)
                    .orElseThrow();
            List<Integer> order = new ArrayList<>(IntStream.range(0, 25).boxed().toList());
            Collections.shuffle(order, chance);
            order.sort((one, other) -> counts[other] - counts[one]);
            first += order.get(0) == atWorst ? 1 : 0;
            five += order.subList(0, 5).contains(atWorst) ? 1 : 0;
            named += FeltRanks.first(cells(answers, counts)).contains(atWorst) ? 1 : 0;
            held += isHeld ? 1 : 0;
        }
        return new Found(
                (double) first / surveys, (double) five / surveys, (double) named / surveys, (double) held / surveys);
    }
}
