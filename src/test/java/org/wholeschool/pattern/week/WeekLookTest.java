package org.wholeschool.pattern.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.WeekDemonstration;
import org.wholeschool.pattern.hotspot.WeekScan;
import org.wholeschool.pattern.hotspot.WeekScan.Found;
import org.wholeschool.pattern.hotspot.scan.CaseCounts;
import org.wholeschool.pattern.week.ThisWeek.Count;
import org.wholeschool.pattern.week.ThisWeek.LeftOut;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.pattern.week.ThisWeek.Where;

/** What was planted in the demonstration school is found as what it is, and what is small is no number. */
class WeekLookTest {

    private static final WeekDemonstration SCHOOL = new WeekDemonstration();
    private static WeekLook theLook;
    private static WeekRecord theRecord;
    private static WeekTeller.Tale theTale;
    private static ThisWeek theWeek;

    /** Not while the class is made: the draws are shared by threads, which would wait for it, and it for them. */
    @BeforeAll
    static void look() {
        theLook = look(SCHOOL.facts(WeekDemonstration.TODAY));
        theRecord = theLook.record(() -> {});
        theTale = theLook.tale(theRecord);
        theWeek = theLook.week(
                true,
                theTale.told().stream()
                        .map(told -> told.as(1, ThisWeek.Life.NEW))
                        .toList(),
                List.of(),
                theLook.shown(theRecord));
    }

    private static WeekLook look(List<Fact> facts) {
        return new WeekLook(SCHOOL.ground(), facts, WeekDemonstration.TODAY, LeadThreshold.DEFAULT);
    }

    @Test
    void theEmergingPlaceIsFoundAsWhatItIs() {
        WeekTeller.Told found = theTale.told().get(0);
        assertEquals(List.of(SCHOOL.place("CANTEEN_CORRIDOR")), found.where().placeIds());
        assertEquals(SCHOOL.band("LUNCH"), found.where().bandId());
        assertEquals(LocalDate.of(2026, 11, 2), found.from());
        assertEquals(3, found.weeks());
        assertEquals(Strength.STRONG, found.strength());
        assertEquals(25, found.count().concerns());
        assertEquals(60, found.count().persons());
        assertTrue(found.count().expected() >= 3 && found.count().expected() <= 5, found.toString());
        assertEquals(
                1,
                theTale.told().stream()
                        .filter(each -> each.strength() != Strength.WATCH)
                        .count(),
                "nothing else is proven");
    }

    @Test
    void theSingleChildsStoryIsCaseworkAndNoPattern() {
        assertEquals(
                List.of(SCHOOL.place("MUSIC_PRACTICE_ROOMS")),
                theTale.stories().stream()
                        .flatMap(where -> where.placeIds().stream())
                        .toList());
        assertTrue(theTale.told().stream()
                .noneMatch(found -> found.where().placeIds().contains(SCHOOL.place("MUSIC_PRACTICE_ROOMS"))));
    }

    @Test
    void theAlwaysHotPlaceIsToldAsThatAndNotAsNew() {
        assertEquals("Lower yard", theWeek.persistent().get(0).where().places().get(0));
        assertTrue(
                theWeek.persistent().stream()
                        .anyMatch(hot -> hot.where().placeIds().equals(List.of(SCHOOL.place("LOWER_YARD")))
                                && hot.where().bandId() == SCHOOL.band("BREAK")),
                theWeek.persistent().toString());
        assertTrue(theTale.told().stream()
                .noneMatch(found -> found.where().placeIds().contains(SCHOOL.place("LOWER_YARD"))));
    }

    @Test
    void theWeekBeforeTheEmergingOneBeganKnowsNothingOfIt() {
        LocalDate before = LocalDate.of(2026, 10, 31);
        WeekLook early = new WeekLook(SCHOOL.ground(), SCHOOL.facts(before), before, LeadThreshold.DEFAULT);
        assertTrue(early.tale(early.record(() -> {})).told().stream()
                .noneMatch(found -> found.where().placeIds().contains(SCHOOL.place("CANTEEN_CORRIDOR"))
                        && found.strength() != Strength.WATCH));
    }

