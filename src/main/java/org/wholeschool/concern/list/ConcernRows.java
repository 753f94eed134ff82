package org.wholeschool.concern.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.BatchedQuery;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.platform.table.TablePage;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.names.Folded;
import org.wholeschool.school.Schools;
import org.wholeschool.school.place.Place;

/**
 * Finds the concerns of a filter for leads, in the order of any column, and gives their rows: the list a page at a
 * time, an export one page after the other. Names and texts are decrypted for the rows of a page alone; only a search
 * in texts decrypts more, up to {@link #MOST_SEARCHED}.
 */
@Service
public class ConcernRows {

    /** In so many concerns, the latest that fit otherwise, words are searched at most: their texts are encrypted. */
    public static final int MOST_SEARCHED = 2_000;

    private static final int LOOKING = 10 * 60;

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
    private CalledSo calledSo;

    @Inject
    private ConcernRanks ranks;

    @Inject
    private ConcernRowReader reader;

    /**
     * Lists a page of the concerns of a filter.
     *
     * @param filter which of them
     * @param order in which order
     * @param page which page of the list, from 1; behind the last one it is the last one
     * @return that page
     * @throws NotFound where the filter names an import or an account that this school does not have
     * @throws BadInput where too many pupils are called as the filter says
     */
    @Permit(
            code = "ConcernReading.list",
            value = {Role.LEAD, Role.DEPUTY})
    public Listed list(ConcernFilter filter, TableOrder<ConcernColumn> order, int page) {
        about(filter);
        Matches matches = matches(filter, order);
        TablePage shown = TablePage.of(page, matches.ids().size());
        return new Listed(
                matches.ids().size(),
                shown,
                matches.unsearched(),
                filter.batchId() == null ? null : fileName(filter.batchId()),
                logger(filter),
                reader.read(shown.of(matches.ids())));
    }

    /**
     * Finds all concerns of a filter, for an export that reads their rows page by page with
     * {@link ConcernRowReader#read}.
     *
     * @param filter which of them
     * @param order in which order
     * @return their numbers
     * @throws NotFound where the filter names an import or an account that this school does not have
     * @throws BadInput where too many pupils are called as the filter says
     */
    @Permit(
            code = "ConcernRows.find",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Matches find(ConcernFilter filter, TableOrder<ConcernColumn> order) {
        about(filter);
        logger(filter);
        return matches(filter, order);
    }

    private Matches matches(ConcernFilter asked, TableOrder<ConcernColumn> order) {
        ConcernFilter filter = asked.further().pupil() == null
                ? asked
                : asked.with(asked.further().named(pupils(asked.further().pupil())));
        ZoneId zone = schools.profile().zone();
        TypedQuery<Long> query = em.createQuery(
                "select c.id from Concern c" + filter.where(readable) + " order by c.receivedAt desc, c.id desc",
                Long.class);
        filter.bind(query, readable, zone);
        List<Long> ids = query.getResultList();
        if (filter.further().agency() != null) {
            Set<Long> referred = referred(filter, zone);
            ids = ids.stream().filter(referred::contains).toList();
        }
        int unsearched = 0;
        if (filter.further().words() != null) {
            unsearched = Math.max(0, ids.size() - MOST_SEARCHED);
            ids = withWords(
                    ids.subList(0, ids.size() - unsearched), filter.further().words());
        }
        return new Matches(ordered(ids, filter, order), unsearched);
    }

    /** Referrals that were made; whether one was is no condition that a query of H2 could have. */
    private Set<Long> referred(ConcernFilter filter, ZoneId zone) {
        Agency agency = filter.further().agency();
        TypedQuery<ConcernRanks.Agent> query = em.createQuery(
                "select new org.wholeschool.concern.list.ConcernRanks.Agent(c.id, r.made, r.agency) from Referral r "
                        + "join r.concern c" + filter.where(readable) + " and r.agency = :agency",
                ConcernRanks.Agent.class);
        filter.bind(query, readable, zone);
        return query.setParameter("agency", agency)
                .getResultStream()
                .filter(ConcernRanks.Agent::isMade)
                .map(ConcernRanks.Agent::concernId)
                .collect(Collectors.toSet());
    }

    /** @return those in whose account of what happened each of the words is; capitals and apostrophes do not matter */
    private List<Long> withWords(List<Long> ids, String words) {
        List<String> parts = Arrays.asList(Folded.of(words).strip().split("\\s+"));
        Set<Long> found = BatchedQuery.list(
                        ids,
                        some -> readable.bind(em.createQuery(
                                                "select new org.wholeschool.concern.list.ConcernRows.Facts(c.id, c.facts) from "
                                                        + "Concern c where c.id in :ids and " + readable.condition("c"),
                                                Facts.class)
                                        .setParameter("ids", some))
                                .getResultList())
                .stream()
                .filter(facts -> {
                    String text = Folded.of(facts.facts);
                    return parts.stream().allMatch(text::contains);
                })
                .map(Facts::id)
                .collect(Collectors.toSet());
        return ids.stream().filter(found::contains).toList();
    }

    private Set<Long> pupils(String name) {
        return calledSo.of(
                name,
                readable.bind(em.createQuery(
                                "select distinct i.pupil from Involvement i where " + readable.condition("i.concern"),
                                Pupil.class))
                        .getResultList());
    }

    /** What has nothing in that column comes last, and of two that have the same the later one first. */
    private List<Long> ordered(List<Long> latestFirst, ConcernFilter filter, TableOrder<ConcernColumn> order) {
        if (order.column() == ConcernColumn.DATE) {
            List<Long> ids = new ArrayList<>(latestFirst);
            if (!order.isDown()) {
                Collections.reverse(ids);
            }
            return ids;
        }
        return order.sort(latestFirst, ranks.of(filter, order.column())::get);
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

    /** A row of a query: what happened. */
    record Facts(long id, String facts) {

        /** Public, because a query finds no other constructor. */
        public Facts {}
    }

    /**
     * The concerns of a filter.
     *
     * @param ids their numbers, in the order that was asked for
     * @param unsearched how many more fit otherwise, whose texts were not searched
     */
    public record Matches(List<Long> ids, int unsearched) {}

    /**
     * A page of the list.
     *
     * @param total how many concerns the whole list has
     * @param page which page this is
     * @param unsearched how many more fit otherwise, whose texts were not searched
     * @param file name of the file that they were brought in from, null where the list is not of one import
     * @param by name of who logged them, null where the list is not of one colleague
     * @param rows those of this page
     */
    public record Listed(int total, TablePage page, int unsearched, String file, String by, List<ConcernRow> rows) {

        /** No concern. */
        static final Listed NONE = new Listed(0, TablePage.of(1, 0), 0, null, null, List.of());
    }
}
