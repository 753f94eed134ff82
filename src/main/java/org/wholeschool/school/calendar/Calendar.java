package org.wholeschool.school.calendar;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;

/**
 * When the school is open: half-terms, closures and half-days. What is left of the times of a half-day is
 * {@link DayPlan}'s to say.
 */
@Service
public class Calendar {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolDay day;

    /** @return all half-terms in the order of time. */
    @Permit(
            code = "Calendar.halfTerms",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.JOB,
                Role.SET_UP
            },
            onceInSeconds = HOUR)
    public List<HalfTerm> halfTerms() {
        return em.createQuery(
                        "select new org.wholeschool.school.calendar.Calendar.HalfTerm(t.id, t.schoolYear, t.position, "
                                + "t.name, t.startsOn, t.endsOn)"
                                + " from Term t order by t.startsOn",
                        HalfTerm.class)
                .getResultList();
    }

    /** @return the closures in the order of time. */
    @Permit(
            code = "Calendar.closures",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.JOB,
                Role.SET_UP
            },
            onceInSeconds = HOUR)
    public List<Closed> closures() {
        return em.createQuery(
                        "select new org.wholeschool.school.calendar.Calendar.Closed(c.startsOn, c.endsOn, c.reason)"
                                + " from Closure c order by c.startsOn",
                        Closed.class)
                .getResultList();
    }

    /**
     * Writes half-terms, closures and half-days.
     *
     * @param terms half-terms that do not overlap
     * @param closures closures
     * @param halfDays half-days on other days of these half-terms
     */
    @Permit(code = "Calendar.create", value = Role.SET_UP)
    public void create(List<Term> terms, List<Closure> closures, List<HalfDay> halfDays) {
        terms.forEach(em::persist);
        closures.forEach(em::persist);
        halfDays.forEach(em::persist);
    }

    /**
     * Changes the half-terms, closures and half-days of one school year to what is given. What has been published of a
     * half-term stays as it was; what is worked out from now on goes by the new dates. Concerns that were logged keep
     * the part of the day that they were logged with.
     *
     * @param schoolYear the calendar year in which it begins
     * @param halfTerms by position, at most six, in the order of time
     * @param closed days on which the school is closed inside them
     * @param shortened days on which it opens later or closes earlier
     * @throws BadInput at the row that cannot be taken, as "half:2:from", "closed:0:to" or "short:1:closes"
     */
    @Permit(
            code = "Calendar.change",
            value = {Role.ADMINISTRATOR, Role.SET_UP})
    public void change(
            int schoolYear, List<NewHalfTerm> halfTerms, List<NewClosure> closed, List<NewHalfDay> shortened) {
        List<Term> all = em.createQuery("select t from Term t order by t.startsOn", Term.class)
                .getResultList();
        CalendarCheck check = new CalendarCheck(
                schoolYear,
                all.stream().filter(term -> term.getSchoolYear() != schoolYear).toList());
        check.halfTerms(halfTerms);
        check.closures(closed);
        new HalfDayCheck(schoolYear, halfTerms, closed, day.plan()).check(shortened);
        Map<Integer, Term> known = all.stream()
                .filter(term -> term.getSchoolYear() == schoolYear)
                .collect(Collectors.toMap(Term::getPosition, Function.identity()));
        for (NewHalfTerm half : halfTerms) {
            Term term = known.remove(half.position());
            if (term == null) {
                em.persist(new Term(schoolYear, half.position(), half.name().strip(), half.startsOn(), half.endsOn()));
            } else {
                term.become(half.name().strip(), half.startsOn(), half.endsOn());
            }
        }
        known.values().forEach(em::remove);
        em.createQuery("select c from Closure c where c.startsOn >= :from and c.startsOn < :to", Closure.class)
                .setParameter("from", CalendarCheck.firstDay(schoolYear))
                .setParameter("to", CalendarCheck.firstDay(schoolYear + 1))
                .getResultList()
                .forEach(em::remove);
        closed.forEach(days -> em.persist(
                new Closure(days.startsOn(), days.endsOn(), days.reason().strip())));
        em.createQuery("select h from HalfDay h where h.heldOn >= :from and h.heldOn < :to", HalfDay.class)
                .setParameter("from", CalendarCheck.firstDay(schoolYear))
                .setParameter("to", CalendarCheck.firstDay(schoolYear + 1))
                .getResultList()
                .forEach(em::remove);
        // A day stands in one row: the old one has to be gone before the new one comes.
        em.flush();
        shortened.forEach(half -> em.persist(new HalfDay(
                half.day(), half.opensAt(), half.closesAt(), half.reason().strip())));
    }

    /**
     * A half-term as somebody wants it to be.
     *
     * @param position 1 to 6; also its row on the page
     * @param name as people say it
     * @param startsOn first day
     * @param endsOn last day, included
     */
    public record NewHalfTerm(int position, String name, LocalDate startsOn, LocalDate endsOn) {}

    /**
     * A closure as somebody wants it to be.
     *
     * @param row its row on the page, from 0
     * @param startsOn first day
     * @param endsOn last day, included
     * @param reason why
     */
    public record NewClosure(int row, LocalDate startsOn, LocalDate endsOn, String reason) {}

    /**
     * A half-day as somebody wants it to be.
     *
     * @param row its row on the page, from 0
     * @param day which day
     * @param opensAt the minute of the day at which the school opens, or null
     * @param closesAt the minute of the day at which it closes, or null
     * @param reason why
     */
    public record NewHalfDay(int row, LocalDate day, Integer opensAt, Integer closesAt, String reason) {}

    /**
     * A half-term as pages and runs see it.
     *
     * @param id its id
     * @param schoolYear the year in which its school year began
     * @param position 1 to 6
     * @param name as people say it
     * @param startsOn first day
     * @param endsOn last day, included
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
     * @param endsOn last day, included
     * @param reason why
     */
    public record Closed(LocalDate startsOn, LocalDate endsOn, String reason) {}
}
