package org.wholeschool.demonstration;

import java.time.LocalDate;

/**
 * Where and when a concern is set, before anybody plays in it.
 *
 * @param day null where it is not known
 * @param plot which planted pattern it belongs to
 */
record Scene(LocalDate day, String band, MadePlace place, Plot plot) {

    enum Plot {
        BACKGROUND,
        CASEWORK,
        EMERGING,
        ONE_CHILD
    }
}
