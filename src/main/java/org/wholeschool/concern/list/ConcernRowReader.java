package org.wholeschool.concern.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.referral.Referral;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernCategory;
import org.wholeschool.concern.record.ConcernTag;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.NamesThen;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.CategoryScope;

/** Reads the rows of some concerns: what each has in every column. */
@Service
public class ConcernRowReader {

    /** So many at once at most: an export reads one part after the other. */
    public static final int MOST = 500;

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private Schools schools;

    @Inject
    private NamesThen namesThen;

    @Inject
    private AccountReader accounts;

    /**
     * @param ids numbers of concerns, at most {@link #MOST}
     * @return a row of each that the reader may read, in that order
     */
    @Permit(
            code = "ConcernRowReader.read",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<ConcernRow> read(List<Long> ids) {
        if (ids.size() > MOST) {
            throw new IllegalArgumentException("rows are read in parts");
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Concern> concerns = of(
                        "select c from Concern c join fetch c.place join fetch c.band join fetch c.category "
                                + "where c.id in :ids and " + readable.condition("c"),
                        Concern.class,
                        ids)
                .stream()
                .collect(Collectors.toMap(Concern::getId, Function.identity()));
        Beside beside = new Beside(
                group(
                        hanging("Involvement", " left join fetch x.pupil", ids, Involvement.class),
                        Involvement::getConcern),
                group(
                        hanging("ConcernCategory", " join fetch x.category", ids, ConcernCategory.class),
                        ConcernCategory::getConcern),
                group(hanging("Referral", "", ids, Referral.class), Referral::getConcern),
                group(hanging("ConcernTag", " join fetch x.tag", ids, ConcernTag.class), ConcernTag::getConcern),
                owners(ids),
                actions(ids));
        NamesWhenLogged names = new NamesWhenLogged(namesThen.former());
        ZoneId zone = schools.profile().zone();
        return ids.stream()
                .map(concerns::get)
                .filter(Objects::nonNull)
                .map(concern -> row(concern, beside, names, zone))
                .toList();
    }

    private <T> List<T> of(String query, Class<T> type, List<Long> ids) {
        return readable.bind(em.createQuery(query, type).setParameter("ids", ids))
                .getResultList();
    }

    private <T> List<T> hanging(String kind, String fetch, List<Long> ids, Class<T> type) {
        return of(
                "select x from " + kind + " x" + fetch + " where x.concern.id in :ids and "
                        + readable.condition("x.concern") + " order by x.id",
                type,
                ids);
    }

    private static <T> Map<Long, List<T>> group(List<T> all, Function<T, Concern> concern) {
        return all.stream()
                .collect(Collectors.groupingBy(each -> concern.apply(each).getId()));
    }

    private Map<Long, String> owners(List<Long> ids) {
        long school = actors.current().schoolId();
        Map<Long, String> names = new HashMap<>();
        Map<Long, String> owners = new HashMap<>();
        of(
                        "select new org.wholeschool.concern.list.ConcernRanks.Pair(e.concernId, e.ownerId) from "
                                + "InboxEntry e where e.ownerId is not null and e.concernId in (select c.id from Concern c "
                                + "where c.id in :ids and " + readable.condition("c") + ")",
                        ConcernRanks.Pair.class,
                        ids)
                .forEach(owner -> {
                    String name = names.computeIfAbsent(
                            owner.otherId(),
                            id -> accounts.colleague(school, id)
                                    .map(AccountReader.Colleague::name)
                                    .orElse(null));
                    if (name != null) {
                        owners.put(owner.concernId(), name);
                    }
                });
        return owners;
    }

    private Map<Long, Integer> actions(List<Long> ids) {
        TypedQuery<ConcernRanks.Count> query = em.createQuery(
                        "select new org.wholeschool.concern.list.ConcernRanks.Count(a.concern.id, count(a)) from "
                                + "ConcernAction a where a.concern.id in :ids and a.state in :states and "
                                + readable.condition("a.concern") + " group by a.concern.id",
                        ConcernRanks.Count.class)
                .setParameter("ids", ids)
                .setParameter("states", Set.of(ActionState.OPEN, ActionState.CANNOT));
        return readable.bind(query)
                .getResultStream()
                .collect(Collectors.toMap(ConcernRanks.Count::concernId, count -> Math.toIntExact(count.count())));
    }

    private static ConcernRow row(Concern concern, Beside beside, NamesWhenLogged names, ZoneId zone) {
        long id = concern.getId();
        List<Involvement> parts = beside.parts.getOrDefault(id, List.of());
        LocalDate last =
                concern.getClosedAt() == null ? Now.day(zone) : LocalDate.ofInstant(concern.getClosedAt(), zone);
        return new ConcernRow(
                id,
                concern.getReceivedAt(),
                concern.getOccurredFrom(),
                concern.getOccurredTo(),
                names.category(concern),
                words(beside.further.get(id), further -> further.getCategory().getName()),
                concern.getCategory().getScope() == CategoryScope.CASEWORK,
                pupils(parts),
                (int) parts.stream().filter(part -> part.getPupil() == null).count(),
                names.place(concern),
                names.band(concern),
                ConcernState.of(concern),
                concern.isRestricted(),
                concern.getBatchId() != null,
                concern.getDecision(),
                beside.owners.get(id),
                Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(concern.getReceivedAt(), zone), last)),
                concern.getClosedAt(),
                words(beside.referrals.get(id), ConcernRowReader::agency),
                beside.actions.getOrDefault(id, 0),
                words(beside.tags.get(id), tagged -> tagged.getTag().getName()),
                concern.getFacts());
    }

    private static String agency(Referral referral) {
        ReferralEntry entry = referral.entry();
        return Boolean.TRUE.equals(entry.made()) ? entry.agencyWords() : null;
    }

    private static <T> List<String> words(Collection<T> all, Function<T, String> word) {
        return all == null
                ? List.of()
                : all.stream().map(word).filter(Objects::nonNull).distinct().toList();
    }

    private static List<ConcernRow.Named> pupils(List<Involvement> parts) {
        return parts.stream()
                .filter(part -> part.getPupil() != null)
                .sorted(Comparator.comparing(Involvement::getRole).thenComparing(Involvement::getId))
                .map(part -> new ConcernRow.Named(
                        part.getPupil().getId(),
                        part.getPupil().getDisplayName(),
                        part.getPupil().getNcYear(),
                        part.getPupil().getRegGroup(),
                        part.getRole()))
                .toList();
    }

    /** What is read beside the concerns themselves, by their numbers. */
    private record Beside(
            Map<Long, List<Involvement>> parts,
            Map<Long, List<ConcernCategory>> further,
            Map<Long, List<Referral>> referrals,
            Map<Long, List<ConcernTag>> tags,
            Map<Long, String> owners,
            Map<Long, Integer> actions) {}
}