    @Test
    void aRunIsRepeatedToTheLastDigit() {
        assertTrue(theRecord.repeats(theLook.parameters()));
        WeekParameters usual = theLook.parameters();
        assertFalse(
                theRecord.repeats(new WeekParameters(
                        usual.method(),
                        usual.asOf(),
                        usual.weeks(),
                        new WeekScan.Rule(999, 1, 8, 30, .5, true),
                        usual.alertP(),
                        usual.watchP(),
                        usual.threshold(),
                        usual.together())),
                "the control: another seed");
        WeekRecord before = new WeekRecord(
                theRecord.site(), theRecord.all(), theRecord.once(), theRecord.foundAll(), theRecord.foundOnce(), null);
        assertTrue(
                before.repeats(new WeekParameters(
                        "week-1",
                        usual.asOf(),
                        usual.weeks(),
                        usual.rule(),
                        usual.alertP(),
                        usual.watchP(),
                        usual.threshold(),
                        0)),
                "what was kept before there were looks beside");
        assertFalse(before.repeats(usual), "the control: and now there are");
    }

    /** Until December 2026 windows were compared by the likelihood ratio. */
    @Test
    void whatWasFoundByTheLikelihoodRatioIsRepeatedByIt() {
        WeekParameters usual = theLook.parameters();
        WeekScan.Rule rule = usual.rule();
        WeekParameters before = new WeekParameters(
                "week-3",
                usual.asOf(),
                usual.weeks(),
                new WeekScan.Rule(rule.replicates(), rule.seed(), rule.longest(), rule.metres(), rule.share(), false),
                usual.alertP(),
                usual.watchP(),
                usual.threshold(),
                usual.together());
        WeekRecord record =
                WeekRecord.of(theRecord.site(), counts(theRecord.all()), counts(theRecord.once()), before, () -> {});
        assertTrue(record.repeats(before));
        assertFalse(record.repeats(usual), "the control: by rarity it finds it otherwise");
        Found strongest = record.foundAll().get(0);
        double n = strongest.observed();
        double rest = Arrays.stream(theRecord.all()).sum() - n;
        double mu = strongest.expected();
        assertEquals(n * Math.log(n / mu) + rest * Math.log(rest / (rest + n - mu)), strongest.statistic(), 1e-9);
    }

    private static CaseCounts counts(int[] numbers) {
        return new CaseCounts(
                theRecord.site().places() * theRecord.site().bands(),
                theRecord.site().weeks(),
                numbers);
    }

    /** However often it is read, and with pupils numbered otherwise. */
    @Test
    void theOrderInWhichConcernsAreReadChangesNothing() {
        List<Fact> other = new ArrayList<>(SCHOOL.facts(WeekDemonstration.TODAY));
        Collections.shuffle(other, new Random(5));
        WeekLook again = look(other.stream()
                .map(fact -> new Fact(
                        fact.placeId(),
                        fact.bandId(),
                        fact.categoryId(),
                        fact.occurredOn(),
                        fact.receivedOn(),
                        IntStream.of(fact.pupils())
                                .map(pupil -> 100_000 - pupil)
                                .toArray()))
                .toList());
        assertEquals(
                theTale.told().get(0), again.tale(again.record(() -> {})).told().get(0));
    }

    @Test
    void noNumberUnderTheThresholdIsInWhatIsLetOut() {
        List<Count> all = new ArrayList<>();
        theWeek.findings().forEach(found -> all.add(found.count()));
        all.add(theWeek.total().count());
        assertTrue(all.size() > 1);
        assertTrue(all.stream()
                .allMatch(count -> count.display() == LeadDisplay.SHOWN
                        ? count.concerns() >= 5 && count.persons() >= 5
                        : count.concerns() + count.persons() + count.expected() == 0));
    }

