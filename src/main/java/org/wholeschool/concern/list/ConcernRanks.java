package org.wholeschool.concern.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.record.Tag;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.NumberedNames;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.BatchedQuery;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Schools;

/**
 * Says by what the concerns of a filter are put in order, column by column. What can be compared as it is kept is read
 * from the database. Names of pupils, case leads and tags are encrypted, so no database can compare them: the names of
 * those who are in these concerns are decrypted, each once, and no text is. A school has some thousand pupils at most,
 * which takes some hundredths of a second.
 */
@Service
public class ConcernRanks {

    private static final int LOOKING = 10 * 60;
    private static final String NEW = "select new org.wholeschool.concern.list.ConcernRanks.";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Schools schools;

    @Inject
    private Actors actors;

    @Inject
    private AccountReader accounts;

    /**
     * @param filter which concerns
     * @param column by which column
     * @return what each has there, by number; a concern that has nothing there is left out
     */
    @SuppressWarnings("unchecked") // all values of one column are of one type
    @Permit(
            code = "ConcernRanks.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Map<Long, Comparable<Object>> of(ConcernFilter filter, ConcernColumn column) {
        Map<Long, ?> ranks = switch (column) {
            case PUPILS, YEAR, FORM -> ofPupils(filter, column);
            case OWNER -> owners(filter);
            case AGENCY -> agencies(filter);
            case ACTIONS -> actions(filter);
            case TAGS -> tags(filter);
            default -> plain(filter, column);
        };
        return (Map<Long, Comparable<Object>>) ranks;
    }

    private <T> List<T> read(String from, ConcernFilter filter, String more, Class<T> type) {
        TypedQuery<T> query = em.createQuery(NEW + from + filter.where(readable) + more, type);
        filter.bind(query, readable, schools.profile().zone());
        if (more.contains(":states")) {
            query.setParameter("states", Set.of(ActionState.OPEN, ActionState.CANNOT));
        }
        return query.getResultList();
    }

    private Map<Long, Comparable<?>> plain(ConcernFilter filter, ConcernColumn column) {
        Instant now = Now.instant();
        Texts texts = Texts.of("triage");
        Map<Long, Comparable<?>> ranks = new HashMap<>();
        read(
                        "Plain(c.id, c.receivedAt, c.occurredFrom, c.category.name, c.place.name, c.band.name, "
                                + "c.acknowledgedAt, c.decidedAt, c.closedAt, c.decision) from Concern c",
                        filter,
                        "",
                        Plain.class)
                .forEach(plain -> {
                    Comparable<?> rank = plain.of(column, now, texts);
                    if (rank != null) {
                        ranks.put(plain.id, rank);
                    }
                });
        return ranks;
    }

    /** By the pupil who is named first in the row; by the smallest of years and forms. */
    private Map<Long, Comparable<?>> ofPupils(ConcernFilter filter, ConcernColumn column) {
        List<Part> parts = read(
                "Part(c.id, i.id, i.role, p.id, p.ncYear, p.regGroup) from Involvement i join i.concern c join i.pupil p",
                filter,
                "",
                Part.class);
        return switch (column) {
            case YEAR -> first(parts, Part::concernId, Part::year);
            case FORM -> first(parts, Part::concernId, part -> NumberedNames.rank(part.form));
            default -> {
                Map<Long, String> names =
                        names(parts.stream().map(Part::pupilId).collect(Collectors.toSet()));
                Map<Long, Comparable<?>> ranks = new HashMap<>();
                parts.stream()
                        .sorted(Comparator.comparing(Part::role).thenComparing(Part::id))
                        .forEach(part -> ranks.putIfAbsent(part.concernId, names.get(part.pupilId)));
                yield ranks;
            }
        };
    }

    private Map<Long, String> names(Collection<Long> pupilIds) {
        return BatchedQuery.list(
                        pupilIds,
                        ids -> em.createQuery("select p from Pupil p where p.id in :ids", Pupil.class)
                                .setParameter("ids", ids)
                                .getResultList())
                .stream()
                .collect(Collectors.toMap(
                        Pupil::getId, pupil -> pupil.getDisplayName().toLowerCase(Locale.UK)));
    }

