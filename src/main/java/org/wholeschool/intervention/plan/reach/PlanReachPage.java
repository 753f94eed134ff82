package org.wholeschool.intervention.plan.reach;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.page.PlanFields;

/** How far plans reach: the part of a plan's page that says it, and the page of all of them side by side. */
@Named
@RequestScoped
public class PlanReachPage {

    @Inject
    private PlanReach reach;

    private PlanText asked;
    private ReachWords said;
    private List<Row> rows;

    /**
     * @return how far a plan reaches that stands in a form, as it is typed; null while it is not said what it is about
     */
    public ReachWords of(PlanFields fields, PlanView view) {
        return fields.getContext() == null ? null : of(fields.asText(), view == null ? null : view.id());
    }

    /** @return how far a plan reaches */
    public ReachWords of(PlanView view) {
        return of(view.text(), view.id());
    }

    private ReachWords of(PlanText text, Long id) {
        if (said == null || !text.equals(asked)) {
            asked = text;
            said = new ReachWords(reach.of(text, id));
        }
        return said;
    }

    /** @return drafts and plans that run, side by side */
    public List<Row> getRows() {
        if (rows == null) {
            rows = reach.sideBySide().stream()
                    .map(plan ->
                            new Row(plan.id(), plan.title(), plan.state(), plan.about(), new ReachWords(plan.reach())))
                    .toList();
        }
        return rows;
    }

    /**
     * A plan beside others.
     *
     * @param id which
     * @param title its name
     * @param state how far it is
     * @param about what it is about
     * @param reach how far it reaches
     */
    public record Row(long id, String title, PlanState state, String about, ReachWords reach) {}
}
