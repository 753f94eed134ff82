package org.wholeschool.peermap.record;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.RoomOnly;

/** A state that what is said of a child has been in. Only ever added to; it goes with the child. */
@Entity
@Table(name = "risk_child_version")
@RoomOnly
public class RiskChildVersion extends RiskSaid {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "child_id")
    private RiskChild child;

    protected RiskChildVersion() {}

    /**
     * @param by who left it so
     * @param at when: of what stood there before anybody wrote, who began
     */
    public RiskChildVersion(RiskChild child, Long by, Instant at) {
        this.child = child;
        say(child.getTexts());
        keep(child.getEdition(), by, at);
    }

    public RiskChild getChild() {
        return child;
    }
}
