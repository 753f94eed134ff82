package org.wholeschool.pattern.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.pattern.Hotspots;
import org.wholeschool.pattern.Releases;
import org.wholeschool.platform.Now;
import org.wholeschool.school.Schools;
import org.wholeschool.school.place.Site;

/** Where hardly anyone logs, though many pupils come: {@link QuietPlaces}. */
@Named
@RequestScoped
public class QuietPlacesPage {

    @Inject
    private Releases releases;

    @Inject
    private Site site;

    @Inject
    private Schools schools;

    private Hotspots found;
    private List<QuietPlaces.Quiet> quiet = List.of();
    private boolean said;

    /** Reads the latest hotspots, and what the school says of its places. */
    public void open() {
        found = releases.hotspots().map(Releases.LatestHotspots::found).orElse(null);
        List<Site.Busy> busy = site.footfalls();
        said = !busy.isEmpty();
        quiet = found == null
                ? List.of()
                : QuietPlaces.ofBusy(
                        found, busy, site.places(), Now.day(schools.profile().zone()));
    }

    /** @return the places, in the school's order. */
    public List<QuietPlaces.Quiet> getQuiet() {
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
