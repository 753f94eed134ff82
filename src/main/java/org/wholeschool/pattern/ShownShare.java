package org.wholeschool.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.pattern.hotspot.LeadCell;

/**
 * How many of 100 concerns of a school year some places had in some parts of the day. It is worked out from the cells
 * that a release shows to leads and from nothing else, so whatever it tells, they could add up themselves: a cell that
 * is a word counts as the fewest and the most that the word leaves open.
 *
 * @param from the calendar year in which the school year began
 * @param current whether that school year is not over
 * @param least of 100, at least; rounded down
 * @param most of 100, at most; rounded up
 * @param told whether anything can be said: not where the year has so few concerns, or so little of them is shown, that
 *     these ends say nothing
 */
public record ShownShare(int from, boolean current, int least, int most, boolean told) {

    /**
     * With fewer concerns in the year, rounded as the release has them, a share is a matter of chance and of rounding.
     */
    static final int FEWEST = 50;

    /** A share of which more than this, of 100, is open is told by its lower end alone. */
    static final int WIDEST = 10;

    /**
     * @param found a release
     * @param year one of its years
     * @param places ids of places; what the release does not know may have had any number
     * @param bands ids of parts of the day; none for all of the day
     * @return their share of that year
     */
    public static ShownShare of(Hotspots found, Hotspots.Year year, Set<Long> places, Set<Long> bands) {
        int fewest = Math.max(0, year.about() - HotspotRun.ROUGHLY / 2);
        int all = year.about() + HotspotRun.ROUGHLY / 2;
        List<Long> known =
                found.places().stream().map(Hotspots.CountedPlace::id).toList();
        Set<Integer> rows = IntStream.range(0, known.size())
                .filter(row -> places.contains(known.get(row)))
                .boxed()
                .collect(Collectors.toSet());
        Set<Integer> columns = IntStream.range(0, found.bands().size())
                .filter(column -> bands.isEmpty()
                        || bands.contains(found.bands().get(column).id()))
                .boxed()
                .collect(Collectors.toSet());
        boolean isKnown = new HashSet<>(known).containsAll(places);
        Bounds shown = bounds(found, year.places(), rows, columns, all, isKnown);
        if (bands.isEmpty()) {
            Bounds byDay = bounds(
                    found,
                    year.placeDays(),
                    rows,
                    IntStream.range(0, year.placeDays().columns()).boxed().collect(Collectors.toSet()),
                    all,
                    isKnown);
            shown = new Bounds(Math.max(shown.least, byDay.least), Math.min(shown.most, byDay.most));
        }
        int least = 100 * shown.least / all;
        int most = fewest == 0 ? 100 : Math.min(100, (100 * shown.most + fewest - 1) / fewest);
        return new ShownShare(
                year.from(),
                year == found.years().get(0),
                least,
                most,
                year.about() >= FEWEST && (least > 0 || most <= WIDEST));
    }

    /** @return the school year, as people say it: "2025/26" */
    public String year() {
        return SchoolYear.name(from);
    }

    /** @return whether no more is known than that it is so much at least */
    public boolean isOpen() {
        return most - least > WIDEST;
    }

    private record Bounds(int least, int most) {}

    private static Bounds bounds(
            Hotspots found, HeatGrid grid, Set<Integer> rows, Set<Integer> columns, int all, boolean isKnown) {
        int least = 0;
        int most = 0;
        int beside = 0;
        for (HeatGrid.At at : grid.cells()) {
            if (rows.contains(at.row()) && columns.contains(at.column())) {
                least += fewest(at.cell(), found);
                most = Math.min(all, most + most(at.cell(), found, all));
            } else {
                beside += fewest(at.cell(), found);
            }
        }
        // Where all is not said of each cell, what stands in the others still leaves no more than the rest.
        return new Bounds(least, Math.min(isKnown ? most : all, Math.max(least, all - beside)));
    }

    private static int fewest(LeadCell cell, Hotspots found) {
        return switch (cell.display()) {
            case NONE, UNDER, HELD -> 0;
            case SMALL -> 1;
            case FEW_PUPILS -> found.threshold().concerns();
            case SHOWN -> cell.concerns();
        };
    }

    private static int most(LeadCell cell, Hotspots found, int all) {
        return switch (cell.display()) {
            case NONE -> 0;
            case SMALL, UNDER -> found.threshold().concerns() - 1;
            case FEW_PUPILS, HELD -> all;
            case SHOWN -> cell.concerns();
        };
    }
}
