package org.wholeschool.peermap;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.wholeschool.access.Account;
import org.wholeschool.access.Actors;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/** Looks requests for maps up, for those who may read them; to everybody else there is none. */
@Service
class Maps {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /** @throws NotFound where the school has none of that id, or whoever acts may not read it */
    @Permit(value = {Role.LEAD, Role.DEPUTY, Role.HEAD}, onceInSeconds = LOOKING)
    PeerMap readable(long id) {
        return orNotFound(em.find(PeerMap.class, id));
    }

    /** As {@link #readable}, to change it: of two who decide at once the second one finds it decided. */
    @Permit(value = {Role.LEAD, Role.DEPUTY, Role.HEAD}, onceInSeconds = LOOKING)
    PeerMap locked(long id) {
        return orNotFound(em.find(PeerMap.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private PeerMap orNotFound(PeerMap map) {
        if (map == null || !map.mayBeReadBy(actors.current())) {
            throw new NotFound("map");
        }
        current.about("map", map.getId());
        return map;
    }

    /** @return the names of accounts of the school */
    @Permit(value = {Role.LEAD, Role.DEPUTY, Role.HEAD}, onceInSeconds = LOOKING)
    Map<Long, String> names(Collection<Long> accounts) {
        Collection<Long> ids = accounts.stream().filter(Objects::nonNull).toList();
        return ids.isEmpty() ? Map.of() : em.createQuery("select a from Account a where a.id in :ids and a.schoolId = :school", Account.class)
                .setParameter("ids", ids).setParameter("school", actors.current().schoolId()).getResultStream().collect(Collectors.toMap(Account::getId, Account::getDisplayName));
    }
}
