package org.wholeschool.concern.mine;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.injury.Injuries;
import org.wholeschool.concern.injury.Injury;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.school.NamesThen;

/**
 * What somebody logged, for themselves: that it was received, how far it is in one of three words, and what they said;
 * nothing that the safeguarding team wrote or decided.
 *
 * <p>Their own words can be read again. They knew them before anybody else here did, and they have to be able to see a
 * slip, to add what is missing, and to say what they said and when, where they are asked months later. What another
 * system would call a leak is closed otherwise: nobody but who logged it is answered, each reading is on record, and it
 * ends with the account. Whom they named is {@link OwnAnswers}. Once a concern is restricted, or found to be about an
 * adult who works here, its words are no longer shown to whoever logged it either: how far it is stays, and they may go
 * on adding to it.
 */
@Service
public class MyConcerns {

    /** So many concerns stand on one page of the list. */
    static final int ON_A_PAGE = 25;

    private static final int HOUR = 60 * 60;
    private static final Set<Role> TEAM = EnumSet.of(Role.LEAD, Role.DEPUTY);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private NamesThen namesThen;

    @Inject
    private AccountReader accounts;

    /**
     * Lists what the actor logged, the latest first.
     *
     * @param page which page of the list, from 1; behind the last one it is the last one
     * @return that page
     */
    @Permit(
            code = "MyConcerns.list",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public Listed list(int page) {
        long me = actors.current().accountId();
        long total = em.createQuery("select count(c) from Concern c where c.loggedBy = :me", Long.class)
                .setParameter("me", me)
                .getSingleResult();
        int shown = Math.max(1, Math.min(page, pages(total)));
        List<Concern> concerns = em.createQuery(
                        "select c from Concern c join fetch c.place join fetch c.band join fetch c.category "
                                + "where c.loggedBy = :me"
                                + " order by c.receivedAt desc, c.id desc",
                        Concern.class)
                .setParameter("me", me)
                .setFirstResult((shown - 1) * ON_A_PAGE)
                .setMaxResults(ON_A_PAGE)
                .getResultList();
        NamesThen.Former former = namesThen.former();
        Map<Long, String> team = team();
        Map<Long, Long> additions = additions(concerns);
        return new Listed(
                total,
                shown,
                concerns.stream()
                        .map(concern -> row(concern, former, team, additions.getOrDefault(concern.getId(), 0L)))
                        .toList());
    }

    /**
     * Reads the names of leads and deputies. Others who opened one are not named, and none of a restricted one is: that
     * the head did would tell that it is about an adult who works here.
     */
    private Map<Long, String> team() {
        return accounts.people(actors.current().schoolId(), TEAM).stream()
                .collect(Collectors.toMap(AccountReader.Person::id, AccountReader.Person::name));
    }

    private Map<Long, Long> additions(List<Concern> concerns) {
        return concerns.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select new org.wholeschool.concern.mine.MyConcerns.AddedTo(a.concern.id, count(a)) "
                                        + "from Addition a where a.concern in :concerns group by a.concern.id",
                                AddedTo.class)
                        .setParameter("concerns", concerns)
                        .getResultStream()
                        .collect(Collectors.toMap(AddedTo::concernId, AddedTo::times));
    }

