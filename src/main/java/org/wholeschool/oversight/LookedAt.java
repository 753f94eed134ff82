package org.wholeschool.oversight;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.audit.AuditTrail;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.PupilRecords;
import org.wholeschool.roster.Roster;

/**
 * Who has looked at a child: whatever is on record about the pupil and about the records that name the pupil, without
 * what stands in them.
 */
@Service
public class LookedAt {

    private static final int LOOKING = 10 * 60;
    private static final int SHORTEST_TEXT = 2;

    @Inject
    private Roster roster;

    @Inject
    private AuditTrail trail;

    @Inject
    private Instance<PupilRecords> records;

    @Inject
    private CurrentAction current;

    /**
     * Finds a pupil to ask about.
     *
     * @param text a part of a name or a form, of a pupil on roll; or the whole of a unique pupil number, of any
     * @return those whom it fits
     * @throws BadInput where it is too short to find anybody by
     */
    @Permit(code = "LookedAt.find", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = LOOKING)
    public List<Choice> find(String text) {
        String sought = text == null ? "" : text.strip();
        if (sought.length() < SHORTEST_TEXT) {
            throw new BadInput("name", "child.short");
        }
        List<Roster.Found> found = new ArrayList<>(roster.withUpn(sought));
        roster.search(sought).stream().filter(pupil -> !found.contains(pupil)).forEach(found::add);
        Set<Long> namesakes = namesakes(found);
        Map<Long, LocalDate> born = roster.daysOfBirth(namesakes);
        return found.stream()
                .map(pupil -> new Choice(pupil.id(), pupil.name(), pupil.form(), born.get(pupil.id())))
                .toList();
    }

    /** @return those who are called the same and are in the same form as another one who was found. */
    private static Set<Long> namesakes(List<Roster.Found> found) {
        Map<List<String>, List<Long>> alike = found.stream()
                .collect(Collectors.groupingBy(
                        pupil -> Arrays.asList(pupil.name(), pupil.form()),
                        Collectors.mapping(Roster.Found::id, Collectors.toList())));
        return alike.values().stream()
                .filter(ids -> ids.size() > 1)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /**
     * Reads who has looked at a child, the latest first. That is on record as well. A record that is a tie between
     * children has no number here, and is looked at on a day, after whatever else was done on it: else the same one
     * with another child would tell who is tied to whom, which is nothing that whoever reads the trail may know.
     *
     * @param pupil of the actor's school
     * @param from only from this day on, or null
     * @param to only up to this day and with it, or null
     * @param page which page, from 1
     * @return the child's name and the entries
     * @throws NotFound where the school has no such pupil
     * @throws BadInput where the period ends before it begins
     */
    @Permit(code = "LookedAt.read", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = LOOKING)
    public Child read(long pupil, LocalDate from, LocalDate to, int page) {
        Roster.Found found = roster.named(List.of(pupil)).stream().findFirst().orElseThrow(() -> new NotFound("pupil"));
        current.about("pupil", pupil);
        Map<String, Set<Long>> about = new LinkedHashMap<>();
        about.put("pupil", new HashSet<>(Set.of(pupil)));
        Set<String> ties = new HashSet<>();
        records.forEach(kept -> {
            String kind = kept.kind().name();
            about.computeIfAbsent(kind, any -> new HashSet<>()).addAll(kept.about(List.of(pupil)));
            if (kept.isATie()) {
                ties.add(kind);
            }
        });
        return new Child(found.name(), found.form(), trail.about(about, ties, from, to, page));
    }

    /**
     * A pupil to choose.
     *
     * @param id the pupil's id
     * @param name what the pupil is called
     * @param form registration group, or null
     * @param born the day of birth, only where nothing else tells the pupil from another one of the list; else null
     */
    public record Choice(long id, String name, String form, LocalDate born) {

        /** @return what the list says. */
        public String words() {
            return Stream.of(
                            name,
                            form,
                            born == null
                                    ? null
                                    : Texts.of("oversight").get("child.born", SchoolDates.LONG_DATE.format(born)))
                    .filter(Objects::nonNull)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Who has looked at a child.
     *
     * @param name what the child is called
     * @param form registration group, or null
     * @param reading the entries
     */
    public record Child(String name, String form, AuditTrail.Reading reading) {}
}
