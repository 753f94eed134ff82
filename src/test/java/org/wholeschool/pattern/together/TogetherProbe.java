package org.wholeschool.pattern.together;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.link.facts.TieFacts;
import org.wholeschool.pattern.Release;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/** Gives a school a look at a week for a test, and reads what ties are compared with. */
@Service
public class TogetherProbe {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TieFacts facts;

    /**
     * A look at a week.
     *
     * @param found by pattern its place; the first is proven, others likewise but for negative ones, which may be
     *     chance
     */
    @Permit(code = "TogetherProbe.look", value = Role.JOB)
    public void look(LocalDate monday, LocalDate from, List<Long> found, List<Long> places) {
        List<ThisWeek.Finding> findings = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            findings.add(new ThisWeek.Finding(
                    Math.abs(found.get(i)),
                    ThisWeek.Life.NEW,
                    found.get(i) < 0 ? ThisWeek.Strength.WATCH : ThisWeek.Strength.CLEAR,
                    1,
                    new ThisWeek.Where(List.of(places.get(i)), List.of("Place"), 0, ""),
                    from,
                    1,
                    new ThisWeek.Count(LeadDisplay.NONE, 0, 0, 0),
                    null));
        }
        ThisWeek week = new ThisWeek(
                ThisWeek.FORMAT,
                monday,
                monday.plusDays(6),
                true,
                from,
                1,
                true,
                LeadThreshold.DEFAULT,
                findings,
                List.of(),
                null,
                List.of());
        em.persist(Release.ofWeek(week, monday, Now.instant(), from, monday, null, "planted"));
    }

    @Permit(code = "TogetherProbe.read", value = Role.JOB)
    public TieFacts.Reading read(LocalDate from, LocalDate to) {
        return facts.read(from, to, "1");
    }

    /** What is kept, as it is kept. */
    @Permit(code = "TogetherProbe.kept", value = Role.JOB)
    public List<String> kept() {
        return em.createQuery("select r.content from Release r where r.kind = :kind", String.class)
                .setParameter("kind", Release.Kind.TOGETHER)
                .getResultList();
    }
}
