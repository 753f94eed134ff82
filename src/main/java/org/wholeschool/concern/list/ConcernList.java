package org.wholeschool.concern.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Service;
import org.wholeschool.school.NamesThen;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.Place;

/** Lists concerns for leads, says how many wait, and gives the list out as a table. */
@Service
public class ConcernList {

    /** So many concerns stand on one page of the list. */
    static final int ON_A_PAGE = 25;

    /** So much of what happened stands in the list, in characters. */
    private static final int BEGINNING = 160;

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
        NamesWhenLogged names = new NamesWhenLogged(namesThen.former());
        return new Listed(
                total,
                shown,
                filter.batchId() == null ? null : fileName(filter.batchId()),
                logger(filter),
                concerns.stream()
                        .map(concern -> row(concern, people.getOrDefault(concern.getId(), 0), names))
                        .toList());
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
                "select new org.wholeschool.concern.list.ConcernList.Line(c.receivedAt, c.occurredFrom, c.occurredTo,"
                        + " c.place.name, c.band.name, c.category.name, c.source, c.acknowledgedAt) from Concern c"
                        + filter.where(readable) + " order by c.receivedAt desc, c.id desc",
                Line.class);
        filter.bind(query, readable, schools.profile().zone());
        return query.getResultList();
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

    private String fileName(long batchId) {
        return em.createQuery("select b.fileName from ImportBatch b where b.id = :batch", String.class)
                .setParameter("batch", batchId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("import"));
    }

    private Map<Long, Integer> people(List<Long> ids) {
        Map<Long, Integer> people = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select new org.wholeschool.concern.list.ConcernList.Involved(i.concern.id, count(i)) "
                                    + "from Involvement i where i.concern.id in :readable group by i.concern.id",
                            Involved.class)
                    .setParameter("readable", ids)
                    .getResultList()
                    .forEach(involved -> people.put(involved.concernId, (int) involved.people));
        }
        return people;
    }

    private static Row row(Concern concern, int people, NamesWhenLogged names) {
        return new Row(
                concern.getId(),
                concern.getReceivedAt(),
                concern.getOccurredFrom(),
                concern.getOccurredTo(),
                names.place(concern),
                names.band(concern),
                names.category(concern),
                concern.getCategory().getScope() == CategoryScope.CASEWORK,
                beginning(concern.getFacts()),
                people,
                concern.getAcknowledgedAt() != null,
                concern.getBatchId() != null,
                State.of(concern),
                concern.isRestricted());
    }

    private static String beginning(String facts) {
        String line = facts.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "\u2026";
    }

    /** A row of a query: how many people are in a concern. */
    record Involved(long concernId, long people) {

        /** Public, because a query finds no other constructor. */
        public Involved {}
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
            return ConcernList.pages(total);
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
}
