package org.wholeschool.link.group;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.link.PupilChoice;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Texts;

/**
 * The part of the form that says who is in the group. What was typed and names no pupil stays in the field, and no name
 * is written down with a session.
 */
public class GroupPupils implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Long> chosen = new ArrayList<>();

    private transient String names;
    private transient List<Sentence> sentences;
    private transient List<Ask> asks;
    private String form;
    private transient List<GroupReading.Member> ofForm;
    private List<String> ticked = new ArrayList<>();

    List<Long> chosen() {
        return chosen;
    }

    /** @return whether names are typed that were not looked up */
    boolean hasMore() {
        return FormCheck.kept(names) != null;
    }

    /** Says no more of names that are no longer typed: neither what was wrong with them, nor which pupil they mean. */
    void forgetNamesThatAreGone() {
        String typed = names == null ? "" : names;
        sentences = new ArrayList<>(sentences == null ? List.of() : sentences);
        sentences.removeIf(each -> !typed.contains(each.name()));
        asks = new ArrayList<>(getAsks());
        asks.removeIf(each -> !typed.contains(each.text));
    }

    /**
     * Adds those whom the typed names fit.
     *
     * @throws BadInput where names are left that fit no one pupil; where there would be too many, and then none is
     *     added
     */
    void addNames(GroupReading reading) {
        sentences = new ArrayList<>();
        refuseMany(chosen.size() + PastedNames.count(names));
        Map<String, Long> answers = answers();
        List<Ask> open = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<Long> all = new ArrayList<>(chosen);
        for (GroupReading.Named named : reading.look(names)) {
            Long id =
                    named.fits().size() == 1 ? Long.valueOf(named.fits().get(0).id()) : answers.get(named.text());
            if (id == null) {
                left.add(named.text());
                explain(named, open);
            } else if (all.contains(id)) {
                say("group.repeated", named.text());
            } else {
                all.add(id);
            }
        }
        refuseMany(all.size());
        chosen.clear();
        chosen.addAll(all);
        asks = open;
        names = String.join("\n", left);
        if (!left.isEmpty()) {
            throw new BadInput("names", "group.names.left", left.size());
        }
    }

    private static void refuseMany(int many) {
        if (many > GroupEntry.MOST_PUPILS) {
            throw new BadInput("names", "group.many", GroupEntry.MOST_PUPILS, many);
        }
    }

    private Map<String, Long> answers() {
        Map<String, Long> answers = new HashMap<>();
        for (Ask ask : getAsks()) {
            if (ask.who != null && !ask.who.isEmpty()) {
                answers.put(ask.text, Long.valueOf(ask.who));
            }
        }
        return answers;
    }

    private void explain(GroupReading.Named named, List<Ask> open) {
        if (!named.fits().isEmpty()) {
            open.add(new Ask(named.text(), named.options()));
        } else if (named.left() == null) {
            say("group.unknown", named.text());
        } else {
            say("group.left", named.text(), named.left());
        }
    }

    private void say(String key, String name, Object... more) {
        sentences.add(new Sentence(
                name,
                Texts.of("link")
                        .get(
                                key,
                                Stream.concat(Stream.of(name), Stream.of(more)).toArray())));
    }

    /** Shows the pupils of the chosen form. */
    void showForm(GroupReading reading) {
        ofForm = form == null ? List.of() : reading.ofForm(form);
        ticked = new ArrayList<>();
    }

    /** Adds those of the form who are ticked. */
    void addForm() {
        List<Long> all = new ArrayList<>(chosen);
        ticked.stream().map(Long::valueOf).filter(id -> !all.contains(id)).forEach(all::add);
        if (all.size() > GroupEntry.MOST_PUPILS) {
            throw new BadInput("ofForm", "group.many", GroupEntry.MOST_PUPILS, all.size());
        }
        chosen.clear();
        chosen.addAll(all);
        ofForm = List.of();
        ticked = new ArrayList<>();
        form = null;
    }

    void remove(long id) {
        chosen.remove(id);
    }

    /** @return why names of the list are left, or were counted once */
    public List<String> getSentences() {
        return sentences == null
                ? List.of()
                : sentences.stream().map(Sentence::says).toList();
    }

    /** @return the names that fit several pupils */
    public List<Ask> getAsks() {
        return asks == null ? List.of() : asks;
    }

    /** @return the pupils of the chosen form who are not in the group */
    public List<GroupReading.Member> getOfForm() {
        return ofForm == null
                ? List.of()
                : ofForm.stream().filter(pupil -> !chosen.contains(pupil.id())).toList();
    }

    public String getNames() {
        return names;
    }

    public void setNames(String names) {
        this.names = names;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public List<String> getTicked() {
        return ticked;
    }

    public void setTicked(List<String> ticked) {
        this.ticked = ticked;
    }

    /** What is said of a name that is typed. */
    private record Sentence(String name, String says) {}

    /** A name that fits several pupils, and which of them is meant. */
    public static class Ask {

        private final String text;
        private final List<PupilChoice.Option> options;
        private String who;

        Ask(String text, List<PupilChoice.Option> options) {
            this.text = text;
            this.options = options;
        }

        /** @return the question */
        public String getLabel() {
            return Texts.of("link").get("group.which", text);
        }

        /** @return those whom it fits, with form and year */
        public List<PupilChoice.Option> getOptions() {
            return options;
        }

        public String getWho() {
            return who;
        }

        public void setWho(String who) {
            this.who = who;
        }
    }
}
