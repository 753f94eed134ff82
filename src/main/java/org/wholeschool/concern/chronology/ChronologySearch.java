package org.wholeschool.concern.chronology;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.concern.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolFrame;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;

/** Finds pupils whose chronology a lead wants: who is on roll, and who has left and is named in a concern that the lead may read. */
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
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @param name any part of a name, or a form, as typed
     * @return who is called so, those on roll first
     * @throws BadInput where less than two characters were typed
     */
    @Permit(value = {Role.LEAD, Role.DEPUTY}, onceInSeconds = ONE_SEARCH_SECONDS)
    public List<Hit> find(String name) {
        if (name == null || name.strip().length() < SHORTEST) {
            throw new BadInput("name", "find.required");
        }
        Stream<Hit> onRoll = roster.search(name.strip()).stream().map(pupil -> new Hit(pupil.id(), pupil.name(), pupil.form(), pupil.apart() == null ? null : pupil.apart().words(), false));
        List<String> parts = Arrays.stream(Folded.of(name).strip().split("[\\s-]+")).toList();
        Stream<Hit> left = readable.bind(em.createQuery("select distinct i.pupil from Involvement i where i.pupil.leftOn is not null and i.pupil.leftOn <= :today and " + readable.condition("i.concern"),
                        Pupil.class).setParameter("today", LocalDate.now(frame.zoneOf(actors.current().schoolId())))).getResultStream()
                .filter(pupil -> parts.stream().allMatch(part -> Folded.of(String.join(" ", pupil.getForename(), pupil.getDisplayName())).contains(part)))
                .map(pupil -> new Hit(pupil.getId(), pupil.getDisplayName(), pupil.getRegGroup(), null, true)).limit(MOST);
        return Stream.concat(onRoll, left).toList();
    }

    /**
     * A pupil who was found.
     *
     * @param id    the pupil's id
     * @param name  what they are called
     * @param form  registration group, or null
     * @param apart what tells them apart from another of that name, or null
     * @param left  whether they have left
     */
    public record Hit(long id, String name, String form, String apart, boolean left) {
    }
}
