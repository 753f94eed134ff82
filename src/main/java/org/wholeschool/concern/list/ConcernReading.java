package org.wholeschool.concern.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.token.ApiToken;
import org.wholeschool.concern.record.BatchState;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.FormerNames;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.NamesThen;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.Place;

/** What leads read of the concerns: the list, one of them whole, and the list as a table to take away. */
@Service
public class ConcernReading {

    /** So many concerns stand on one page of the list. */
    static final int ON_A_PAGE = 25;

    /** So much of what happened stands in the list, in characters. */
    private static final int BEGINNING = 160;

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CurrentAction current;

    @Inject
    private Actors actors;

    @Inject
    private Schools schools;

    @Inject
    private Roster roster;

    @Inject
    private FormerNames formerNames;

    @Inject
    private NamesThen namesThen;

    /**
     * Lists concerns, the latest first.
     *
     * @param filter which of them
     * @param page which page of the list, from 1; behind the last one it is the last one
     * @return that page; nothing where the filter names a place that is gone
     * @throws NotFound where the filter names an import or an account that this school does not have
     */
    @Permit(
            code = "ConcernReading.list",
            value = {Role.LEAD, Role.DEPUTY})
    public Listed list(ConcernFilter filter, int page) {
        about(filter);
        TypedQuery<Long> count = em.createQuery("select count(c) from Concern c" + filter.where(readable), Long.class);
        filter.bind(count, readable, schools.profile().zone());
        TypedQuery<Concern> query = em.createQuery(
                "select c from Concern c join fetch c.place join fetch c.band join fetch c.category"
                        + filter.where(readable) + " order by c.receivedAt desc, c.id desc",
                Concern.class);
        filter.bind(query, readable, schools.profile().zone());
        long total = count.getSingleResult();
        int shown = Math.min(page, pages(total));
        List<Concern> concerns = query.setFirstResult((shown - 1) * ON_A_PAGE)
                .setMaxResults(ON_A_PAGE)
                .getResultList();
        Map<Long, Integer> people = people(concerns.stream().map(Concern::getId).toList());
        NamesThen.Former former = namesThen.former();
        return new Listed(
                total,
                shown,
                filter.batchId() == null ? null : broughtIn(filter.batchId()).fileName(),
                logger(filter),
                concerns.stream()
                        .map(concern -> row(concern, people.getOrDefault(concern.getId(), 0), former))
                        .toList());
    }

