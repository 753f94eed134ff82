package org.wholeschool.peermap.record;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/** Looks requests for maps up, for those who may read them; to everybody else there is none. */
@Service
@RoomOnly
public class Maps {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /** @throws NotFound where the school has none of that id, or whoever acts may not read it */
    @Permit(
            code = "Maps.readable",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public PeerMap readable(long id) {
        return orNotFound(em.find(PeerMap.class, id));
    }

    /** As {@link #readable}, to change it: of two who decide at once the second one finds it decided. */
    @Permit(
            code = "Maps.locked",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public PeerMap locked(long id) {
        return orNotFound(em.find(PeerMap.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private PeerMap orNotFound(PeerMap map) {
        if (map == null || !reads(map)) {
            throw current.notTheirs("map", map, PeerMap::getId);
        }
        current.about("map", map.getId());
        return map;
    }

    /** @return whether whoever acts may read it: whom it is for, and whoever may decide */
    @Permit(
            code = "Maps.isReadable",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public boolean isReadable(PeerMap map) {
        return reads(map);
    }

    /**
     * Of an emergency that was not right, or that nobody justified in time, those who judge it see what was written
     * down because of it; whoever opened a map that was found not to be right does not see it any more.
     *
     * @return whether whoever acts may read an assessment
     */
    @Permit(
            code = "Maps.readsAssessment",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER},
            onceInSeconds = LOOKING)
    public boolean readsAssessment(RiskAssessment assessment) {
        Actor me = actors.current();
        PeerMap map = assessment.getMap();
        if (!map.isStoppedAt(Now.instant())) {
            return assessment.isReadBy(me);
        }
        return me.isPerson() && decides(map, me.accountId(), me.roles())
                || !Boolean.FALSE.equals(map.getRight()) && assessment.isReadBy(me);
    }

    /**
     * A request that began with a concern names its pupils. Where that is restricted, only those decide who may read
     * it; and the head, who reads none, and has to be able to.
     *
     * @return whether somebody of the school may decide about it
     */
    @Permit(
            code = "Maps.mayDecide",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER, Role.JOB},
            onceInSeconds = LOOKING)
    public boolean mayDecide(PeerMap map, long account, Set<Role> roles) {
        return decides(map, account, roles);
    }

    private boolean reads(PeerMap map) {
        Actor me = actors.current();
        return map.isFor(me) || me.isPerson() && decides(map, me.accountId(), me.roles());
    }

    private boolean decides(PeerMap map, long account, Set<Role> roles) {
        return map.mayBeDecidedBy(account, roles)
                && (map.getConcernId() == null
                        || roles.contains(Role.HEAD)
                        || readableTo(account, roles, map.getConcernId()));
    }

    private boolean readableTo(long account, Set<Role> roles, long concernId) {
        return ReadableConcerns.mayRead(em.find(Concern.class, concernId), account, roles);
    }

    /** @return the names of accounts of the school */
    @Permit(
            code = "Maps.names",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Map<Long, String> names(Collection<Long> accounts) {
        Collection<Long> ids = accounts.stream().filter(Objects::nonNull).toList();
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select a from Account a where a.id in :ids and a.schoolId = :school", Account.class)
                        .setParameter("ids", ids)
                        .setParameter("school", actors.current().schoolId())
                        .getResultStream()
                        .collect(Collectors.toMap(Account::getId, Account::getDisplayName));
    }
}
