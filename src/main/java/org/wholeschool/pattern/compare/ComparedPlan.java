package org.wholeschool.pattern.compare;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.siteplan.FloorPlans;
import org.wholeschool.school.siteplan.ValuedPlan;

/**
 * The site plan of one of two periods: marked is where it had more, and chance alone is a poor explanation. It has no
 * counts, and only places with enough concerns to be printed.
 *
 * @param period which
 * @param plan the plan
 * @param floors the floors on which something is marked
 */
public record ComparedPlan(Period period, ValuedPlan plan, List<ValuedPlan.Floor> floors) {

    static ComparedPlan of(
            Period period,
            List<Row> more,
            List<FloorPlans.DrawnFloor> floors,
            List<Site.ListedPlace> places,
            LocalDate today) {
        ValuedPlan plan = ValuedPlan.of(
                floors,
                places,
                more.stream()
                        .map(row -> new ValuedPlan.PlaceValue(
                                row.id(),
                                row.name(),
                                ValuedPlan.MOST,
                                "/concern/place-chronology.xhtml?id=" + row.id()))
                        .toList(),
                today);
        return new ComparedPlan(
                period,
                plan,
                plan.floors().stream().filter(floor -> !floor.lines().isEmpty()).toList());
    }
}
