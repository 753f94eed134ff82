package org.wholeschool.peermap.keep;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.handover.Owned;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.peermap.record.MapState;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.platform.Service;

/**
 * How many maps somebody has asked for that wait or are open; a lead is told of those that they may read. They go to
 * nobody: a map is for those whom its request names, and a colleague asks anew.
 */
@Service
public class OwnedMaps implements Owned {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Maps maps;

    @Override
    @Permit(
            code = "OwnedMaps.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        boolean reads = actors.current().roles().contains(Role.LEAD);
        return em
                .createQuery("select m from PeerMap m where m.askedBy in :owners and m.state in :states", PeerMap.class)
                .setParameter("owners", accountIds)
                .setParameter("states", EnumSet.of(MapState.ASKED, MapState.OPEN))
                .getResultStream()
                .filter(map -> !reads || maps.isReadable(map))
                .collect(Collectors.groupingBy(PeerMap::getAskedBy, Collectors.counting()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> new Things("map", each.getValue(), "/peermap/list.xhtml", "")));
    }
}
