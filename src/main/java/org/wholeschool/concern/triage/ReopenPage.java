package org.wholeschool.concern.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.concern.record.ChangeKind;

/** Opens a concern again that was closed, with the reason. */
@Named
@ViewScoped
public class ReopenPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaseDecisions decisions;

    private transient String reason;

    /** @return the way back to the concern, or null to stay */
    public String reopen() {
        return done(() -> decisions.reopen(id(), version(), reason)) ? toConcern(ChangeKind.REOPENED) : null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
