package org.wholeschool.link;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/** Ties between pupils and the evidence for them. */
@Service
public class PeerLinks {

    @PersistenceContext
    private EntityManager em;

    /**
     * Writes links with their evidence.
     *
     * @param links    links, each between two pupils of the school
     * @param evidence what holds them up, one piece or more for each
     */
    @Permit(Role.SET_UP)
    public void create(List<PeerLink> links, List<Evidence> evidence) {
        links.forEach(em::persist);
        evidence.forEach(em::persist);
    }
}
