package org.wholeschool.intervention.plan.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.record.TestWeeks;

/** What can be said of a test's counts before the review. */
class ForesightTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    /** Sixty weeks in a row, but for a fortnight after the first twenty. */
    private static final List<LocalDate> MONDAYS = Stream.concat(
                    IntStream.range(0, 20).mapToObj(FIRST::plusWeeks),
                    IntStream.range(22, 62).mapToObj(FIRST::plusWeeks))
            .toList();

    private static Design design(
            Design.Chosen chosen, LocalDate from, LocalDate to, LocalDate startsOn, LocalDate reviewOn) {
        return TestWeeks.design(MONDAYS, new TestText(chosen, from, to, Set.of()), startsOn, reviewOn);
    }

    @Test
    void whatCountsWillTellIsKnownFromTheWeeksBeforeTheStart() {
        Design design =
                design(Design.Chosen.ALWAYS_HOT, MONDAYS.get(0), MONDAYS.get(1), MONDAYS.get(40), MONDAYS.get(53));
        Foresight can = Foresight.of(design, every(40, 3), every(40, 30), new Random(1));
        assertEquals(new Foresight(Foresight.Kind.CAN, Set.of(), 38, 13, 40, can.needed(), 0), can);
        Foresight few = Foresight.of(design, every(40, 1), every(40, 30), new Random(1));
        assertEquals(Foresight.Kind.TOO_FEW, few.kind());
        assertEquals(15, few.about(), "13, as leads are told it");
        Design short6 =
                design(Design.Chosen.EMERGING, MONDAYS.get(20), MONDAYS.get(21), MONDAYS.get(28), MONDAYS.get(53));
        Set<Integer> told = IntStream.rangeClosed(3, 7)
                .map(count -> {
                    int[] own = new int[28];
                    own[25] = count;
                    return Foresight.of(short6, own, every(28, 30), new Random(1))
                            .about();
                })
                .boxed()
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(20),
                told,
                "who multiplies six weeks by 25 does not learn whether they had three concerns or seven");
        assertEquals(
                few,
                Foresight.of(design, every(40, 1), every(40, 30), new Random(1)),
                "the same school is told the same");
        assertEquals(true, few.weeks() > 13 && few.weeks() <= 78, few.toString());
        assertEquals(
                0,
                Foresight.of(design, every(40, 0), every(40, 30), new Random(1)).weeks());
        assertEquals(
                Foresight.Kind.NOTHING_TO_COMPARE,
                Foresight.of(design, every(40, 3), every(40, 0), new Random(1)).kind());
    }

    @Test
    void whileTheWeeksBeforeTheStartHaveNotClosedNothingIsSaidOfThem() {
        Design waits =
                design(Design.Chosen.EMERGING, MONDAYS.get(28), MONDAYS.get(30), MONDAYS.get(39), MONDAYS.get(53));
        assertEquals(
                Foresight.Kind.WAITING,
                Foresight.of(waits, every(36, 3), every(36, 30), new Random(1)).kind());
        assertEquals(
                Foresight.Kind.TOO_FEW,
                Foresight.of(waits, every(37, 3), every(37, 30), new Random(1)).kind());
        assertEquals(
                Foresight.Kind.CAN,
                Foresight.of(waits, every(37, 12), every(37, 120), new Random(1))
                        .kind());
        assertEquals(
                Foresight.Kind.REFUSED,
                Foresight.of(
                                design(
                                        Design.Chosen.EMERGING,
                                        MONDAYS.get(28),
                                        MONDAYS.get(30),
                                        MONDAYS.get(32),
                                        MONDAYS.get(53)),
                                every(31, 3),
                                every(31, 30),
                                new Random(1))
                        .kind());
    }

    private static int[] every(int weeks, int concerns) {
        return IntStream.range(0, weeks).map(week -> concerns).toArray();
    }
}
