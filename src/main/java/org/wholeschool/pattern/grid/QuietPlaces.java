package org.wholeschool.pattern.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.Hotspots;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.place.Footfall;
import org.wholeschool.school.place.Site;

/**
 * Few reports is not safe: places to which many pupils come and at which hardly anybody logs anything, from a hotspot
 * release alone. At a place "hardly anything" is logged where all of it, in this school year and in the one before, is
 * less than shows a number. Of a place with a few concerns in every part of the day, or with many about few children,
 * much is logged.
 */
public final class QuietPlaces {

    private final Hotspots found;
    private final Texts texts = Texts.of("quiet");

    QuietPlaces(Hotspots found) {
        this.found = found;
    }

    /**
     * A place.
     *
     * @param placeId which
     * @param name its name
     * @param now what there is of it this school year: nothing, or few
     * @param before and in the one before, in which there was no more; a dash where the release does not reach back
     */
    public record Quiet(long placeId, String name, String now, String before) {}

    /**
     * @param found the latest hotspots
     * @param busy to how many pupils places are said to come
     * @param places the school's places
     * @param today a place that is closed by then is none
     * @return the busy places at which hardly anyone logs
     */
    @RoomOnly
    public static List<Quiet> ofBusy(
            Hotspots found, List<Site.Busy> busy, List<Site.ListedPlace> places, LocalDate today) {
        Set<Long> there = places.stream()
                .filter(place -> place.isOfferedOn(today))
                .map(Site.ListedPlace::id)
                .collect(Collectors.toSet());
        return new QuietPlaces(found)
                .among(busy.stream()
                        .filter(each -> each.footfall() == Footfall.MANY && there.contains(each.placeId()))
                        .map(Site.Busy::placeId)
                        .collect(Collectors.toSet()));
    }

    /**
     * @param many the places to which many pupils come
     * @return those at which hardly anyone logs, in the school's order
     */
    List<Quiet> among(Set<Long> many) {
        Hotspots.Year year = found.years().get(0);
        Hotspots.Year before = found.years().stream()
                .filter(each -> each.from() == year.from() - 1)
                .findFirst()
                .orElse(null);
        return year.quiet().stream()
                .filter(row -> many.contains(found.places().get(row).id())
                        && (before == null || before.quiet().contains(row)))
                .map(row -> new Quiet(
                        found.places().get(row).id(),
                        found.places().get(row).name(),
                        says(year, row),
                        before == null ? "–" : says(before, row)))
                .toList();
    }

    private String says(Hotspots.Year year, int row) {
        boolean none = IntStream.range(0, found.bands().size())
                .allMatch(column -> year.places().cell(row, column).display() == LeadDisplay.NONE);
        return none
                ? texts.get("says.none")
                : texts.get("says.few", found.threshold().concerns());
    }
}
