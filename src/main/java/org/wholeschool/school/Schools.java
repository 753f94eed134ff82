package org.wholeschool.school;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;

/** The school that the actor belongs to. */
@Service
public class Schools {

    /** The clocks that a school can have, the usual one first. */
    public static final List<String> ZONES = List.of(
            "Europe/London",
            "Europe/Jersey",
            "Europe/Guernsey",
            "Europe/Isle_of_Man",
            "Europe/Dublin",
            "Europe/Gibraltar",
            "Asia/Nicosia",
            "Europe/Paris",
            "Europe/Berlin",
            "Asia/Dubai",
            "Asia/Singapore",
            "UTC");

    /** Year groups: -1 is Nursery, 0 Reception, 14 the third year of a sixth form. */
    public static final int YOUNGEST = -1;

    public static final int OLDEST = 14;

    private static final int HOUR = 60 * 60;
    private static final int LONGEST_NAME = 200;
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /** @return the actor's school. */
    @Permit(
            code = "Schools.profile",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.SYSTEM,
                Role.READING_SYSTEM,
                Role.JOB,
                Role.SET_UP
            },
            onceInSeconds = HOUR)
    public Profile profile() {
        School school = school();
        return new Profile(
                school.getId(),
                school.getName(),
                school.getUrn(),
                school.getZone(),
                school.getPhase(),
                school.getFirstYear(),
                school.getLastYear(),
                school.getOutOfHours(),
                school.getSignInNotice(),
                school.isToDoOpen());
    }

    /**
     * Writes the school that the set-up works for.
     *
     * @param name its name
     * @param urn its unique reference number, six digits
     * @param zone where its clocks are
     */
    @Permit(code = "Schools.create", value = Role.SET_UP)
    public void create(String name, String urn, ZoneId zone) {
        School school = new School(actors.current().schoolId(), name, urn, zone);
        em.persist(school);
        current.about("school", school.getId());
    }

    /**
     * Changes what the school is. Moments stay the moments that they are, whatever clocks show them from now on.
     *
     * @param change what it is from now on
     * @throws BadInput at the field that cannot be taken
     */
    @Permit(
            code = "Schools.change",
            value = {Role.ADMINISTRATOR, Role.SET_UP})
    public void change(Change change) {
        School school = school();
        check(change);
        if (!em.createQuery("select s.id from School s where s.urn = :urn and s.id <> :id", Long.class)
                .setParameter("urn", change.urn().strip())
                .setParameter("id", school.getId())
                .getResultList()
                .isEmpty()) {
            throw new BadInput("urn", "profile.urn.taken");
        }
        school.become(change);
        current.about("school", school.getId());
    }

    /**
     * @param change what somebody wants a school to be
     * @throws BadInput at the field that cannot be taken
     */
    private static void check(Change change) {
        BadInput.throwAll(change.faults());
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone).getId().equals(zone);
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /**
     * Shows the list of what is left to do to set the school up, or hides it.
     *
     * @param shown whether to show it
     */
    @Permit(
            code = "Schools.showToDo",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.SET_UP})
    public void showToDo(boolean shown) {
        School school = school();
        school.showToDo(shown);
        current.about("school", school.getId());
    }

    private School school() {
        School school = em.find(School.class, actors.current().schoolId());
        if (school == null) {
            throw new NotFound("school");
        }
        return school;
    }

    /**
     * What a page shows of a school.
     *
     * @param id its id
     * @param name its name
     * @param urn its unique reference number
     * @param zone where its clocks are
     * @param phase which ages it is for
     * @param firstYear its youngest year group, -1 Nursery, 0 Reception
     * @param lastYear its oldest year group
     * @param outOfHours the number of children's social care when the school is closed, or null
     * @param signInNotice what the sign-in page says to everybody, or null
     * @param toDoOpen whether the list of what is left to do is shown
     */
    public record Profile(
            long id,
            String name,
            String urn,
            ZoneId zone,
            Phase phase,
            int firstYear,
            int lastYear,
            String outOfHours,
            String signInNotice,
            boolean toDoOpen) {}

    /** What the administrator can change of a school; as in {@link Profile}. */
    public record Change(String name, String urn, Phase phase, int firstYear, int lastYear, String zone) {

        /** @return what of it cannot be taken, in the order of the fields. */
        public List<BadInput> faults() {
            List<BadInput> faults = new ArrayList<>();
            if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
                faults.add(new BadInput("name", "profile.name.length", LONGEST_NAME));
            } else {
                BadInput.collect(faults, () -> Words.check("name", name));
            }
            if (urn == null || !SIX_DIGITS.matcher(urn.strip()).matches()) {
                faults.add(new BadInput("urn", "profile.urn.digits"));
            }
            if (phase == null) {
                faults.add(new BadInput("phase", "profile.phase.needed"));
            }
            if (firstYear < YOUNGEST || lastYear > OLDEST || firstYear > lastYear) {
                faults.add(new BadInput("lastYear", "profile.years.order"));
            }
            if (zone == null || !isZone(zone)) {
                faults.add(new BadInput("zone", "profile.zone.unknown"));
            }
            return faults;
        }
    }
}
