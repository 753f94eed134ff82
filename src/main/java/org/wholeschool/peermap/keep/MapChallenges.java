package org.wholeschool.peermap.keep;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader.Person;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.facts.LinkChallenged;
import org.wholeschool.link.facts.LinkMapFacts;
import org.wholeschool.link.facts.LinkMapFacts.Tie;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.peermap.look.Rings;
import org.wholeschool.peermap.record.MapNews;
import org.wholeschool.peermap.record.MapState;
import org.wholeschool.peermap.record.PeerMap;
import org.wholeschool.peermap.record.RiskAssessment;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * Tells those to whom a map is open, or who write a risk assessment, that somebody says that a link is wrong on which
 * it rests, or may rest; and that it was. Nobody is named, and whoever may not know of the link is told nothing. What a
 * wrong link has led to is looked at again when it is closed, too: somebody may stand there who does not belong.
 */
@Service
class MapChallenges {

    private static final Set<NoticeKind> KINDS = Set.of(NoticeKind.MAP_CHALLENGED, NoticeKind.MAP_LINK_WRONG);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LinkMapFacts links;

    @Inject
    private MapNews news;

    @Inject
    private Notices notices;

    /** @param challenged which link, and how far it has come */
    @Permit(
            code = "MapChallenges.hear",
            value = {Role.LEAD, Role.DEPUTY})
    public void hear(@Observes LinkChallenged challenged) {
        KINDS.forEach(kind -> notices.settle(kind, challenged.challenge(), Set.of()));
        if (challenged.what() == LinkChallenged.What.STANDS) {
            return;
        }
        boolean wasWrong = challenged.what() == LinkChallenged.What.WAS_WRONG;
        Tie link = challenged.link();
        List<RiskAssessment> assessments = em.createQuery(
                        "select a from RiskAssessment a join fetch a.map where exists (select c.id from "
                                + "RiskChild c where c.assessment = a and c.pupil.id in :ends)"
                                + (wasWrong ? "" : " and a.closedAt is null") + " order by a.id",
                        RiskAssessment.class)
                .setParameter("ends", List.of(link.one(), link.other()))
                .getResultStream()
                .filter(assessment -> assessment.mayRestOn(link.one(), link.other(), link.restricted()))
                .toList();
        NoticeKind kind = wasWrong ? NoticeKind.MAP_LINK_WRONG : NoticeKind.MAP_CHALLENGED;
        assessments.forEach(assessment -> tell(challenged, kind, assessment.getMap(), "/peermap/assessment.xhtml?id="));
        Instant now = Now.instant();
        em.createQuery("select m from PeerMap m where m.state = :open order by m.id", PeerMap.class)
                .setParameter("open", MapState.OPEN)
                .getResultStream()
                .filter(map -> map.standingAt(now) == MapState.OPEN
                        && assessments.stream()
                                .noneMatch(assessment -> assessment.getMap().equals(map))
                        && shows(map, challenged))
                .forEach(map -> tell(challenged, kind, map, "/peermap/request.xhtml?id="));
    }

    /**
     * A link that is challenged reaches the same children as before, only not beyond. One that was wrong may be gone by
     * now, and with it a child whom nothing else reaches: those who saw that child are the first who have to hear of
     * it, so it is put back as it was drawn.
     */
    private boolean shows(PeerMap map, LinkChallenged challenged) {
        Tie link = challenged.link();
        Rings rings = Rings.around(
                map.getChildren().stream()
                        .map(child -> child.getPupil().getId())
                        .toList(),
                map.getRings(),
                pupils -> {
                    List<Tie> ties = new ArrayList<>(links.touching(pupils));
                    if (challenged.what() == LinkChallenged.What.WAS_WRONG
                            && challenged.wasDrawn()
                            && (pupils.contains(link.one()) || pupils.contains(link.other()))) {
                        ties.add(link);
                    }
                    return ties;
                });
        return rings.has(link.one()) && rings.has(link.other());
    }

    private void tell(LinkChallenged challenged, NoticeKind kind, PeerMap map, String page) {
        Set<Long> whom = news.colleagues().stream()
                .filter(person -> map.getReaders().contains(person.id())
                        && (!challenged.link().restricted() || person.roles().contains(Role.LEAD)))
                .map(Person::id)
                .collect(Collectors.toSet());
        news.tellOf(whom, kind, challenged.challenge(), "MAP " + map.getId(), page + map.getId());
    }
}
