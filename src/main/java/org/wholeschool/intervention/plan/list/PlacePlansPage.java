package org.wholeschool.intervention.plan.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Cell;
import org.wholeschool.platform.table.TableAddress;

/** On a place's page: the plans about it, with how far they are. */
@Named
@RequestScoped
public class PlacePlansPage {

    @Inject
    private PlanList plans;

    private List<Line> lines;

    /**
     * @param place the place's number
     * @return the plans that name it, what needs the team first
     */
    public List<Line> of(String place) {
        if (lines == null) {
            TableAddress address = PlanList.address();
            address.put("place", place);
            lines = plans.show(address, null).lines().stream()
                    .map(plan -> new Line(
                            plan.id(),
                            plan.title(),
                            plans.state(plan),
                            plan.starts() == null
                                    ? ""
                                    : Texts.of("intervention")
                                            .get("plans.since", SchoolDates.DATE.format(plan.starts()))))
                    .toList();
        }
        return lines;
    }

    /**
     * A plan about the place.
     *
     * @param id which
     * @param title its name
     * @param state how far it is
     * @param since its first day, in words; "" where it has none
     */
    public record Line(long id, String title, Cell state, String since) {}
}
