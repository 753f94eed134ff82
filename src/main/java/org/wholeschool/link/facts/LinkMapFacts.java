package org.wholeschool.link.facts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What an identified map draws of links, while it is open: those that are valid today and that something holds up. What
 * has expired, was taken back or rejected, and evidence that may be false, is gone from it. A pupil who was brought in
 * by mistake stands on none. What somebody challenges is no fact until that is answered: it is drawn as unconfirmed.
 */
@Service
public class LinkMapFacts {

    private static final int LOOKING = 10 * 60;
    private static final Set<LinkState> DRAWN = EnumSet.of(LinkState.ESTABLISHED, LinkState.UNCONFIRMED);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * @param pupilIds pupils of the actor's school
     * @return the links that have one of them at an end
     */
    @Permit(
            code = "LinkMapFacts.touching",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Tie> touching(Collection<Long> pupilIds) {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        List<PeerLink> links = pupilIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select l from PeerLink l where (l.pupilA.id in :ids or l.pupilB.id in :ids) and "
                                        + "l.pupilA.takenBack = false and l.pupilB.takenBack = false and l.state "
                                        + "in :drawn and l.reviewOn >= :today order by l.id",
                                PeerLink.class)
                        .setParameter("ids", pupilIds)
                        .setParameter("drawn", DRAWN)
                        .setParameter("today", today)
                        .getResultList();
        if (links.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Evidence>> evidence = LinkPieces.counting(em.createQuery(LinkPieces.OF_LINKS, Evidence.class)
                .setParameter("links", links)
                .getResultStream());
        List<Tie> ties = new ArrayList<>();
        for (PeerLink link : links) {
            List<Evidence> pieces = evidence.getOrDefault(link.getId(), List.of());
            if (!pieces.isEmpty()) {
                ties.add(tie(link, pieces));
            }
        }
        return ties;
    }

    private static Tie tie(PeerLink link, List<Evidence> pieces) {
        boolean isEstablished = link.getState() == LinkState.ESTABLISHED
                && !link.isChallenged()
                && pieces.stream().anyMatch(Evidence::establishes);
        return new Tie(
                link.getId(),
                link.getPupilA().getId(),
                link.getPupilB().getId(),
                link.getKind(),
                link.getKind().isRestricted(),
                isEstablished,
                link.isChallenged(),
                link.getTexts().strengths(),
                link.getKeeper(),
                link.getReviewOn(),
                Told.all(pieces));
    }

    /**
     * A link as it is drawn.
     *
     * @param id its id
     * @param one a pupil
     * @param other the other one
     * @param kind what ties them
     * @param restricted whether its kind is for the lead alone
     * @param established whether it is drawn as a fact; else it is unconfirmed
     * @param challenged whether somebody says that it is wrong, and has no answer yet
     * @param strengths what is good in it and keeps these pupils safe, in the words of whoever recorded it, or null
     * @param keeper of a protective one, who keeps whom safe, or null
     * @param reviewOn the last day on which it is valid without a review
     * @param sources what holds it up
     */
    public record Tie(
            long id,
            long one,
            long other,
            LinkKind kind,
            boolean restricted,
            boolean established,
            boolean challenged,
            String strengths,
            Keeper keeper,
            LocalDate reviewOn,
            List<Told> sources) {

        /** @return the pupil at its other end */
        public long across(long pupil) {
            return pupil == one ? other : one;
        }
    }

    /**
     * Where a piece of information came from.
     *
     * @param words the source and how far it can be relied on, in plain words
     * @param observed of which day
     * @param conditions on which conditions it may be shared, or null
     */
    public record Told(String words, String observed, String conditions) {

        static List<Told> all(List<Evidence> pieces) {
            return pieces.stream().map(Told::of).toList();
        }

        private static Told of(Evidence piece) {
            Texts words = Texts.of("school");
            String told = piece.getTold() == Source.NOT_RECORDED
                    ? ""
                    : Texts.of("concern").get("source." + piece.getTold()) + ". ";
            return new Told(
                    told + words.get("grade.SOURCE." + piece.getSource()) + ". "
                            + words.get("grade.INFORMATION." + piece.getInformation()) + ".",
                    SchoolDates.DATE.format(piece.getObservedOn()),
                    piece.getConditions());
        }
    }
}
