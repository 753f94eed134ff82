package org.wholeschool.concern.followup.action;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.RoomOnly;

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

    @RoomOnly
    public ConcernAction getAction() {
        return action;
    }
}
