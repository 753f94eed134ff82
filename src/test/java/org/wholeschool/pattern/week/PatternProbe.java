package org.wholeschool.pattern.week;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/** Gives a school a pattern for a test, and looks at lives. */
@Service
public class PatternProbe {

    @PersistenceContext
    private EntityManager em;

    /** A pattern at a place, found in a week long gone. */
    @Permit(code = "PatternProbe.plant", value = Role.JOB)
    public long plant(long placeId) {
        LocalDate monday = LocalDate.of(2020, 1, 6);
        ThisWeek.Where where = new ThisWeek.Where(List.of(placeId), List.of("Place"), 0, "");
        Pattern pattern = new Pattern(where, monday, true);
        em.persist(pattern);
        em.flush();
        em.persist(new PatternEvent(pattern.getId(), PatternEvent.Kind.SEEN, monday));
        ThisWeek week = new ThisWeek(
                ThisWeek.FORMAT,
                monday,
                monday.plusDays(6),
                false,
                monday,
                1,
                true,
                org.wholeschool.disclosure.LeadThreshold.DEFAULT,
                List.of(new ThisWeek.Finding(
                        pattern.getId(),
                        ThisWeek.Life.NEW,
                        ThisWeek.Strength.CLEAR,
                        1,
                        where,
                        monday,
                        1,
                        new ThisWeek.Count(LeadDisplay.NONE, 0, 0, 0),
                        null)),
                List.of(),
                null,
                List.of());
        em.persist(
                org.wholeschool.pattern.Release.ofWeek(week, monday, Now.instant(), monday, monday, null, "planted"));
        return pattern.getId();
    }

    /** What happened to the school's patterns, in the order of time. */
    @Permit(code = "PatternProbe.steps", value = Role.JOB)
    public List<String> steps() {
        return em.createQuery("select e.kind from PatternEvent e order by e.madeAt, e.id", PatternEvent.Kind.class)
                .getResultStream()
                .map(Enum::name)
                .toList();
    }

    /**
     * Tries to remove every release.
     *
     * @return how many went
     */
    @Permit(code = "PatternProbe.removeEverything", value = Role.JOB)
    public int removeEverything() {
        em.createQuery("delete from PatternInput i").executeUpdate();
        return em.createQuery("delete from Release r").executeUpdate();
    }

    /** How many weeks' runs are kept, looks and others. */
    @Permit(code = "PatternProbe.kept", value = Role.JOB)
    public long kept() {
        return em.createQuery("select count(i) from PatternInput i", Long.class).getSingleResult();
    }

    /** What is kept beside a release, read back. */
    @Permit(code = "PatternProbe.record", value = Role.JOB)
    public WeekRecord record(long releaseId) {
        return em.createQuery("select i from PatternInput i where i.releaseId = :id", PatternInput.class)
                .setParameter("id", releaseId)
                .getSingleResult()
                .record();
    }
}
