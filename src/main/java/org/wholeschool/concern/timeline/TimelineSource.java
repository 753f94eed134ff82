package org.wholeschool.concern.timeline;

import java.util.List;

/**
 * Gives the timeline of a concern further entries. Each package that keeps something about concerns, and that the
 * timeline does not know, has one as a {@code @Service}.
 */
public interface TimelineSource {

    /**
     * Lists what the package keeps about a concern.
     *
     * @param concernId a concern that the actor may read
     * @return its entries, in any order
     */
    List<TimelineEntry> of(long concernId);
}