    private Map<Long, Comparable<?>> owners(ConcernFilter filter) {
        List<Pair> owners = read(
                "Pair(e.concernId, e.ownerId) from InboxEntry e where e.ownerId is not null and e.concernId in "
                        + "(select c.id from Concern c",
                filter,
                ")",
                Pair.class);
        long school = actors.current().schoolId();
        Map<Long, String> names = new HashMap<>();
        owners.stream()
                .map(Pair::otherId)
                .distinct()
                .forEach(id -> accounts.colleague(school, id)
                        .ifPresent(person -> names.put(id, person.name().toLowerCase(Locale.UK))));
        return first(owners, Pair::concernId, owner -> names.get(owner.otherId));
    }

    private Map<Long, Comparable<?>> agencies(ConcernFilter filter) {
        return first(
                read(
                        "Agent(c.id, r.made, r.agency) from Referral r join r.concern c",
                        filter,
                        " and r.agency is not null",
                        Agent.class),
                Agent::concernId,
                agent -> agent.isMade ? agent.agency.words() : null);
    }

    private Map<Long, Comparable<?>> actions(ConcernFilter filter) {
        return first(
                read(
                        "Count(c.id, count(a)) from ConcernAction a join a.concern c",
                        filter,
                        " and a.state in :states group by c.id",
                        Count.class),
                Count::concernId,
                Count::count);
    }

    private Map<Long, Comparable<?>> tags(ConcernFilter filter) {
        Map<Long, String> names = em.createQuery("select t from Tag t", Tag.class)
                .getResultStream()
                .collect(Collectors.toMap(Tag::getId, tag -> tag.getName().toLowerCase(Locale.UK)));
        return first(
                read("Pair(c.id, t.tag.id) from ConcernTag t join t.concern c", filter, "", Pair.class),
                Pair::concernId,
                tagged -> names.get(tagged.otherId));
    }

    /** @return the smallest value of each concern */
    private static <T, V extends Comparable<V>> Map<Long, Comparable<?>> first(
            List<T> found, Function<T, Long> concern, Function<T, V> value) {
        Map<Long, V> smallest = new HashMap<>();
        found.forEach(each -> {
            V mine = value.apply(each);
            if (mine != null) {
                smallest.merge(concern.apply(each), mine, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
        return Map.copyOf(smallest);
    }

    /** A row of a query: what is kept as it can be compared. */
    record Plain(
            long id,
            Instant receivedAt,
            Instant occurredFrom,
            String category,
            String place,
            String band,
            Instant acknowledgedAt,
            Instant decidedAt,
            Instant closedAt,
            Decision decision) {

        /** Public, because a query finds no other constructor. */
        public Plain {}

        Comparable<?> of(ConcernColumn column, Instant now, Texts texts) {
            return switch (column) {
                case NUMBER -> id;
                case HAPPENED -> occurredFrom;
                case KIND -> category.toLowerCase(Locale.UK);
                case PLACE -> place.toLowerCase(Locale.UK);
                case BAND -> band.toLowerCase(Locale.UK);
                case STATUS -> ConcernState.of(acknowledgedAt, decidedAt, closedAt);
                case DECISION -> decision == null ? null : texts.get("decision." + decision);
                case DAYS -> Duration.between(receivedAt, Objects.requireNonNullElse(closedAt, now));
                default -> receivedAt;
            };
        }
    }

    /** A row of a query: a pupil in a concern. */
    record Part(long concernId, long id, InvolvementRole role, long pupilId, int year, String form) {

        /** Public, because a query finds no other constructor. */
        public Part {}
    }

    /** A row of a query: a concern and something that it has. */
    record Pair(long concernId, long otherId) {

        /** Public, because a query finds no other constructor. */
        public Pair {}
    }

    /** A row of a query: to whom a concern was referred. */
    record Agent(long concernId, boolean isMade, Agency agency) {

        /** Public, because a query finds no other constructor. */
        public Agent {}
    }

    /** A row of a query: how many of something a concern has. */
    record Count(long concernId, long count) {

        /** Public, because a query finds no other constructor. */
        public Count {}
    }
}
