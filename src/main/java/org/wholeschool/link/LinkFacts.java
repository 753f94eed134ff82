package org.wholeschool.link;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.school.Schools;
import org.wholeschool.school.Scope;

/**
 * The one thing about links that patterns may read: who is tied to whom, without a name, a text or an id. A pupil is a number that was dealt out at random for this
 * reading and means nothing outside it. Only what is established is here, while its review date has not passed, nobody challenges it, and it is of a kind that ties a
 * group together; and of concerns only the parts of pupils who are tied, in those that every lead may read ({@code concern.ConcernFacts} says why).
 */
@Service
public class LinkFacts {

    /** Longer than any action takes: what was changed in one that was not over yet when facts were read was not in them, though it says an earlier time. */
    private static final Duration ACTION = Duration.ofMinutes(3);

    private static final String COUNTS = "l.state = org.wholeschool.link.LinkState.ESTABLISHED and l.reviewOn >= :today and l.kind in :tying"
            + " and not exists (select c.id from Challenge c where c.link = l and c.outcome is null)";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LinkSteps steps;

    @Inject
    private Schools schools;

    /**
     * Reads what ties pupils on roll today, and which parts they had in the concerns of a period.
     *
     * @param from first day of receipt of a concern, in the school's zone
     * @param to   last day of receipt, included
     * @return the facts, in no order that tells anything
     */
    @Permit({Role.LEAD, Role.DEPUTY, Role.JOB})
    public Reading read(LocalDate from, LocalDate to) {
        LocalDate today = steps.today();
        List<PeerLink> links = em.createQuery("select distinct l from PeerLink l join fetch l.evidence join fetch l.pupilA join fetch l.pupilB where " + COUNTS, PeerLink.class).setParameter("today", today).setParameter("tying", LinkKind.tying())
                .getResultStream().filter(link -> isOnRoll(link.getPupilA(), today) && isOnRoll(link.getPupilB(), today)).filter(link -> link.getEvidence().stream().anyMatch(Evidence::establishes)).toList();
        Map<Long, Integer> keys = deal(links);
        List<Tie> ties = new ArrayList<>(links.stream().map(link -> tie(link, keys)).toList());
        List<Member> members = new ArrayList<>(links.stream().flatMap(link -> Stream.of(link.getPupilA(), link.getPupilB())).distinct()
                .map(pupil -> new Member(keys.get(pupil.getId()), pupil.getNcYear(), pupil.getSex())).toList());
        List<Part> parts = parts(from, to, keys);
        Stream.of(ties, members, parts).forEach(Collections::shuffle);
        return new Reading(ties, members, parts);
    }

    private static boolean isOnRoll(Pupil pupil, LocalDate today) {
        return !pupil.isTakenBack() && pupil.asEntry().isOnRoll(today);
    }

    private static Tie tie(PeerLink link, Map<Long, Integer> keys) {
        List<Evidence> pieces = link.getEvidence().stream().filter(Evidence::establishes).toList();
        return new Tie(keys.get(link.getPupilA().getId()), keys.get(link.getPupilB().getId()), Kind.valueOf(link.getKind().name()), pieces.size(),
                pieces.stream().anyMatch(piece -> piece.getInformation() == Information.KNOWN_INDIRECTLY_CORROBORATED));
    }

    private List<Part> parts(LocalDate from, LocalDate to, Map<Long, Integer> keys) {
        ZoneId zone = schools.profile().zone();
        return new ArrayList<>(em.createQuery("select i.pupil.id, column('place_id', concern), column('band_id', concern), column('category_id', concern), concern.receivedAt, i.role"
                + " from Involvement i join i.concern concern where i.pupil is not null and concern.aboutAdultSince is null and concern.restrictedAt is null"
                + " and concern.category.scope = :context and concern.receivedAt >= :start and concern.receivedAt < :end", Object[].class)
                .setParameter("context", Scope.CONTEXT).setParameter("start", from.atStartOfDay(zone).toInstant()).setParameter("end", to.plusDays(1).atStartOfDay(zone).toInstant())
                .getResultStream().filter(row -> keys.containsKey((Long) row[0]))
                .map(row -> new Part(keys.get((Long) row[0]), (Long) row[1], (Long) row[2], (Long) row[3], LocalDate.ofInstant((Instant) row[4], zone), row[5].toString())).toList());
    }

    /** A number for each pupil who is tied, in an order that has nothing to do with ids. */
    private static Map<Long, Integer> deal(List<PeerLink> links) {
        Set<Long> distinct = new TreeSet<>();
        links.forEach(link -> distinct.addAll(List.of(link.getPupilA().getId(), link.getPupilB().getId())));
        List<Long> ids = new ArrayList<>(distinct);
        Collections.shuffle(ids);
        Map<Long, Integer> keys = new HashMap<>();
        ids.forEach(id -> keys.put(id, keys.size()));
        return keys;
    }

    /**
     * Asks whether what ties pupils may differ from what was read at a moment: then nobody may be shown any more what was made of it. Not how many do, nor which.
     *
     * @param moment when facts were read
     * @return true where since then a link was decided about, looked at again, challenged, put right or taken back, or one's review date has passed
     */
    @Permit({Role.LEAD, Role.DEPUTY, Role.JOB})
    public boolean haveChangedSince(Instant moment) {
        Instant since = moment.minus(ACTION);
        LocalDate then = LocalDate.ofInstant(moment, schools.profile().zone());
        return count(em.createQuery("select count(v) from LinkVersion v where v.keptAt >= :since", Long.class).setParameter("since", since))
                || count(em.createQuery("select count(t) from Tombstone t where t.removedAt >= :since", Long.class).setParameter("since", since))
                || count(em.createQuery("select count(l) from PeerLink l where l.state in :confirmed and l.reviewOn >= :then and l.reviewOn < :today", Long.class)
                           .setParameter("confirmed", List.of(LinkState.ESTABLISHED, LinkState.UNCONFIRMED)).setParameter("then", then).setParameter("today", steps.today()));
    }

    private static boolean count(TypedQuery<Long> query) {
        return query.getSingleResult() > 0;
    }

    /** What ties two pupils to one group. */
    public enum Kind {
        FRIENDSHIP,
        ONLINE,
        TRAVEL_TOGETHER,
        TOGETHER_IN_CONCERNS
    }

    /**
     * What one reading gave.
     *
     * @param ties    who is tied to whom
     * @param members one for each pupil who is tied to somebody
     * @param parts   which parts these had in concerns
     */
    public record Reading(List<Tie> ties, List<Member> members, List<Part> parts) {
    }

    /**
     * A tie as arithmetic sees it.
     *
     * @param one          a pupil, as a number of this reading
     * @param other        the other one
     * @param kind         what ties them
     * @param pieces       how many pieces of evidence establish it, each by itself; 1 or more
     * @param corroborated whether one of them was borne out by something else
     */
    public record Tie(int one, int other, Kind kind, int pieces, boolean corroborated) {
    }

    /**
     * A pupil as arithmetic sees one.
     *
     * @param pupil a number of this reading
     * @param year  National Curriculum year
     * @param sex   "F", "M" or "X"
     */
    public record Member(int pupil, int year, String sex) {
    }

    /**
     * A pupil's part in one concern.
     *
     * @param pupil      a number of this reading
     * @param placeId    where
     * @param bandId     in which part of the day
     * @param categoryId what it is about, of the kinds that patterns count
     * @param receivedOn the day on which it was logged
     * @param role       which part: the name of a {@code concern.InvolvementRole}
     */
    public record Part(int pupil, long placeId, long bandId, long categoryId, LocalDate receivedOn, String role) {
    }
}
