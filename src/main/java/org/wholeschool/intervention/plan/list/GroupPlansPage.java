package org.wholeschool.intervention.plan.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolFrame;

/** On a group's card and page: the plans about it, how far they are and what they achieved. */
@Named
@RequestScoped
public class GroupPlansPage {

    @Inject
    private GroupPlanFacts facts;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    private List<GroupPlan> plans;

    private Stream<GroupPlan> about(long group) {
        if (plans == null) {
            plans = facts.all();
        }
        return plans.stream().filter(plan -> plan.groupId() == group);
    }

    private GroupPlanWords words() {
        return new GroupPlanWords(Now.day(frame.zoneOf(actors.current().schoolId())));
    }

    /**
     * @param group a peer group
     * @return the plans about it, the latest begun first
     */
    public List<Line> of(long group) {
        GroupPlanWords words = words();
        return about(group)
                .map(plan -> new Line(plan.id(), plan.title(), words.state(plan), words.result(plan)))
                .toList();
    }

    /**
     * @param group a peer group
     * @param from the first day of a half-term
     * @param before the first day of the next one
     * @return what of its plans was in the half-term
     */
    public List<Line> during(long group, LocalDate from, LocalDate before) {
        GroupPlanWords words = words();
        return about(group)
                .flatMap(plan ->
                        words
                                .during(plan, from, before)
                                .map(says -> new Line(plan.id(), plan.title(), says, ""))
                                .stream())
                .toList();
    }

    /**
     * A plan about a group.
     *
     * @param id which
     * @param title its name
     * @param state how far it is, in a sentence
     * @param result what its review found; "" where that is not to be known yet
     */
    public record Line(long id, String title, String state, String result) {}
}
