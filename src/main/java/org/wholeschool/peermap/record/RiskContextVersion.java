package org.wholeschool.peermap.record;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.RoomOnly;

/** A state that a context has been in. Only ever added to; it goes with the context. */
@Entity
@Table(name = "risk_context_version")
@RoomOnly
public class RiskContextVersion extends RiskWeighed {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "context_id")
    private RiskContext context;

    protected RiskContextVersion() {}

    /**
     * @param by who left it so
     * @param at when: of what stood there before anybody wrote, who began
     */
    public RiskContextVersion(RiskContext context, Long by, Instant at) {
        this.context = context;
        weigh(context.getWeight(), context.getReason());
        keep(context.getEdition(), by, at);
    }

    public RiskContext getContext() {
        return context;
    }
}
