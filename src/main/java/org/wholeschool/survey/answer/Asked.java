package org.wholeschool.survey.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;

/**
 * What a survey asks, as it was when it was opened: a place that gets another name, is closed or comes in while it runs
 * changes nothing for whoever answers.
 *
 * @param kind whom it asks
 * @param talkTo whom those who answer can talk to
 * @param places where somebody can feel safe or not, by number; none for staff
 * @param times parts of the day, by number; none for staff
 */
public record Asked(SurveyKind kind, String talkTo, List<Named> places, List<Named> times) {

    /**
     * A place, or a part of the day.
     *
     * @param ids the place; or the parts of the day that are asked as one (all lessons)
     * @param name what it was called when the survey was opened
     */
    public record Named(List<Long> ids, String name) {}

    /** @return ids of the places that are asked about */
    @RoomOnly
    public Set<Long> placeIds() {
        return places.stream().flatMap(place -> place.ids().stream()).collect(Collectors.toSet());
    }

    /** @return it as text, a line each */
    String text() {
        List<String> lines = new ArrayList<>(List.of(kind.name(), talkTo));
        places.forEach(place -> lines.add("p\t" + line(place)));
        times.forEach(time -> lines.add("t\t" + line(time)));
        return String.join("\n", lines);
    }

    private static String line(Named named) {
        return named.ids().stream().map(Object::toString).collect(Collectors.joining(",")) + "\t" + named.name();
    }

    /**
     * @param text what {@link #text} gave.
     * @return the same again
     */
    static Asked of(String text) {
        String[] lines = text.split("\n");
        return new Asked(SurveyKind.valueOf(lines[0]), lines[1], named(lines, "p"), named(lines, "t"));
    }

    private static List<Named> named(String[] lines, String kind) {
        return Arrays.stream(lines)
                .skip(2)
                .map(line -> line.split("\t", -1))
                .filter(line -> line[0].equals(kind))
                .map(line -> new Named(
                        Arrays.stream(line[1].split(",")).map(Long::valueOf).toList(), line[2]))
                .toList();
    }
}
