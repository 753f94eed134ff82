package org.wholeschool.access.myaccount;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/** What people do with the places where they are signed in, and with the devices that are known. */
@Service
@RoomOnly
public class MySessions {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * Ends one of the actor's own sessions.
     *
     * @throws NotFound where there is none, or it is another person's
     */
    @Permit(
            code = "MyAccount.end",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            })
    public void end(long sessionId) {
        int ended = em.createQuery("delete from AccountSession s where s.id = :id and s.accountId = :account")
                .setParameter("id", sessionId)
                .setParameter("account", me())
                .executeUpdate();
        if (ended == 0) {
            throw new NotFound("session");
        }
    }

    /**
     * Forgets a device: who signs in there is as one who has never been there.
     *
     * @throws NotFound where there is none, or it is another person's
     */
    @Permit(
            code = "MyAccount.forget",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            })
    public void forget(long deviceId) {
        int forgotten = em.createQuery("delete from AccountDevice d where d.id = :id and d.accountId = :account")
                .setParameter("id", deviceId)
                .setParameter("account", me())
                .executeUpdate();
        if (forgotten == 0) {
            throw new NotFound("device");
        }
    }

    /** Ends all of the actor's sessions but one. */
    @Permit(
            code = "MyAccount.endOthers",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            })
    public void endOthers(long sessionId) {
        em.createQuery("delete from AccountSession s where s.id <> :id and s.accountId = :account")
                .setParameter("id", sessionId)
                .setParameter("account", me())
                .executeUpdate();
    }

    private long me() {
        long id = actors.current().accountId();
        current.about("account", id);
        return id;
    }
}
