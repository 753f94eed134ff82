package org.wholeschool.pattern.compare;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.week.WeekGround;
import org.wholeschool.pattern.week.WeekGrounds;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.CategoryGroup;

/**
 * Counts the concerns of two periods for those who may read them, each number as the list behind it: a line of a place
 * has those of which the time is not known, too. Concerns that are restricted to named people are in no number, nor is
 * casework.
 */
@Service
public class PeriodCounts {

    /** Years back that are counted: a log that was brought in shows its own. */
    private static final int YEARS = 10;

    @Inject
    private ConcernFacts facts;

    @Inject
    private WeekGrounds grounds;

    @Inject
    private Schools schools;

    /**
     * @param one how the first is asked for; null for the latest half-term
     * @param other how the second is asked for; null for the same a year before, or what was before
     * @return the two; empty where the school has no two periods with a school day yet
     * @throws NotFound where there is no such period
     */
    @Permit(
            code = "PeriodCounts.both",
            value = {Role.LEAD, Role.DEPUTY})
    Optional<Compared> both(String one, String other) {
        LocalDate today = Now.day(schools.profile().zone());
        WeekGround ground = grounds.read();
        CountedSchool school = ground.school();
        List<Fact> counted = facts.received(today.minusYears(YEARS), today).facts().stream()
                .filter(fact -> fact.occurredOn() != null && !school.isCasework(fact))
                .toList();
        Periods periods =
                new Periods(ground, counted.stream().map(Fact::occurredOn).collect(Collectors.toSet()), today);
        if (!periods.isAny()) {
            return Optional.empty();
        }
        Period left = one == null ? periods.usual() : periods.of(one);
        Period right = other == null ? periods.before(left) : periods.of(other);
        return Optional.of(
                left.overlaps(right)
                        ? new Compared(periods, left, right, null, List.of(), List.of(), List.of())
                        : compared(periods, left, right, counted, school));
    }

    private static Compared compared(
            Periods periods, Period one, Period other, List<Fact> counted, CountedSchool school) {
        Differences differences = new Differences(one, other, counted);
        return new Compared(
                periods,
                one,
                other,
                differences.all(Texts.of("compare").get("all")),
                differences.rows(
                        school.places().stream()
                                .map(place -> new Differences.Line(place.id(), place.name()))
                                .toList(),
                        school::row),
                differences.rows(
                        school.bands().stream()
                                .map(band -> new Differences.Line(band.id(), band.name()))
                                .toList(),
                        school::column),
                differences.rows(
                        Arrays.stream(CategoryGroup.values())
                                .map(kind -> new Differences.Line(
                                        kind.ordinal(), Texts.of("school").get("category-group." + kind)))
                                .toList(),
                        fact -> school.kind(fact).ordinal()));
    }
}
