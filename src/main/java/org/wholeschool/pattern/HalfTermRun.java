package org.wholeschool.pattern;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.concern.ConcernFacts;
import org.wholeschool.concern.ConcernFacts.Fact;
import org.wholeschool.disclosure.ConcernTable;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.school.Calendar.Closed;
import org.wholeschool.school.Categories;
import org.wholeschool.school.CategoryGroup;

/** Turns the facts of a closed half-term into what governors may see of it. Every concern counts, whatever its scope, by its primary category. */
final class HalfTermRun {

    private final PublicationRule rule;
    private final Map<Long, CategoryGroup> groupOf;
    private final List<Closed> closures;

    HalfTermRun(PublicationRule rule, List<Categories.ListedCategory> categories, List<Closed> closures) {
        this.rule = rule;
        this.closures = closures;
        groupOf = categories.stream().collect(Collectors.toMap(Categories.ListedCategory::id, Categories.ListedCategory::group));
    }

    /**
     * @param period  a half-term that is over, with the holidays after it
     * @param reading the facts of all concerns that were received in it
     */
    ClosedHalfTerm of(SchoolYear.Period period, ConcernFacts.Reading reading) {
        List<Fact> facts = reading.facts();
        ConcernTable table = new ConcernTable(CategoryGroup.values().length, facts.stream().mapToInt(fact -> groupOf.get(fact.categoryId()).ordinal()).toArray(),
                facts.stream().map(Fact::pupils).toArray(int[][]::new), reading.onRoll());
        return new ClosedHalfTerm(ClosedHalfTerm.FORMAT, period.schoolYear(), period.position(), period.name(), period.startsOn(), period.endsOn(),
                Math.max(1, schoolDays(period)), List.of(CategoryGroup.values()), rule.publish(table));
    }

    private int schoolDays(SchoolYear.Period period) {
        return (int) period.firstSchoolDay().datesUntil(period.lastSchoolDay().plusDays(1)).filter(this::isOpen).count();
    }

    private boolean isOpen(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && closures.stream().noneMatch(closed -> !day.isBefore(closed.startsOn()) && !day.isAfter(closed.endsOn()));
    }
}
