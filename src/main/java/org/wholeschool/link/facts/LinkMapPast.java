package org.wholeschool.link.facts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.LinkVersion;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What an identified map would have drawn of links on an earlier day, without what has turned out to be wrong since: a
 * link that was rejected or taken back, evidence that may be false. What is challenged today is a fact on no day. Links
 * that are deleted are on no day either.
 */
@Service
public class LinkMapPast {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @param pupilIds pupils of the actor's school
     * @param day the day, as it was at its end
     * @return the links of that day that have one of them at an end
     */
    @Permit(
            code = "LinkMapPast.touching",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<LinkMapFacts.Tie> touching(Collection<Long> pupilIds, LocalDate day) {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<PeerLink> links = pupilIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select l from PeerLink l where (l.pupilA.id in :ids or l.pupilB.id in :ids) and "
                                        + "l.pupilA.takenBack = false and l.pupilB.takenBack = false and l.state "
                                        + "<> :rejected order by l.id",
                                PeerLink.class)
                        .setParameter("ids", pupilIds)
                        .setParameter("rejected", LinkState.REJECTED)
                        .getResultList();
        if (links.isEmpty()) {
            return List.of();
        }
        Map<Long, List<LinkVersion>> versions = em.createQuery(
                        "select v from LinkVersion v where v.link in :links order by v.keptAt, v.id", LinkVersion.class)
                .setParameter("links", links)
                .getResultStream()
                .filter(version -> version.getKeptAt() != null)
                .collect(Collectors.groupingBy(version -> version.getLink().getId()));
        Map<Long, List<Evidence>> evidence = LinkPieces.counting(em.createQuery(LinkPieces.OF_LINKS, Evidence.class)
                .setParameter("links", links)
                .getResultStream()
                .filter(piece -> piece.getRecordedAt().isBefore(end)));
        List<LinkMapFacts.Tie> ties = new ArrayList<>();
        for (PeerLink link : links) {
            List<Evidence> pieces = evidence.getOrDefault(link.getId(), List.of());
            if (!pieces.isEmpty()) {
                tie(link, versions.getOrDefault(link.getId(), List.of()), pieces, day, end)
                        .ifPresent(ties::add);
            }
        }
        return ties;
    }

    private static Optional<LinkMapFacts.Tie> tie(
            PeerLink link, List<LinkVersion> versions, List<Evidence> pieces, LocalDate day, Instant end) {
        return versions.stream()
                .filter(version -> version.getKeptAt().isBefore(end))
                .reduce((earlier, later) -> later)
                .filter(then ->
                        then.getState().isConfirmed() && !then.getReviewOn().isBefore(day))
                .filter(then -> !wasWrong(link, versions))
                .map(then -> tie(link, then, pieces, end));
    }

    /** What ended because it was no longer true was true until then; what was taken back otherwise was never so. */
    private static boolean wasWrong(PeerLink link, List<LinkVersion> versions) {
        return link.getState() == LinkState.WITHDRAWN
                && versions.get(versions.size() - 1).getStep() != LinkStep.REVIEWED_ENDED;
    }

    private static LinkMapFacts.Tie tie(PeerLink link, LinkVersion then, List<Evidence> pieces, Instant end) {
        boolean isChallenged =
                link.isChallenged() || link.getChallenges().stream().anyMatch(challenge -> wasOpenAt(challenge, end));
        return new LinkMapFacts.Tie(
                link.getId(),
                link.getPupilA().getId(),
                link.getPupilB().getId(),
                link.getKind(),
                link.getKind().isRestricted(),
                then.getState() == LinkState.ESTABLISHED
                        && !isChallenged
                        && pieces.stream().anyMatch(Evidence::establishes),
                isChallenged,
                then.getTexts().strengths(),
                then.getKeeper(),
                then.getReviewOn(),
                LinkMapFacts.Told.all(pieces));
    }

    private static boolean wasOpenAt(Challenge challenge, Instant moment) {
        return challenge.getEnteredAt().isBefore(moment) && !challenge.isAnsweredBefore(moment);
    }
}
