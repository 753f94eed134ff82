package org.wholeschool.casework.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.wholeschool.concern.chronology.Redactor;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.names.EverybodysNames;

/**
 * Says in one style who the people of a row are. In every style but names in full, what was typed passes the redactor:
 * a text in which a name would be left is left out.
 */
public final class PeopleWriter {

    private final Texts texts = Texts.of("export");
    private final NameStyle style;
    private final Redactor redactor;

    /** What each pupil of the row in hand is called in its texts. */
    private Map<Long, String> here = Map.of();

    private final Map<String, Integer> staff = new HashMap<>();

    /** @param known all people who may be named in a text */
    public PeopleWriter(NameStyle style, List<EverybodysNames.Person> known) {
        this.style = style;
        this.redactor = style == NameStyle.FULL ? null : Redactor.calling(known, this::called);
    }

    /** Begins a row: texts that follow are about these people. */
    public void meet(List<ShownPerson> people) {
        here = people.stream()
                .filter(person -> person.pupilId() != null)
                .collect(Collectors.toMap(ShownPerson::pupilId, this::inText, (one, other) -> one, LinkedHashMap::new));
    }

    private String called(boolean pupil, long id) {
        return pupil ? here.getOrDefault(id, texts.get("person.other-pupil")) : texts.get("person.staff");
    }

    private String inText(ShownPerson person) {
        return style == NameStyle.INITIALS ? person.initials() : role(person);
    }

    private String role(ShownPerson person) {
        String role = texts.get(person.role() == null ? "role.PUPIL" : "role." + person.role());
        return person.year() == null
                ? texts.get("person.unnamed", role)
                : texts.get("person.year", role, person.year());
    }

    /** @return who they are, a line each, those harmed first */
    public String people(List<ShownPerson> people) {
        Map<String, Long> counts = people.stream()
                .sorted(Comparator.comparing(ShownPerson::role, Comparator.nullsLast(Comparator.naturalOrder())))
                .collect(Collectors.groupingBy(this::shown, LinkedHashMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? texts.get("none.pupils")
                : counts.entrySet().stream()
                        .map(each -> each.getValue() == 1
                                ? each.getKey()
                                : texts.get("person.several", each.getValue(), each.getKey()))
                        .collect(Collectors.joining("\n"));
    }

    private String shown(ShownPerson person) {
        return style == NameStyle.ROLES || person.name() == null
                ? role(person)
                : texts.get("person.named", style == NameStyle.FULL ? person.name() : person.initials(), role(person));
    }

    /** @return their year groups, each once */
    public String years(List<ShownPerson> people) {
        return people.stream()
                .map(ShownPerson::year)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(year -> texts.get("year", year))
                .collect(Collectors.joining(", "));
    }

    /** @return what a colleague is called: without names by a number, the same in the whole file; null for null */
    public String staff(String name) {
        return name == null || name.isEmpty() || style == NameStyle.FULL
                ? name
                : style == NameStyle.INITIALS
                        ? Initials.of(name)
                        : texts.get("person.staff.number", staff.computeIfAbsent(name, each -> staff.size() + 1));
    }

    /** @return the name of a place without names of people */
    public String place(String name) {
        return redactor == null || name == null ? name : redactor.redactPlace(name);
    }

    /** @return what was typed, without names where there are to be none; null for null */
    public String typed(String text) {
        if (text == null || redactor == null) {
            return text;
        }
        try {
            return redactor.redactNear(text, here.keySet());
        } catch (Redactor.NameLeft left) {
            return texts.get("text.left-out");
        }
    }
}
