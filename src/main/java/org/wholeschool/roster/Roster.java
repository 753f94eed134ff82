package org.wholeschool.roster;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.NumberedNames;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.school.Schools;

/** Who is on roll. */
@Service
public class Roster {

    private static final int MOST_FOUND = 12;
    private static final int ONE_SEARCH_SECONDS = 10 * 60;
    private static final int A_DAY = 24 * 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Schools schools;

    @Inject
    private NameIndexes indexes;

    /**
     * Finds pupils on roll by any part of a name or preferred name from two letters on, or by the form.
     *
     * @param text what was typed so far
     * @return at most 12 of them, first those whose names or form begin with it, by surname
     */
    @Permit(
            code = "Roster.search",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.DATA_PROTECTION_OFFICER},
            onceInSeconds = ONE_SEARCH_SECONDS)
    public List<Found> search(String text) {
        return names().search(text == null ? "" : text, MOST_FOUND);
    }

    /**
     * Names pupils on roll who were found before, for whoever found them.
     *
     * @param ids pupils' ids
     * @return those of them that are on roll in the actor's school
     */
    @Permit(
            code = "Roster.onRoll",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = ONE_SEARCH_SECONDS)
    public List<Found> onRoll(Collection<Long> ids) {
        return names().of(ids);
    }

    private NameIndex names() {
        NameIndexes.RollState state = state();
        return indexes.of(actors.current().schoolId(), state, () -> index(state.day()));
    }

    /** Reads the names of the roll, where it has changed since they were read. */
    @Permit(code = "Roster.keepNamesAtHand", value = Role.JOB, onceInSeconds = A_DAY)
    void keepNamesAtHand() {
        names();
    }

    private NameIndexes.RollState state() {
        return em.createQuery(
                        "select new org.wholeschool.roster.NameIndexes.RollSums(count(p), "
                                + "coalesce(sum(p.version), 0), coalesce(max(p.id), 0)) from Pupil p",
                        NameIndexes.RollSums.class)
                .getSingleResult()
                .on(Now.day(schools.profile().zone()));
    }

    /**
     * Names pupils, for whoever may read the concerns that they are in.
     *
     * @param ids pupils' ids
     * @return those of them that are in the actor's school
     */
    @Permit(
            code = "Roster.named",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.DATA_PROTECTION_OFFICER})
    public List<Found> named(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select p from Pupil p where p.id in :ids", Pupil.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(pupil -> new Found(pupil.getId(), pupil.getDisplayName(), pupil.getRegGroup()))
                .toList();
    }

    /**
     * Finds a pupil by the unique pupil number, on roll or not.
     *
     * @param upn as typed
     * @return the pupil, or nothing
     */
    @Permit(code = "Roster.withUpn", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = ONE_SEARCH_SECONDS)
    public List<Found> withUpn(String upn) {
        return em.createQuery("select p from Pupil p where p.upnHash = :hash", Pupil.class)
                .setParameter("hash", KeyedHash.of("upn", upn.strip().toUpperCase(Locale.ROOT)))
                .getResultStream()
                .map(pupil -> new Found(pupil.getId(), pupil.getDisplayName(), pupil.getRegGroup()))
                .toList();
    }

    /**
     * Finds pupils on roll by a part of the unique pupil number.
     *
     * @param text as typed
     * @return at most 12 of them, by surname; none where it cannot be such a part
     */
    @Permit(
            code = "Roster.withUpnPart",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = ONE_SEARCH_SECONDS)
    public List<Found> withUpnPart(String text) {
        return names().withUpn(text == null ? "" : text, MOST_FOUND);
    }

    /**
     * What tells two pupils of one name in one form apart.
     *
     * @param ids of pupils of the actor's school
     * @return by id, the day of birth; nothing of those of whom it is not known
     */
    @Permit(code = "Roster.daysOfBirth", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = ONE_SEARCH_SECONDS)
    public Map<Long, LocalDate> daysOfBirth(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select p from Pupil p where p.id in :ids", Pupil.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .filter(pupil -> pupil.getDateOfBirth() != null)
                        .collect(Collectors.toMap(Pupil::getId, Pupil::getDateOfBirth));
    }

    /**
     * Everything that pupils are known by, to match another system's log; those who have left are in older ones.
     *
     * @return one for each pupil that the school has or had
     */
    @Permit(
            code = "Roster.knownAs",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB})
    public List<KnownAs> knownAs() {
        return em.createQuery("select p from Pupil p where p.takenBack = false", Pupil.class)
                .getResultStream()
                .map(pupil -> new KnownAs(
                        pupil.getId(),
                        pupil.getUpn(),
                        pupil.getForename(),
                        pupil.getPreferredName(),
                        pupil.getLegalSurname()))
                .toList();
    }

    /**
     * Writes pupils.
     *
     * @param pupils the pupils, with UPNs that are not on roll yet
     */
    @Permit(code = "Roster.create", value = Role.SET_UP)
    public void create(List<Pupil> pupils) {
        pupils.forEach(em::persist);
    }

    private NameIndex index(LocalDate day) {
        return NameIndex.of(
                em.createQuery("select p from Pupil p where p.leftOn is null or p.leftOn > :day", Pupil.class)
                        .setParameter("day", day)
                        .getResultStream()
                        .sorted(Comparator.comparing(Pupil::getLegalSurname)
                                .thenComparing(Pupil::getForename)
                                .thenComparing(Pupil::getId))
                        .toList());
    }

    /** @return the classes that have pupils on roll, in the order of their numbers, with how many and nobody's name. */
    @Permit(
            code = "Roster.classes",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = ONE_SEARCH_SECONDS)
    public List<ClassSize> classes() {
        return em.createQuery(
                        "select new org.wholeschool.roster.Roster.ClassSize(p.regGroup, count(p)) from Pupil p where "
                                + "p.takenBack = false and (p.leftOn is null or p.leftOn > :day) and "
                                + "p.regGroup <> '' group by p.regGroup",
                        ClassSize.class)
                .setParameter("day", Now.day(schools.profile().zone()))
                .getResultStream()
                .sorted(Comparator.comparing(ClassSize::name, NumberedNames.ORDER))
                .toList();
    }

    /**
     * A class.
     *
     * @param name "8B"
     * @param pupils how many are on roll
     */
    public record ClassSize(String name, int pupils) {

        /** As a query counts them. */
        @RoomOnly
        public ClassSize(String name, long pupils) {
            this(name, Math.toIntExact(pupils));
        }
    }

    /**
     * A pupil as a search shows one.
     *
     * @param id the pupil's id
     * @param name what the pupil is called, with the surname
     * @param form registration group
     * @param apart what tells the pupil apart from others of that name in that form; null where there are none
     */
    public record Found(long id, String name, String form, Apart apart) {

        /** A pupil who need not be told apart from another. */
        public Found(long id, String name, String form) {
            this(id, name, form, null);
        }
    }

    /**
     * What tells a pupil apart from others of the same name and form.
     *
     * @param by what it is
     * @param words how it reads
     */
    public record Apart(By by, String words) {

        /** Kinds of it, the least telling first. */
        public enum By {
            MONTH,
            DAY,
            DATE,
            UPN,
            NUMBER
        }
    }

    /**
     * What a pupil is known by.
     *
     * @param id the pupil's id
     * @param upn unique pupil number, null where the pupil has none
     * @param forename as on the roll
     * @param preferredName what the pupil is called, null where it is the forename
     * @param surname legal surname
     */
    public record KnownAs(long id, String upn, String forename, String preferredName, String surname) {}
}
