package org.wholeschool.peermap.reading;

import java.util.List;
import org.wholeschool.peermap.record.MapState;

/**
 * A request for a map, as those read it who may.
 *
 * @param id its id
 * @param version which state of it this is
 * @param state how far it has come
 * @param emergency whether it was opened by one person alone
 * @param askedBy who asked
 * @param asked when
 * @param concern the concern that it began with, where whoever reads may read that; else null
 * @param purpose what for
 * @param rings how far outwards
 * @param hours for how long
 * @param involved those directly involved
 * @param readers to whom it opens
 * @param decision what was decided, by whom and when, in words; null where nobody has
 * @param reason what they said of it, or null
 * @param time until when it is open, or how it ended, in words; null where neither is so
 * @param justification the emergency's story so far; null where it is none
 * @param assessUntil until when a risk assessment can be begun, where the map has closed; null where it is open, or
 *     none can be begun
 * @param may what whoever reads can do
 */
public record MapRequestView(
        long id,
        long version,
        MapState state,
        boolean emergency,
        String askedBy,
        String asked,
        Long concern,
        String purpose,
        int rings,
        int hours,
        Involved involved,
        List<String> readers,
        String decision,
        String reason,
        String time,
        Justification justification,
        String assessUntil,
        May may) {

    /** @return those directly involved who are named */
    public List<Child> children() {
        return involved.children();
    }

    /** @return the number of the group that it is about; null where children are named */
    public Long group() {
        return involved.group();
    }

    /**
     * Those directly involved.
     *
     * @param children of a group, none but for those to whom the map opened
     * @param group the number of the group that it is about; null where children are named
     */
    public record Involved(List<Child> children, Long group) {}

    /** A child directly involved. */
    public record Child(long id, String name, String form, String why) {}

    /**
     * How an emergency was justified, and what somebody else said of it.
     *
     * @param says when it was, or by when it has to be, in words
     * @param words what was said, or null
     * @param judged who judged it and how, in words; null where nobody has
     * @param judgement what they said, or null
     */
    public record Justification(String says, boolean again, String words, String judged, String judgement) {}

    /** What whoever reads can do with it now. */
    public record May(
            boolean open,
            boolean decide,
            boolean withdraw,
            boolean close,
            boolean justify,
            boolean judge,
            boolean assess) {}

    /**
     * A request in a list.
     *
     * @param mine whether it waits for whoever looks
     * @param unfinished whether there is an assessment around it that whoever looks writes and nobody has closed
     */
    public record Line(
            long id,
            MapState state,
            boolean emergency,
            String askedBy,
            String asked,
            String children,
            String time,
            boolean open,
            boolean mine,
            boolean unfinished) {}

    /**
     * How many requests wait for somebody.
     *
     * @param decide to be decided about
     * @param judge emergencies of which they have to say whether it was right
     * @param justify emergencies of their own of which they have not said why
     */
    public record Waiting(long decide, long judge, long justify) {}
}