    /**
     * What is proven while every concern counts, and not with each child once, is nobody's hotspot, not even an
     * unproven one, and is not lost either.
     */
    @Test
    void whatIsProvenWithEveryConcernAloneIsReadAsCasework() {
        Found found = theRecord.foundOnce().get(0);
        Where where = theTale.told().get(0).where();
        for (double p : new double[] {1, .2, .1}) {
            WeekTeller.Tale tale = tale(List.of(of(found, .001)), List.of(of(found, p)));
            assertEquals(List.of(), tale.told());
            assertEquals(List.of(where), tale.stories());
        }
        WeekTeller.Tale both = tale(List.of(of(found, .001)), List.of(of(found, .001)));
        assertEquals(
                List.of(where),
                both.told().stream().map(WeekTeller.Told::where).toList(),
                "the control: proven in both");
        assertEquals(List.of(), both.stories());
    }

    /**
     * Where the same children are named week after week, the last concern of each lies in the newest weeks: proven with
     * each child once alone is not proven.
     */
    @Test
    void whatIsProvenWithEachChildOnceAloneIsUnproven() {
        Found found = theRecord.foundOnce().get(0);
        for (List<Found> all : List.of(List.<Found>of(), List.of(of(found, .1)))) {
            WeekTeller.Tale tale = tale(all, List.of(of(found, .001)));
            assertEquals(
                    List.of(Strength.WATCH),
                    tale.told().stream().map(WeekTeller.Told::strength).toList());
            assertEquals(List.of(), tale.stories());
        }
        assertEquals(
                1,
                tale(List.of(of(found, 1.0 / 39)), List.of(of(found, .001)))
                        .told()
                        .get(0)
                        .times(),
                "as sure as the less sure of the two");
    }

    private static Found of(Found found, double p) {
        return new Found(
                found.cells(),
                found.fromWeek(),
                found.toWeek(),
                found.observed(),
                found.expected(),
                found.statistic(),
                p,
                p);
    }

    private static WeekTeller.Tale tale(List<Found> all, List<Found> once) {
        return theLook.tale(new WeekRecord(theRecord.site(), theRecord.all(), theRecord.once(), all, once, null));
    }

    @Test
    void whatIsNotComparedIsCountedByItsReason() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        List<Fact> facts = new ArrayList<>(SCHOOL.facts(WeekDemonstration.TODAY));
        int before = theLook.leftOut(LeftOut.SCHOOL_CLOSED);
        IntStream.range(0, 6)
                .forEach(i -> facts.add(SCHOOL.fact(
                        "LIBRARY", "LUNCH", "PHYSICAL_ABUSE_FIGHTS", LocalDate.of(2026, 10, 28), 70_000 + i)));
        IntStream.range(0, 7)
                .forEach(i -> facts.add(
                        SCHOOL.fact("LIBRARY", "LUNCH", "PHYSICAL_ABUSE_FIGHTS", friday.plusDays(1), 71_000 + i)));
        assertEquals(
                before + 13,
                look(facts).leftOut(LeftOut.SCHOOL_CLOSED),
                "half-term has no lunch, and Saturday has none");
    }

    /**
     * The control of the whole: 4 concerns of 4 children are significant where nothing ever happened, and are no
     * number.
     */
    @Test
    void aFewConcernsAreReadAsCaseworkHoweverSignificantTheyAre() {
        List<Fact> facts = new ArrayList<>(SCHOOL.facts(WeekDemonstration.TODAY));
        facts.removeIf(fact -> fact.placeId() == SCHOOL.place("LIBRARY"));
        IntStream.range(0, 4)
                .forEach(i -> facts.add(SCHOOL.fact(
                        "LIBRARY",
                        "BEFORE_SCHOOL",
                        "PHYSICAL_ABUSE_FIGHTS",
                        LocalDate.of(2026, 11, 16 + i),
                        80_000 + i)));
        WeekLook few = look(facts);
        WeekTeller.Tale tale = few.tale(few.record(() -> {}));
        assertTrue(
                tale.told().stream().noneMatch(found -> found.where().placeIds().contains(SCHOOL.place("LIBRARY"))));
        assertTrue(
                tale.stories().stream().anyMatch(where -> where.placeIds().contains(SCHOOL.place("LIBRARY"))),
                tale.stories().toString());
    }
}
