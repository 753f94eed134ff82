package org.wholeschool.peermap.record;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.Pupil;

/** A child who is directly involved in what a map is asked for, and why that child is named. */
@Entity
@Table(name = "peer_map_child")
@RoomOnly
public class MapChild extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "map_id")
    private PeerMap map;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    @Convert(converter = EncryptedText.class)
    private String why;

    protected MapChild() {}

    public MapChild(PeerMap map, Pupil pupil, String why) {
        this.map = map;
        this.pupil = pupil;
        this.why = why;
    }

    PeerMap getMap() {
        return map;
    }

    public Pupil getPupil() {
        return pupil;
    }

    public String getWhy() {
        return why;
    }
}
