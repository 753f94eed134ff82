package org.wholeschool.link.facts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.link.LinkKind;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.school.Grade;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.CategoryScope;

/**
 * Links with the day from which each counts, and concerns with who is named: what {@code pattern.ties} compares.
 *
 * <p>Pupils and concerns are numbers, dealt by this installation's key: with one seed they are in one order whenever
 * they are read. Concerns are those that every lead may read, links those that are not challenged.
 */
@Service
public class TieFacts {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    /**
     * Reads both.
     *
     * @param from the first day on which a concern happened
     * @param to the last day, included; a link whose review date comes before it is not read
     * @param seed by which numbers are dealt out
     * @return links and concerns; a concern of no known day, and one without a name, is not among them
     */
    @Permit(code = "TieFacts.read", value = Role.JOB)
    public Reading read(LocalDate from, LocalDate to, String seed) {
        String of = schools.profile().id() + ":" + seed;
        Map<Long, Happened> happened = happened(from, to);
        Map<Long, Met> met = met(happened);
        Map<Pair, Instant> tied = tied(to);
        Map<Long, Integer> pupils = dealt(
                of + ":pupil:",
                Stream.concat(
                                tied.keySet().stream().flatMap(pair -> Stream.of(pair.one(), pair.other())),
                                met.values().stream().flatMap(each -> each.years().keySet().stream()))
                        .distinct()
                        .toList());
        Map<Long, Integer> numbers = dealt(of + ":concern:", met.keySet());
        ZoneId zone = schools.profile().zone();
        return new Reading(
                tied.entrySet().stream()
                        .map(each -> new Recorded(
                                pupils.get(each.getKey().one()),
                                pupils.get(each.getKey().other()),
                                LinkFacts.Kind.valueOf(each.getKey().kind().name()),
                                LocalDate.ofInstant(each.getValue(), zone)))
                        .toList(),
                met.entrySet().stream()
                        .map(each -> each.getValue().named(numbers.get(each.getKey()), pupils, zone))
                        .toList());
    }

    /** Numbers in an order that has nothing to do with ids. */
    private static Map<Long, Integer> dealt(String seed, Collection<Long> ids) {
        Map<Long, Integer> dealt = new HashMap<>();
        ids.stream()
                .sorted(Comparator.comparing(id -> KeyedHash.of("tie-facts", seed + id)))
                .forEach(id -> dealt.put(id, dealt.size()));
        return dealt;
    }

