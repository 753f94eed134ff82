package org.wholeschool.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** What stands in the trail, in a person's words. */
@Named
@ApplicationScoped
public class TrailWords {

    private static final String ACTION = "action.";
    private static final String SUBJECT = "subject.";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.UK);

    /**
     * @return every action that this version knows, by its words; one of an older version is found by its person,
     *     record and period.
     */
    public List<Choice> getActions() {
        return choices(ACTION);
    }

    /** @return every kind of record that an action can be about, by its words. */
    public List<Choice> getKinds() {
        return choices(SUBJECT);
    }

    private static List<Choice> choices(String prefix) {
        Texts texts = Texts.of("audit");
        return texts.keys(prefix)
                .map(key -> new Choice(key.substring(prefix.length()), texts.get(key)))
                .sorted(Comparator.comparing(Choice::words))
                .toList();
    }

    /**
     * @param name an action's code
     * @return what it is in a person's words; the code itself where it is one of an older version that has none
     */
    public String action(String name) {
        return Texts.of("audit").getOr(ACTION + name, name);
    }

    /**
     * @param kind what something was about, or null
     * @param number which one, or whose; null where that is not told
     * @return the same in words; "" where it was about nothing
     */
    public String about(String kind, Object number) {
        return kind == null ? "" : Texts.of("audit").getOr(SUBJECT + kind, kind) + (number == null ? "" : " " + number);
    }

    /**
     * @param line an entry
     * @return what it was about, in words; "" where that is nothing
     */
    public String about(AuditTrail.Line line) {
        return line.subjectId() == null
                ? about(line.subjectKind(), "").strip()
                : about(line.subjectKind(), line.subjectName() == null ? line.subjectId() : line.subjectName());
    }

    /**
     * @param line an entry
     * @return who it was, in words
     */
    public String who(AuditTrail.Line line) {
        String role = Texts.of("audit").get("role." + line.role());
        return line.name() == null ? role : line.name() + ", " + role;
    }

    /** @return when it was, to the second; where its number is not told, the day. */
    public String when(AuditTrail.Line line) {
        return line.id() == null ? SchoolDates.DATE.format(line.at()) : moment(line.at());
    }

    /** @return a moment of the school's clock, to the second. */
    public String moment(ZonedDateTime at) {
        return MOMENT.format(at);
    }

    /**
     * Something that can be chosen.
     *
     * @param name its code, or the name of a kind
     * @param words what it is
     */
    public record Choice(String name, String words) {}
}
