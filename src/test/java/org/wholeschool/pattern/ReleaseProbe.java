package org.wholeschool.pattern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/** Looks at a school's rows for a test, and tries what the product never does. */
@Service
public class ReleaseProbe {

    @PersistenceContext
    private EntityManager em;

    /** Every text that the school's releases keep, one string for each. */
    @Permit(code = "ReleaseProbe.everything", value = Role.JOB)
    public List<String> everything() {
        return em.createQuery(
                        "select concat(r.content, r.parameters) from Release r order by r.madeAt, r.id", String.class)
                .getResultList();
    }

    @Permit(code = "ReleaseProbe.publishAgain", value = Role.JOB)
    public void publishAgain(ClosedPeriod closed, int follows) {
        em.persist(Release.ofClosed(
                closed, closed.onceAs(), follows, closed.startsOn(), closed.endsOn(), closed.endsOn()));
    }

    @Permit(code = "ReleaseProbe.rewrite", value = Role.JOB)
    public int rewrite() {
        return em.createQuery("update Release r set r.content = '{}'").executeUpdate();
    }

    /** Who did an action of the school, and how it ended: "LEAD DONE". */
    @Permit(code = "ReleaseProbe.audited", value = Role.JOB)
    public List<String> audited(String action) {
        return em.createQuery(
                        "select a.actorRole, a.outcome from AuditEntry a where a.action = :action order by a.id",
                        Object[].class)
                .setParameter("action", action)
                .getResultStream()
                .map(row -> row[0] + " " + row[1])
                .toList();
    }
}
