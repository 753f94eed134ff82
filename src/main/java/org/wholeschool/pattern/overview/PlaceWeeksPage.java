package org.wholeschool.pattern.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.hotspot.WindowGrid;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.pattern.week.Weeks;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.Calendar;

/** The part of a place's page that shows its school weeks, and its concerns by part of the day. */
@Named("placeWeeks")
@RequestScoped
public class PlaceWeeksPage {

    @Inject
    private SchoolFindings findings;

    @Inject
    private Weeks weeks;

    @Inject
    private Calendar calendar;

    private Optional<SchoolFindings.Shown> shown;

    private Optional<SchoolFindings.Shown> shown() {
        if (shown == null) {
            ThisWeek week = weeks.week(null).map(Weeks.Looked::week).orElse(null);
            shown = findings.read(week, Stretch.FOUR);
        }
        return shown;
    }

    /**
     * What a place has.
     *
     * @param concerns concerns in the latest weeks
     * @param rest in how many weeks, and how many were expected
     * @param bars all weeks that are counted
     * @param times its parts of the day with any concern in these weeks
     * @param cards the findings at it
     */
    public record Place(int concerns, String rest, WeekBars bars, List<Time> times, List<Card> cards) {}

    /**
     * A part of the day at a place.
     *
     * @param name its name
     * @param cell its concerns
     */
    public record Time(String name, OverviewGrid.Cell cell) {}

    /**
     * @param placeId a place
     * @return what it has; null where no school week has closed, and for a place that is not counted, such as home
     */
    public Place of(Long placeId) {
        return shown().filter(each -> each.counted().school().places().stream()
                        .anyMatch(place -> placeId != null && place.id() == placeId))
                .map(each -> place(each, placeId))
                .orElse(null);
    }

    private static Place place(SchoolFindings.Shown shown, long placeId) {
        CountedWeeks counted = shown.counted();
        boolean isCompared = counted.isComparedAt(List.of(placeId));
        WindowGrid.Cell cell = counted.together(CountedWeeks.at(List.of(placeId), 0));
        int recent =
                Math.min(counted.window().recent(), counted.window().mondays().size());
        OverviewGrid grid = new OverviewGrid(counted, null, false, shown.supervision(), shown.found());
        List<OverviewGrid.Cell> cells = grid.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.placeId() == placeId)
                .map(OverviewGrid.Row::cells)
                .findFirst()
                .orElse(List.of());
        return new Place(
                cell.concerns(),
                Texts.of("overview").get(isCompared ? "rest" : "rest.alone", recent, Math.round(cell.expected())),
                WeekBars.of(
                        counted.byWeek(CountedWeeks.at(List.of(placeId), 0)),
                        counted.window(),
                        isCompared ? cell.expected() / recent : -1,
                        SchoolCounts.WEEKS),
                IntStream.range(0, cells.size())
                        .filter(i -> cells.get(i).href() != null)
                        .mapToObj(i -> new Time(grid.heads().get(i), cells.get(i)))
                        .toList(),
                shown.cards().stream()
                        .filter(card -> card.places().contains(placeId))
                        .toList());
    }

    /** @return no: a place's page is never shown in a meeting */
    public boolean isMeeting() {
        return false;
    }

    /** @return the school year of the latest week, for what pupils said in it */
    public int getSchoolYear() {
        return shown().map(each -> SchoolYear.holding(each.counted().window().to(), SchoolYear.of(calendar.halfTerms()))
                        .from())
                .orElse(0);
    }
}
