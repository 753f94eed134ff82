package org.wholeschool.pattern.closed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.CameOf;
import org.wholeschool.concern.facts.ConcernFacts.Whole;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.family.ClosedFamily;
import org.wholeschool.disclosure.family.Draft;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Ledger;
import org.wholeschool.disclosure.family.PublicationOutcome;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.pattern.DemonstrationFacts;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.school.Phase;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.SexualKind;
import org.wholeschool.school.place.Site;

/** What is published of the demonstration school's half-terms and of its school year, from its concerns. */
class FamilyDraftTest {

    private static final Schools.Profile PROFILE = new Schools.Profile(
            1, "Northfield School", "", ZoneId.of("Europe/London"), Phase.SECONDARY, 7, 13, "", "", false);

    private final DemonstrationFacts school = new DemonstrationFacts();
    private final List<SchoolYear.Period> closed = school.years.stream()
            .flatMap(year -> year.periods().stream())
            .filter(period -> period.endsOn().isBefore(DemonstrationFacts.TODAY))
            .toList();

    @Test
    void everyConcernOfAClosedHalfTermCountsByItsCategoryGroupCaseworkToo() {
        Map<Long, CategoryGroup> groups = school.categories.stream()
                .collect(Collectors.toMap(Categories.ListedCategory::id, Categories.ListedCategory::group));
        assertEquals(7, closed.size());
        for (SchoolYear.Period period : closed) {
            Whole reading = school.whole(period.startsOn(), period.endsOn());
            for (PublishedBlock block : release(Ledger.EMPTY, period)
                    .answer(new Query(period.position(), FamilyTable.CATEGORIES))
                    .orElseThrow()
                    .blocks()) {
                long exactly = reading.facts().stream()
                        .map(whole -> groups.get(whole.fact().categoryId()).ordinal())
                        .filter(cell -> cell >= block.first() && cell <= block.last())
                        .count();
                assertTrue(
                        Math.abs(block.concerns() - exactly) <= 2 && block.concerns() % 5 == 0,
                        period.key() + ": " + block + " of " + exactly);
            }
        }
    }

    @Test
    void theClosedHalfTermsHoldEveryConcernReceivedUntilTheyClosedOnce() {
        int inPeriods = closed.stream()
                .mapToInt(period ->
                        school.whole(period.startsOn(), period.endsOn()).facts().size())
                .sum();
        assertEquals(
                school.whole(
                                closed.get(0).startsOn(),
                                closed.get(closed.size() - 1).endsOn())
                        .facts()
                        .size(),
                inPeriods);
    }

    /**
     * Whole or merged, a school year that follows its half-terms tells of nothing that they did not leave to be told.
     */
    @Test
    void aSchoolYearFollowsItsHalfTerms() {
        Ledger ledger = Ledger.EMPTY;
        for (SchoolYear.Period period : closed.subList(0, 6)) {
            ledger = ledger.append(release(ledger, period));
        }
        List<FamilyDraft.Half> halves = closed.subList(0, 6).stream()
                .map(period -> new FamilyDraft.Half(period.position(), period.startsOn(), period.endsOn()))
                .toList();
        Whole year = school.whole(closed.get(0).startsOn(), closed.get(5).endsOn());
        Draft draft = draft(ledger, closed.get(0))
                .of(Query.YEAR, closed.get(5).endsOn(), DemonstrationFacts.TODAY, 190, year, halves);
        assertEquals(year.facts().size(), draft.facts().size());
        PublicationOutcome.Published published = assertInstanceOf(
                PublicationOutcome.Published.class,
                ClosedFamily.publish(PublicationRule.FOR_GOVERNORS, ledger, draft, () -> false));
        FamilyRelease release = published.release();
        long cells = List.of(
                        FamilyTable.CATEGORIES_BY_PLACES, FamilyTable.CATEGORIES_BY_BANDS, FamilyTable.PLACES_BY_BANDS)
                .stream()
                .mapToLong(which -> release.answer(new Query(Query.YEAR, which))
                        .orElseThrow()
                        .blocks()
                        .size())
                .sum();
        assertTrue(cells >= 30, "of 47 cells are shown " + cells);
        assertEquals(
                draft.facts().stream().filter(fact -> fact.category() == 2).count(),
                draft.facts().stream().filter(fact -> fact.kind() >= 0).count(),
                "what is sexual has a kind");
        for (CameOf cameOf : CameOf.values()) {
            assertEquals(
                    year.facts().stream()
                            .filter(each -> each.cameOf() == cameOf)
                            .count(),
                    draft.facts().stream()
                            .filter(fact -> fact.outcome() == cameOf.ordinal())
                            .count());
        }
        assertEquals(
                SexualKind.HARASSMENT.ordinal(),
                release.hierarchy()
                        .kinds()
                        .get(school.categories.stream()
                                .filter(each -> each.code().equals("SEXUAL_HARASSMENT"))
                                .map(each -> String.valueOf(each.id()))
                                .findAny()
                                .orElseThrow()));
        assertTrue(
                List.of(FamilyTable.KINDS, FamilyTable.OUTCOMES).stream()
                        .allMatch(which -> release.answer(new Query(Query.YEAR, which))
                                        .orElseThrow()
                                        .blocks()
                                        .size()
                                > 1),
                "both are told");
        assertEquals(
                List.of("7", "8", "9", "10", "11", "12", "13", FamilyDraft.OTHER_YEAR),
                release.hierarchy().yearGroups());
        assertEquals(
                school.school.pupils().size(),
                draft.onRoll().stream().mapToInt(Integer::intValue).sum());
    }

