package org.wholeschool.survey.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.Outline;

/**
 * A floor of the site plan on which pupils mark places, beside the lists that ask the same.
 *
 * @param name as the school calls it
 * @param height in units of which it is {@value Outline#WIDTH} wide
 * @param pictureAddress where its picture is, from the application's root on, for whoever has a code in hand
 * @param marks the places on it that are asked about; one can be there more than once
 */
public record AskedFloor(String name, int height, String pictureAddress, List<Mark> marks) {

    /**
     * A place on the floor.
     *
     * @param place its number in {@link Asked}
     * @param corners as SVG's "points" has them
     * @param middle where a sign stands on it
     */
    public record Mark(int place, String corners, Outline.Corner middle) {}

    /**
     * @param asked what is asked
     * @param floors as they are drawn now, which may be later than what is asked was fixed
     * @return the floors on which something that is asked about is
     */
    static List<AskedFloor> of(Asked asked, List<FloorPlans.DrawnFloor> floors) {
        Map<Long, Integer> numbers = new HashMap<>();
        IntStream.range(0, asked.places().size())
                .forEach(number -> asked.places().get(number).ids().forEach(id -> numbers.put(id, number)));
        return floors.stream()
                .map(floor -> new AskedFloor(
                        floor.name(),
                        floor.height(),
                        AskedFloorServlet.ADDRESS + "?floor=" + floor.id(),
                        floor.shapes().stream()
                                .filter(shape -> numbers.containsKey(shape.placeId()))
                                .map(shape -> new Mark(
                                        numbers.get(shape.placeId()),
                                        shape.outline().cornersText(),
                                        shape.outline().middle()))
                                .toList()))
                .filter(floor -> !floor.marks().isEmpty())
                .toList();
    }
}
