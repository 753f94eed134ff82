package org.wholeschool.pattern.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/**
 * What looks beside say of what was found: a corridor of three places with a store at its end, and a canteen apart.
 * Twenty weeks, of which the last three are as a test says.
 */
class BesideTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
    private static final int WEEKS = 20;
    private static final int LAST = 3;
    private static final long LESSON = 11;
    private static final long LUNCH = 12;
    private static final List<String> PLACES = List.of("Near end", "Middle", "Far end", "Store", "Canteen");

    private int pupils;

    private static WeekGround ground() {
        List<Site.ListedPlace> site = IntStream.range(0, PLACES.size())
                .mapToObj(i -> new Site.ListedPlace(
                        i + 1, "P" + i, PLACES.get(i), "CORRIDOR", PlaceGroup.SHARED_INDOOR, false, null))
                .toList();
        DayPlan day = new DayPlan(
                List.of(
                        new DayPlan.ListedBand(LESSON, "PERIOD_1", "Lesson", BandGroup.LESSONS),
                        new DayPlan.ListedBand(LUNCH, "LUNCH", "Lunch", BandGroup.BREAKS),
                        new DayPlan.ListedBand(13, "NOT_KNOWN", "Not known", BandGroup.OUTSIDE_OR_UNKNOWN)),
                IntStream.rangeClosed(1, 5)
                        .boxed()
                        .flatMap(weekday -> List.of(
                                new DayPlan.Time(LESSON, weekday, 540, 720), new DayPlan.Time(LUNCH, weekday, 720, 780))
                                .stream())
                        .toList());
        List<Categories.ListedCategory> categories = List.of(new Categories.ListedCategory(
                1, "FIGHT", "Fights", CategoryScope.CONTEXT, CategoryGroup.PHYSICAL, false, null, false, null));
        List<Site.Walk> walks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            walks.add(new Site.Walk(i + 1, i + 2, 20));
            walks.add(new Site.Walk(i + 2, i + 1, 20));
        }
        walks.add(new Site.Walk(1, 5, 200));
        walks.add(new Site.Walk(5, 1, 200));
        return new WeekGround(
                new CountedSchool(site, day, categories),
                List.of(new HalfTerm(
                        1, 2026, 1, "Long", FIRST, FIRST.plusWeeks(WEEKS).minusDays(3))),
                List.of(),
                day,
                List.of(),
                walks);
    }

    /** @param lunch before and in the last weeks, by place */
    private WeekLook look(Map<Integer, int[]> lunch) {
        List<Fact> facts = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            for (int place = 0; place < PLACES.size(); place++) {
                add(facts, place == 3 ? 0 : 10, place, LESSON, week);
                add(
                        facts,
                        lunch.getOrDefault(place, new int[] {0, 0})[week < WEEKS - LAST ? 0 : 1],
                        place,
                        LUNCH,
                        week);
            }
        }
        return new WeekLook(ground(), facts, FIRST.plusWeeks(WEEKS), LeadThreshold.DEFAULT);
    }

    private void add(List<Fact> facts, int howMany, int place, long band, int week) {
        for (int i = 0; i < howMany; i++) {
            LocalDate day = FIRST.plusWeeks(week).plusDays(i % 5);
            facts.add(new Fact(place + 1, band, 1, day, day, new int[] {pupils++}));
        }
    }

    private static WeekTeller.Told told(WeekLook look, WeekRecord record, String place) {
        return look.tale(record).told().stream()
                .filter(each -> each.where().places().equals(List.of(place))
                        && each.where().bandId() == LUNCH
                        && each.strength() != Strength.WATCH)
                .findFirst()
                .orElseThrow(() -> new AssertionError(look.tale(record).told().toString()));
    }

    @Test
    void whatIsBusierThanTheRestOfItsPartOfTheDayStandsOutInItAsWell() {
        WeekLook look = look(new TreeMap<>(
                Map.of(0, new int[] {2, 12}, 1, new int[] {2, 2}, 2, new int[] {2, 2}, 4, new int[] {20, 20})));
        WeekTeller.Told told = told(look, look.record(() -> {}), "Near end");
        assertTrue(told.beside().within());
        assertEquals(List.of(), told.beside().together(), "one place belongs together with nothing");
    }

    @Test
    void wherePartOfTheDayIsBusierEverywhereItDoesNot() {
        WeekLook look = look(new TreeMap<>(
                Map.of(0, new int[] {2, 6}, 1, new int[] {2, 6}, 2, new int[] {2, 6}, 4, new int[] {20, 60})));
        assertFalse(told(look, look.record(() -> {}), "Canteen").beside().within());
    }

    /** The store belongs to them, and has three concerns: to name it would say that there were some. */
    @Test
    void placesThatBelongTogetherAreNamedWhereEachMayBeShownByItself() {
        WeekLook look = look(new TreeMap<>(Map.of(
                0, new int[] {2, 8}, 1, new int[] {2, 8}, 2, new int[] {2, 8}, 3, new int[] {0, 1}, 4, new int[] {6, 6
                })));
        WeekRecord record = look.record(() -> {});
        assertEquals(
                List.of("Near end", "Middle", "Far end"),
                told(look, record, "Near end").beside().together());
        assertTrue(
                record.beside().inBands().get(0).cells().contains(3 * 2 + 1), "the control: the store is one of them");
        assertTrue(record.repeats(look.parameters()));
    }

    /** They are no further look: they say something of what was found, and are not made where nothing was. */
    @Test
    void nothingIsToldByThemAlone() {
        WeekLook look = look(new TreeMap<>(Map.of(0, new int[] {2, 2}, 4, new int[] {20, 20})));
        WeekRecord record = look.record(() -> {});
        assertNull(record.beside());
        assertEquals(List.of(), look.tale(record).told());
        WeekLook busy = look(new TreeMap<>(Map.of(0, new int[] {2, 12}, 4, new int[] {20, 20})));
        WeekRecord found = busy.record(() -> {});
        WeekRecord alone =
                new WeekRecord(found.site(), found.all(), found.once(), List.of(), List.of(), found.beside());
        assertTrue(!found.beside().within().isEmpty() && busy.tale(found).told().size() > 0, "the control");
        assertEquals(List.of(), busy.tale(alone).told());
        assertEquals(List.of(), busy.tale(alone).stories());
    }
}
