package org.wholeschool.demonstration.made;

import java.time.LocalDate;
import org.wholeschool.platform.RoomOnly;

/**
 * Where and when a concern is set, before anybody plays in it.
 *
 * @param day null where it is not known
 * @param plot which planted pattern it belongs to
 */
@RoomOnly
public record Scene(LocalDate day, String band, MadePlace place, Plot plot) {

    @RoomOnly
    public enum Plot {
        BACKGROUND,
        CASEWORK,
        EMERGING,
        ONE_CHILD
    }
}
