package org.wholeschool.pattern.peers.card;

import java.util.List;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.school.category.CategoryGroup;

/**
 * What a lead is shown of a group: exact counts, and no name.
 *
 * @param groupNo which group it is over time
 * @param size how many pupils its core has
 * @param years the school years of the core, one or two; none where it is mixed
 * @param parts its pupils' parts in concerns
 * @param concerns concerns of the period that name one of its core
 * @param trend how that compares with the period before
 * @param places its places, those with the most concerns first
 * @param bands the columns of its grid, in the order of the day; {@link #LESSONS} for all lessons
 * @param kinds what its concerns are about, the most frequent first
 * @param protective established protective links of its core
 */
public record GroupPicture(
        long groupNo,
        SizeBand size,
        List<Integer> years,
        Parts parts,
        int concerns,
        Trend trend,
        List<PlaceRow> places,
        List<Long> bands,
        List<Kind> kinds,
        int protective) {

    /** The column of all lessons. */
    public static final long LESSONS = 0;

    /** Copies the lists. */
    public GroupPicture {
        years = List.copyOf(years);
        places = List.copyOf(places);
        bands = List.copyOf(bands);
        kinds = List.copyOf(kinds);
    }

    /** How many concerns there are against the period before, by school weeks. */
    public enum Trend {
        RISING,
        STEADY,
        FALLING
    }

    /**
     * Parts in concerns.
     *
     * @param harmed thirds of all parts in which one of the group was harmed, 0 to 3
     * @param alleged thirds in which one is alleged to have harmed; with the former at most 3
     * @param known whether there are enough parts to say so
     */
    public record Parts(int harmed, int alleged, boolean known) {

        /** Fewest parts that are told in thirds. */
        static final int FEWEST = 3;

        private static final int THIRDS = 3;

        static Parts of(int harmed, int alleged, int all) {
            if (all < FEWEST) {
                return new Parts(0, 0, false);
            }
            int ofHarmed = Math.round(THIRDS * harmed / (float) all);
            int ofAlleged = Math.round(THIRDS * alleged / (float) all);
            if (ofHarmed + ofAlleged > THIRDS) {
                return harmed >= alleged
                        ? new Parts(ofHarmed, THIRDS - ofHarmed, true)
                        : new Parts(THIRDS - ofAlleged, ofAlleged, true);
            }
            return new Parts(ofHarmed, ofAlleged, true);
        }

        /** @return thirds of other or unknown parts */
        public int others() {
            return THIRDS - harmed - alleged;
        }
    }

    /** A place with its cells, one for each column. */
    public record PlaceRow(long placeId, List<Cell> cells) {

        /** Copies the list. */
        public PlaceRow {
            cells = List.copyOf(cells);
        }

        /** @return its concerns in all columns */
        public int concerns() {
            return cells.stream().mapToInt(Cell::concerns).sum();
        }
    }

    /**
     * A place in a part of the day.
     *
     * @param concerns concerns that name one of the group
     * @param expected how many there would be, were they spread over the school's places and times as all concerns are
     * @param level how the one compares with the other
     */
    public record Cell(long placeId, long bandId, int concerns, double expected, Level level) {}

    /** What concerns are about, and how many. */
    public record Kind(CategoryGroup group, int concerns) {}

    /** @return the cell with the most concerns, which has at least two; null where there is none */
    public Cell strongest() {
        return places.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.concerns() > 1)
                .reduce((one, other) -> other.concerns() > one.concerns() ? other : one)
                .orElse(null);
    }
}
