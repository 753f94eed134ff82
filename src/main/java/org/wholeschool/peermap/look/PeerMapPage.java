package org.wholeschool.peermap.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.access.NotFound;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.peermap.drawing.MapDrawing;
import org.wholeschool.peermap.reading.MapReading;

/**
 * An identified map, and one child on it. Nothing of either outlives the request: each look is an action that asks anew
 * whether it is open.
 */
@Named
@RequestScoped
public class PeerMapPage {

    @Inject
    private PeerMaps maps;

    @Inject
    private MapReading reading;

    private String id;
    private String pupil;
    private MapView map;
    private MapView.Card card;
    private TwoDrawings drawings;

    /**
     * @return null where it is open, else the way to its request, for whoever may read that; to anybody else there is
     *     none
     */
    public String open() {
        return orWhy(() -> {
            map = maps.map(number());
            drawings = TwoDrawings.whole(map.graph());
        });
    }

    /** As {@link #open}, of one child. */
    public String openChild() {
        return orWhy(() -> card = maps.child(number(), ConcernAddress.id(pupil)));
    }

    private String orWhy(Runnable look) {
        try {
            look.run();
            return null;
        } catch (NotFound shut) {
            if (reading.one(number()).may().open()) {
                throw shut;
            }
            return "/peermap/request.xhtml?faces-redirect=true&id=" + number() + "&then=closed";
        }
    }

    private long number() {
        return ConcernAddress.id(id);
    }

    public MapView getMap() {
        return map;
    }

    /** @return the drawing for a wide screen */
    public MapDrawing getDesk() {
        return drawings == null ? null : drawings.desk();
    }

    /** @return the drawing for a phone */
    public MapDrawing getPhone() {
        return drawings == null ? null : drawings.phone();
    }

    public MapView.Card getCard() {
        return card;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }
}
