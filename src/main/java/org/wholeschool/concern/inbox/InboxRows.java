package org.wholeschool.concern.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** The rows of the inbox: as part of its page, and by themselves where the page asks for them anew. */
@Named
@RequestScoped
public class InboxRows {

    @Inject
    private Inbox inbox;

    @Inject
    private Schools schools;

    private Inbox.Show show = Inbox.Show.ALL;
    private Inbox.Waiting waiting;
    private InboxWords words;

    /** @return what waits, what is new first */
    public List<Inbox.Row> getRows() {
        return waiting().rows();
    }

    private Inbox.Waiting waiting() {
        if (waiting == null) {
            waiting = inbox.list(show, Inbox.SHOWN);
        }
        return waiting;
    }

    /** Reads anew what is shown, after something has changed it. */
    void lookAgain() {
        waiting = null;
    }

    /** @return how many there are, and how many of them are new */
    public String getSize() {
        Texts texts = Texts.of("inbox");
        long added = waiting().added();
        return waiting().count() == 0
                ? texts.get("size.none")
                : texts.get("size", waiting().count(), waiting().fresh())
                        + (added == 0 ? "" : " " + texts.get("size.added", added));
    }

    /** @return how many more there are than are shown, in words; "" where there are none */
    public String getMore() {
        int more = waiting().count() - getRows().size();
        return more <= 0 ? "" : Texts.of("inbox").get("size.more", more);
    }

    public String age(Inbox.Row row) {
        return words().age(row.receivedAt());
    }

    /** @return by when what is to be done; "" where it stands there only because of what was added */
    public String due(Inbox.Row row) {
        return row.isSettled() ? "" : words().due(row.target(), row.due(), row.isUrgent());
    }

    /** @return which colour goes with it: what nobody has acknowledged stands out before it is late */
    public String tone(Inbox.Row row) {
        String tone = words().tone(row.target(), row.due(), row.isUrgent());
        return tone.isEmpty() && row.target() == Target.Kind.ACKNOWLEDGE ? "warn" : tone;
    }

    /** @return that something was added, and by when to read it */
    public String added(Inbox.Row row) {
        return Texts.of("inbox")
                .get(
                        "added",
                        row.added().count(),
                        words().due(Target.Kind.READ, row.added().readBy()));
    }

    public String addedTone(Inbox.Row row) {
        String tone = words().tone(Target.Kind.READ, row.added().readBy());
        return tone.isEmpty() ? "warn" : tone;
    }

    public String addedAge(Inbox.Row row) {
        return Texts.of("inbox").get("added.age", words().age(row.added().since()));
    }

    /** @return whom it names, the first two by name; "" where it names no pupil */
    public String pupils(Inbox.Row row) {
        return InboxWords.pupils(row.pupils());
    }

    /** @return the words of the box that chooses a concern, for those who do not see in which row it stands */
    public String choose(Inbox.Row row) {
        return Texts.of("inbox").get("choose.of", row.category(), age(row));
    }

    private InboxWords words() {
        if (words == null) {
            words = new InboxWords(schools.profile().zone(), Now.instant());
        }
        return words;
    }

    public String getShow() {
        return show.name();
    }

    /** @param name one of {@link Inbox.Show}; anything else shows all */
    public void setShow(String name) {
        for (Inbox.Show each : Inbox.Show.values()) {
            if (each.name().equals(name)) {
                show = each;
            }
        }
    }

    public Inbox.Show[] getShows() {
        return Inbox.Show.values();
    }
}
