package org.wholeschool.survey.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.Asked;
import org.wholeschool.survey.answer.Feeling;
import org.wholeschool.survey.answer.SurveyKind;

/** Whether a plan's places feel safer: of what is told of each place, and nothing finer. */
class FeltPairTest {

    private static final int PLACES = 8;
    private static final Asked ASKED = new Asked(
            SurveyKind.PUPILS,
            "Mrs Lee",
            LongStream.range(0, PLACES)
                    .mapToObj(id -> new Asked.Named(List.of(id), "Place " + id))
                    .toList(),
            List.of());

    /** Everybody names each place by chance. */
    private static FeltPair.Answered answered(Random chance, int answers, double... named) {
        return new FeltPair.Answered(
                ASKED,
                IntStream.range(0, answers)
                        .mapToObj(person -> {
                            Map<Integer, AnswerSheet.Unsafe> unsafe = new TreeMap<>();
                            IntStream.range(0, named.length)
                                    .filter(place -> chance.nextDouble() < named[place])
                                    .forEach(place -> unsafe.put(place, new AnswerSheet.Unsafe(Set.of(), Set.of())));
                            return AnswerSheet.ofPupil(Feeling.SAFE, Set.of(), unsafe);
                        })
                        .toList());
    }

    private static FeltPair.Answered naming(int answers, int... named) {
        return new FeltPair.Answered(
                ASKED,
                IntStream.range(0, answers)
                        .mapToObj(person -> {
                            Map<Integer, AnswerSheet.Unsafe> unsafe = new TreeMap<>();
                            IntStream.range(0, named.length)
                                    .filter(place -> person < named[place])
                                    .forEach(place -> unsafe.put(place, new AnswerSheet.Unsafe(Set.of(), Set.of())));
                            return AnswerSheet.ofPupil(Feeling.SAFE, Set.of(), unsafe);
                        })
                        .toList());
    }

    @Test
    void fewerWhoDoNotFeelSafeAreFewer() {
        assertEquals(FeltChange.BETTER, new FeltPair(naming(100, 40), naming(100, 20)).at(Set.of(0L)));
        assertEquals(FeltChange.WORSE, new FeltPair(naming(100, 20), naming(100, 40)).at(Set.of(0L)));
        assertEquals(FeltChange.NO_CLEAR_CHANGE, new FeltPair(naming(100, 20), naming(100, 22)).at(Set.of(0L)));
        assertEquals(FeltChange.UNKNOWN, new FeltPair(naming(100, 20), naming(100, 40)).at(Set.of(77L)));
    }

    /**
     * The attack: sets of places with and without one that "fewer than 5, which can be nobody" named in both surveys.
     * With the sets as they are it tells, in some schools, that somebody named it.
     */
    @Test
    void aPlaceThatFewNamedChangesNoAnswer() {
        Random chance = new Random(3);
        int told = 0;
        for (int school = 0; school < 400; school++) {
            FeltPair pair = new FeltPair(
                    answered(chance, 60, .2, .15, .1, .3, .25, .02), answered(chance, 60, .35, .1, .2, .2, .25, .04));
            Set<Long> few = new HashSet<>(Set.of(5L));
            if (count(pair.before(), few) >= Share.FEWEST || count(pair.after(), few) >= Share.FEWEST) {
                continue;
            }
            for (int set = 1; set < 32; set++) {
                Set<Long> places = new HashSet<>();
                for (long place = 0; place < 5; place++) {
                    if ((set >> place & 1) == 1) {
                        places.add(place);
                    }
                }
                Set<Long> more = new HashSet<>(places);
                more.addAll(few);
                assertEquals(pair.at(places), pair.at(more));
                told += asTheyAre(pair, places) == asTheyAre(pair, more) ? 0 : 1;
            }
        }
        assertTrue(told > 20, "the control: told " + told + " times");
    }

    /** Whether one place has 0 or 4 in the later survey is not told either. */
    @Test
    void ofFewerThanFiveNothingFinerIsTold() {
        for (int before : new int[] {6, 9, 12, 20, 40}) {
            FeltChange none = new FeltPair(naming(100, before), naming(100, 0)).at(Set.of(0L));
            for (int after = 1; after < Share.FEWEST; after++) {
                assertEquals(none, new FeltPair(naming(100, before), naming(100, after)).at(Set.of(0L)));
            }
        }
        assertEquals(
                FeltChange.NO_CLEAR_CHANGE,
                new FeltPair(naming(100, 6), naming(100, 0)).at(Set.of(0L)),
                "it errs against fewer");
        assertEquals(FeltChange.BETTER, new FeltPair(naming(100, 20), naming(100, 0)).at(Set.of(0L)));
    }

    private static FeltChange asTheyAre(FeltPair pair, Set<Long> places) {
        return FeltChange.of(count(pair.before(), places), 60, count(pair.after(), places), 60, false);
    }

    private static int count(FeltPair.Answered answered, Set<Long> places) {
        return answered.count(
                answer -> answer.unsafe().keySet().stream().anyMatch(place -> places.contains((long) place)));
    }

    @Test
    void aClassIsNotComparedWithASchool() {
        assertTrue(new FeltPair(naming(100, 40), naming(50, 20)).isAlike());
        assertFalse(new FeltPair(naming(100, 40), naming(49, 20)).isAlike());
        assertFalse(new FeltPair(naming(12, 4), naming(310, 20)).isAlike());
    }
}
