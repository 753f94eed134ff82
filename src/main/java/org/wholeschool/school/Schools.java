package org.wholeschool.school;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import org.wholeschool.access.Actors;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/** The school that the actor belongs to. */
@Service
public class Schools {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /** @return the actor's school. */
    @Permit(value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.JOB, Role.SET_UP},
            onceInSeconds = HOUR)
    public Profile profile() {
        School school = em.find(School.class, actors.current().schoolId());
        if (school == null) {
            throw new NotFound("school");
        }
        return new Profile(school.getId(), school.getName(), school.getUrn(), school.getZone());
    }

    /**
     * Writes the school that the set-up works for.
     *
     * @param name its name
     * @param urn  its unique reference number, six digits
     * @param zone where its clocks are
     */
    @Permit(Role.SET_UP)
    public void create(String name, String urn, ZoneId zone) {
        School school = new School(actors.current().schoolId(), name, urn, zone);
        em.persist(school);
        current.about("school", school.getId());
    }

    /**
     * What a page shows of a school.
     *
     * @param id   its id
     * @param name its name
     * @param urn  its unique reference number
     * @param zone where its clocks are
     */
    public record Profile(long id, String name, String urn, ZoneId zone) {
    }
}
