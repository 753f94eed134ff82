package org.wholeschool.intervention.start;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanRules;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.action.PlanActions;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/** Starts a plan from a finding, with its first action, in one step: all of it or nothing. */
@Service
public class QuickPlans {

    @Inject
    private Plans plans;

    @Inject
    private PlanActions actions;

    @Inject
    private Schools schools;

    /**
     * Starts a plan today; what is made on a Sunday can start on the Monday.
     *
     * @param typed what it says
     * @param looked the words in it that its writer has said are no names; null for none
     * @return its number
     * @throws org.wholeschool.platform.BadInput where something is missing or cannot be, or names someone
     */
    @Permit(
            code = "QuickPlans.start",
            value = {Role.LEAD, Role.DEPUTY})
    public long start(QuickPlan typed, String looked) {
        QuickPlan.Where where = typed.where();
        PlanText text = new PlanText(
                typed.title(),
                ContextKind.PLACE,
                new LinkedHashSet<>(where.places()),
                where.bandId() == 0 ? Set.of() : Set.of(where.bandId()),
                null,
                null,
                typed.first(),
                typed.why(),
                typed.lever(),
                List.of(typed.goal()),
                typed.chosen(),
                typed.own(),
                new TestText(
                        where.isRise() ? Design.Chosen.EMERGING : Design.Chosen.ALWAYS_HOT,
                        where.from(),
                        where.to(),
                        Set.of()),
                StartProposals.startsOn(today(), where.to()),
                typed.reviewOn());
        long id = begun(text, typed, looked);
        plans.start(id, plans.one(id).edition(), text, looked);
        if (!typed.action().isNone()) {
            actions.ask(
                    id,
                    new PlanActions.Asked(
                            typed.action().task(),
                            typed.action().owner(),
                            typed.action().due(),
                            null,
                            null),
                    looked);
        }
        return id;
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    /** What the plan and its action have not is said together with what its words have: not one fault at a time. */
    private long begun(PlanText text, QuickPlan typed, String looked) {
        List<BadInput> faults = new ArrayList<>(PlanRules.missing(text));
        if (!typed.action().isNone()) {
            faults.addAll(
                    PlanRules.action(typed.action().owner(), typed.action().due(), today()));
        }
        AtomicLong id = new AtomicLong();
        BadInput.collect(
                faults,
                () -> id.set(plans.begin(text, new PlanOrigin(typed.where().patternId(), null), looked)));
        BadInput.throwAll(faults);
        return id.get();
    }
}
