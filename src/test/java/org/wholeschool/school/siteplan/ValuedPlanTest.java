package org.wholeschool.school.siteplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

class ValuedPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final List<Site.ListedPlace> PLACES = List.of(
            place(1, "Hall", PlaceGroup.SHARED_INDOOR, null),
            place(2, "Stairs", PlaceGroup.SHARED_INDOOR, null),
            place(3, "Old gym", PlaceGroup.CLASSROOMS, TODAY.minusDays(9)),
            place(4, "Yard", PlaceGroup.OUTDOOR, null),
            place(5, "Bus", PlaceGroup.OFF_SITE_OR_UNKNOWN, null),
            new Site.ListedPlace(
                    6, Place.NOT_KNOWN, "Not known", "NOT_KNOWN", PlaceGroup.OFF_SITE_OR_UNKNOWN, false, null));

    private static final List<FloorPlans.DrawnFloor> FLOORS = List.of(
            new FloorPlans.DrawnFloor(10, "Ground", 700, 1, 1, List.of(shape(1), shape(2), shape(3))),
            new FloorPlans.DrawnFloor(11, "First", 700, 1, 1, List.of(shape(2))));

    private static Site.ListedPlace place(long id, String name, PlaceGroup group, LocalDate closed) {
        return new Site.ListedPlace(id, "P" + id, name, "OWN", group, false, closed);
    }

    private static FloorPlans.DrawnShape shape(long place) {
        return new FloorPlans.DrawnShape(place, Outline.rectangle((int) place * 50, 10, 40, 40));
    }

    private static ValuedPlan plan(ValuedPlan.PlaceValue... values) {
        return ValuedPlan.of(FLOORS, PLACES, List.of(values), TODAY);
    }

    private static ValuedPlan.PlaceValue value(long place, int strength) {
        return new ValuedPlan.PlaceValue(place, "Text of " + place, strength, null);
    }

    @Test
    void theStrongestIsNumberOneWhereverItStands() {
        ValuedPlan plan = plan(value(1, 1), value(2, 3), value(4, 2), value(5, 0));
        assertEquals(List.of("3 Hall", "1 Stairs"), List.of(words(plan, 0, 1), words(plan, 0, 2)));
        assertEquals(
                List.of(1, 3),
                plan.floors().get(0).lines().stream()
                        .map(ValuedPlan.Line::number)
                        .toList());
        assertEquals(
                List.of("Stairs"),
                plan.floors().get(1).lines().stream().map(ValuedPlan.Line::name).toList(),
                "stairs are on both floors, with the same number");
        assertEquals(1, plan.floors().get(1).shapes().get(0).number());
        assertEquals(
                List.of("Yard"),
                plan.notDrawn().stream().map(ValuedPlan.Line::name).toList());
        assertEquals(
                List.of("Bus"),
                plan.offSite().stream().map(ValuedPlan.Line::name).toList());
    }

    private static String words(ValuedPlan plan, int floor, long place) {
        return plan.floors().get(floor).shapes().stream()
                .filter(shape -> shape.placeId() == place)
                .map(shape -> shape.number() + " " + shape.name())
                .findFirst()
                .orElse("");
    }

    @Test
    void whatWasClosedIsDrawnWhereSomethingIsSaidOfItAndLiesBelow() {
        assertTrue(plan(value(1, 1)).floors().get(0).shapes().stream().noneMatch(shape -> shape.placeId() == 3));
        List<ValuedPlan.Shape> shapes = plan(value(3, 2)).floors().get(0).shapes();
        assertEquals(3, shapes.get(0).placeId());
        assertTrue(shapes.get(0).gone());
    }

    @Test
    void ofTheOthersNothingIsSaid() {
        ValuedPlan plan = plan(value(1, 0), value(6, 3), value(99, 3));
        ValuedPlan.Shape stairs = plan.floors().get(1).shapes().get(0);
        assertEquals(-1, stairs.strength());
        assertNull(stairs.number());
        assertEquals(1, plan.floors().get(0).lines().size(), "neither what is not known nor what the school has not");
        assertTrue(plan.offSite().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> value(1, 4));
    }

    @Test
    void aSchoolWithoutAPlanHasItAllInTheMargin() {
        ValuedPlan plan = ValuedPlan.of(List.of(), PLACES, List.of(value(1, 1), value(5, 1)), TODAY);
        assertEquals(
                List.of("Hall"),
                plan.notDrawn().stream().map(ValuedPlan.Line::name).toList());
        assertEquals(
                List.of("Bus"),
                plan.offSite().stream().map(ValuedPlan.Line::name).toList());
    }
}
