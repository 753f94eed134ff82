package org.wholeschool.pattern.overview;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.ValuedPlan;

/**
 * Puts findings on the site plan, each place with the numbers of its cards. It has no counts, and only findings that
 * may be printed, so that it may be printed and shown in a meeting.
 */
public final class OverviewPlan {

    private final ValuedPlan plan;
    private final Map<Long, String> numbers = new LinkedHashMap<>();

    OverviewPlan(
            List<FloorPlans.DrawnFloor> floors,
            List<Site.ListedPlace> places,
            List<Card> cards,
            List<Finding> findings,
            LocalDate today) {
        Map<Long, ValuedPlan.PlaceValue> values = new LinkedHashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            Card card = cards.get(i);
            if (card.printed().isEmpty()) {
                continue;
            }
            int strength = ValuedPlan.MOST - findings.get(i).source().ordinal();
            for (long place : card.places()) {
                numbers.merge(place, String.valueOf(card.number()), (one, more) -> one + ", " + more);
                values.merge(
                        place,
                        new ValuedPlan.PlaceValue(place, card.where(), strength, "#finding-" + card.number()),
                        (one, more) -> new ValuedPlan.PlaceValue(
                                place,
                                one.text() + "; " + more.text(),
                                Math.max(one.strength(), more.strength()),
                                one.link()));
            }
        }
        plan = ValuedPlan.of(floors, places, List.copyOf(values.values()), today);
    }

    public ValuedPlan getPlan() {
        return plan;
    }

    /** @return the floors on which something stands out; the first where that is on none */
    public List<ValuedPlan.Floor> getFloors() {
        List<ValuedPlan.Floor> with =
                plan.floors().stream().filter(floor -> !floor.lines().isEmpty()).toList();
        return with.isEmpty() ? plan.floors().stream().limit(1).toList() : with;
    }

    /** @return the names of the other floors */
    public String getOthers() {
        List<ValuedPlan.Floor> drawn = getFloors();
        return plan.floors().stream()
                .filter(floor -> !drawn.contains(floor))
                .map(ValuedPlan.Floor::name)
                .collect(Collectors.joining(", "));
    }

    /** @return the numbers of the cards that are about a place, "2, 3"; "" where none is */
    public String numbersAt(long placeId) {
        return numbers.getOrDefault(placeId, "");
    }
}
