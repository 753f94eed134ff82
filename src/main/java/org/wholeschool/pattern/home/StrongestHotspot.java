package org.wholeschool.pattern.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.pattern.grid.HotspotsBesideRota;
import org.wholeschool.platform.Now;
import org.wholeschool.school.Schools;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.ValuedPlan;

/** Shows the strongest hotspot on a lead's home page: where it is on the site plan, its numbers, and the rota there. */
@Named
@RequestScoped
public class StrongestHotspot {

    @Inject
    private HotspotsBesideRota beside;

    @Inject
    private FloorPlans plans;

    @Inject
    private Site site;

    @Inject
    private Schools schools;

    private ValuedPlan.Floor floor;
    private boolean isDrawn;

    public boolean isAny() {
        return !beside.rows().isEmpty();
    }

    /** @return how many places and times stand out */
    public int getCount() {
        return beside.rows().size();
    }

    public HotspotsBesideRota.Row getRow() {
        return beside.rows().get(0);
    }

    /** @return the floor on which it is drawn; null where it is on none */
    public ValuedPlan.Floor getFloor() {
        if (!isDrawn) {
            isDrawn = true;
            HotspotsBesideRota.Row row = getRow();
            floor = ValuedPlan.of(
                            plans.floors(),
                            site.places(),
                            List.of(new ValuedPlan.PlaceValue(row.placeId(), row.brief(), ValuedPlan.MOST, row.link())),
                            Now.day(schools.profile().zone()))
                    .floors()
                    .stream()
                    .filter(each -> !each.lines().isEmpty())
                    .findFirst()
                    .orElse(null);
        }
        return floor;
    }
}
