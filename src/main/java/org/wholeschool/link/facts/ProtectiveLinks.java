package org.wholeschool.link.facts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.platform.Service;

/** Who keeps whom safe, by the numbers of a reading: a protective link ties no group, and says who can help. */
@Service
public class ProtectiveLinks {

    @PersistenceContext
    private EntityManager em;

    /**
     * Reads the established protective links that no one challenges.
     *
     * @param reading by whose numbers they are told
     * @param until the last day on which what is made of it is shown
     * @return the pairs of pupils; a number is negative where a pupil is not on roll
     */
    @Permit(
            code = "ProtectiveLinks.of",
            value = {Role.LEAD, Role.DEPUTY})
    public List<Pair> of(LinkFacts.Reading reading, LocalDate until) {
        return em.createQuery(
                        "select column('pupil_a', l), column('pupil_b', l) from PeerLink l where l.kind = :kind"
                                + " and l.state = :state and l.reviewOn >= :until and not exists (select c.id from"
                                + " Challenge c where c.link = l and c.outcome is null) order by l.id",
                        Object[].class)
                .setParameter("kind", LinkKind.PROTECTIVE)
                .setParameter("state", LinkState.ESTABLISHED)
                .setParameter("until", until)
                .getResultStream()
                .map(row -> new Pair(
                        reading.numbers().of((Long) row[0]), reading.numbers().of((Long) row[1])))
                .toList();
    }

    /** Two pupils, as numbers of a reading. */
    public record Pair(int one, int other) {}
}
