package org.wholeschool.link.facts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.step.LinkSteps;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.persistence.BatchedQuery;
import org.wholeschool.school.Grade;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.school.School;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.CategoryScope;

/**
 * The one thing about links that patterns may read: who is tied to whom, without a name, a text or an id. A pupil is a
 * number that was dealt out for this reading, in an order that only this installation's key gives, and means nothing
 * outside it, and has a lot by which chance falls for them, from the same key and never kept; a link or a concern is a
 * number likewise. Only what is established is here, until a day that its review date does not come before, while
 * nobody challenges it, and it is of a kind that ties a group together; and of concerns only those that every lead may
 * read ({@code concern.facts.ConcernFacts} says why).
 *
 * <p>It also keeps what groups are taken to be from one run to the next ({@link Standing}): that needs to know pupils
 * again, which patterns cannot.
 */
@Service
public class LinkFacts {

    private static final String COUNTS =
            "l.state = org.wholeschool.link.LinkState.ESTABLISHED and l.reviewOn >= :until and l.kind in :tying"
                    + " and not exists (select c.id from Challenge c where c.link = l and c.outcome is null)";

    private static final String ON_ROLL = "p.takenBack = false and (p.leftOn is null or p.leftOn > :until)";

    private static final int HEX = 16;
    private static final int TWO = 2;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private LinkSteps steps;

    @Inject
    private Schools schools;

