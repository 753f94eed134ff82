package org.wholeschool.sharing.party;

import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;

/** A child whom a form names: who fits the name, and who of them is meant. */
@RoomOnly
public final class NamedChild {

    /** Someone who is no pupil here. */
    private static final String STRANGER = "-";

    private final String typed;
    private final List<Roster.Found> found;
    private String who;
    private boolean isSeen;

    private NamedChild(String typed, List<Roster.Found> found, String who) {
        this.typed = typed;
        this.found = found;
        this.who = who;
    }

    static NamedChild of(String typed, Roster roster) {
        List<Roster.Found> found = roster.search(typed);
        return new NamedChild(
                typed, found, found.size() == 1 ? Long.toString(found.get(0).id()) : found.isEmpty() ? STRANGER : null);
    }

    static NamedChild known(Roster.Found pupil) {
        return new NamedChild(pupil.name(), List.of(pupil), Long.toString(pupil.id()));
    }

    static NamedChild stranger(String name) {
        NamedChild child = new NamedChild(name, List.of(), STRANGER);
        child.see();
        return child;
    }

    /** The page has shown who fits. */
    void see() {
        isSeen = true;
    }

    boolean isSettled() {
        return who != null && !who.isEmpty() && (!isUnknown() || isSeen);
    }

    /** @return whether no one on roll fits */
    public boolean isUnknown() {
        return found.isEmpty();
    }

    /** @return whether several fit, of whom one is chosen */
    public boolean isSeveral() {
        return found.size() > 1;
    }

    Long pupil() {
        return who == null || who.isEmpty() || STRANGER.equals(who) ? null : Long.valueOf(who);
    }

    /** @return who fits, and that it is none of them */
    public List<Option> getOptions() {
        List<Option> options = new ArrayList<>(found.stream()
                .map(pupil -> new Option(Long.toString(pupil.id()), label(pupil)))
                .toList());
        options.add(new Option(STRANGER, Texts.of("sharing").get("children.stranger")));
        return options;
    }

    /** @return the one who fits, with the form; that no one does; null where several do */
    public String getWords() {
        return isSeveral() ? null : isUnknown() ? Texts.of("sharing").get("children.unknown") : label(found.get(0));
    }

    private static String label(Roster.Found pupil) {
        String form = pupil.form() == null ? "" : pupil.form();
        String more = pupil.apart() == null
                ? form
                : Texts.of("concern")
                        .get(
                                "people.apart." + pupil.apart().by(),
                                form,
                                pupil.apart().words());
        return "\u2068" + pupil.name() + "\u2069" + (more.isEmpty() ? "" : " \u00b7 " + more);
    }

    public String getTyped() {
        return typed;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    /**
     * Someone who fits.
     *
     * @param id what the form sends for them
     * @param label what they are called
     */
    public record Option(String id, String label) {}
}
