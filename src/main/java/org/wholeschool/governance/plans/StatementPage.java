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

    @Inject
    private transient StatementTexts words;

    private String plan;
    private transient String learnt;

    /** Reads what is said by now; a plan that was not started is not found. */
    public void open() {
        PlanStatements.Statement now = statements.of(Address.id(plan, "plan"));
        begin(now.edition(), now.words().said());
        learnt = now.words().learnt();
    }

    /** @return the way back to the governors' page, or null to stay with what is wrong */
    public String say() {
        return say(
                (after, said, looked) ->
                        statements.say(Address.id(plan, "plan"), after, new PlanStatements.Words(said, learnt), looked),
                "/governance/dashboard.xhtml?faces-redirect=true");
    }

    @Override
    protected String doubts() {
        return words.doubts(new PlanStatements.Words(getSaid(), learnt));
    }

    /** @return what was learnt, in words for governors */
    public String getLearnt() {
        return learnt;
    }

    public void setLearnt(String learnt) {
        this.learnt = learnt;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }
}
