package org.wholeschool.concern.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

class SitePlanTest {

    @Test
    void placesStandToEachOtherAsOnTheSite() {
        SitePlan plan = SitePlan.of(
                places(3),
                List.of(new Site.Spot(1, 0, 0), new Site.Spot(2, 100, 0), new Site.Spot(3, 0, 50)),
                List.of(new Site.Walk(1, 2, 100), new Site.Walk(2, 1, 100), new Site.Walk(2, 9, 5)));
        SitePlan.Mark origin = plan.marks().get(0);
        assertTrue(plan.marks().get(1).x() > origin.x() && plan.marks().get(1).y() == origin.y(), "to the right");
        assertTrue(
                plan.marks().get(2).y() < origin.y() && plan.marks().get(2).x() == origin.x(), "up is where y grows");
        assertEquals(
                List.of(1L, 2L),
                plan.lines().stream()
                        .flatMap(
                                line -> List.of(line.from().placeId(), line.to().placeId()).stream())
                        .toList(),
                "one line for both directions");
        assertTrue(plan.marks().stream()
                .allMatch(mark -> mark.x() > 0 && mark.x() < plan.width() && mark.y() > 0 && mark.y() < plan.height()));
    }

    @Test
    void aNameWithoutRoomIsLeftOutAndItsMarkStays() {
        List<Site.Spot> crowd = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new Site.Spot(i, 50 + i * 0.01, 50))
                .toList();
        SitePlan plan = SitePlan.of(places(30), crowd, List.of());
        assertEquals(30, plan.marks().size());
        assertTrue(
                plan.marks().stream().anyMatch(mark -> mark.name() == null),
                "thirty names have no room beside each other");
        SitePlan roomy = SitePlan.of(
                places(3),
                List.of(new Site.Spot(1, 0, 0), new Site.Spot(2, 100, 40), new Site.Spot(3, 200, 80)),
                List.of());
        roomy.marks().forEach(mark -> assertNotNull(mark.name()));
    }

    /**
     * 24 pixels are the least that WCAG 2.2 asks of a target, 44 what a thumb likes; the drawing is as wide as a phone,
     * or somewhat wider than one of 320 pixels.
     */
    @Test
    void twoPlacesAreNeverTooCloseForAThumb() {
        List<Site.Spot> oneSpot = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new Site.Spot(i, 50, 50))
                .toList();
        List<Site.Spot> corner = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new Site.Spot(i, i == 1 ? 900 : i % 5, i == 1 ? 900 : i / 5))
                .toList();
        List<Site.Spot> many = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> new Site.Spot(i, i * 37 % 101, i * 53 % 89))
                .toList();
        for (List<Site.Spot> spots : List.of(oneSpot, corner)) {
            assertTrue(
                    nearest(SitePlan.of(places(30), spots, List.of())) >= 44,
                    "nearest " + nearest(SitePlan.of(places(30), spots, List.of())));
        }
        assertTrue(
                nearest(SitePlan.of(places(120), many, List.of())) >= 24 * 360 / 320,
                "nearest " + nearest(SitePlan.of(places(120), many, List.of())));
    }

    private static double nearest(SitePlan plan) {
        assertTrue(plan.marks().stream()
                .allMatch(mark -> mark.x() >= 20
                        && mark.x() <= plan.width() - 20
                        && mark.y() >= 20
                        && mark.y() <= plan.height() - 20));
        return plan.marks().stream()
                .flatMapToDouble(one -> plan.marks().stream()
                        .filter(other -> other != one)
                        .mapToDouble(other -> Math.hypot(one.x() - other.x(), one.y() - other.y())))
                .min()
                .orElseThrow();
    }

    @Test
    void whatIsNotOfferedAndWhatIsNotOnTheSiteIsNotDrawn() {
        assertFalse(
                SitePlan.of(
                                places(2),
                                List.of(new Site.Spot(1, 0, 0), new Site.Spot(2, 1, 1), new Site.Spot(9, 2, 2)),
                                List.of())
                        .isDrawn(),
                "two places are no plan");
        assertFalse(SitePlan.of(places(5), List.of(), List.of()).isDrawn());
    }

    private static List<Site.ListedPlace> places(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(
                        i -> new Site.ListedPlace(i, "P" + i, "Place " + i, "OWN", PlaceGroup.CLASSROOMS, false, null))
                .toList();
    }
}
