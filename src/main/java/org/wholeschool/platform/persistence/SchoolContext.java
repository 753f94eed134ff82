package org.wholeschool.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/**
 * The one place that puts the school into every query of a transaction: as EclipseLink's tenant on both databases, and
 * on PostgreSQL also as the setting that the row-level policies read.
 */
@ApplicationScoped
public class SchoolContext {

    /** No school: somebody who has not signed in, or a job for the installation. No school ever has this id. */
    public static final long NONE = 0;

    /**
     * The name under which EclipseLink finds the school: every entity of one school says it in its
     * {@code @TenantDiscriminatorColumn}.
     */
    public static final String PROPERTY = "wholeschool.school";

    @PersistenceContext
    private EntityManager em;

    /**
     * Confines the current transaction to one school.
     *
     * @param schoolId the school, or {@link #NONE}
     */
    public void enter(long schoolId) {
        em.setProperty(PROPERTY, schoolId);
        if (Database.isPostgreSql()) {
            em.createNativeQuery("select set_config('ws.school', ?1, true)")
                    .setHint(QueryHints.ALLOW_NATIVE_SQL_QUERY, HintValues.TRUE)
                    .setParameter(1, Long.toString(schoolId))
                    .getSingleResult();
        }
    }

    /**
     * Lets one after the other do what a school may have once only: whoever asks for this while somebody else has it
     * waits until that transaction is over.
     *
     * @param schoolId the school of the current transaction
     */
    public void lock(long schoolId) {
        em.createNativeQuery("select id from school where id = ?1 for update")
                .setHint(QueryHints.ALLOW_NATIVE_SQL_QUERY, HintValues.TRUE)
                .setParameter(1, schoolId)
                .getResultList();
    }
}
