package org.wholeschool.concern.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** How an action was once. Only ever added to. */
@Entity
@Table(name = "concern_action_version")
public class ActionVersion extends ActionFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "action_id")
    private ConcernAction action;

    protected ActionVersion() {}

    /** @param action as it is now */
    public ActionVersion(ConcernAction action) {
        this.action = action;
        becomeLike(action);
    }

    ConcernAction getAction() {
        return action;
    }
}
