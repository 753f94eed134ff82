package org.wholeschool.peermap;

import java.util.List;

/**
 * A risk assessment as those read it who may read its map's request.
 *
 * @param map        the request's id
 * @param closed     whether it is closed
 * @param begun      who began it and when, in words
 * @param ended      who closed it and when, in words; null where nobody has
 * @param conclusion what was concluded, or null
 * @param children   those directly involved, then outwards
 * @param contexts   what may have to change
 * @param actions    what is done
 * @param choices    those on the map who could be added: while it is open to whoever looks, and those directly involved have been considered
 * @param inside     whether everybody directly involved has been considered
 * @param open       whether the map is open to whoever looks
 * @param write      whether whoever looks can change it
 */
public record RiskView(long map, boolean closed, String begun, String ended, String conclusion, List<Child> children, List<Context> contexts, List<Action> actions, List<Choice> choices,
        boolean inside, boolean open, boolean write) {

    /**
     * A child in it.
     *
     * @param version which state of it this is
     * @param kept    who wrote it last and when, in words, or null
     */
    public record Child(long pupil, long version, String name, String form, int ring, boolean considered, RiskTexts texts, String kept) {

        public boolean isDirect() {
            return ring == 0;
        }
    }

    /** A context, how much of the risk lies in it, and why. */
    public record Context(RiskContextKind kind, RiskWeight weight, String reason) {
    }

    /** Something to be done. */
    public record Action(long id, String task, String owner, String due, boolean late, String done, String outcome) {
    }

    /** A child on the map who could be added. */
    public record Choice(long pupil, String name, int ring) {
    }
}
