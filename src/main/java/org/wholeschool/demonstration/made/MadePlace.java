package org.wholeschool.demonstration.made;

import org.wholeschool.school.place.PlaceGroup;

/**
 * A part of the made-up site, off site or online.
 *
 * @param kind the code of a default place kind
 * @param setting what sort of things happen there
 * @param x metres east of the main gate; null where a place has no position (a bus, home, online, not known)
 * @param y metres north of the main gate; null as {@code x}
 * @param busy how often it is spoken of, beside other places of its kind
 * @param phrase the place in a sentence, such as "in the canteen"; empty for "not known"
 */
public record MadePlace(
        String code,
        String name,
        String kind,
        PlaceGroup group,
        Setting setting,
        Integer x,
        Integer y,
        int busy,
        String phrase) {

    /** Decides which categories are likely. */
    public enum Setting {
        CLASSROOM,
        SHARED,
        OUTDOOR,
        STREET,
        ONLINE
    }
}
