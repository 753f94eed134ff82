package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Acknowledged;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.training.Audience;
import org.wholeschool.training.CourseStanding;
import org.wholeschool.training.TrainingRegister.CourseLine;

class MeasuresTest {

    private static final PublicationRule RULE = PublicationRule.FOR_GOVERNORS;

    /** Whatever is said of how soon concerns were handled, at least ten concerns are on either side of it. */
    @Test
    void aQuantileNeverProvesThatASmallBandHoldsSomebody() {
        for (int soon = 0; soon < 60; soon++) {
            for (int late = 0; late < 60; late++) {
                for (double share : new double[] {.5, .9}) {
                    Optional<Integer> told = Measures.quantile(RULE, new int[] {soon, 0, 0, late}, share);
                    int needed = (int) Math.ceil(share * (soon + late) - 1e-9);
                    told.ifPresent(band -> assertTrue(needed >= 10, "so many lie in it or before"));
                    int all = soon + late;
                    told.ifPresent(band -> assertTrue(all - needed >= 10, "and so many in it or after"));
                    int early = soon;
                    told.ifPresent(band -> assertEquals(early >= needed ? 0 : 3, band));
                }
            }
        }
        assertEquals(Optional.empty(), Measures.quantile(RULE, new int[] {10, 0, 0, 9}, .5), "nine are too few");
        assertEquals(Optional.of(0), Measures.quantile(RULE, new int[] {11, 0, 0, 9}, .5));
        assertEquals(Optional.empty(), Measures.quantile(RULE, new int[] {99, 0, 0, 0}, .9));
        assertEquals(Optional.of(0), Measures.quantile(RULE, new int[] {100, 0, 0, 0}, .9));
    }

    @Test
    void childrenWithInvolvementAreOneRoundedNumberOrNone() {
        assertNull(measures(9, 1000).involved());
        assertEquals(10, measures(10, 1000).involved());
        assertEquals(45, measures(43, 1000).involved());
        assertNull(measures(43, 52).involved(), "whoever is not among them would stand out");
    }

    /** Nearly the same children are counted half-term after half-term: 10 and then 15 would tell that somebody came. */
    @Test
    void aNumberThatWasToldStandsUntilItHasChangedByAsManyAsMayBeTold() {
        assertEquals(10, involved(12, null));
        assertEquals(10, involved(13, 10), "one more child");
        assertEquals(10, involved(19, 10));
        assertEquals(20, involved(20, 10));
        assertEquals(20, involved(11, 20));
        assertEquals(10, involved(10, 20));
        assertNull(involved(9, 10), "too few are not told, whatever was told before");
        assertNull(measures(43, 52, 45).involved());
        for (int told = 10; told <= 60; told += 5) {
            for (int count = 10; count <= 100; count++) {
                int now = involved(count, told);
                assertTrue(now == told || Math.abs(count - told) >= 10, told + " became " + now + " at " + count);
                assertTrue(Math.abs(count - now) < 10, "nor is it ever further off than a few");
            }
        }
    }

    private static Integer involved(int count, Integer told) {
        return measures(count, 1000, told).involved();
    }

    @Test
    void coursesAreToldOfWhereTenPeopleNeedThem() {
        List<Measures.Trained> told = Measures.of(
                        RULE,
                        List.of(),
                        0,
                        null,
                        1000,
                        List.of(course("Level 1", 43, 20), course("Level 3", 5, 4)),
                        null)
                .training();
        assertEquals(
                List.of(new Measures.Trained("Level 1", 65, 70), new Measures.Trained("Level 3", null, null)), told);
    }

    @Test
    void soonIsSaidOfConcernsThatStaffLogged() {
        List<Acknowledged> all = Stream.concat(
                        Collections.nCopies(60, Acknowledged.WITHIN_AN_HOUR).stream(),
                        IntStream.range(0, 50).mapToObj(i -> Acknowledged.LATER))
                .toList();
        Measures measures = Measures.of(RULE, all, 0, null, 1000, List.of(), null);
        assertEquals(Measures.Soon.WITHIN_AN_HOUR, measures.half());
        assertEquals(Measures.Soon.LATER, measures.nineInTen());
        assertNull(measures.withoutConcerns().half());
    }

    private static Measures measures(int involved, int onRoll) {
        return measures(involved, onRoll, null);
    }

    private static Measures measures(int involved, int onRoll, Integer told) {
        return Measures.of(RULE, List.of(), involved, told, onRoll, List.of(), null);
    }

    private static CourseLine course(String name, int done, int due) {
        return new CourseLine(
                1, name, Audience.values()[0], null, null, Map.of(CourseStanding.DONE, done, CourseStanding.DUE, due));
    }
}
