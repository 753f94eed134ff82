package org.wholeschool.pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Footfall;
import org.wholeschool.school.Schools;
import org.wholeschool.school.Site;

/**
 * Few reports is not safe: places to which many pupils come and at which hardly anybody logs anything. Reports show where adults stand and where children tell; where neither is so, nothing is reported.
 * From the latest hotspots alone: a place has "hardly anything" where no part of its day has enough to show a number, neither in this school year nor in the one before.
 */
@Named
@RequestScoped
public class QuietPlacesPage {

    @Inject
    private Releases releases;

    @Inject
    private Site site;

    @Inject
    private Schools schools;

    private final Texts texts = Texts.of("quiet");
    private Hotspots found;
    private List<Quiet> quiet = List.of();
    private boolean said;

    /**
     * A place.
     *
     * @param name   its name
     * @param now    what there is of it this school year: nothing, or few
     * @param before and in the one before, in which there was no more; a dash where the release does not reach back
     */
    public record Quiet(String name, String now, String before) {
    }

    /** Reads the latest hotspots, and what the school says of its places. */
    public void open() {
        found = releases.hotspots().map(Releases.LatestHotspots::found).orElse(null);
        LocalDate today = LocalDate.now(schools.profile().zone());
        Set<Long> gone = site.places().stream().filter(place -> !place.isOfferedOn(today)).map(Site.ListedPlace::id).collect(Collectors.toSet());
        List<Site.Busy> busy = site.footfalls();
        said = !busy.isEmpty();
        Set<Long> many = busy.stream().filter(each -> each.footfall() == Footfall.MANY && !gone.contains(each.placeId())).map(Site.Busy::placeId).collect(Collectors.toSet());
        if (found != null) {
            Hotspots.Year year = found.years().get(0);
            Hotspots.Year before = found.years().stream().filter(each -> each.from() == year.from() - 1).findFirst().orElse(null);
            quiet = IntStream.range(0, found.places().size()).filter(row -> many.contains(found.places().get(row).id()) && !hasNumber(year, row) && (before == null || !hasNumber(before, row)))
                             .mapToObj(row -> new Quiet(found.places().get(row).name(), says(year, row), before == null ? "–" : says(before, row))).toList();
        }
    }

    private boolean hasNumber(Hotspots.Year year, int row) {
        return IntStream.range(0, found.bands().size()).mapToObj(column -> year.places().cell(row, column).display()).anyMatch(display -> display == LeadDisplay.SHOWN || display == LeadDisplay.HELD);
    }

    private String says(Hotspots.Year year, int row) {
        boolean none = IntStream.range(0, found.bands().size()).allMatch(column -> year.places().cell(row, column).display() == LeadDisplay.NONE);
        return none ? texts.get("says.none") : texts.get("says.few", found.threshold().concerns());
    }

    /** @return the places, in the school's order. */
    public List<Quiet> getQuiet() {
        return quiet;
    }

    /** @return whether hotspots were worked out. */
    public boolean isRun() {
        return found != null;
    }

    /** @return whether the school has said of any place how many pupils come to it. */
    public boolean isSaid() {
        return said;
    }
}
