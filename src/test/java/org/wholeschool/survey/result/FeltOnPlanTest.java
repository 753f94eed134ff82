package org.wholeschool.survey.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.siteplan.Outline;
import org.wholeschool.school.siteplan.ValuedPlan;

/** Where pupils feel unsafe most, on a plan of two floors, of which the upper one has no finding. */
class FeltOnPlanTest {

    private final FeltOnPlan onPlan = new FeltOnPlan();
    private final ValuedPlan.Floor ground = floor(1, "Ground", shape(70, "100,100 300,100 300,300 100,300", 200, 200));
    private final ValuedPlan.Floor upper = floor(2, "Upper", shape(71, "100,100 120,100 120,120 100,120", 110, 110));
    private final ValuedPlan plan = new ValuedPlan(List.of(ground, upper), List.of(), List.of());

    private static ValuedPlan.Floor floor(long id, String name, ValuedPlan.Shape shape) {
        return new ValuedPlan.Floor(id, name, 600, "/floor", List.of(shape), List.of());
    }

    private static ValuedPlan.Shape shape(long place, String corners, int x, int y) {
        return new ValuedPlan.Shape(place, "Place " + place, corners, new Outline.Corner(x, y), -1, null, null, false);
    }

    private static FeltBeside felt(long... places) {
        return new FeltBeside(
                3,
                "Autumn 1",
                100,
                Map.of(),
                "",
                "",
                Arrays.stream(places)
                        .mapToObj(place ->
                                new FeltBeside.First(place, "Place " + place, "3 in 10", "", false, "3 logged"))
                        .toList(),
                Map.of());
    }

    @Test
    void aFloorIsDrawnForAPlaceThatComesFirstToo() {
        assertEquals(List.of(ground), onPlan.floors(plan, List.of(ground), null), "no one was asked");
        assertEquals(List.of(ground), onPlan.floors(plan, List.of(ground), felt(70)));
        assertEquals(List.of(ground, upper), onPlan.floors(plan, List.of(ground), felt(71)));
        assertEquals("Upper", onPlan.others(plan, List.of(ground)));
        assertEquals("", onPlan.others(plan, List.of(ground, upper)));
    }

    @Test
    void whatTheMarkSaysIsReadToo() {
        assertEquals("Felt unsafe most: Place 70 (3 in 10).", onPlan.inWords(ground, felt(70, 71, 79)));
        assertEquals("", onPlan.inWords(upper, felt(70)));
        assertEquals("", onPlan.inWords(upper, null));
        assertEquals("Felt unsafe most, not on the plan: Place 79.", onPlan.besides(plan, felt(70, 71, 79)));
        assertEquals("", onPlan.besides(plan, felt(70, 71)));
        assertEquals("", onPlan.besides(plan, null));
    }

    /** In the corner of a large place, so that its number and its name can be read; never beyond the middle. */
    @Test
    void aMarkStandsInTheUpperRightCorner() {
        assertEquals("280 120", onPlan.corner(ground.shapes().get(0)));
        assertEquals("110 110", onPlan.corner(upper.shapes().get(0)));
    }
}
