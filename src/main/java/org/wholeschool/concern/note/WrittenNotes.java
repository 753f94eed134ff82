package org.wholeschool.concern.note;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.approval.Written;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/** Finds people who wrote notes, or have an action from one; says nothing else. */
@Service
class WrittenNotes implements Written {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "WrittenNotes.by",
            value = {Role.ADMINISTRATOR, Role.JOB})
    public Set<Long> by(Collection<Long> accountIds) {
        return Written.find(
                accountIds,
                List.of(
                        em.createQuery(
                                "select distinct n.keptBy from CaseNote n where n.keptBy in :accounts", Long.class),
                        em.createQuery(
                                "select distinct a.ownerId from NoteAction a where a.ownerId in :accounts",
                                Long.class)));
    }
}
