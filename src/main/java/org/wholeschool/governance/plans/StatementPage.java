package org.wholeschool.governance.plans;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.access.Address;
import org.wholeschool.governance.SayingPage;

/** A lead says to governors what an intervention is. */
@Named
@ViewScoped
public class StatementPage extends SayingPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlanStatements statements;

    private String plan;

    /** Reads what is said by now; a plan that was not started is not found. */
    public void open() {
        PlanStatements.Statement now = statements.of(Address.id(plan, "plan"));
        begin(now.edition(), now.said());
    }

    /** @return the way back to the governors' page, or null to stay with what is wrong */
    public String say() {
        return say(
                (after, said, looked) -> statements.say(Address.id(plan, "plan"), after, said, looked),
                "/governance/dashboard.xhtml?faces-redirect=true");
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }
}