    /** @return how many concerns wait for a lead to acknowledge them, without what imports brought */
    @Permit(
            code = "ConcernReading.waiting",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public long waiting() {
        return readable.bind(em.createQuery(
                        "select count(c) from Concern c" + ConcernFilter.WAITING.where(readable), Long.class))
                .getSingleResult();
    }

    /**
     * Lists concerns to be taken away as a table: without names and texts, which never leave in a file.
     *
     * @param filter which of them
     * @return all of them, the latest first
     * @throws NotFound where the filter names an import that this school does not have
     */
    @Permit(
            code = "ConcernReading.export",
            value = {Role.LEAD, Role.DEPUTY})
    public List<Line> export(ConcernFilter filter) {
        about(filter);
        TypedQuery<Line> query = em.createQuery(
                "select new org.wholeschool.concern.list.ConcernReading.Line(c.receivedAt, c.occurredFrom, c.occurredTo,"
                        + " c.place.name, c.band.name, c.category.name, c.source, c.acknowledgedAt) from Concern c"
                        + filter.where(readable) + " order by c.receivedAt desc, c.id desc",
                Line.class);
        filter.bind(query, readable, schools.profile().zone());
        return query.getResultList();
    }

    /**
     * Reads one concern.
     *
     * @param id the concern
     * @return all of it
     * @throws NotFound where this school has none of that id that they may read
     */
    @Permit(
            code = "ConcernReading.read",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Whole read(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        NamesThen.Former former = namesThen.former();
        return new Whole(
                id,
                concern.getReceivedAt(),
                logger(concern),
                concern.getBatchId() == null ? null : broughtIn(concern.getBatchId()),
                concern.getOccurredFrom(),
                concern.getOccurredTo(),
                placeName(concern, former),
                bandName(concern, former),
                categoryName(concern, former),
                concern.getCategory().getCode(),
                concern.getCategory().getScope(),
                concern.getSource(),
                concern.getFacts(),
                concern.getOpinion(),
                concern.getResponse(),
                concern.getReference(),
                concern.getAcknowledgedAt(),
                nameOf(concern.getAcknowledgedBy()),
                people(concern),
                concern.isAboutAdult());
    }

    private static int pages(long total) {
        return (int) Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    private void about(ConcernFilter filter) {
        if (filter.placeId() != null && em.find(Place.class, filter.placeId()) != null) {
            current.about("place", filter.placeId());
        } else if (filter.batchId() != null) {
            current.about("import", filter.batchId());
        }
    }

    /** @return the name of the colleague whose concerns are asked for; null where those of all are */
    private String logger(ConcernFilter filter) {
        if (filter.loggedBy() == null) {
            return null;
        }
        Account account = em.find(Account.class, filter.loggedBy());
        if (account == null || account.getSchoolId() != actors.current().schoolId()) {
            throw new NotFound("account");
        }
        return account.getDisplayName();
    }

    /**
     * A finished import was last touched when its concerns came in; one that was undone, and left some, no longer tells
     * that, only when its file came.
     */
    private BroughtIn broughtIn(long batchId) {
        Object[] batch = em.createQuery(
                        "select b.fileName, b.createdAt, b.touchedAt, b.createdBy, b.state from ImportBatch b "
                                + "where b.id = :batch",
                        Object[].class)
                .setParameter("batch", batchId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("import"));
        return new BroughtIn(
                batchId, (String) batch[0], (Instant) batch[batch[4] == BatchState.UNDONE ? 1 : 2], nameOf((Long)
                        batch[3]));
    }

    private Map<Long, Integer> people(List<Long> ids) {
        Map<Long, Integer> people = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select i.concern.id, count(i) from Involvement i where i.concern.id in :readable "
                                    + "group by i.concern.id",
                            Object[].class)
                    .setParameter("readable", ids)
                    .getResultList()
                    .forEach(row -> people.put((Long) row[0], ((Long) row[1]).intValue()));
        }
        return people;
    }

    private List<Somebody> people(Concern concern) {
        List<Long> ids = concern.getInvolvements().stream()
                .map(Involvement::getPupil)
                .filter(Objects::nonNull)
                .map(pupil -> pupil.getId())
                .toList();
        Map<Long, Roster.Found> named =
                roster.named(ids).stream().collect(Collectors.toMap(Roster.Found::id, Function.identity()));
        FormerNames.Former before = formerNames.of(ids);
        return concern.getInvolvements().stream()
                .sorted(Comparator.comparing(Involvement::getRole))
                .map(involvement -> {
                    Roster.Found pupil = involvement.getPupil() == null
                            ? null
                            : named.get(involvement.getPupil().getId());
                    return pupil == null
                            ? new Somebody(null, null, involvement.getRole())
                            : new Somebody(
                                    withThen(
                                            pupil.name(),
                                            before.then(pupil.id(), pupil.name(), concern.getReceivedAt())),
                                    pupil.form(),
                                    involvement.getRole());
                })
                .toList();
    }

    /** @return who logged it, a person or another system; null where neither is known */
    private String logger(Concern concern) {
        ApiToken token = concern.getTokenId() == null ? null : em.find(ApiToken.class, concern.getTokenId());
        return token == null
                ? nameOf(concern.getLoggedBy())
                : Texts.of("concern").get("view.system", token.getName());
    }

    private String nameOf(Long accountId) {
        Account account = accountId == null ? null : em.find(Account.class, accountId);
        return account == null ? null : account.getDisplayName();
    }

    private static Row row(Concern concern, int people, NamesThen.Former former) {
        return new Row(
                concern.getId(),
                concern.getReceivedAt(),
                concern.getOccurredFrom(),
                concern.getOccurredTo(),
                placeName(concern, former),
                bandName(concern, former),
                categoryName(concern, former),
                concern.getCategory().getScope() == CategoryScope.CASEWORK,
                beginning(concern.getFacts()),
                people,
                concern.getAcknowledgedAt() != null,
                concern.getBatchId() != null,
                State.of(concern),
                concern.isRestricted());
    }

    /**
     * What it was called when the concern was logged, where that is something else, stands beside what it is called
     * now.
     */
    private static String placeName(Concern concern, NamesThen.Former former) {
        String now = concern.getPlace().getName();
        return withThen(now, former.ofPlace(concern.getPlace().getId(), now, concern.getReceivedAt()));
    }

    private static String bandName(Concern concern, NamesThen.Former former) {
        String now = concern.getBand().getName();
        return withThen(now, former.ofBand(concern.getBand().getId(), now, concern.getReceivedAt()));
    }

    private static String categoryName(Concern concern, NamesThen.Former former) {
        String now = concern.getCategory().getName();
        return withThen(now, former.ofCategory(concern.getCategory().getId(), now, concern.getReceivedAt()));
    }

    private static String withThen(String now, String then) {
        return then == null ? now : Texts.of("concern").get("name.then", now, then);
    }

    private static String beginning(String facts) {
        String line = facts.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "\u2026";
    }

    /**
     * A page of the list.
     *
     * @param total how many concerns the whole list has
     * @param page which page this is, from 1
     * @param file name of the file that they were brought in from, null where the list is not of one import
     * @param by name of who logged them, null where the list is not of one colleague
     * @param rows those of this page
     */
    public record Listed(long total, int page, String file, String by, List<Row> rows) {

        /** @return how many pages the list has, at least 1 */
        public int pages() {
            return ConcernReading.pages(total);
        }
    }

    /**
     * A concern in the list. The beginning is of what happened; people counts everybody with a part in it, named or
     * not.
     */
    public record Row(
            long id,
            Instant receivedAt,
            Instant occurredFrom,
            Instant occurredTo,
            String place,
            String band,
            String category,
            boolean casework,
            String beginning,
            int people,
            boolean acknowledged,
            boolean imported,
            State state,
            boolean restricted) {}

    /** How far the safeguarding team has got with a concern. */
    public enum State {
        NEW,
        ACKNOWLEDGED,
        DECIDED,
        CLOSED;

        /** @return how far they have got with that one */
        public static State of(Concern concern) {
            return concern.getClosedAt() != null
                    ? CLOSED
                    : concern.getDecidedAt() != null
                            ? DECIDED
                            : concern.getAcknowledgedAt() != null ? ACKNOWLEDGED : NEW;
        }
    }

    /** A concern as a line of a table that leaves: when, where and what about, no name and no text. */
    public record Line(
            Instant receivedAt,
            Instant occurredFrom,
            Instant occurredTo,
            String place,
            String band,
            String category,
            Source source,
            Instant acknowledgedAt) {}

    /**
     * A whole concern. Null where there is nothing: no opinion, nobody who is known to have logged it, logged here and
     * not brought in, not acknowledged.
     */
    public record Whole(
            long id,
            Instant receivedAt,
            String loggedBy,
            BroughtIn broughtIn,
            Instant occurredFrom,
            Instant occurredTo,
            String place,
            String band,
            String category,
            String categoryCode,
            CategoryScope scope,
            Source source,
            String facts,
            String opinion,
            FirstResponse response,
            String reference,
            Instant acknowledgedAt,
            String acknowledgedBy,
            List<Somebody> people,
            boolean aboutAdult) {}

    /**
     * How a concern of another system got here.
     *
     * @param batchId the import
     * @param fileName name of the file
     * @param at when
     * @param by who chose the file, null where that is not known any more
     */
    public record BroughtIn(long batchId, String fileName, Instant at, String by) {}

    /**
     * Somebody's part in a concern.
     *
     * @param name the pupil's name, null for somebody who could not be named
     * @param form registration group, or null
     * @param role which part
     */
    public record Somebody(String name, String form, InvolvementRole role) {}
}
