package org.wholeschool.peermap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.AccountReader.Person;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.link.LinkChallenged;
import org.wholeschool.link.LinkMapFacts;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.Service;

/**
 * Tells those to whom a map is open, or who write a risk assessment, that somebody says that a link is wrong on which it rests, or may rest; and that it was. Nobody is named, and whoever may not
 * know of the link is told nothing. What a wrong link has led to is looked at again when it is closed, too: somebody may stand there who does not belong.
 */
@Service
public class MapChallenges {

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
    @Permit({Role.LEAD, Role.DEPUTY})
    public void hear(@Observes LinkChallenged challenged) {
        KINDS.forEach(kind -> notices.settle(kind, challenged.challenge(), Set.of()));
        if (challenged.what() == LinkChallenged.What.STANDS) {
            return;
        }
        boolean wasWrong = challenged.what() == LinkChallenged.What.WAS_WRONG;
        List<RiskAssessment> assessments = em.createQuery("select a from RiskAssessment a order by a.id", RiskAssessment.class).getResultStream()
                .filter(assessment -> (wasWrong || !assessment.isClosed()) && assessment.mayRestOn(challenged.one(), challenged.other(), challenged.restricted())).toList();
        NoticeKind kind = wasWrong ? NoticeKind.MAP_LINK_WRONG : NoticeKind.MAP_CHALLENGED;
        assessments.forEach(assessment -> tell(challenged, kind, assessment.getMap(), "/peermap/assessment.xhtml?id="));
        Instant now = Instant.now();
        em.createQuery("select m from PeerMap m where m.state = :open order by m.id", PeerMap.class).setParameter("open", MapState.OPEN).getResultStream()
          .filter(map -> map.standingAt(now) == MapState.OPEN && assessments.stream().noneMatch(assessment -> assessment.getMap().equals(map)) && shows(map, challenged))
          .forEach(map -> tell(challenged, kind, map, "/peermap/request.xhtml?id="));
    }

    /** A link that is challenged reaches the same children as before, only not beyond; one that was taken back is drawn no more. */
    private boolean shows(PeerMap map, LinkChallenged challenged) {
        Rings rings = Rings.around(map.getChildren().stream().map(child -> child.getPupil().getId()).toList(), map.getRings(), links::touching);
        return rings.has(challenged.one()) && rings.has(challenged.other());
    }

    private void tell(LinkChallenged challenged, NoticeKind kind, PeerMap map, String page) {
        Set<Long> whom = news.colleagues().stream().filter(person -> map.getReaders().contains(person.id()) && (!challenged.restricted() || person.roles().contains(Role.LEAD)))
                .map(Person::id).collect(Collectors.toSet());
        news.tellOf(whom, kind, challenged.challenge(), "MAP " + map.getId(), page + map.getId());
    }
}
