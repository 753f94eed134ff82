package org.wholeschool.peermap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Owned;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/**
 * How many maps somebody has asked for that wait or are open. They go to nobody: a map is for those whom its request
 * names, and a colleague asks anew.
 */
@Service
public class OwnedMaps implements Owned {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "OwnedMaps.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        return em.createQuery(
                        "select m.askedBy, count(m) from PeerMap m where m.askedBy in :owners and m.state in "
                                + ":states group by m.askedBy",
                        Object[].class)
                .setParameter("owners", accountIds)
                .setParameter("states", EnumSet.of(MapState.ASKED, MapState.OPEN))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0], row -> new Things("map", (Long) row[1], "/peermap/list.xhtml", "")));
    }
}