    /**
     * Waits until no other run over this school's groups is on, and keeps others waiting until this action is over.
     * What is kept from run to run is then read as the run before left it, even where this action had seen it already.
     * What is locked is the row that is kept, and not the school's: on PostgreSQL whoever writes anything that belongs
     * to a school shares its row, and no concern may wait for arithmetic. Only a school's very first run holds the
     * school's row, because there is none of its own yet.
     */
    @Permit(
            code = "LinkFacts.oneAtATime",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP})
    public void oneAtATime() {
        PeerStanding kept = standing().orElseGet(this::first);
        em.refresh(kept, LockModeType.PESSIMISTIC_WRITE);
    }

    private PeerStanding first() {
        em.find(School.class, schools.profile().id(), LockModeType.PESSIMISTIC_WRITE);
        // Another first run may have made it while this one waited.
        return standing().orElseGet(() -> {
            PeerStanding none = new PeerStanding();
            em.persist(none);
            em.flush();
            return none;
        });
    }

    /**
     * Reads what ties pupils, and tied them when groups were last looked for, which parts all pupils on roll had in the
     * concerns of a period, and what groups are taken to be.
     *
     * @param from first day of receipt of a concern, in the school's zone
     * @param to last day of receipt, included
     * @param until the last day on which what is made of it is shown: who will have left the roll by then is not on it,
     *     and a link whose review date comes before ties nobody
     * @param seed by which numbers and lots are dealt out: with the same a pupil has the same lot, whoever else is on
     *     roll, and the order of numbers is that of lots
     * @return the facts, in no order that tells anything
     */
    @Permit(
            code = "LinkFacts.read",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP})
    public Reading read(LocalDate from, LocalDate to, LocalDate until, String seed) {
        String of = schools.profile().id() + ":" + seed;
        Random chance = new Random(lot(of));
        Map<Long, OnRoll> onRoll = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.link.facts.LinkFacts.OnRoll(p.id, p.ncYear, p.sex) from Pupil p"
                                + " where " + ON_ROLL,
                        OnRoll.class)
                .setParameter("until", until)
                .getResultStream()
                .forEach(pupil -> onRoll.put(pupil.id(), pupil));
        Map<Long, Long> lots =
                onRoll.keySet().stream().collect(Collectors.toMap(Function.identity(), id -> lot(of + ":" + id)));
        Map<Long, Integer> keys = new HashMap<>();
        onRoll.keySet().stream().sorted(Comparator.comparing(lots::get)).forEach(id -> keys.put(id, keys.size()));
        List<Member> members = onRoll.values().stream()
                .map(pupil -> new Member(keys.get(pupil.id()), lots.get(pupil.id()), pupil.year(), pupil.sex()))
                .sorted(Comparator.comparingInt(Member::pupil))
                .toList();
        Numbers numbers = new Numbers(keys);
        PeerStanding kept = standing().orElseGet(PeerStanding::new);
        List<Tied> ties = ties(until, keys);
        return new Reading(
                ties,
                kept.counted().map(counted -> counted(counted, numbers)),
                kept.counted().map(Map::size).orElse(0),
                members,
                parts(from, to, keys, chance),
                kept.groups(numbers),
                kept.lastId(),
                kept.remembered(),
                numbers);
    }

    /**
     * A number by which chance falls for somebody: it looks like chance, depends on nobody else, and cannot be worked
     * out, or led back, without this installation's key.
     */
    private static long lot(String of) {
        return Long.parseUnsignedLong(KeyedHash.of("link-facts", of).substring(0, HEX), HEX);
    }

    /** What ties two, and the link that does. */
    private record Tied(long linkId, int one, int other, Kind kind, int pieces, boolean corroborated) {

        private static Tied of(long linkId, int one, int other, LinkKind kind, int pieces, boolean corroborated) {
            return new Tied(
                    linkId,
                    Math.min(one, other),
                    Math.max(one, other),
                    Kind.valueOf(kind.name()),
                    pieces,
                    corroborated);
        }
    }

    private List<Tied> ties(LocalDate until, Map<Long, Integer> keys) {
        Map<Long, List<Piece>> pieces = em.createQuery(
                        "select new org.wholeschool.link.facts.LinkFacts.Piece(l.id, column('pupil_a', l),"
                                + " column('pupil_b', l), l.kind, e.source, e.information)"
                                + " from Evidence e join e.link l where e.groupSize is null and "
                                + COUNTS,
                        Piece.class)
                .setParameter("until", until)
                .setParameter("tying", LinkKind.tying())
                .getResultStream()
                .filter(piece -> Grade.establishes(piece.source(), piece.information()))
                .filter(piece -> keys.containsKey(piece.one()) && keys.containsKey(piece.other()))
                .collect(Collectors.groupingBy(Piece::linkId));
        return pieces.values().stream()
                .map(ofLink -> {
                    Piece first = ofLink.get(0);
                    return Tied.of(
                            first.linkId(),
                            keys.get(first.one()),
                            keys.get(first.other()),
                            first.kind(),
                            ofLink.size(),
                            ofLink.stream()
                                    .anyMatch(
                                            piece -> piece.information() == Information.KNOWN_INDIRECTLY_CORROBORATED));
                })
                .toList();
    }

    private List<Tied> counted(Map<Long, Integer> counted, Numbers numbers) {
        return BatchedQuery.list(
                        counted.keySet(),
                        ids -> em.createQuery(
                                        "select new org.wholeschool.link.facts.LinkFacts.Link(l.id,"
                                                + " column('pupil_a', l), column('pupil_b', l), l.kind)"
                                                + " from PeerLink l where l.id in :ids",
                                        Link.class)
                                .setParameter("ids", ids)
                                .getResultList())
                .stream()
                .map(link -> Tied.of(
                        link.id(),
                        numbers.of(link.one()),
                        numbers.of(link.other()),
                        link.kind(),
                        counted.get(link.id()) / TWO,
                        counted.get(link.id()) % TWO == 1))
                .toList();
    }

    private List<Part> parts(LocalDate from, LocalDate to, Map<Long, Integer> keys, Random chance) {
        ZoneId zone = schools.profile().zone();
        Map<Long, Happened> told = new HashMap<>();
        em.createQuery(
                        "select concern.id, concern.eventId, column('place_id', concern), column('band_id', concern),"
                                + " column('category_id', concern), concern.occurredFrom, concern.receivedAt "
                                + "from Concern concern"
                                + " where concern.aboutAdultSince is null and concern.restrictedAt is null"
                                + " and concern.category.scope = :context"
                                + " and concern.receivedAt >= :start and concern.receivedAt < :end",
                        Object[].class)
                .setParameter("context", CategoryScope.CONTEXT)
                .setParameter("start", from.atStartOfDay(zone).toInstant())
                .setParameter("end", to.plusDays(1).atStartOfDay(zone).toInstant())
                .getResultStream()
                .map(LinkFacts::happened)
                .forEach(concern -> told.put(concern.id(), concern));
        // Apart and without a join, as in ConcernFacts: PostgreSQL may have no statistics of these rows yet.
        List<Involved> involved = em.createQuery(
                        "select new org.wholeschool.link.facts.LinkFacts.Involved(column('concern_id', i),"
                                + " column('pupil_id', i), i.role) from Involvement i where i.pupil is not null",
                        Involved.class)
                .getResultStream()
                .filter(each -> told.containsKey(each.concernId()) && keys.containsKey(each.pupilId()))
                .toList();
        Map<Long, Integer> concerns = deal(
                new TreeSet<>(involved.stream()
                        .map(each -> told.get(each.concernId()).event())
                        .toList()),
                chance);
        return involved.stream()
                .map(each -> part(told.get(each.concernId()), concerns, keys.get(each.pupilId()), each.role(), zone))
                .sorted(Comparator.comparingInt(Part::concern)
                        .thenComparingInt(Part::pupil)
                        .thenComparing(Part::role)
                        .thenComparing(Part::receivedOn)
                        .thenComparingLong(Part::placeId)
                        .thenComparingLong(Part::bandId)
                        .thenComparingLong(Part::categoryId))
                .toList();
    }

    private static Happened happened(Object[] row) {
        return new Happened(
                (Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4], (Instant) row[5], (Instant)
                        row[6]);
    }

    private static Part part(
            Happened concern, Map<Long, Integer> concerns, int pupil, InvolvementRole role, ZoneId zone) {
        return new Part(
                concerns.get(concern.event()),
                pupil,
                concern.placeId(),
                concern.bandId(),
                concern.categoryId(),
                day(concern.occurredFrom(), zone),
                day(concern.receivedAt(), zone),
                role.toString());
    }

    /** Where, when and what about one concern was. */
    private record Happened(
            long id,
            Long eventId,
            long placeId,
            long bandId,
            long categoryId,
            Instant occurredFrom,
            Instant receivedAt) {

        /** Several reports of one thing are one concern. Ids come from one sequence, so an event's is no concern's. */
        long event() {
            return eventId == null ? id : eventId;
        }
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }

    /** A number for each, in an order that has nothing to do with ids. */
    private static Map<Long, Integer> deal(Set<Long> inOrder, Random chance) {
        List<Long> ids = new ArrayList<>(inOrder);
        Collections.shuffle(ids, chance);
        Map<Long, Integer> keys = new HashMap<>();
        ids.forEach(id -> keys.put(id, keys.size()));
        return keys;
    }

    /**
     * Keeps what groups are taken to be, in the place of what was kept before. Pupils stand there by their ids,
     * encrypted, because they must be known again; whoever is on roll no more stands there without one, and nothing of
     * earlier runs is kept.
     *
     * @param reading by whose numbers the groups are told
     * @param standings what they are taken to be
     * @param lastId the highest id that any group ever had
     * @param remembered what patterns have to know of concerns from run to run, in their own words: letters, digits,
     *     blanks, lines and colons
     * @param counted what tied pupils, of {@link Reading#ties} or {@link Reading#counted}: it is told as the latter
     *     from now on
     */
    @Permit(
            code = "LinkFacts.keep",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP})
    public void keep(
            Reading reading, List<Standing> standings, long lastId, String remembered, Collection<Tie> counted) {
        PeerStanding kept = standing().orElseGet(PeerStanding::new);
        kept.become(
                standings,
                lastId,
                remembered,
                Optional.of(counted.stream()
                        .collect(Collectors.toMap(
                                tie -> reading.linkIds.get(tie.link()),
                                tie -> TWO * tie.pieces() + (tie.corroborated() ? 1 : 0)))),
                reading.numbers());
        em.persist(kept);
    }

    /**
     * Keeps on what had counted, where nothing was worked out.
     *
     * @param standings what groups were taken to be
     * @param remembered what patterns have to know, as in {@link #keep}
     */
    @Permit(
            code = "LinkFacts.keepOn",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP})
    public void keepOn(Reading reading, List<Standing> standings, String remembered) {
        standing()
                .ifPresent(
                        kept -> kept.become(standings, kept.lastId(), remembered, kept.counted(), reading.numbers()));
    }

    /**
     * Whoever is on roll no more stands in what is kept without an id from now on, whether anything was worked out anew
     * or not.
     */
    @Permit(
            code = "LinkFacts.forgetWhoLeft",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP})
    public void forgetWhoLeft() {
        Set<Long> onRoll = new TreeSet<>(em.createQuery("select p.id from Pupil p where " + ON_ROLL, Long.class)
                .setParameter("until", steps.today())
                .getResultList());
        standing().filter(kept -> !onRoll.containsAll(kept.pupils())).ifPresent(kept -> {
            Numbers numbers = new Numbers(deal(onRoll, new Random()));
            kept.become(kept.groups(numbers), kept.lastId(), kept.remembered(), kept.counted(), numbers);
        });
    }

    private Optional<PeerStanding> standing() {
        return em.createQuery("select s from PeerStanding s", PeerStanding.class)
                .getResultStream()
                .findFirst();
    }

    /** What ties two pupils to one group. */
    public enum Kind {
        FRIENDSHIP,
        ONLINE,
        TRAVEL_TOGETHER,
        TOGETHER_IN_CONCERNS
    }

    /** What one reading gave. Whom its numbers are of stands in it and is nobody's to read but this room's. */
    public static final class Reading {

        private final List<Tie> ties;
        private final List<Tie> counted;
        private final boolean knowsWhatCounted;
        private final int deleted;
        private final List<Long> linkIds = new ArrayList<>();
        private final List<Member> members;
        private final List<Part> parts;
        private final List<Standing> standings;
        private final long lastId;
        private final String remembered;
        private final Numbers numbers;

        private Reading(
                List<Tied> ties,
                Optional<List<Tied>> counted,
                int howManyCounted,
                List<Member> members,
                List<Part> parts,
                List<Standing> standings,
                long lastId,
                String remembered,
                Numbers numbers) {
            Map<Long, Integer> links = new HashMap<>();
            this.ties = numbered(ties, links);
            this.counted = numbered(counted.orElse(List.of()), links);
            knowsWhatCounted = counted.isPresent();
            deleted = howManyCounted - this.counted.size();
            this.members = members;
            this.parts = parts;
            this.standings = standings;
            this.lastId = lastId;
            this.remembered = remembered;
            this.numbers = numbers;
        }

        /** Links get numbers in an order that has nothing to do with their ids. */
        private List<Tie> numbered(List<Tied> ties, Map<Long, Integer> links) {
            return ties.stream()
                    .sorted(Comparator.comparingInt(Tied::one)
                            .thenComparingInt(Tied::other)
                            .thenComparing(Tied::kind))
                    .map(tied -> new Tie(
                            links.computeIfAbsent(tied.linkId, id -> {
                                linkIds.add(id);
                                return linkIds.size() - 1;
                            }),
                            tied.one,
                            tied.other,
                            tied.kind,
                            tied.pieces,
                            tied.corroborated))
                    .toList();
        }

        /** @return whom the numbers are of */
        Numbers numbers() {
            return numbers;
        }

        /** @return who is tied to whom */
        public List<Tie> ties() {
            return ties;
        }

        /**
         * @return what tied them when groups were last looked for, as it did then; whoever is on roll no more has a
         *     negative number of their own. What was deleted since is not among it
         */
        public List<Tie> counted() {
            return counted;
        }

        /**
         * @return whether it is known what tied them then; it is not before the first look, nor after one by an earlier
         *     version
         */
        public boolean knowsWhatCounted() {
            return knowsWhatCounted;
        }

        /**
         * @return how many links of those that counted are deleted by now: of these it is known that they are, and not
         *     whose they were
         */
        public int deleted() {
            return deleted;
        }

        /** @return all pupils on roll, in the order of their numbers, which are 0 to as many as there are */
        public List<Member> members() {
            return members;
        }

        /** @return which parts these had in concerns */
        public List<Part> parts() {
            return parts;
        }

        /**
         * @return what groups were taken to be when they were last worked out; whoever is on roll no more has a
         *     negative number of their own
         */
        public List<Standing> standings() {
            return standings;
        }

        /** @return the highest id that any group ever had; 0 before the first */
        public long lastId() {
            return lastId;
        }

        /** @return what patterns remember of concerns; empty before the first run */
        public String remembered() {
            return remembered;
        }
    }

    /** Whom the numbers of a reading are of. */
    static final class Numbers {

        private final Map<Long, Integer> byId;
        private final Map<Integer, Long> byNumber = new HashMap<>();
        private final Map<Long, Integer> gone = new LinkedHashMap<>();

        private Numbers(Map<Long, Integer> byId) {
            this.byId = byId;
            byId.forEach((id, number) -> byNumber.put(number, id));
        }

        /**
         * @return the number of a pupil, or of somebody who is on roll no more, of whom nothing else may be known by
         *     now: negative, and the same whenever the same one is asked for
         */
        int of(long idOrGone) {
            Integer number = byId.get(idOrGone);
            return number != null ? number : gone.computeIfAbsent(idOrGone, none -> -1 - gone.size());
        }

        /** @return the id of a pupil on roll; the number itself for whoever is not */
        long kept(int number) {
            return number < 0 ? number : byNumber.get(number);
        }
    }

    /**
     * What a group is taken to be until two or more of its core have changed.
     *
     * @param id which group it is over time
     * @param core its core, as numbers of this reading
     * @param fringe who may belong to it, likewise
     * @param profile what patterns may tell of it, in their own words: letters, digits and blanks; empty where it is
     *     too small to be told of
     * @param told whether it was told of
     * @param lostOn the day from which on it was found no more; null where it was found last time
     */
    public record Standing(
            long id, List<Integer> core, List<Integer> fringe, String profile, boolean told, LocalDate lostOn) {

        /** Copies the lists. */
        public Standing {
            core = List.copyOf(core);
            fringe = List.copyOf(fringe);
        }
    }

    /**
     * A tie as arithmetic sees it.
     *
     * @param link which link, as a number of this reading
     * @param one a pupil, as a number of this reading
     * @param other the other one
     * @param kind what ties them
     * @param pieces how many pieces of evidence establish it, each by itself; 1 or more
     * @param corroborated whether one of them was borne out by something else
     */
    public record Tie(int link, int one, int other, Kind kind, int pieces, boolean corroborated) {}

    /**
     * A pupil as arithmetic sees one.
     *
     * @param pupil a number of this reading
     * @param lot by which chance falls for them, the same from reading to reading with the same seed
     * @param year National Curriculum year
     * @param sex "F", "M" or "X"
     */
    public record Member(int pupil, long lot, int year, String sex) {}

    /**
     * A pupil's part in one concern.
     *
     * @param concern which concern, as a number of this reading; several reports of one thing have one number
     * @param pupil a number of this reading
     * @param placeId where
     * @param bandId in which part of the day
     * @param categoryId what it is about, of the kinds that patterns count
     * @param happenedOn the day on which it happened or began; null where that is not known
     * @param receivedOn the day on which it was logged
     * @param role which part: the name of a {@code concern.record.InvolvementRole}
     */
    public record Part(
            int concern,
            int pupil,
            long placeId,
            long bandId,
            long categoryId,
            LocalDate happenedOn,
            LocalDate receivedOn,
            String role) {}

    /** A pupil on roll. Its constructor is public for EclipseLink. */
    record OnRoll(long id, int year, String sex) {
        public OnRoll {}
    }

    /** A piece of evidence that counts, with its link. Its constructor is public for EclipseLink. */
    record Piece(long linkId, long one, long other, LinkKind kind, Grade.SourceGrade source, Information information) {
        public Piece {}
    }

    /** A link, and whom it ties. Its constructor is public for EclipseLink. */
    record Link(long id, long one, long other, LinkKind kind) {
        public Link {}
    }

    /** A pupil who is named in a concern. Its constructor is public for EclipseLink. */
    record Involved(long concernId, long pupilId, InvolvementRole role) {
        public Involved {}
    }
}
