package org.wholeschool.pattern.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.Footfall;
import org.wholeschool.school.place.Site;

/**
 * Few reports is not safe: places to which many pupils come and at which hardly anything was logged in all the weeks
 * that are counted.
 */
final class FewReports {

    private FewReports() {}

    /**
     * A place.
     *
     * @param placeId which
     * @param name its name
     * @param says how many concerns in how many weeks
     * @param href the list of them; null where there are none
     */
    public record Quiet(long placeId, String name, String says, String href) {}

    /**
     * @param counts the concerns
     * @param busy to how many pupils places are said to come
     * @param places the school's places
     * @param today a place that is closed by then is none
     * @return the busy places at which hardly anyone logs, in the school's order
     */
    static List<Quiet> of(CountedWeeks counts, List<Site.Busy> busy, List<Site.ListedPlace> places, LocalDate today) {
        Set<Long> many = busy.stream()
                .filter(each -> each.footfall() == Footfall.MANY)
                .map(Site.Busy::placeId)
                .collect(Collectors.toSet());
        return !counts.isCompared()
                ? List.of()
                : places.stream()
                        .filter(place -> many.contains(place.id()) && place.isOfferedOn(today))
                        .filter(place ->
                                counts.everAt(place.id()) < counts.threshold().concerns())
                        .map(place -> quiet(counts, place))
                        .toList();
    }

    private static Quiet quiet(CountedWeeks counts, Site.ListedPlace place) {
        SchoolWindow window = counts.window();
        int concerns = counts.everAt(place.id());
        return new Quiet(
                place.id(),
                place.name(),
                Texts.of("overview").get("quiet.of", concerns, window.mondays().size()),
                concerns == 0
                        ? null
                        : "/concern/list.xhtml?place=" + place.id() + "&happenedFrom=" + window.baseFrom()
                                + "&happenedTo=" + window.to() + "&scope=" + CategoryScope.CONTEXT);
    }
}
