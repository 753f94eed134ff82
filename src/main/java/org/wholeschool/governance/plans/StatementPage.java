package org.wholeschool.governance.plans;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.Address;
import org.wholeschool.governance.PublicTexts;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;

/** A lead says to governors what an intervention is. */
@Named
@ViewScoped
public class StatementPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PlanStatements statements;

    @Inject
    private transient PublicTexts texts;

    @Inject
    private transient PageKit kit;

    private String plan;
    private int after;
    private transient String said;
    private transient String perhaps;
    private boolean meantOtherwise;

    /** Reads what is said by now; a plan that was not started is not found. */
    public void open() {
        PlanStatements.Statement now = statements.of(Address.id(plan, "plan"));
        after = now.edition();
        said = now.said();
    }

    /** @return the way back to the governors' page, or null to stay with what is wrong */
    public String say() {
        try {
            statements.say(Address.id(plan, "plan"), after, said, meantOtherwise ? perhaps : null);
            return "/governance/dashboard.xhtml?faces-redirect=true";
        } catch (BadInput refused) {
            perhaps = texts.perhaps(said, List.of());
            meantOtherwise = false;
            kit.show("report", refused);
            return null;
        }
    }

    /** @return the edition of the statement that the page showed, for what is typed and outlives a sign-out */
    public int getAfter() {
        return after;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    /** @return the words that have to be looked at before it can be shown; nothing where none have */
    public String getPerhaps() {
        return perhaps;
    }

    public boolean isMeantOtherwise() {
        return meantOtherwise;
    }

    public void setMeantOtherwise(boolean meantOtherwise) {
        this.meantOtherwise = meantOtherwise;
    }
}
