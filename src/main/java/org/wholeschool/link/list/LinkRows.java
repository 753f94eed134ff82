package org.wholeschool.link.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.list.CalledSo;
import org.wholeschool.link.step.ReadableLinks;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.NumberedNames;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.BatchedQuery;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.platform.table.TablePage;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Grade;

/**
 * Finds links for the list, in the order of any column. Names are decrypted for the rows of a page, to search for one
 * and to sort by them; texts of evidence never are.
 */
@Service
public class LinkRows {

    private static final int LOOKING = 10 * 60;
    private static final String NEW = "select new org.wholeschool.link.list.";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableLinks readable;

    @Inject
    private CalledSo calledSo;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * Lists a page of the links that the actor may read.
     *
     * @param query which of them
     * @param order in which order
     * @param page which page of the list, from 1; behind the last one it is the last one
     * @return that page
     * @throws BadInput where too many pupils are called as the query says
     */
    @Permit(
            code = "LinkRows.list",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Listed list(LinkQuery query, TableOrder<LinkColumn> order, int page) {
        List<LinkRow> rows = ordered(query, order);
        TablePage shown = TablePage.of(page, rows.size());
        List<LinkRow> those = shown.of(rows);
        return new Listed(rows.size(), shown, those, names(those), proposers(those));
    }

    private List<LinkRow> ordered(LinkQuery query, TableOrder<LinkColumn> order) {
        LocalDate today = Now.day(zone());
        List<LinkRow> rows = rows(query, today).stream()
                .filter(row -> query.fits(row, today))
                .toList();
        if (query.called() == null) {
            return order.sort(rows, rank(rows, order.column()));
        }
        Set<Long> called = calledSo.of(query.called(), pupils(rows));
        List<LinkRow> those = rows.stream()
                .filter(row -> called.contains(row.one().id())
                        || called.contains(row.other().id()))
                .toList();
        return order.sort(those, rank(those, order.column()));
    }

    /** The latest of those that have the same value in a column comes last, as it is reviewed last. */
    private List<LinkRow> rows(LinkQuery query, LocalDate today) {
        Map<Long, List<Piece>> pieces = read(
                        "LinkRows.Piece(l.id, e.information, e.observedOn) from Evidence e join e.link l",
                        query,
                        today,
                        "",
                        Piece.class)
                .stream()
                .collect(Collectors.groupingBy(Piece::linkId));
        Map<Long, First> firsts = read(
                        "LinkRows.First(l.id, v.keptAt, v.keptBy) from LinkVersion v join v.link l",
                        query,
                        today,
                        " and v.edition = 1",
                        First.class)
                .stream()
                .collect(Collectors.toMap(First::linkId, Function.identity()));
        Set<Long> challenged = read(
                        "LinkRows.Id(l.id) from Challenge c join c.link l",
                        query,
                        today,
                        " and c.outcome is null",
                        Id.class)
                .stream()
                .map(Id::id)
                .collect(Collectors.toSet());
        return read(
                        "LinkPlain(l.id, a.id, a.ncYear, a.regGroup, b.id, b.ncYear, b.regGroup, l.kind, l.state, l.reviewOn) "
                                + "from PeerLink l join l.pupilA a join l.pupilB b",
                        query,
                        today,
                        " order by l.reviewOn, l.id",
                        LinkPlain.class)
                .stream()
                .map(plain -> plain.row(
                        today,
                        zone(),
                        pieces.getOrDefault(plain.id(), List.of()),
                        firsts.get(plain.id()),
                        challenged.contains(plain.id())))
                .toList();
    }

    private <T> List<T> read(String from, LinkQuery query, LocalDate today, String more, Class<T> type) {
        return query.filter()
                .bind(
                        em.createQuery(
                                NEW + from + " where " + readable.condition("l") + " and "
                                        + query.filter().where() + more,
                                type),
                        today)
                .getResultList();
    }

    /** By the pupil who is named first; by the smaller of two years or forms. */
    private Function<LinkRow, Comparable<?>> rank(List<LinkRow> rows, LinkColumn column) {
        return switch (column) {
            case PUPILS -> {
                Map<Long, String> names = names(rows);
                yield row -> names.get(row.one().id()).toLowerCase(Locale.UK);
            }
            case PROPOSED_BY -> {
                Map<Long, String> names = proposers(rows);
                yield row -> row.by() == null || !names.containsKey(row.by())
                        ? null
                        : names.get(row.by()).toLowerCase(Locale.UK);
            }
            case KIND -> LinkRow::kind;
            case STATE -> LinkRow::state;
            case EVIDENCE -> LinkRow::pieces;
            case LATEST -> LinkRow::latest;
            case KNOWN -> LinkRow::known;
            case SINCE -> LinkRow::since;
            case YEAR -> row -> Math.min(row.one().year(), row.other().year());
            case FORM ->
                row -> Stream.of(row.one().form(), row.other().form())
                        .filter(Objects::nonNull)
                        .map(NumberedNames::rank)
                        .sorted()
                        .findFirst()
                        .orElse(null);
            case REVIEW -> LinkRow::review;
        };
    }

    private List<Pupil> pupils(Collection<LinkRow> rows) {
        Set<Long> ids = new HashSet<>();
        rows.forEach(row -> ids.addAll(List.of(row.one().id(), row.other().id())));
        return BatchedQuery.list(
                ids,
                some -> em.createQuery("select p from Pupil p where p.id in :ids", Pupil.class)
                        .setParameter("ids", some)
                        .getResultList());
    }

    private Map<Long, String> names(Collection<LinkRow> rows) {
        return pupils(rows).stream().collect(Collectors.toMap(Pupil::getId, Pupil::getDisplayName));
    }

    /** @return by account, the names of those who proposed them; who is there no longer is missing */
    private Map<Long, String> proposers(Collection<LinkRow> rows) {
        long school = actors.current().schoolId();
        Map<Long, String> names = new HashMap<>();
        rows.stream()
                .map(LinkRow::by)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> accounts.colleague(school, id).ifPresent(person -> names.put(id, person.name())));
        return names;
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    /**
     * A page of the list.
     *
     * @param total how many links the whole list has
     * @param page which page this is
     * @param rows those of this page
     * @param names by number, what their pupils are called
     * @param proposers by account, who proposed them
     */
    public record Listed(
            int total, TablePage page, List<LinkRow> rows, Map<Long, String> names, Map<Long, String> proposers) {

        /** No link. */
        static final Listed NONE = new Listed(0, TablePage.of(1, 0), List.of(), Map.of(), Map.of());
    }

    /** A row of a query: a piece of evidence without its text. It has no grade yet where the first part is null. */
    record Piece(long linkId, Grade.Information information, LocalDate observedOn) {

        /** Public, because a query finds no other constructor. */
        public Piece {}
    }

    /** A row of a query: who recorded a link first. */
    record First(long linkId, Instant at, Long by) {

        /** Public, because a query finds no other constructor. */
        public First {}
    }

    /** A row of a query: the number of a link. */
    record Id(long id) {

        /** Public, because a query finds no other constructor. */
        public Id {}
    }
}
