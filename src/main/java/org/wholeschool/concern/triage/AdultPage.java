package org.wholeschool.concern.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.platform.BadInput;

/**
 * Gives a concern that is about an adult who works here to the head, in two steps: which it is and why, then that it
 * cannot be read any more. After that this page shows nothing of it, and no other page does.
 */
@Named
@ViewScoped
public class AdultPage extends CasePage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaseReaders keeper;

    @Inject
    private transient ConcernReading concerns;

    private boolean asked;
    private boolean given;
    private transient String reason;
    private transient ConcernReading.Whole concern;

    /** Asks whether they are sure, once they have said why. */
    public void ask() {
        try {
            reason = CaseFile.reason(reason, "adult.reason.needed");
            asked = true;
        } catch (BadInput missing) {
            kit().show("triage", missing);
        }
    }

    /** Back to the first step; what they typed is still there. */
    public void goBack() {
        asked = false;
    }

    public void give() {
        given = done(() -> keeper.giveToHead(id(), reason));
        asked = given;
    }

    public ConcernReading.Whole getConcern() {
        if (concern == null) {
            concern = concerns.read(id());
        }
        return concern;
    }

    public boolean isAsked() {
        return asked;
    }

    @Override
    boolean isOver() {
        return given;
    }

    public boolean isGiven() {
        return given;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
