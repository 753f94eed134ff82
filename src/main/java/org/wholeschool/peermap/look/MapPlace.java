package org.wholeschool.peermap.look;

import java.util.List;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;

/**
 * A place and part of the day at which pupils of a map were named in concerns.
 *
 * @param where "Lower yard, lunch"
 * @param pupils which of them
 */
@RoomOnly
public record MapPlace(String where, List<Long> pupils) {

    /** Copies the list. */
    public MapPlace {
        pupils = List.copyOf(pupils);
    }

    /** @return "Lower yard, lunch: 4 of these" */
    public String says() {
        return Texts.of("peermap").get("place", where, pupils.size());
    }
}
