package org.wholeschool.concern.chronology;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.FormerNames;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.roster.names.Folded;

/**
 * Finds pupils whose chronology a lead wants: who is on roll, and who has left and is named in a concern that the lead
 * may read.
 */
@Service
public class ChronologySearch {

    /** So many are shown of each; then more of the name is asked for. */
    static final int MOST = 12;

    private static final int ONE_SEARCH_SECONDS = 10 * 60;
    private static final int SHORTEST = 2;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Roster roster;

    @Inject
    private FormerNames formerNames;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @param name any part of a name, or a form, as typed
     * @return who is called so, those on roll first, and then who was called so before
     * @throws BadInput where less than two characters were typed
     */
    @Permit(
            code = "ChronologySearch.find",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = ONE_SEARCH_SECONDS)
    public List<Hit> find(String name) {
        if (name == null || name.strip().length() < SHORTEST) {
            throw new BadInput("name", "find.required");
        }
        List<String> parts =
                Arrays.stream(Folded.of(name).strip().split("[\\s-]+")).toList();
        List<Pupil> left = readable.bind(em.createQuery(
                                "select distinct i.pupil from Involvement i where i.pupil.leftOn is not null and "
                                        + "i.pupil.leftOn <= :today and "
                                        + readable.condition("i.concern"),
                                Pupil.class)
                        .setParameter(
                                "today", Now.day(frame.zoneOf(actors.current().schoolId()))))
                .getResultList();
        Map<Long, Hit> hits = new LinkedHashMap<>();
        roster.search(name.strip())
                .forEach(pupil -> hits.put(
                        pupil.id(),
                        new Hit(
                                pupil.id(),
                                pupil.name(),
                                pupil.form(),
                                pupil.apart() == null ? null : pupil.apart().words(),
                                null,
                                false)));
        left.stream()
                .filter(pupil -> isCalled(parts, pupil.getForename(), pupil.getDisplayName()))
                .limit(MOST)
                .forEach(pupil -> hits.put(pupil.getId(), hit(pupil, null)));
        calledBefore(parts, left).forEach(hits::putIfAbsent);
        return List.copyOf(hits.values());
    }

    /** @return those who had that name and have another one now */
    private Map<Long, Hit> calledBefore(List<String> parts, List<Pupil> left) {
        Map<Long, FormerNames.Name> before = formerNames.former().names().stream()
                .filter(had -> isCalled(parts, String.join(" ", had.parts())))
                .limit(MOST)
                .collect(Collectors.toMap(
                        FormerNames.Name::pupilId, Function.identity(), (one, later) -> later, LinkedHashMap::new));
        Map<Long, Hit> hits = new LinkedHashMap<>();
        roster.onRoll(before.keySet())
                .forEach(pupil -> hits.put(
                        pupil.id(),
                        new Hit(
                                pupil.id(),
                                pupil.name(),
                                pupil.form(),
                                pupil.apart() == null ? null : pupil.apart().words(),
                                before.get(pupil.id()).displayName(),
                                false)));
        left.stream()
                .filter(pupil -> before.containsKey(pupil.getId()))
                .forEach(pupil -> hits.put(
                        pupil.getId(), hit(pupil, before.get(pupil.getId()).displayName())));
        return hits;
    }

    private static boolean isCalled(List<String> parts, String... names) {
        String all = Folded.of(String.join(" ", names));
        return parts.stream().allMatch(all::contains);
    }

    private static Hit hit(Pupil left, String before) {
        return new Hit(left.getId(), left.getDisplayName(), left.getRegGroup(), null, before, true);
    }

    /**
     * A pupil who was found.
     *
     * @param id the pupil's id
     * @param name what they are called
     * @param form registration group, or null
     * @param apart what tells them apart from another of that name, or null
     * @param before what they were called before, where they were found by that; else null
     * @param left whether they have left
     */
    public record Hit(long id, String name, String form, String apart, String before, boolean left) {}
}
