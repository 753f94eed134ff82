package org.wholeschool.school;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/** When the school is open: half-terms and closures. */
@Service
public class Calendar {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    /** @return all half-terms in the order of time. */
    @Permit(value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.JOB, Role.SET_UP},
            onceInSeconds = HOUR)
    public List<HalfTerm> halfTerms() {
        return em.createQuery("select new org.wholeschool.school.Calendar.HalfTerm(t.id, t.schoolYear, t.position, t.name, t.startsOn, t.endsOn)"
                + " from Term t order by t.startsOn", HalfTerm.class).getResultList();
    }

    /** @return the closures in the order of time. */
    @Permit(value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.JOB, Role.SET_UP},
            onceInSeconds = HOUR)
    public List<Closed> closures() {
        return em.createQuery("select new org.wholeschool.school.Calendar.Closed(c.startsOn, c.endsOn, c.reason)"
                + " from Closure c order by c.startsOn", Closed.class).getResultList();
    }

    /**
     * Writes half-terms and closures.
     *
     * @param terms    half-terms that do not overlap
     * @param closures closures
     */
    @Permit(Role.SET_UP)
    public void create(List<Term> terms, List<Closure> closures) {
        terms.forEach(em::persist);
        closures.forEach(em::persist);
    }

    /**
     * A half-term as pages and runs see it.
     *
     * @param id         its id
     * @param schoolYear the year in which its school year began
     * @param position   1 to 6
     * @param name       as people say it
     * @param startsOn   first day
     * @param endsOn     last day, included
     */
    public record HalfTerm(long id, int schoolYear, int position, String name, LocalDate startsOn, LocalDate endsOn) {

        /**
         * @param day a day
         * @return whether the half-term holds it
         */
        public boolean holds(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    /**
     * A closure as pages see it.
     *
     * @param startsOn first day
     * @param endsOn   last day, included
     * @param reason   why
     */
    public record Closed(LocalDate startsOn, LocalDate endsOn, String reason) {
    }
}
