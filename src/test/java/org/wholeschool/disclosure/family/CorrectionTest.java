package org.wholeschool.disclosure.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.Span;
import org.wholeschool.disclosure.family.PublicationOutcome.Blocked;
import org.wholeschool.disclosure.family.PublicationOutcome.Further;
import org.wholeschool.disclosure.family.PublicationOutcome.Published;
import org.wholeschool.disclosure.family.PublicationOutcome.What;

/** What a correction of a school year tells, and what it does not. */
class CorrectionTest {

    private static final BooleanSupplier NEVER = () -> false;
    private static final Query PLACES = new Query(2, FamilyTable.PLACES);

    private final MadeUpSchool school = new MadeUpSchool(4, 1_000, 800);
    private final Ledger ledger = FortySchools.publish(school).ledger();

    @Test
    void whatHasChangedByAFewIsRepeated() {
        Published same =
                correct(school, ledger, school.facts().subList(0, school.facts().size() - 4));
        for (PublishedAnswer answer : same.release().answers()) {
            assertEquals(before(ledger, answer.query()), answer.published());
        }
        assertEquals(1, same.release().edition());
        assertEquals(6 * 3 + 7, same.release().answers().size());
        assertEquals(List.of(), same.further());
        assertTrue(LedgerAudit.of(ledger.append(same.release()), NEVER).isClean());
    }

    @Test
    void whatHasChangedByManyIsTold() {
        Published told = correct(school, ledger, with(school, sixty(1_000)));
        assertEquals(List.of(), told.further());
        List<PublishedBlock> old = before(ledger, PLACES).blocks();
        List<PublishedBlock> now = told.release().answer(PLACES).orElseThrow().blocks();
        for (int i = 0; i < old.size(); i++) {
            int more = old.get(i).first() <= 1 && 1 <= old.get(i).last() ? 60 : 0;
            assertEquals(old.get(i).concerns() + more, now.get(i).concerns());
        }
        assertTrue(LedgerAudit.of(ledger.append(told.release()), NEVER).isClean());
        Ledger both = ledger.append(told.release());
        FamilyRelease again = correct(school, both, with(school, sixty(1_000))).release();
        assertEquals(2, again.edition());
        assertEquals(told.release().answers(), again.answers());
    }

    /**
     * Sixty concerns about two pupils each name half of a small school, and in one year group all but a few: of that
     * year group's number nothing may be said, and for that reason alone the whole correction was refused. The others
     * are told, and the lead hears of which one is not.
     */
    @Test
    void oneNumberThatMayNotBeToldKeepsNoOtherBack() {
        MadeUpSchool small = new MadeUpSchool(3, 300, 420);
        Ledger of = FortySchools.publish(small).ledger();
        Published told = correct(
                small,
                of,
                with(
                        small,
                        IntStream.range(0, 60)
                                .mapToObj(i -> fact(300, 2, 0, 0, 0, 2 * i, 2 * i + 1))
                                .toList()));
        Query years = new Query(Query.YEAR, FamilyTable.YEAR_GROUPS);
        assertTrue(told.further().contains(new Further(years, new Span(0, 0), What.FEW)), told.further()::toString);
        assertEquals(
                before(of, years).blocks().get(0),
                told.release().answer(years).orElseThrow().blocks().get(0));
        PublishedTable now = told.release().answer(PLACES).orElseThrow();
        assertEquals(before(of, PLACES).total() + 60, now.total());
    }

    /** A block that may be published by itself, and sixty concerns more in it that are all about one child. */
    @Test
    void whatIsAllAboutOneChildIsNotTold() {
        List<Fact> ofOne = IntStream.range(0, 60)
                .mapToObj(i -> fact(1_000, 2, 0, 1, 1, 500))
                .toList();
        Published told = correct(school, ledger, with(school, ofOne));
        told.release().answers().forEach(answer -> assertEquals(before(ledger, answer.query()), answer.published()));
        assertTrue(
                told.further().stream()
                        .anyMatch(
                                each -> each.what() == What.FEW && each.query().equals(PLACES)),
                told.further()::toString);
    }

    /**
     * Eleven came that are known, about eleven pupils, after fourteen about one child of which nobody knows any more:
     * twenty-five more are not told by the eleven alone.
     */
    @Test
    void whatNobodyKnowsAnyMoreIsNotToldWithWhatIsKnown() {
        List<Fact> ofOne = IntStream.range(0, 14)
                .mapToObj(i -> fact(1_000, 2, 0, 1, 1, 500))
                .toList();
        List<Fact> known = IntStream.range(0, 11)
                .mapToObj(i -> fact(1_000, 2, 0, 1, 1, i * 9))
                .toList();
        List<Fact> now =
                with(school, Stream.concat(ofOne.stream(), known.stream()).toList());
        List<Changed> changed =
                known.stream().map(fact -> new Changed(null, fact)).toList();
        Published told =
                assertInstanceOf(Published.class, ClosedFamily.correct(ledger, later(school, now), changed, NEVER));
        told.release().answers().stream()
                .filter(answer -> answer.query().table().counts() == Counts.CONCERNS)
                .forEach(answer -> assertEquals(before(ledger, answer.query()), answer.published()));
        assertTrue(
                told.further().stream()
                        .anyMatch(
                                each -> each.what() == What.FEW && each.query().equals(PLACES)),
                told.further()::toString);
    }

