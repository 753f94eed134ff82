package org.wholeschool.pattern.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.pattern.overview.Card;
import org.wholeschool.pattern.overview.SchoolFindings;
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
    private SchoolFindings findings;

    @Inject
    private FloorPlans plans;

    @Inject
    private Site site;

    @Inject
    private Schools schools;

    private List<Card> cards;
    private ValuedPlan.Floor floor;
    private boolean isDrawn;

    private List<Card> cards() {
        if (cards == null) {
            cards = findings.latest();
        }
        return cards;
    }

    public boolean isAny() {
        return !cards().isEmpty();
    }

    /** @return how many places and times stand out */
    public int getCount() {
        return cards().size();
    }

    public Card getCard() {
        return cards().get(0);
    }

    /** @return the floor on which it is drawn; null where it is on none */
    public ValuedPlan.Floor getFloor() {
        if (!isDrawn) {
            isDrawn = true;
            floor = ValuedPlan.of(
                            plans.floors(),
                            site.places(),
                            getCard().places().stream()
                                    .map(place -> new ValuedPlan.PlaceValue(
                                            place, getCard().where(), ValuedPlan.MOST, null))
                                    .toList(),
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
