package org.wholeschool.pattern.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wholeschool.pattern.CountedSchool.CountedBand;
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
        List<Story> stories = new ArrayList<>();
        for (CountedPlace place : counts.places()) {
            int before = stories.size();
            for (CountedBand band : counts.school().bands()) {
                add(stories, counts, place, band);
            }
            if (stories.size() == before) {
                add(stories, counts, place, null);
            }
        }
        return stories;
    }

    private static void add(List<Story> stories, CountedWeeks counts, CountedPlace place, CountedBand band) {
        long bandId = band == null ? 0 : band.id();
        WindowGrid.Cell cell = counts.together(CountedWeeks.at(List.of(place.id()), bandId));
        if (cell.level() == Level.ONE_PUPIL && counts.isComparedAt(List.of(place.id()))) {
            stories.add(new Story(
                    band == null
                            ? place.name()
                            : Texts.of("overview")
                                    .get("where", place.name(), band.name().toLowerCase(Locale.UK)),
                    cell.concerns(),
                    "/concern/list.xhtml?place=" + place.id() + (bandId == 0 ? "" : "&band=" + bandId) + counts.asked()
                            + "&scope=" + CategoryScope.CONTEXT));
        }
    }
}