    /** As many as before, in another place: told in both. */
    @Test
    void whatWasPutRightIsToldWhereItWasAndWhereItIs() {
        List<Fact> moved = school.facts().stream()
                .filter(fact -> fact.halfTerm() == 2 && fact.place() == 1)
                .limit(30)
                .toList();
        List<Changed> changed = moved.stream()
                .map(fact -> new Changed(
                        fact,
                        new Fact(
                                2,
                                fact.category(),
                                0,
                                fact.band(),
                                fact.kind(),
                                fact.outcome(),
                                fact.pupils(),
                                fact.yearGroups(),
                                fact.roles())))
                .toList();
        List<Fact> now = Stream.concat(
                        school.facts().stream().filter(fact -> !moved.contains(fact)),
                        changed.stream().map(Changed::is))
                .toList();
        Published told =
                assertInstanceOf(Published.class, ClosedFamily.correct(ledger, later(school, now), changed, NEVER));
        List<PublishedBlock> old = before(ledger, PLACES).blocks();
        List<PublishedBlock> places =
                told.release().answer(PLACES).orElseThrow().blocks();
        assertEquals(old.get(0).concerns() + 30, places.get(0).concerns());
        assertEquals(old.get(1).concerns() - 30, places.get(1).concerns());
        Query kinds = new Query(2, FamilyTable.CATEGORIES);
        assertEquals(before(ledger, kinds), told.release().answer(kinds).orElseThrow());
    }

    /**
     * Sixty came in about one kind at all four places. By the rule alone three of these are told, and not that thirteen
     * came to the fourth: but by their sum it follows that some did. So less is told.
     */
    @Test
    void aChangeOfWhichAFewElsewhereWouldFollowIsNotTold() {
        List<Fact> many = with(
                school,
                IntStream.range(0, 60)
                        .mapToObj(i ->
                                fact(1_000, 2, 0, i < 20 ? 0 : i < 34 ? 1 : i < 47 ? 2 : 3, 1, (i * 13 + 5) % 1_000))
                        .toList());
        Published audited = correct(school, ledger, many);
        FamilyRelease last = audited.release();
        assertTrue(
                audited.further().stream().anyMatch(each -> each.what() == What.UNTOLD), audited.further()::toString);
        assertTrue(last.answers().stream()
                .anyMatch(answer -> !answer.published().equals(before(ledger, answer.query()))));
        assertTrue(LedgerAudit.of(ledger.append(last), NEVER).isClean());
        List<PublishedAnswer> byTheRuleAlone = last.answers().stream()
                .map(answer -> new PublishedAnswer(
                        answer.query(),
                        Correction.of(
                                        before(ledger, answer.query()),
                                        new FamilyTables(later(school, many)).of(answer.query()),
                                        Set.of(),
                                        (cells, came) -> true)
                                .table()))
                .toList();
        FamilyRelease unaudited = new FamilyRelease(
                1,
                2025,
                Query.YEAR,
                1,
                last.follows(),
                last.lastDay(),
                last.madeOn(),
                190,
                10,
                5,
                last.hierarchy(),
                last.onRoll(),
                byTheRuleAlone);
        List<String> found = LedgerAudit.of(ledger.append(unaudited), NEVER).found();
        assertTrue(
                found.stream().anyMatch(each -> each.startsWith("2025: edition 0 and 1: MORE of ")), found::toString);
    }

    @Test
    void anAuditOfACorrectionThatIsOutOfTimeBlocksIt() {
        assertEquals(
                new Blocked(PublicationOutcome.Reason.OUT_OF_TIME),
                ClosedFamily.correct(
                        ledger,
                        later(school, with(school, sixty(1_000))),
                        changed(school.facts(), with(school, sixty(1_000))),
                        () -> true));
    }

    private static List<Fact> sixty(int pupils) {
        return IntStream.range(0, 60)
                .mapToObj(i -> fact(pupils, 2, 0, 1, 1, i * 9))
                .toList();
    }

    private static Fact fact(int onRoll, int half, int category, int place, int band, int... pupils) {
        return new Fact(
                half,
                category,
                place,
                band,
                category == Hierarchy.DIVIDED ? 0 : Fact.NONE,
                0,
                pupils,
                IntStream.of(pupils).map(pupil -> pupil * 7 / onRoll).toArray(),
                IntStream.range(0, pupils.length).toArray());
    }

    private static List<Fact> with(MadeUpSchool school, List<Fact> more) {
        return Stream.concat(school.facts().stream(), more.stream()).toList();
    }

    static Published correct(MadeUpSchool school, Ledger ledger, List<Fact> now) {
        return assertInstanceOf(
                Published.class, ClosedFamily.correct(ledger, later(school, now), changed(school.facts(), now), NEVER));
    }

    /** @return what was added and what is gone; a concern is itself, whatever others say the same. */
    static List<Changed> changed(List<Fact> was, List<Fact> is) {
        List<Changed> changed = new ArrayList<>(is.stream()
                .filter(fact -> was.stream().noneMatch(other -> other == fact))
                .map(fact -> new Changed(null, fact))
                .toList());
        was.stream()
                .filter(fact -> is.stream().noneMatch(other -> other == fact))
                .forEach(fact -> changed.add(new Changed(fact, null)));
        return changed;
    }

    static Draft later(MadeUpSchool school, List<Fact> facts) {
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

    private static PublishedTable before(Ledger ledger, Query query) {
        Map<Query, PublishedTable> first = new YearEditions(ledger.releases())
                .answers(0).stream().collect(Collectors.toMap(PublishedAnswer::query, PublishedAnswer::published));
        return first.get(query);
    }
}
