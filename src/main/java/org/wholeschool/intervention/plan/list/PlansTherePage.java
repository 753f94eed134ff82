package org.wholeschool.intervention.plan.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanView;

/** The part of a page about a place and time that says which plans are running or drafted for it. */
@Named("plansThere")
@RequestScoped
public class PlansTherePage {

    @Inject
    private PlanLines plans;

    private List<PlanView.Line> open;

    private List<PlanView.Line> open() {
        if (open == null) {
            open = plans.all().stream()
                    .filter(plan -> plan.state() != PlanState.CLOSED)
                    .toList();
        }
        return open;
    }

    /**
     * @param group a peer group
     * @return the plans about it that are not closed
     */
    public List<PlanView.Line> ofGroup(long group) {
        return open().stream()
                .filter(plan ->
                        plan.context().groupId() != null && plan.context().groupId() == group)
                .toList();
    }

    /**
     * @param groups peer groups
     * @return how many of them no open plan is about
     */
    public long without(List<Long> groups) {
        return groups.stream().filter(group -> ofGroup(group).isEmpty()).count();
    }

    /**
     * @param places ids of places
     * @param bandId a part of the day; 0 for any
     * @return the plans that are not closed and are about one of these places in that part of the day, running ones
     *     first
     */
    public List<PlanView.Line> at(List<Long> places, long bandId) {
        return open().stream()
                .filter(plan -> plan.context().kind() == ContextKind.PLACE
                        && places.stream().anyMatch(plan.context().places()::contains)
                        && (bandId == 0
                                || plan.context().bands().isEmpty()
                                || plan.context().bands().contains(bandId)))
                .toList();
    }
}
