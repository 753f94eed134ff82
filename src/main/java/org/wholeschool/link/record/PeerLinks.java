package org.wholeschool.link.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/**
 * Writes the links of a school that is set up (the demonstration), with their evidence and what was heard against some.
 */
@Service
public class PeerLinks {

    @PersistenceContext
    private EntityManager em;

    /**
     * Writes links with their evidence and what was done with them.
     *
     * @param links links, each between two pupils of the school, with a piece of evidence or more each
     * @param versions every state that each has been in
     */
    @Permit(code = "PeerLinks.create", value = Role.SET_UP)
    public void create(List<PeerLink> links, List<LinkVersion> versions) {
        links.forEach(em::persist);
        versions.forEach(em::persist);
    }

    /** Writes what staff heard; nobody is told of it. */
    @Permit(code = "PeerLinks.heard", value = Role.SET_UP)
    public void heard(List<HeardChallenge> heard) {
        heard.forEach(em::persist);
    }
}
