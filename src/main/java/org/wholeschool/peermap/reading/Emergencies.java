package org.wholeschool.peermap.reading;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Days;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.peermap.record.MapNews;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/**
 * What has to be known of the emergency door before somebody goes through it: who is told, and whether they still owe a
 * reason for the last time. Neither keeps it shut, because protecting a child comes first.
 */
@Service
@RoomOnly
public class Emergencies {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private MapNews news;

    @Inject
    private Days days;

    /** @return who is told in the same moment in which whoever asks opens a map alone */
    @Permit(
            code = "Emergencies.told",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Told told() {
        MapNews.Watchers watchers = news.watchers();
        return watchers.isNobody()
                ? Told.NOBODY
                : watchers.heads().isEmpty()
                        ? Told.OFFICER
                        : watchers.officers().isEmpty() ? Told.HEAD : Told.BOTH;
    }

    /** @return those that whoever asks has opened, of which they have not said why, the latest first */
    @Permit(
            code = "Emergencies.owed",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Owed> owed() {
        Instant now = Now.instant();
        return opened(actors.current().accountId()).stream()
                .filter(map -> map.isOwedAt(now))
                .map(map -> new Owed(map.getId(), days.minute(map.getAskedAt())))
                .toList();
    }

    /** @return whether whoever opened it had not said by then why they opened another one before */
    @Permit(
            code = "Emergencies.wasOwed",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    boolean wasOwed(PeerMap map) {
        return opened(map.getAskedBy()).stream().anyMatch(other -> other.isOwedAt(map.getAskedAt()));
    }

    private List<PeerMap> opened(long account) {
        return em.createQuery(
                        "select m from PeerMap m where m.emergency = true and m.askedBy = :account order by "
                                + "m.askedAt desc, m.id desc",
                        PeerMap.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Who is told that a map was opened by one person alone: those of the two that the school has. */
    public enum Told {
        BOTH,
        /** There is no data-protection officer with an account. */
        HEAD,
        /** There is no head with an account, or it is they who open it. */
        OFFICER,
        NOBODY
    }

    /**
     * One of which nobody has said why.
     *
     * @param id its request
     * @param when it was opened, in words
     */
    public record Owed(long id, String when) {}
}
