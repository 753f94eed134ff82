package org.wholeschool.peermap.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.peermap.drawing.MapDrawing;
import org.wholeschool.peermap.drawing.Sheet;

/** An identified map beside a form, as long as it is open; when it has closed the form is left alone. */
@Named
@RequestScoped
public class MapBeside {

    @Inject
    private PeerMaps maps;

    private boolean looked;
    private MapView map;
    private MapDrawing desk;
    private MapDrawing phone;

    /**
     * @param id the request's id, as the address says it
     * @return the map; null where it is not open to the actor
     */
    public MapView of(String id) {
        if (!looked) {
            looked = true;
            long number = ConcernAddress.id(id);
            map = maps.isOpen(number) ? maps.map(number) : null;
        }
        return map;
    }

    /** @return the drawing for half of a wide screen */
    public MapDrawing getDesk() {
        if (desk == null) {
            desk = MapDrawing.of(map.graph(), Sheet.half(map.children().size()));
        }
        return desk;
    }

    /** @return the drawing for a phone */
    public MapDrawing getPhone() {
        if (phone == null) {
            phone = MapDrawing.of(map.graph(), Sheet.phone(map.children().size()));
        }
        return phone;
    }
}
