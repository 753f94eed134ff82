package org.wholeschool.school.siteplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/**
 * The site plan with something said of some places: what {@code WEB-INF/school/plan-values.xhtml} shows. Places are
 * numbered, the strongest first; a number stands on the plan and in the list beside it. What is off the site or online,
 * and what nobody has drawn, stands in the margin. A page includes it with {@code plan}, which is this, and may add
 * {@code strengths}, four words for the key.
 *
 * @param floors in the school's order; none where the school has no plan
 * @param offSite off site and online, of those of which something is said
 * @param notDrawn on the site, of those of which something is said, and on no floor
 */
public record ValuedPlan(List<Floor> floors, List<Line> offSite, List<Line> notDrawn) {

    /** How strong the strongest is. */
    public static final int MOST = 3;

    /**
     * What is said of a place.
     *
     * @param placeId which
     * @param text in words, with its number where there is one; it stands in the list
     * @param strength 0 nothing special to 3 most: colour and hatching
     * @param link where more is told, from the application's root on ("/concern/list.xhtml?place=7"); or null
     */
    public record PlaceValue(long placeId, String text, int strength, String link) {

        public PlaceValue {
            if (strength < 0 || strength > MOST) {
                throw new IllegalArgumentException("a strength is 0 to 3");
            }
        }
    }

    /**
     * A floor.
     *
     * @param id its id
     * @param name its name
     * @param height in units of which it is 1000 wide
     * @param pictureAddress where its picture is, from the application's root on
     * @param shapes its places; those of which nothing is said have no number
     * @param lines what is said of them, once for each place
     */
    public record Floor(
            long id, String name, int height, String pictureAddress, List<Shape> shapes, List<Line> lines) {}

    /**
     * A place on a floor.
     *
     * @param placeId which
     * @param name its name
     * @param corners as SVG's "points" has them
     * @param middle where its number stands
     * @param strength 0 to 3; -1 where nothing is said of it
     * @param number its number, or null
     * @param link as of the value
     * @param gone whether the place is closed
     */
    public record Shape(
            long placeId,
            String name,
            String corners,
            Outline.Corner middle,
            int strength,
            Integer number,
            String link,
            boolean gone) {}

    /**
     * What is said of a place, in words.
     *
     * @param placeId which
     * @param number its number on the plan
     * @param name its name
     * @param text as of the value
     * @param strength 0 to 3
     * @param link as of the value
     */
    public record Line(long placeId, int number, String name, String text, int strength, String link) {}

    /**
     * @param floors the plan
     * @param places all places of the school
     * @param values what is said of which; one for a place
     * @param today a place that is closed by then is drawn only where something is said of it
     * @return the plan with that on it
     */
    public static ValuedPlan of(
            List<FloorPlans.DrawnFloor> floors,
            List<Site.ListedPlace> places,
            List<PlaceValue> values,
            LocalDate today) {
        Map<Long, Site.ListedPlace> byId = new HashMap<>();
        places.stream()
                .filter(place -> !place.code().equals(Place.NOT_KNOWN))
                .forEach(place -> byId.put(place.id(), place));
        List<Line> lines = new ArrayList<>();
        values.stream()
                .filter(value -> byId.containsKey(value.placeId()))
                .sorted(Comparator.comparingInt(PlaceValue::strength).reversed())
                .forEach(value -> lines.add(new Line(
                        value.placeId(),
                        lines.size() + 1,
                        byId.get(value.placeId()).name(),
                        value.text(),
                        value.strength(),
                        value.link())));
        Map<Long, Line> said = lines.stream().collect(Collectors.toMap(Line::placeId, line -> line));
        List<Floor> drawn =
                floors.stream().map(floor -> floor(floor, byId, said, today)).toList();
        List<Long> onAFloor = drawn.stream()
                .flatMap(floor -> floor.shapes().stream())
                .map(Shape::placeId)
                .toList();
        Map<Boolean, List<Line>> margin = lines.stream()
                .filter(line -> !onAFloor.contains(line.placeId()))
                .collect(Collectors.partitioningBy(
                        line -> byId.get(line.placeId()).group() == PlaceGroup.OFF_SITE_OR_UNKNOWN));
        return new ValuedPlan(drawn, margin.get(true), margin.get(false));
    }

    private static Floor floor(
            FloorPlans.DrawnFloor floor, Map<Long, Site.ListedPlace> places, Map<Long, Line> said, LocalDate today) {
        List<Shape> shapes = new ArrayList<>();
        for (FloorPlans.DrawnShape shape : floor.shapes()) {
            Site.ListedPlace place = places.get(shape.placeId());
            Line line = said.get(shape.placeId());
            boolean gone = place != null && !place.isOfferedOn(today);
            if (place != null && (line != null || !gone)) {
                shapes.add(new Shape(
                        place.id(),
                        place.name(),
                        shape.outline().cornersText(),
                        shape.outline().middle(),
                        line == null ? -1 : line.strength(),
                        line == null ? null : line.number(),
                        line == null ? null : line.link(),
                        gone));
            }
        }
        // What was closed lies below what took its place.
        shapes.sort(Comparator.comparing((Shape shape) -> !shape.gone()));
        List<Line> lines = shapes.stream()
                .map(Shape::placeId)
                .distinct()
                .filter(said::containsKey)
                .map(said::get)
                .sorted(Comparator.comparingInt(Line::number))
                .toList();
        return new Floor(floor.id(), floor.name(), floor.height(), floor.pictureAddress(), shapes, lines);
    }
}