    /** What moves to another group in February counts where the school year began with it, until the year is over. */
    @Test
    void aGroupThatChangesCountsWhereItsSchoolYearBegan() {
        SchoolYear.Period first = closed.get(0);
        Ledger ledger = Ledger.EMPTY.append(release(Ledger.EMPTY, first));
        List<Site.ListedPlace> moved = new ArrayList<>(school.site);
        Site.ListedPlace place = moved.get(0);
        org.wholeschool.school.place.PlaceGroup other =
                org.wholeschool.school.place.PlaceGroup.values()[(place.group().ordinal() + 1) % 4];
        moved.set(0, new Site.ListedPlace(place.id(), place.code(), "Renamed", place.kind(), other, false, null));
        FamilyDraft within = new FamilyDraft(
                PROFILE, school.categories, moved, new DayPlan(school.bands, List.of()), first.schoolYear(), ledger);
        FamilyDraft after = new FamilyDraft(
                PROFILE,
                school.categories,
                moved,
                new DayPlan(school.bands, List.of()),
                first.schoolYear() + 1,
                ledger);
        String id = String.valueOf(place.id());
        assertEquals(
                place.group().ordinal(),
                draft(within, closed.get(1)).hierarchy().places().get(id));
        assertEquals(
                other.ordinal(),
                draft(after, closed.get(6)).hierarchy().places().get(id),
                "from the next school year on");
        PublicationOutcome.Published second = assertInstanceOf(
                PublicationOutcome.Published.class,
                ClosedFamily.publish(PublicationRule.FOR_GOVERNORS, ledger, draft(within, closed.get(1)), () -> false),
                "nothing is blocked because of it");
        FamilyRelease unmoved = release(ledger, closed.get(1));
        assertEquals(unmoved.answers(), second.release().answers(), "and no number is another one");
    }

    /**
     * The same of a place that came in the middle of the year: it counts where it did when the year was first published
     * with it.
     */
    @Test
    void aPlaceThatCameLaterCountsWhereItCame() {
        Site.ListedPlace place = school.site.get(0);
        Ledger ledger = Ledger.EMPTY.append(release(Ledger.EMPTY, closed.get(0)));
        Site.ListedPlace came = new Site.ListedPlace(-7, "NEW", "New", place.kind(), place.group(), false, null);
        ledger = ledger.append(release(ledger, closed.get(1), came));
        org.wholeschool.school.place.PlaceGroup other =
                org.wholeschool.school.place.PlaceGroup.values()[(place.group().ordinal() + 1) % 4];
        FamilyRelease third = release(
                ledger, closed.get(2), new Site.ListedPlace(-7, "NEW", "New", place.kind(), other, false, null));
        assertEquals(place.group().ordinal(), third.hierarchy().places().get("-7"));
    }

    private FamilyRelease release(Ledger ledger, SchoolYear.Period period, Site.ListedPlace came) {
        List<Site.ListedPlace> places = new ArrayList<>(school.site);
        places.add(came);
        FamilyDraft family = new FamilyDraft(
                PROFILE, school.categories, places, new DayPlan(school.bands, List.of()), period.schoolYear(), ledger);
        return assertInstanceOf(
                        PublicationOutcome.Published.class,
                        ClosedFamily.publish(PublicationRule.FOR_GOVERNORS, ledger, draft(family, period), () -> false))
                .release();
    }

    private FamilyRelease release(Ledger ledger, SchoolYear.Period period) {
        return assertInstanceOf(
                        PublicationOutcome.Published.class,
                        ClosedFamily.publish(
                                PublicationRule.FOR_GOVERNORS,
                                ledger,
                                draft(draft(ledger, period), period),
                                () -> false))
                .release();
    }

    private Draft draft(FamilyDraft family, SchoolYear.Period period) {
        return family.of(
                period.position(),
                period.endsOn(),
                DemonstrationFacts.TODAY,
                35,
                school.whole(period.startsOn(), period.endsOn()),
                List.of(new FamilyDraft.Half(period.position(), period.startsOn(), period.endsOn())));
    }

    private FamilyDraft draft(Ledger ledger, SchoolYear.Period period) {
        return new FamilyDraft(
                PROFILE,
                school.categories,
                school.site,
                new DayPlan(school.bands, List.of()),
                period.schoolYear(),
                ledger);
    }
}
