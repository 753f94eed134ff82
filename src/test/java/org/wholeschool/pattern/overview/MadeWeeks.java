package org.wholeschool.pattern.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.CountedSchool.LeftOut;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.rota.Supervision;

/** Thirty school weeks of a school with a yard and a hall, one part of the day and one kind, and concerns as asked. */
final class MadeWeeks {

    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    static final int WEEKS = 30;
    static final int LAST = WEEKS - 1;
    static final long YARD = 1;
    static final long HALL = 2;
    static final long BREAK = 7;
    static final List<Site.ListedPlace> PLACES = List.of(place(YARD, "Yard"), place(HALL, "Hall"));

    /** A school without a rota. */
    static final Supervision NO_ROTA =
            new Supervision(null, Set.of(), Set.of(), Set.of(), new Supervision.Taught(Set.of(), Set.of()));

    private static final long FIGHT = 3;

    private final List<Fact> facts = new ArrayList<>();
    private int pupils;

    private static Site.ListedPlace place(long id, String name) {
        return new Site.ListedPlace(id, "P" + id, name, "CORRIDOR", PlaceGroup.SHARED_INDOOR, false, null);
    }

    /** Each about another pupil, or all about one. */
    MadeWeeks log(long place, int week, int howMany, boolean onePupil) {
        LocalDate day = FIRST.plusWeeks(week);
        IntStream.range(0, howMany)
                .forEach(i -> facts.add(new Fact(place, BREAK, FIGHT, day, day, new int[] {onePupil ? -1 : pupils++})));
        return this;
    }

    MadeWeeks logEachWeek(long place, int howMany) {
        IntStream.range(0, WEEKS).forEach(week -> log(place, week, howMany, false));
        return this;
    }

    void forget(long place) {
        facts.removeIf(fact -> fact.placeId() == place);
    }

    CountedWeeks counted(int recentWeeks, Map<LeftOut, Long> leftOut) {
        return new CountedWeeks(
                new CountedSchool(
                        PLACES,
                        new DayPlan(
                                List.of(new DayPlan.ListedBand(BREAK, "BREAK", "Break", BandGroup.BREAKS)), List.of()),
                        List.of(new Categories.ListedCategory(
                                FIGHT,
                                "FIGHT",
                                "Fights",
                                CategoryScope.CONTEXT,
                                CategoryGroup.PHYSICAL,
                                false,
                                null,
                                false,
                                null))),
                new SchoolWindow(
                        IntStream.range(0, WEEKS).mapToObj(FIRST::plusWeeks).toList(), recentWeeks),
                facts,
                Map.of(),
                leftOut,
                LeadThreshold.DEFAULT);
    }
}
