package org.wholeschool.pattern.overview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.ValuedPlan;

/**
 * Puts findings on the site plan, each place with the numbers of its cards. It has no counts, and only findings that
 * may be printed, so that it may be printed and shown in a meeting.
 */
public final class OverviewPlan {

    /** The strength of the weakest source of findings. */
    static final int WEAKEST = ValuedPlan.MOST - Finding.Source.values().length + 1;

    private final ValuedPlan plan;
    private final Map<Long, String> numbers = new LinkedHashMap<>();
    private final Set<Long> quiet;
    private final List<Site.ListedPlace> places;
    private final Map<Long, Integer> strengths;

    OverviewPlan(
            List<FloorPlans.DrawnFloor> floors,
            List<Site.ListedPlace> places,
            List<Card> cards,
            List<Finding> findings,
            List<FewReports.Quiet> quiet,
            LocalDate today) {
        this.quiet = quiet.stream().map(FewReports.Quiet::placeId).collect(Collectors.toSet());
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
        this.places = places.stream()
                .filter(place -> !place.code().equals(Place.NOT_KNOWN))
                .filter(place -> place.isOfferedOn(today) || values.containsKey(place.id()))
                .toList();
        strengths = values.values().stream()
                .collect(Collectors.toMap(ValuedPlan.PlaceValue::placeId, ValuedPlan.PlaceValue::strength));
        plan = ValuedPlan.of(floors, places, List.copyOf(values.values()), today);
    }

    public ValuedPlan getPlan() {
        return plan;
    }

    /** @return the floors on which something stands out; the first where that is on none */
    public List<ValuedPlan.Floor> getFloors() {
        List<ValuedPlan.Floor> with = plan.floors().stream()
                .filter(floor ->
                        !floor.lines().isEmpty() || floor.shapes().stream().anyMatch(shape -> isQuiet(shape.placeId())))
                .toList();
        return with.isEmpty() ? plan.floors().stream().limit(1).toList() : with;
    }

    /** @return whether many pupils come to a place of which hardly anything was logged; only for a screen */
    public boolean isQuiet(long placeId) {
        return quiet.contains(placeId) && !numbers.containsKey(placeId);
    }

    /**
     * A place, where there is no picture of the site.
     *
     * @param placeId which
     * @param name its name
     * @param strength how strong the finding there is; -1 for none
     */
    public record Tile(long placeId, String name, int strength) {}

    /** A group of places, where there is no picture of the site. */
    public record Tiles(String name, List<Tile> tiles) {}

    /** @return the groups of places with their places, in place of a site plan; none where there is one */
    public List<Tiles> getGroups() {
        return plan.floors().isEmpty()
                ? Arrays.stream(PlaceGroup.values())
                        .map(group -> new Tiles(
                                Texts.of("school").get("place-group." + group),
                                places.stream()
                                        .filter(place -> place.group() == group)
                                        .map(place -> new Tile(
                                                place.id(), place.name(), strengths.getOrDefault(place.id(), -1)))
                                        .toList()))
                        .filter(group -> !group.tiles().isEmpty())
                        .toList()
                : List.of();
    }

    /** @return what is on a floor, for those who do not see it */
    public String inWords(ValuedPlan.Floor floor) {
        String said = floor.lines().stream()
                .map(line -> numbersAt(line.placeId()) + " " + line.text())
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? floor.name() : floor.name() + ": " + said;
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
