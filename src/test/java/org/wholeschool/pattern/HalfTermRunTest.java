package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.ConcernFacts.Fact;
import org.wholeschool.concern.ConcernFacts.Reading;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.school.Categories;
import org.wholeschool.school.CategoryGroup;

class HalfTermRunTest {

    private final DemonstrationFacts school = new DemonstrationFacts();
    private final HalfTermRun run = new HalfTermRun(PublicationRule.FOR_GOVERNORS, school.categories, school.closures);
    private final List<SchoolYear.Period> closed = school.years.stream().flatMap(year -> year.periods().stream())
            .filter(period -> period.endsOn().isBefore(DemonstrationFacts.TODAY)).toList();

    @Test
    void everyConcernOfAClosedHalfTermCountsByItsCategoryGroupCaseworkToo() {
        Map<Long, CategoryGroup> groups = school.categories.stream().collect(Collectors.toMap(Categories.ListedCategory::id, Categories.ListedCategory::group));
        assertEquals(7, closed.size());
        for (SchoolYear.Period period : closed) {
            Reading reading = school.received(period.startsOn(), period.endsOn());
            for (PublishedBlock block : run.of(period, reading).byCategoryGroup().blocks()) {
                long exactly = reading.facts().stream().map(fact -> groups.get(fact.categoryId()).ordinal())
                        .filter(cell -> cell >= block.first() && cell <= block.last()).count();
                assertTrue(Math.abs(block.concerns() - exactly) <= 2 && block.concerns() % 5 == 0, period.key() + ": " + block + " of " + exactly);
            }
        }
    }

    @Test
    void theClosedHalfTermsHoldEveryConcernReceivedUntilTheyClosedOnce() {
        int inPeriods = closed.stream().mapToInt(period -> school.received(period.startsOn(), period.endsOn()).facts().size()).sum();
        assertEquals(school.received(closed.get(0).startsOn(), closed.get(closed.size() - 1).endsOn()).facts().size(), inPeriods);
    }

    /** Autumn 1 of 2026: 1 September to 23 October without a day on which pupils stayed at home. */
    @Test
    void weeksAreThoseInWhichTheSchoolWasOpen() {
        SchoolYear.Period autumn = closed.get(closed.size() - 1);
        assertEquals("2026-1", autumn.key());
        ClosedHalfTerm table = run.of(autumn, school.received(autumn.startsOn(), autumn.endsOn()));
        assertEquals(38, table.schoolDays());
        assertEquals(Math.round(table.byCategoryGroup().total() * 5 / 38f), table.perSchoolWeek());
        assertEquals("Autumn 1, 2026/27", table.title());
    }

    @Test
    void aFewConcernsAreWithheld() {
        SchoolYear.Period period = closed.get(0);
        List<Fact> few = school.facts().subList(0, 9);
        assertTrue(run.of(period, new Reading(few, 1100)).byCategoryGroup().withheld());
        assertTrue(run.of(period, new Reading(List.of(), 1100)).byCategoryGroup().withheld());
        assertFalse(run.of(period, new Reading(school.facts().subList(0, 60), 1100)).byCategoryGroup().withheld());
    }
}
