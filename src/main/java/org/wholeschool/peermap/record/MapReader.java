package org.wholeschool.peermap.record;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;

/** Somebody to whom a map opens. */
@Entity
@Table(name = "peer_map_reader")
class MapReader extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "map_id")
    private PeerMap map;

    private long accountId;

    protected MapReader() {}

    MapReader(PeerMap map, long accountId) {
        this.map = map;
        this.accountId = accountId;
    }

    PeerMap getMap() {
        return map;
    }

    long getAccountId() {
        return accountId;
    }
}
