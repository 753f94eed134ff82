package org.wholeschool.disclosure.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.disclosure.Change;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.PublicationOutcome.Blocked;
import org.wholeschool.disclosure.family.PublicationOutcome.Published;
import org.wholeschool.disclosure.family.PublicationOutcome.Reason;

/** What the closed family answers to what should not happen, and does in a school. */
class BadInputTest {

    private static final PublicationRule RULE = PublicationRule.FOR_GOVERNORS;
    private static final BooleanSupplier NEVER = () -> false;

    private final MadeUpSchool school = new MadeUpSchool(4, 1_000, 800);

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 9, 12, 10_000})
    void aThresholdThatIsNoneIsNoRule(int fewest) {
        assertThrows(IllegalArgumentException.class, () -> new PublicationRule(fewest, 5));
    }

    @Test
    void whatTheFamilyDoesNotHaveHasNoValue() {
        assertEquals(
                Optional.empty(),
                Query.of(1, Set.of(Dimension.PLACE_GROUP, Dimension.BAND_GROUP)),
                "two ways of a half-term");
        assertEquals(Optional.empty(), Query.of(Query.YEAR, Set.of(Dimension.PLACE_GROUP)));
        assertEquals(Optional.empty(), Query.of(Query.YEAR, Set.of(Dimension.YEAR_GROUP, Dimension.ROLE)));
        assertEquals(Optional.empty(), Query.of(1, Set.of()));
        assertEquals(Optional.empty(), Query.of(7, Set.of(Dimension.PLACE_GROUP)));
        assertEquals(Optional.empty(), Query.of(-1, Set.of(Dimension.PLACE_GROUP)));
        assertEquals(
                Optional.of(new Query(0, FamilyTable.PLACES_BY_BANDS)),
                Query.of(Query.YEAR, Set.of(Dimension.BAND_GROUP, Dimension.PLACE_GROUP)));
        assertThrows(IllegalArgumentException.class, () -> new Query(0, FamilyTable.PLACES));
        assertEquals(Optional.empty(), first(1).answer(new Query(2, FamilyTable.PLACES)));
    }

    @Test
    void aPeriodThatIsNotOverIsNotPublished() {
        Draft over = school.draft(1);
        Draft open =
                new Draft(2025, 1, over.lastDay(), over.lastDay(), 35, over.hierarchy(), over.onRoll(), over.facts());
        assertEquals(new Blocked(Reason.STILL_OPEN), ClosedFamily.publish(RULE, Ledger.EMPTY, open, NEVER));
    }

    @Test
    void aClockThatWasSetBackPublishesNothing() {
        Ledger ledger = Ledger.EMPTY.append(first(3));
        assertEquals(new Blocked(Reason.CLOCK_WENT_BACK), ClosedFamily.publish(RULE, ledger, school.draft(2), NEVER));
        FamilyRelease earlier = first(2);
        FamilyRelease second = new FamilyRelease(
                earlier.format(),
                2025,
                2,
                0,
                1,
                earlier.lastDay(),
                earlier.madeOn(),
                35,
                10,
                5,
                earlier.hierarchy(),
                earlier.onRoll(),
                earlier.answers());
        assertThrows(IllegalArgumentException.class, () -> ledger.append(second));
    }

    @Test
    void aHalfTermThatIsOpenedAgainStaysAsItWasPublished() {
        Ledger ledger = Ledger.EMPTY.append(first(1));
        List<Fact> more = new ArrayList<>(school.facts());
        more.addAll(school.facts().subList(0, 100));
        assertEquals(
                new Blocked(Reason.ALREADY_PUBLISHED),
                ClosedFamily.publish(RULE, ledger, school.draft(1, more), NEVER));
    }

    @Test
    void ofTwoReleasesThatWereMadeAtOnceTheSecondIsRefused() {
        FamilyRelease one = first(1);
        FamilyRelease other = first(1);
        Ledger ledger = Ledger.EMPTY.append(one);
        assertThrows(IllegalStateException.class, () -> ledger.append(other));
        assertEquals(
                new Blocked(Reason.ALREADY_PUBLISHED),
                ClosedFamily.publish(RULE, ledger, school.draft(1), NEVER),
                "made anew against the ledger as it is");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Ledger(List.of(
                        one,
                        new FamilyRelease(
                                1,
                                2025,
                                1,
                                0,
                                1,
                                one.lastDay(),
                                one.madeOn(),
                                35,
                                10,
                                5,
                                one.hierarchy(),
                                one.onRoll(),
                                one.answers()))));
    }

    @Test
    void aHalfTermAfterItsYearIsRefused() {
        Ledger ledger = Ledger.EMPTY.append(
                published(ClosedFamily.publish(RULE, Ledger.EMPTY, school.draft(Query.YEAR), NEVER)));
        Draft late = new Draft(
                2025,
                6,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 11, 1),
                35,
                MadeUpSchool.hierarchy(),
                school.onRoll(),
                school.draft(6).facts());
        assertEquals(new Blocked(Reason.YEAR_ALREADY_PUBLISHED), ClosedFamily.publish(RULE, ledger, late, NEVER));
    }

    @Test
    void whatCountsInAnotherGroupDoesSoFromTheNextSchoolYearOn() {
        Ledger ledger = Ledger.EMPTY.append(first(1));
        Hierarchy was = MadeUpSchool.hierarchy();
        Map<String, Integer> moved = new HashMap<>(was.places());
        moved.put("p4", 0);
        Hierarchy other =
                new Hierarchy(was.categories(), moved, was.bands(), was.kinds(), was.yearGroups(), was.roles());
        assertEquals(
                new Blocked(Reason.HIERARCHY_CHANGED),
                ClosedFamily.publish(RULE, ledger, school.draft(2, school.facts(), other, 2025), NEVER));
        FamilyRelease nextYear =
                published(ClosedFamily.publish(RULE, ledger, school.draft(1, school.facts(), other, 2026), NEVER));
        assertTrue(
                nextYear.changesSince(ledger.releases().get(0), FamilyTable.PLACES).stream()
                        .allMatch(Change.NOT_COMPARED::equals),
                "what counted elsewhere is compared with nothing");
        assertTrue(
                nextYear.changesSince(ledger.releases().get(0), FamilyTable.CATEGORIES).stream()
                        .noneMatch(Change.NOT_COMPARED::equals),
                "kinds stayed where they were");
        assertTrue(published(ClosedFamily.publish(RULE, ledger, school.draft(2), NEVER))
                .changesSince(ledger.releases().get(0), FamilyTable.CATEGORIES)
                .stream()
                .noneMatch(Change.NOT_COMPARED::equals));
    }

    /**
     * A hierarchy knows codes and ids, so a name cannot change it; what is new, or gone, changes nothing of what was.
     */
    @Test
    void aCategoryThatIsNewOrGoneOrRenamedChangesNothing() {
        Ledger ledger = Ledger.EMPTY.append(first(1));
        Hierarchy was = MadeUpSchool.hierarchy();
        Map<String, Integer> changed = new HashMap<>(was.categories());
        changed.remove("other");
        changed.put("vaping", 3);
        Hierarchy now = new Hierarchy(changed, was.places(), was.bands(), was.kinds(), was.yearGroups(), was.roles());
        assertInstanceOf(
                Published.class, ClosedFamily.publish(RULE, ledger, school.draft(2, school.facts(), now, 2025), NEVER));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Hierarchy(
                        Map.of("x", 5), was.places(), was.bands(), was.kinds(), was.yearGroups(), was.roles()));
    }

    @Test
    void anAuditThatIsOutOfTimeOrCannotRunBlocksTheRelease() {
        assertEquals(
                new Blocked(Reason.OUT_OF_TIME),
                ClosedFamily.publish(RULE, Ledger.EMPTY, quiet().draft(1), () -> true));
        assertEquals(
                new Blocked(Reason.AUDIT_FAILED), ClosedFamily.publish(RULE, Ledger.EMPTY, quiet().draft(1), () -> {
                    throw new IllegalStateException("no memory left");
                }));
    }

    @Test
    void aDraftThatIsNoneIsRefused() {
        Draft half = school.draft(1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Draft(
                        2025, 2, half.lastDay(), half.today(), 35, half.hierarchy(), half.onRoll(), half.facts()),
                "of another half-term");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Draft(
                        2025, 1, half.lastDay(), half.today(), 0, half.hierarchy(), half.onRoll(), half.facts()),
                "no school day");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Draft(
                        2025, 1, half.lastDay(), half.today(), 35, half.hierarchy(), List.of(100), half.facts()),
                "one year group of seven");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Fact(0, 0, 0, 0, Fact.NONE, 0, new int[0], new int[0], new int[0]));
        assertThrows(
                IllegalArgumentException.class, () -> new Fact(1, 0, 0, 0, 1, 0, new int[0], new int[0], new int[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Fact(1, 2, 0, 0, Fact.NONE, 0, new int[0], new int[0], new int[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Fact(1, 0, 0, 0, Fact.NONE, 5, new int[0], new int[0], new int[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Fact(1, 0, 0, 0, Fact.NONE, 0, new int[1], new int[0], new int[1]));
    }

    @Test
    void nothingIsCorrectedThatWasNotPublished() {
        assertEquals(
                new Blocked(Reason.NOTHING_TO_CORRECT),
                ClosedFamily.correct(Ledger.EMPTY, school.draft(Query.YEAR), List.of(), NEVER));
        assertEquals(
                new Blocked(Reason.NOTHING_TO_CORRECT),
                ClosedFamily.correct(Ledger.EMPTY.append(first(1)), school.draft(1), List.of(), NEVER),
                "a half-term is corrected with its year");
    }

    @Test
    void theNightlyAuditFindsACorrectionThatTellsOfAFew() {
        Ledger ledger = FortySchools.publish(school).ledger();
        FamilyRelease same = published(ClosedFamily.correct(ledger, later(school.facts()), List.of(), NEVER));
        List<PublishedAnswer> answers = same.answers().stream()
                .map(answer -> answer.query().table() != FamilyTable.BANDS
                                || answer.query().period() != 1
                        ? answer
                        : new PublishedAnswer(answer.query(), oneMore(answer.published())))
                .toList();
        FamilyRelease tampered = new FamilyRelease(
                1,
                2025,
                0,
                1,
                ledger.releases().size(),
                same.lastDay(),
                same.madeOn(),
                35,
                10,
                5,
                same.hierarchy(),
                same.onRoll(),
                answers);
        assertTrue(LedgerAudit.of(ledger.append(tampered), NEVER)
                .found()
                .contains("2025: edition 1: Query[period=1, table=BANDS] differs from the edition before by a few"));
    }

    private static PublishedTable oneMore(PublishedTable table) {
        List<PublishedBlock> blocks = new ArrayList<>(table.blocks());
        PublishedBlock first = blocks.get(0);
        blocks.set(0, new PublishedBlock(first.first(), first.last(), first.concerns() + 5));
        return new PublishedTable(table.size(), table.fewest(), table.base(), blocks);
    }

    private Draft later(List<Fact> facts) {
        Draft year = school.draft(Query.YEAR, facts);
        return new Draft(
                2025,
                Query.YEAR,
                year.lastDay(),
                year.today().plusYears(1),
                190,
                year.hierarchy(),
                year.onRoll(),
                facts);
    }

    private static MadeUpSchool quiet() {
        return new MadeUpSchool(1, 400, 200);
    }

    private FamilyRelease first(int period) {
        return published(ClosedFamily.publish(RULE, Ledger.EMPTY, school.draft(period), NEVER));
    }

    private static FamilyRelease published(PublicationOutcome outcome) {
        return assertInstanceOf(Published.class, outcome).release();
    }
}
