package org.wholeschool.concern.conduct;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/** Merges two persons of whom low-level concerns were logged under different names, and separates them again. */
@Service
public class LowLevelMerges {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LowLevelCases cases;

    @Inject
    private Actors actors;

    /**
     * Says that two are one person.
     *
     * @param id the number of any low-level concern of the one
     * @param otherId the number of any low-level concern of the other; null where none was chosen
     * @throws NotFound where there is none of the one, or the head is named in it
     * @throws BadInput where there is no other, or both are in the list of staff
     */
    @Permit(code = "LowLevelMerges.merge", value = Role.HEAD)
    public void merge(long id, Long otherId) {
        LowLevelPerson one = cases.person(id);
        if (otherId == null) {
            throw new BadInput("same", "merge.required");
        }
        LowLevelPerson other = cases.person(otherId);
        if (one.id() == other.id()) {
            throw new BadInput("same", "merge.same");
        }
        if (one.hasAccount() && other.hasAccount()) {
            throw new BadInput("same", "merge.accounts");
        }
        em.persist(new LowLevelMerge(
                em.find(LowLevelConcern.class, one.id()),
                em.find(LowLevelConcern.class, other.id()),
                actors.current().accountId(),
                Now.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /**
     * Says that those who were merged are several persons after all.
     *
     * @param id the number of any low-level concern of theirs
     * @throws NotFound where there is none, or the head is named in it
     */
    @Permit(code = "LowLevelMerges.separate", value = Role.HEAD)
    public void separate(long id) {
        List<Long> theirs = cases.person(id).entries().stream()
                .map(LowLevelPerson.Entry::id)
                .toList();
        em.createQuery("select m from LowLevelMerge m where m.entry.id in :theirs", LowLevelMerge.class)
                .setParameter("theirs", theirs)
                .getResultList()
                .forEach(em::remove);
    }
}
