package org.wholeschool.pattern.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.pattern.week.ThisWeek.Where;
import org.wholeschool.platform.Texts;

/**
 * What the last closed school week says of places and parts of the day, to be marked in the grid: what is emerging, and
 * what is there week after week. Only what the page of that week tells leads: neither what is unproven, nor what they
 * have explained, nor what is one child's story.
 */
final class GridMarks {

    /** Nothing is marked: no week was looked at, or the school year that is shown is over. */
    static final GridMarks NONE = new GridMarks(List.of());

    private static final String EXPLAINED = "EXPLAINED";

    private final List<Marked> all;

    private GridMarks(List<Marked> all) {
        this.all = List.copyOf(all);
    }

    /**
     * A mark of a cell or of a row.
     *
     * @param says "new these weeks"
     * @param emerging whether it is emerging; otherwise it is there week after week
     * @param where which place and part of the day it is about
     * @param patternId its pattern; 0 where it has none
     */
    public record Mark(String says, boolean emerging, String where, long patternId) {}

    private record Marked(long placeId, long bandId, Mark mark) {}

    /**
     * @param week what the latest look let out
     * @param said what leads say of patterns, by id
     */
    static GridMarks of(ThisWeek week, Map<Long, String> said) {
        Texts texts = Texts.of("pattern");
        List<Marked> marks = new ArrayList<>();
        for (ThisWeek.Finding found : week.findings()) {
            if (found.strength() != ThisWeek.Strength.WATCH && !EXPLAINED.equals(said.get(found.patternId()))) {
                marks.addAll(marks(found.where(), texts.get("mark." + found.life()), true, found.patternId(), texts));
            }
        }
        for (ThisWeek.Persistent hot : week.persistent()) {
            if (week.findings().stream()
                    .noneMatch(found -> found.where().bandId() == hot.where().bandId()
                            && found.where().placeIds().containsAll(hot.where().placeIds()))) {
                marks.addAll(marks(hot.where(), texts.get("mark.lasting"), false, 0, texts));
            }
        }
        return new GridMarks(marks);
    }

    private static List<Marked> marks(Where where, String says, boolean emerging, long patternId, Texts texts) {
        List<Marked> marks = new ArrayList<>();
        for (int i = 0; i < where.placeIds().size(); i++) {
            String which = where.bandId() == 0
                    ? where.places().get(i)
                    : texts.get(
                            "stand-out.where",
                            where.places().get(i),
                            where.band().toLowerCase(Locale.UK));
            marks.add(new Marked(where.placeIds().get(i), where.bandId(), new Mark(says, emerging, which, patternId)));
        }
        return marks;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** @return the marks of a place in one part of the day. */
    List<Mark> at(long placeId, long bandId) {
        return all.stream()
                .filter(each -> each.placeId() == placeId && each.bandId() == bandId)
                .map(Marked::mark)
                .toList();
    }

    /** @return the marks of a place that are of no part of the day in particular. */
    List<Mark> allDay(long placeId) {
        return at(placeId, 0);
    }

    /** @return all marks of a place, for where the day is not taken apart. */
    List<Mark> of(long placeId) {
        return all.stream()
                .filter(each -> each.placeId() == placeId)
                .map(Marked::mark)
                .toList();
    }

    /** @return the marks of some places together, each pattern once. */
    static List<Mark> together(Stream<List<Mark>> marks) {
        return marks.flatMap(List::stream).toList();
    }
}
