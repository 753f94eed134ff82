package org.wholeschool.concern.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
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
    private List<Inbox.Row> rows;
    private InboxWords words;

    /** @return what waits, what is new first */
    public List<Inbox.Row> getRows() {
        if (rows == null) {
            rows = inbox.list(show);
        }
        return rows;
    }

    /** Reads anew what is shown, after something has changed it. */
    void lookAgain() {
        rows = null;
    }

    /** @return how many there are, and how many of them are new */
    public String getSize() {
        long fresh = getRows().stream().filter(row -> !row.isAcknowledged()).count();
        Texts texts = Texts.of("inbox");
        long added = getRows().stream().filter(row -> row.added() != null).count();
        return getRows().isEmpty() ? texts.get("size.none") : texts.get("size", getRows().size(), fresh) + (added == 0 ? "" : " " + texts.get("size.added", added));
    }

    public String age(Inbox.Row row) {
        return words().age(row.receivedAt());
    }

    /** @return by when what is to be done; "" where it stands there only because of what was added */
    public String due(Inbox.Row row) {
        return row.isSettled() ? "" : words().due(row.target(), row.due(), row.isUrgent());
    }

    public String tone(Inbox.Row row) {
        return words().tone(row.target(), row.due(), row.isUrgent());
    }

    /** @return that something was added, and by when to read it */
    public String added(Inbox.Row row) {
        return Texts.of("inbox").get("added", row.added().count(), words().due(Target.Kind.READ, row.added().readBy()));
    }

    public String addedTone(Inbox.Row row) {
        String tone = words().tone(Target.Kind.READ, row.added().readBy());
        return tone.isEmpty() ? "warn" : tone;
    }

    public String addedAge(Inbox.Row row) {
        return Texts.of("inbox").get("added.age", words().age(row.added().since()));
    }

    /** @return the words of the box that chooses a concern, for those who do not see in which row it stands */
    public String choose(Inbox.Row row) {
        return Texts.of("inbox").get("choose.of", row.category(), age(row));
    }

    private InboxWords words() {
        if (words == null) {
            words = new InboxWords(schools.profile().zone(), Instant.now());
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