    /**
     * Reads one concern that the actor logged.
     *
     * @param id which concern
     * @return what they said of it
     * @throws NotFound where there is none, or somebody else logged it
     */
    @Permit(
            code = "MyConcerns.read",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Mine read(long id) {
        Concern concern = readable.ownOrNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        if (concern.isOutOfItsLoggersHands()) {
            return new Mine(row(concern, namesThen.former(), team(), 0), null, null, null, List.of(), List.of());
        }
        List<Said> additions = em.createQuery(
                        "select a from Addition a where a.concern = :concern order by a.addedAt, a.id", Addition.class)
                .setParameter("concern", concern)
                .getResultStream()
                .map(addition -> new Said(addition.getAddedAt(), addition.getWords()))
                .toList();
        List<Injuries.Marked> injuries = em.createQuery(
                        "select i from Injury i where i.concern = :concern order by i.position", Injury.class)
                .setParameter("concern", concern)
                .getResultStream()
                .map(Injury::asMarked)
                .toList();
        return new Mine(
                row(concern, namesThen.former(), team(), additions.size()),
                concern.getFacts(),
                concern.getOpinion(),
                concern.getResponse(),
                injuries,
                additions);
    }

    /** A place or a kind that is called something else by now stands here as it did in the form. */
    private static Row row(Concern concern, NamesThen.Former former, Map<Long, String> team, long additions) {
        Instant then = concern.getReceivedAt();
        String place = concern.getPlace().getName();
        String band = concern.getBand().getName();
        String category = concern.getLoggedCategory().getName();
        return new Row(
                concern.getId(),
                then,
                State.of(concern),
                concern.getOccurredFrom(),
                concern.getOccurredTo(),
                or(former.ofPlace(concern.getPlace().getId(), place, then), place),
                or(former.ofBand(concern.getBand().getId(), band, then), band),
                or(former.ofCategory(concern.getLoggedCategory().getId(), category, then), category),
                additions,
                concern.getAcknowledgedAt(),
                concern.getAcknowledgedBy() == null || concern.isOutOfItsLoggersHands()
                        ? null
                        : team.get(concern.getAcknowledgedBy()));
    }

    private static String or(String then, String now) {
        return then == null ? now : then;
    }

    private static int pages(long total) {
        return (int) Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    /**
     * How far a concern is, as far as whoever logged it is told: the same whoever may read it, so that nothing here
     * falls back on the day on which it is restricted or given to the head.
     */
    public enum State {
        /** It is on record; nobody has said yet that they have read it. */
        RECEIVED,
        /** A lead has read it. */
        LOOKED_AT,
        /** Nothing more is to be done about it; how it ended is not told. */
        CLOSED;

        static State of(Concern concern) {
            return concern.getClosedAt() != null ? CLOSED : concern.getAcknowledgedAt() == null ? RECEIVED : LOOKED_AT;
        }
    }

    /**
     * A page of the list.
     *
     * @param total how many concerns the whole list has
     * @param page which page this is, from 1
     * @param rows those of this page
     */
    public record Listed(long total, int page, List<Row> rows) {

        /** @return how many pages the list has, at least 1 */
        public int pages() {
            return MyConcerns.pages(total);
        }
    }

    /**
     * A concern as its logger gave it.
     *
     * @param id its number
     * @param receivedAt when it was kept
     * @param state how far it is
     * @param occurredFrom first moment, null where it is not known
     * @param occurredTo last moment, null where it is not known
     * @param place where, as it was called then
     * @param band in which part of the day
     * @param category what it is about
     * @param additions how often they have added to it
     * @param openedAt when the safeguarding team said that they have read it, or null
     * @param openedBy the lead or deputy who did, by name; null where it was another, where they are none any more, and
     *     where the concern is out of its logger's hands
     */
    public record Row(
            long id,
            Instant receivedAt,
            State state,
            Instant occurredFrom,
            Instant occurredTo,
            String place,
            String band,
            String category,
            long additions,
            Instant openedAt,
            String openedBy) {}

    /**
     * All that its logger said of a concern; of one that is out of their hands by now the head alone.
     *
     * @param head when, where and what about
     * @param facts what happened; null where it is not shown any more
     * @param opinion what they think, or null
     * @param response what was done and said at once, as they told it; null where it is not shown any more
     * @param injuries what they marked on the body map
     * @param additions what they added, in that order
     */
    public record Mine(
            Row head,
            String facts,
            String opinion,
            FirstResponse response,
            List<Injuries.Marked> injuries,
            List<Said> additions) {

        /** @return whether their words are shown to them */
        public boolean isShown() {
            return facts != null;
        }
    }

    /** Something that was added, and when. */
    public record Said(Instant at, String words) {}

    /** A row of a query: how often a concern was added to. */
    record AddedTo(Long concernId, Long times) {

        /** Public, because a query finds no other constructor. */
        public AddedTo {}
    }
}
