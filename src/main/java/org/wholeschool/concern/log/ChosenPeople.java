package org.wholeschool.concern.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;

/**
 * Who was chosen in the form so far, with a part each: made anew from the form's fields at every request, because they
 * hold all of it.
 */
public class ChosenPeople {

    /** Stands where a pupil's id would, for somebody who cannot be named. */
    public static final String UNNAMED = "-";

    private final List<Chosen> people = new ArrayList<>();
    private boolean cut;

    /**
     * @param values the form's fields
     * @param roster who is on roll
     */
    static ChosenPeople of(FormValues values, Roster roster) {
        List<String> all = values.all("person");
        List<String> ids = all.subList(0, Math.min(all.size(), ConcernCheck.MOST_PEOPLE));
        List<String> roles = values.all("role");
        List<Long> known =
                ids.stream().map(ChosenPeople::id).filter(id -> id != null).toList();
        Map<Long, Roster.Found> named = new LinkedHashMap<>();
        (known.isEmpty() ? List.<Roster.Found>of() : roster.onRoll(known))
                .forEach(pupil -> named.put(pupil.id(), pupil));
        ChosenPeople chosen = new ChosenPeople();
        chosen.cut = ids.size() < all.size();
        for (int i = 0; i < ids.size(); i++) {
            chosen.take(ids.get(i), i < roles.size() ? roles.get(i) : null, named);
        }
        return chosen;
    }

    private void take(String person, String role, Map<Long, Roster.Found> named) {
        Long id = id(person);
        if (person.equals(UNNAMED)) {
            people.add(new Chosen(null, null, "", role(role)));
        } else if (id != null && people.stream().noneMatch(chosen -> id.equals(chosen.pupilId()))) {
            Roster.Found pupil = named.get(id);
            people.add(new Chosen(
                    id,
                    pupil == null ? Texts.of("concern").get("people.gone") : pupil.name(),
                    pupil == null ? "" : more(pupil),
                    role(role)));
        }
    }

    /**
     * Adds somebody.
     *
     * @param person "12:HARMED", or with {@link #UNNAMED} in place of the id
     * @param roster who is on roll
     */
    void add(String person, Roster roster) {
        if (people.size() >= ConcernCheck.MOST_PEOPLE) {
            cut = true;
            return;
        }
        String[] parts = person.split(":", 2);
        Long id = id(parts[0]);
        Map<Long, Roster.Found> named = new LinkedHashMap<>();
        (id == null ? List.<Roster.Found>of() : roster.onRoll(List.of(id)))
                .forEach(pupil -> named.put(pupil.id(), pupil));
        if (parts[0].equals(UNNAMED) || !named.isEmpty()) {
            take(parts[0], parts.length == 1 ? null : parts[1], named);
        }
    }

    void remove(String index) {
        if (index.matches("[0-9]{1,4}") && Integer.parseInt(index) < people.size()) {
            people.remove(Integer.parseInt(index));
        }
    }

    /**
     * @return whether more were chosen than one concern names: they are not looked up, so that nobody reads the roll by
     *     choosing all of it
     */
    boolean isCut() {
        return cut;
    }

    boolean has(long pupilId) {
        return people.stream().anyMatch(chosen -> chosen.pupilId() != null && chosen.pupilId() == pupilId);
    }

    /** @return those chosen, in the order in which they were */
    public List<Chosen> getAll() {
        return List.copyOf(people);
    }

    List<NewConcern.Person> asPeople() {
        return people.stream()
                .map(chosen -> new NewConcern.Person(chosen.pupilId(), chosen.role()))
                .toList();
    }

    /**
     * @return what stands behind a name: the form, and where there is another one of that name in it, the least that
     *     tells them apart
     */
    static String more(Roster.Found pupil) {
        return pupil.apart() == null
                ? pupil.form()
                : Texts.of("concern")
                        .get(
                                "people.apart." + pupil.apart().by(),
                                pupil.form(),
                                pupil.apart().words());
    }

    private static Long id(String person) {
        return person.matches("[0-9]{1,18}") ? Long.valueOf(person) : null;
    }

    private static InvolvementRole role(String typed) {
        try {
            return typed == null || typed.isEmpty() ? InvolvementRole.NOT_SAID : InvolvementRole.valueOf(typed);
        } catch (IllegalArgumentException none) {
            return InvolvementRole.NOT_SAID;
        }
    }

    /**
     * Somebody who was chosen.
     *
     * @param pupilId who, or null for somebody who cannot be named
     * @param name what they are called, or null
     * @param more what stands behind the name
     * @param role which part they had
     */
    public record Chosen(Long pupilId, String name, String more, InvolvementRole role) {

        /** @return what the form sends for them */
        public String person() {
            return pupilId == null ? UNNAMED : pupilId.toString();
        }

        /**
         * @return the words of the button that takes them out, for those who hear the page. The name stands in
         *     isolation: the words around stay in order.
         */
        public String removing() {
            Texts texts = Texts.of("concern");
            return texts.get("people.removing", name == null ? texts.get("people.unnamed") : name);
        }
    }
}
