package org.wholeschool.peermap.risk;

import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.peermap.record.RiskContextKind;
import org.wholeschool.peermap.record.RiskTexts;
import org.wholeschool.peermap.record.RiskWeight;
import org.wholeschool.platform.BadInput;

/**
 * Shows a risk assessment to the people whom its map opens to, and to owners of its actions who may read the request.
 *
 * @param map the request's id
 * @param closed whether it is closed
 * @param begun who began it and when, in words
 * @param ended who closed it and when, in words; null where nobody has
 * @param conclusion what was concluded, or null
 * @param children those directly involved, then outwards
 * @param contexts what may have to change
 * @param actions what is done
 * @param choices those on the map who could be added: while it is open to whoever looks, and those directly involved
 *     have been considered
 * @param mark who looks at these and when, and for how many seconds more; null where there are none
 * @param inside whether everybody directly involved has been considered
 * @param open whether the map is open to whoever looks
 * @param write whether whoever looks can change it
 * @param challenged whether somebody says that a link is wrong that may have led to a child in it, and has no answer
 *     yet
 * @param takeOut whether whoever looks can take a child out who is not directly involved: when it is closed too
 */
public record RiskView(
        long map,
        boolean closed,
        String begun,
        String ended,
        String conclusion,
        List<Child> children,
        List<Context> contexts,
        List<Action> actions,
        List<Choice> choices,
        Mark mark,
        boolean inside,
        boolean open,
        boolean write,
        boolean challenged,
        boolean takeOut) {

    /** What goes across names that stand here as long as the map is open. */
    public record Mark(String words, long seconds) {}

    /** @return whether nobody is in it but those directly involved */
    public boolean alone() {
        return children.stream().allMatch(Child::isDirect);
    }

    /** @return whether what is said of a context has been other before */
    public boolean contextsChanged() {
        return contexts.stream().anyMatch(context -> !context.history().isEmpty());
    }

    /**
     * @return which actions there are and which of them are done, as a mark: what is typed for one is not sent for
     *     another
     */
    public String actionsMark() {
        return actions.stream()
                .map(action -> action.id() + (action.done() == null ? "-" : "+"))
                .collect(Collectors.joining());
    }

    /**
     * A child in it.
     *
     * @param version which state of it this is
     * @param missing the questions that have no answer yet, in words; "" for none
     * @param kept who wrote it last and when, in words, or null
     * @param history what stood there before, the latest change first
     */
    public record Child(
            long pupil,
            long version,
            String name,
            String form,
            int ring,
            boolean considered,
            RiskTexts texts,
            String missing,
            String kept,
            List<Change> history) {

        public boolean isDirect() {
            return ring == 0;
        }
    }

    /**
     * A context, how much of the risk lies in it, and why.
     *
     * @param edition which state of it this is
     * @param kept who said so last and when, in words, or null
     * @param history what stood there before, the latest change first
     */
    public record Context(
            RiskContextKind kind, int edition, RiskWeight weight, String reason, String kept, List<Change> history) {}

    /**
     * What somebody says of a context.
     *
     * @param row in which row of the form
     * @param edition the state of it that the form showed
     */
    public record Weighed(int row, RiskContextKind kind, int edition, RiskWeight weight, String reason) {}

    /**
     * What came of saying something of several contexts.
     *
     * @param contexts which were kept, in their order
     * @param faults what is wrong with the others, at their fields
     */
    public record Kept(List<RiskContextKind> contexts, List<BadInput> faults) {}

    /** A change of what is written: by whom and when, in words, and what stood there before. */
    public record Change(String words, List<Was> was) {}

    /** What stood in a field before. */
    public record Was(String label, String value) {}

    /** Something to be done. */
    public record Action(long id, String task, String owner, String due, boolean late, String done, String outcome) {}

    /** A child on the map who could be added. */
    public record Choice(long pupil, String name, int ring) {}
}
