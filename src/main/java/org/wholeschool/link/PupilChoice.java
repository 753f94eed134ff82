package org.wholeschool.link;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;

/**
 * A pupil who is looked for by name in a form: where one fits, that one is chosen; of several somebody chooses. What
 * was typed is never written down with a session.
 */
@RoomOnly
public class PupilChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String search;
    private transient String looked;
    private transient List<Roster.Found> found;
    private String who;

    /** Looks for what was typed, where that is not what was looked for before. */
    public void look(Roster roster) {
        String typed = search == null ? "" : search.strip();
        if (!typed.equals(looked)) {
            looked = typed;
            found = typed.isEmpty() ? List.of() : roster.search(typed);
            who = found.size() == 1 ? Long.toString(found.get(0).id()) : null;
        }
    }

    /** Chooses a pupil by id, where there is one on roll. */
    public void choose(long id, Roster roster) {
        found = roster.onRoll(List.of(id));
        who = found.isEmpty() ? null : Long.toString(id);
        search = found.isEmpty() ? null : found.get(0).name();
        looked = search;
    }

    /** @return whether nobody was looked for */
    public boolean isEmpty() {
        return search == null || search.isBlank();
    }

    /** @return the chosen pupil's id, null for nobody */
    public Long chosen() {
        return who == null || who.isEmpty() ? null : Long.valueOf(who);
    }

    /** @return why nobody is chosen, said at a field; nothing where somebody is */
    public Optional<BadInput> problem(String field) {
        if (chosen() != null) {
            return Optional.empty();
        }
        return Optional.of(new BadInput(
                field, isEmpty() ? "pupil.required" : getFound().isEmpty() ? "pupil.nobody" : "pupil.which"));
    }

    /**
     * @return who is chosen because nobody else fits, with the form; null where nobody is, or somebody chooses of
     *     several
     */
    public String getChosenWords() {
        return isSeveral()
                ? null
                : getFound().stream()
                        .filter(pupil -> Long.toString(pupil.id()).equals(who))
                        .map(PupilChoice::label)
                        .findFirst()
                        .orElse(null);
    }

    /** @return how many were found, in words; nothing before anybody was looked for */
    public String getFoundWords() {
        return looked == null || looked.isEmpty()
                ? ""
                : Texts.of("link").get("pupil.found", getFound().size());
    }

    /** @return a pupil to be chosen, with the name apart from what stands beside it whichever way it is written */
    public static String label(Roster.Found pupil) {
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

    /** @return those who fit, to be chosen from */
    public List<Option> getOptions() {
        return getFound().stream()
                .map(pupil -> new Option(Long.toString(pupil.id()), label(pupil)))
                .toList();
    }

    public boolean isSeveral() {
        return getFound().size() > 1;
    }

    private List<Roster.Found> getFound() {
        return found == null ? List.of() : found;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    /** Somebody who fits. */
    public record Option(String id, String label) {}
}
