package org.wholeschool.concern.triage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernCategory;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.category.Category;

/**
 * Reads the record of a concern: what the safeguarding team decided, who has which part, and every change with who made
 * it.
 */
@Service
public class CaseReading {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CurrentAction current;

    @Inject
    private Roster roster;

    /**
     * @param id the concern
     * @return its record
     * @throws NotFound where there is none that they may read
     */
    @Permit(
            code = "CaseReading.read",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public CaseView read(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        List<CaseView.Report> reports = reports(concern);
        CaseWords words = words();
        List<CaseView.Part> parts = parts(concern, pupils(concern));
        Map<Long, String> whose = new HashMap<>();
        parts.forEach(part ->
                whose.put(part.id(), part.name() == null ? Texts.of("triage").get("people.unnamed") : part.name()));
        return new CaseView(
                concern.getRecordVersion(),
                CaseValues.of(concern),
                said(CaseValues.of(concern), words),
                concern.getDecidedAt(),
                nameOf(concern.getDecidedBy()),
                concern.getClosedAt(),
                nameOf(concern.getClosedBy()),
                concern.getReaders().stream()
                        .map(account -> new CaseView.Reader(account, words.of(FieldChange.READERS, account.toString())))
                        .sorted(Comparator.comparing(CaseView.Reader::name))
                        .toList(),
                concern.getLoggedCategory().equals(concern.getCategory())
                        ? null
                        : concern.getLoggedCategory().getName(),
                concern.getFurtherCategories().stream()
                        .map(ConcernCategory::getCategory)
                        .map(Category::getName)
                        .sorted()
                        .toList(),
                parts,
                reports,
                !reports.isEmpty(),
                history(concern, words, whose));
    }

    private static List<CaseView.Part> parts(Concern concern, Map<Long, String> pupils) {
        return concern.getInvolvements().stream()
                .sorted(Comparator.comparing(Involvement::getRole).thenComparing(Involvement::getId))
                .map(part -> new CaseView.Part(
                        part.getId(),
                        name(part, pupils),
                        part.getPupil() == null ? null : part.getPupil().getRegGroup(),
                        part.getRole(),
                        part.getLoggedRole()))
                .toList();
    }

    /**
     * @param values of a record
     * @param id the concern
     * @return them in words, without those that have none
     */
    @Permit(
            code = "CaseReading.inWords",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public Map<CaseField, String> inWords(long id, CaseValues values) {
        current.about("concern", id);
        return said(values, words());
    }

    private static Map<CaseField, String> said(CaseValues values, CaseWords words) {
        Map<CaseField, String> said = new EnumMap<>(CaseField.class);
        for (CaseField field : CaseField.values()) {
            String value = words.of(field.name(), values.get(field));
            if (value != null) {
                said.put(field, value);
            }
        }
        return said;
    }

    private List<CaseView.Entry> history(Concern concern, CaseWords words, Map<Long, String> whose) {
        List<ConcernVersion> versions = em.createQuery(
                        "select v from ConcernVersion v where v.concern = :readable order by v.number desc",
                        ConcernVersion.class)
                .setParameter("readable", concern)
                .getResultList();
        Set<Long> reports = readableReports(versions);
        CaseWords all = new CaseWords(words.categories(), words.people(), reports);
        return versions.stream()
                .filter(version -> ToldVersions.mayBeTold(version, reports))
                .map(version -> new CaseView.Entry(
                        version.getNumber(),
                        version.getChangedAt(),
                        nameOf(version.getChangedBy()),
                        version.getKind(),
                        version.getInvolvementId() == null ? null : whose.get(version.getInvolvementId()),
                        ToldVersions.reason(version),
                        version.getChanges().stream()
                                .map(change -> new CaseView.Line(
                                        CaseWords.label(change.field()),
                                        all.of(change.field(), change.before()),
                                        all.of(change.field(), change.after())))
                                .toList()))
                .toList();
    }

    private Set<Long> readableReports(List<ConcernVersion> versions) {
        List<Long> numbers = versions.stream()
                .flatMap(version -> version.getChanges().stream())
                .filter(change -> change.field().equals(FieldChange.REPORT))
                .map(change -> Long.valueOf(change.after() == null ? change.before() : change.after()))
                .distinct()
                .toList();
        return numbers.isEmpty()
                ? Set.of()
                : new HashSet<>(readable.bind(em.createQuery(
                                        "select c.id from Concern c where c.id in :ids and " + readable.condition("c"),
                                        Long.class)
                                .setParameter("ids", numbers))
                        .getResultList());
    }

    private List<CaseView.Report> reports(Concern concern) {
        return concern.getEventId() == null
                ? List.of()
                : readable
                        .bind(em.createQuery(
                                        "select c from Concern c join fetch c.category where c.eventId = :event "
                                                + "and c.id <> :id and "
                                                + readable.condition("c") + " order by c.receivedAt, c.id",
                                        Concern.class)
                                .setParameter("event", concern.getEventId())
                                .setParameter("id", concern.getId()))
                        .getResultList()
                        .stream()
                        .map(report -> new CaseView.Report(
                                report.getId(), report.getCategory().getName(), report.getReceivedAt()))
                        .toList();
    }

    private Map<Long, String> pupils(Concern concern) {
        List<Long> ids = concern.getInvolvements().stream()
                .map(Involvement::getPupil)
                .filter(Objects::nonNull)
                .map(pupil -> pupil.getId())
                .toList();
        return roster.named(ids).stream().collect(Collectors.toMap(Roster.Found::id, Roster.Found::name));
    }

    private static String name(Involvement part, Map<Long, String> pupils) {
        return part.getPupil() == null ? null : pupils.get(part.getPupil().getId());
    }

    private CaseWords words() {
        Map<Long, String> categories = em.createQuery("select c from Category c", Category.class)
                .getResultStream()
                .collect(Collectors.toMap(Category::getId, Category::getName));
        return new CaseWords(categories, this::nameOf, Set.of());
    }

    private String nameOf(Long accountId) {
        Account account = accountId == null ? null : em.find(Account.class, accountId);
        return account == null ? null : account.getDisplayName();
    }
}
