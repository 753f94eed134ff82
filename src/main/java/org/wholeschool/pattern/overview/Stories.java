package org.wholeschool.pattern.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wholeschool.pattern.CountedSchool.CountedPlace;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.pattern.hotspot.WindowGrid;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.category.CategoryScope;

/** Places and times of which one or a few pupils explain the number: casework, and no pattern. */
final class Stories {

    private Stories() {}

    /**
     * A place and time.
     *
     * @param where "Music practice rooms, lunch"; the place alone for the whole day
     * @param concerns how many concerns in the latest weeks
     * @param href the list of them
     */
    public record Story(String where, int concerns, String href) {}

    /** @return those of the latest weeks: by part of the day, and for the whole day where no part of it is one */
    static List<Story> of(CountedWeeks counts) {
        List<CountedPlace> places = counts.places();
        Map<Long, Integer> rows = new HashMap<>();
        places.forEach(place -> rows.put(place.id(), rows.size()));
        List<DayPart> bands = DayPart.ofBands(counts.school().bands());
        List<DayPart> day = List.of(DayPart.WHOLE_DAY);
        WindowGrid byBand = grid(counts, rows, bands);
        WindowGrid byDay = grid(counts, rows, day);
        List<Story> stories = new ArrayList<>();
        for (CountedPlace place : places) {
            if (counts.isComparedAt(List.of(place.id()))) {
                int before = stories.size();
                add(stories, counts, place, byBand, rows, bands);
                if (stories.size() == before) {
                    add(stories, counts, place, byDay, rows, day);
                }
            }
        }
        return stories;
    }

    private static WindowGrid grid(CountedWeeks counts, Map<Long, Integer> rows, List<DayPart> parts) {
        return counts.grid(place -> rows.getOrDefault(place, -1), Math.max(1, rows.size()), parts);
    }

    private static void add(
            List<Story> stories,
            CountedWeeks counts,
            CountedPlace place,
            WindowGrid grid,
            Map<Long, Integer> rows,
            List<DayPart> parts) {
        for (int column = 0; column < parts.size(); column++) {
            DayPart part = parts.get(column);
            WindowGrid.Cell cell = grid.cell(rows.get(place.id()), column);
            if (cell.level() == Level.ONE_PUPIL) {
                stories.add(new Story(
                        part.bandId() == 0
                                ? place.name()
                                : Texts.of("overview")
                                        .get("where", place.name(), part.name().toLowerCase(Locale.UK)),
                        cell.concerns(),
                        "/concern/list.xhtml?place=" + place.id() + part.ask() + counts.asked() + "&scope="
                                + CategoryScope.CONTEXT));
            }
        }
    }
}
