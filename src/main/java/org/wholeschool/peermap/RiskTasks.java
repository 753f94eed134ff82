package org.wholeschool.peermap;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.OtherTasks;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;

/** Puts what is to be done because of risk assessments among everybody's tasks. What is asked there may name a child, so it stands nowhere but before whoever reads the assessment. */
@Service
public class RiskTasks implements OtherTasks {

    private static final int LOOKING = 10 * 60;
    private static final Set<Role> READERS = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Maps maps;

    @Override
    @Permit(value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER}, onceInSeconds = LOOKING)
    public List<Other> mine(Instant since) {
        return read(em.createQuery("select a from RiskAction a where a.ownerId = :me and (a.doneAt is null or a.doneBy = :me and a.doneAt >= :since) order by a.doneAt desc, a.dueOn, a.id", RiskAction.class)
                      .setParameter("me", actors.current().accountId()).setParameter("since", since).getResultStream());
    }

    /** Asked on every start page, so the usual case reads days alone: whoever the map opens to reads the assessment. Of the others it is the map that is asked. */
    @Override
    @Permit(value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER}, onceInSeconds = LOOKING)
    public List<LocalDate> waiting() {
        if (!isReader()) {
            return List.of();
        }
        long me = actors.current().accountId();
        String mine = " from RiskAction a where a.ownerId = :me and a.doneAt is null and ";
        String opensToMe = "exists (select r.id from MapReader r where r.map = a.assessment.map and r.accountId = :me)";
        Stream<LocalDate> ofOthers = em.createQuery("select a.assessment.map, a.dueOn" + mine + "not " + opensToMe, Object[].class).setParameter("me", me).getResultStream()
                .filter(row -> maps.isReadable((PeerMap) row[0])).map(row -> (LocalDate) row[1]);
        return Stream.concat(em.createQuery("select a.dueOn" + mine + opensToMe, LocalDate.class).setParameter("me", me).getResultStream(), ofOthers).toList();
    }

    @Override
    @Permit(value = {Role.LEAD, Role.DEPUTY}, onceInSeconds = LOOKING)
    public List<Other> open() {
        return read(em.createQuery("select a from RiskAction a where a.doneAt is null order by a.dueOn, a.id", RiskAction.class).getResultStream());
    }

    private List<Other> read(Stream<RiskAction> actions) {
        if (!isReader()) {
            return List.of();
        }
        Actor me = actors.current();
        return actions.filter(action -> action.getAssessment().isReadBy(me) && maps.isReadable(action.getAssessment().getMap())).map(action -> new Other(action.getId(), Texts.of("peermap").get("risk.because"),
                action.getTask(), action.getDueOn(), action.getOwnerId(), action.getAskedBy(), action.getDoneAt(), action.getOutcome(), "/peermap/assessment.xhtml?id=" + action.getAssessment().getMap().getId())).toList();
    }

    private boolean isReader() {
        return actors.current().roles().stream().anyMatch(READERS::contains);
    }
}
