package org.wholeschool.concern.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.Texts;

/** Tells the head on the home page what waits with the safeguarding team and with whom, as numbers. */
@Named
@RequestScoped
public class OpenCounts {

    private static final int ALL = 100;

    @Inject
    private InboxCounts inbox;

    private InboxCounts.Counts counts;

    public InboxCounts.Counts getCounts() {
        if (counts == null) {
            counts = inbox.counts();
        }
        return counts;
    }

    /** @return who looks after how many open concerns, those without a case lead first; empty without a team */
    public List<Line> getLoads() {
        return lines(getCounts());
    }

    static List<Line> lines(InboxCounts.Counts counts) {
        if (counts.leads().isEmpty()) {
            return List.of();
        }
        long most = Math.max(1, Math.max(counts.unowned(), counts.leads().get(0).open()));
        List<Line> lines = new ArrayList<>();
        if (counts.unowned() > 0) {
            int bar = share(counts.unowned(), most);
            lines.add(new Line(texts().get("head.load.unassigned"), counts.unowned(), "", bar, bar));
        }
        counts.leads()
                .forEach(load -> lines.add(new Line(
                        load.name(),
                        load.open(),
                        load.late() == 0 ? "" : texts().get("head.load.late", load.late()),
                        share(load.open(), most),
                        share(load.late(), most))));
        return lines;
    }

    private static int share(long part, long most) {
        return (int) (ALL * part / most);
    }

    /** @return who has most, or that the work is even, in a sentence */
    public String getLoadSays() {
        return says(getCounts());
    }

    static String says(InboxCounts.Counts counts) {
        if (counts.leads().isEmpty()) {
            return texts().get("head.load.no-one");
        }
        if (counts.open() == 0) {
            return texts().get("head.load.none");
        }
        InboxCounts.Load most = counts.leads().get(0);
        boolean isAlone =
                counts.leads().size() > 1 && most.open() > counts.leads().get(1).open();
        return (isAlone ? texts().get("head.load.most", most.name(), most.open(), counts.open()) + " " : "")
                + texts().get("head.load.unowned", counts.unowned());
    }

    private static Texts texts() {
        return Texts.of("inbox");
    }

    /**
     * A row of the picture.
     *
     * @param name whose, or that they are unassigned
     * @param open how many open concerns they look after
     * @param late how many of these are late, in words; empty for none
     * @param bar how long their bar is, of 100
     * @param lateBar how much of that is late
     */
    public record Line(String name, long open, String late, int bar, int lateBar) {}
}
