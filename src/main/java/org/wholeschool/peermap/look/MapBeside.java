package org.wholeschool.peermap.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.peermap.drawing.MapDrawing;

/** An identified map beside a form, as long as it is open; when it has closed the form is left alone. */
@Named
@RequestScoped
public class MapBeside {

    @Inject
    private PeerMaps maps;

    private boolean looked;
    private MapView map;
    private TwoDrawings drawings;

    /**
     * @param id the request's id, as the address says it
     * @return the map; null where it is not open to the actor
     */
    public MapView of(String id) {
        if (!looked) {
            looked = true;
            long number = ConcernAddress.id(id);
            if (maps.isOpen(number)) {
                map = maps.map(number);
                drawings = TwoDrawings.half(map.graph());
            }
        }
        return map;
    }

    /** @return the drawing for half of a wide screen */
    public MapDrawing getDesk() {
        return drawings == null ? null : drawings.desk();
    }

    /** @return the drawing for a phone */
    public MapDrawing getPhone() {
        return drawings == null ? null : drawings.phone();
    }
}