    /** By pair and kind, from when on the first piece of evidence established it. */
    private Map<Pair, Instant> tied(LocalDate until) {
        Map<Pair, Instant> tied = new LinkedHashMap<>();
        // Neither the evidence nor its words: of twelve thousand pieces they would take seconds to decrypt.
        em.createQuery(
                        "select new org.wholeschool.link.facts.TieFacts.Piece(column('pupil_a', l), column('pupil_b',"
                                + " l), l.kind, e.source, e.information, e.recordedAt, e.gradedAt) from Evidence e join"
                                + " e.link l where e.groupSize is null and l.state ="
                                + " org.wholeschool.link.LinkState.ESTABLISHED and l.reviewOn >= :until and l.kind in"
                                + " :kinds and not exists (select c.id from Challenge c where c.link = l and c.outcome"
                                + " is null) order by e.id",
                        Piece.class)
                .setParameter("until", until)
                .setParameter("kinds", LinkKind.tying())
                .getResultStream()
                .filter(piece -> Grade.establishes(piece.source(), piece.information()))
                .forEach(piece -> tied.merge(
                        new Pair(piece.one(), piece.other(), piece.kind()), piece.since(), TieFacts::earlier));
        return tied;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Map<Long, Happened> happened(LocalDate from, LocalDate to) {
        ZoneId zone = schools.profile().zone();
        return em.createQuery(
                        "select new org.wholeschool.link.facts.TieFacts.Happened(c.id, c.eventId, column('place_id', c),"
                                + " column('band_id', c), column('category_id', c), c.occurredFrom) from Concern c where"
                                + " c.aboutAdultSince is null and c.restrictedAt is null and c.category.scope ="
                                + " :context and c.occurredFrom >= :start and c.occurredFrom < :end",
                        Happened.class)
                .setParameter("context", CategoryScope.CONTEXT)
                .setParameter("start", from.atStartOfDay(zone).toInstant())
                .setParameter("end", to.plusDays(1).atStartOfDay(zone).toInstant())
                .getResultStream()
                .collect(Collectors.toMap(Happened::id, each -> each));
    }

    /** Several reports of one thing are one concern, of all who are named in any of them. */
    private Map<Long, Met> met(Map<Long, Happened> happened) {
        Map<Long, Met> met = new TreeMap<>();
        // Apart and without a join on concerns, as in LinkFacts: PostgreSQL may have no statistics of these rows yet.
        em.createQuery(
                        "select new org.wholeschool.link.facts.TieFacts.Involved(column('concern_id', i), p.id,"
                                + " p.ncYear) from Involvement i join i.pupil p where i.role <> :other order by i.id",
                        Involved.class)
                .setParameter("other", InvolvementRole.OTHER)
                .getResultStream()
                .filter(each -> happened.containsKey(each.concernId()))
                .forEach(each -> {
                    Happened concern = happened.get(each.concernId());
                    met.computeIfAbsent(concern.event(), none -> new Met()).add(concern, each);
                });
        return met;
    }

    /** One thing that happened, and the years of those named, in the order in which they were named. */
    private static final class Met {

        private final Map<Long, Integer> years = new LinkedHashMap<>();
        private Happened first;

        void add(Happened concern, Involved involved) {
            if (first == null || concern.id() < first.id()) {
                first = concern;
            }
            years.putIfAbsent(involved.pupilId(), involved.year());
        }

        Map<Long, Integer> years() {
            return years;
        }

        Named named(int number, Map<Long, Integer> pupils, ZoneId zone) {
            List<Integer> named = new ArrayList<>();
            years.keySet().forEach(id -> named.add(pupils.get(id)));
            return new Named(
                    number,
                    LocalDate.ofInstant(first.occurredFrom(), zone),
                    first.placeId(),
                    first.bandId(),
                    first.categoryId(),
                    named,
                    years.values().iterator().next(),
                    years.values().stream().distinct().count() == 1);
        }
    }

    /** Two pupils by their ids, the lower first, and what ties them. */
    private record Pair(long one, long other, LinkKind kind) {}

    /**
     * What one reading gave.
     *
     * @param links links that are established
     * @param concerns concerns that name a pupil
     */
    public record Reading(List<Recorded> links, List<Named> concerns) {

        /** Copies the lists. */
        public Reading {
            links = List.copyOf(links);
            concerns = List.copyOf(concerns);
        }
    }

    /**
     * A link, and from when on it counts.
     *
     * @param one a pupil, as a number of this reading
     * @param other another one
     * @param kind what ties them
     * @param since the day on which evidence was recorded and graded that establishes it. What was recorded before a
     *     concern happened cannot cite it
     */
    public record Recorded(int one, int other, LinkFacts.Kind kind, LocalDate since) {}

    /**
     * A concern, and who is named.
     *
     * @param id its number in this reading; several reports of one thing have one
     * @param day on which it happened or began
     * @param placeId where
     * @param bandId in which part of the day
     * @param categoryId what it is about
     * @param pupils all who are named, whatever their part but "other", in that order
     * @param year the year group of the one named first
     * @param oneYear whether all are of it
     */
    public record Named(
            int id,
            LocalDate day,
            long placeId,
            long bandId,
            long categoryId,
            List<Integer> pupils,
            int year,
            boolean oneYear) {

        /** Copies the list. */
        public Named {
            pupils = List.copyOf(pupils);
        }
    }

    /** Where, when and what about. Its constructor is public for EclipseLink. */
    record Happened(long id, Long eventId, long placeId, long bandId, long categoryId, Instant occurredFrom) {
        public Happened {}

        /** Ids come from one sequence, so an event's is no concern's. */
        long event() {
            return eventId == null ? id : eventId;
        }
    }

    /** A piece of evidence with its link. Its constructor is public for EclipseLink. */
    record Piece(
            long one,
            long other,
            LinkKind kind,
            Grade.SourceGrade source,
            Grade.Information information,
            Instant recordedAt,
            Instant gradedAt) {
        public Piece {}

        /** What was graded after an incident may have been graded because of it, whenever it was written down. */
        Instant since() {
            return gradedAt == null || gradedAt.isBefore(recordedAt) ? recordedAt : gradedAt;
        }
    }

    /** Who is named in a concern. Its constructor is public for EclipseLink. */
    record Involved(long concernId, long pupilId, int year) {
        public Involved {}
    }
}
