package org.wholeschool.concern.triage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.school.category.Category;

/**
 * Every change of the records of several concerns, for a chronology: all of it in a few look-ups, however many concerns
 * there are.
 */
@Service
public class CaseChronicle {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    /**
     * @param concernIds concerns
     * @return the changes of those of them that the actor may read, in no order
     */
    @Permit(
            code = "CaseChronicle.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Changed> of(Collection<Long> concernIds) {
        if (concernIds.isEmpty()) {
            return List.of();
        }
        List<ConcernVersion> versions = readable.bind(em.createQuery(
                                "select v from ConcernVersion v where v.concern.id in :concerns and "
                                        + readable.condition("v.concern"),
                                ConcernVersion.class)
                        .setParameter("concerns", concernIds))
                .getResultList();
        Set<Long> reports = readableReports(versions);
        CaseWords words = new CaseWords(categories(), people(), reports);
        Map<Long, Long> whose = pupils(versions);
        return versions.stream()
                .filter(version -> ToldVersions.mayBeTold(version, reports))
                .map(version -> new Changed(
                        version.getConcern().getId(),
                        version.getNumber(),
                        version.getKind(),
                        version.getChangedAt(),
                        version.getChangedBy(),
                        version.getInvolvementId() == null ? null : whose.get(version.getInvolvementId()),
                        ToldVersions.reason(version),
                        version.getChanges().stream()
                                .map(change -> new CaseView.Line(
                                        CaseWords.label(change.field()),
                                        words.of(change.field(), change.before()),
                                        words.of(change.field(), change.after())))
                                .toList()))
                .toList();
    }

    private Map<Long, String> categories() {
        return em.createQuery("select c from Category c", Category.class)
                .getResultStream()
                .collect(Collectors.toMap(Category::getId, Category::getName));
    }

    private Function<Long, String> people() {
        Map<Long, String> names = new HashMap<>();
        return id -> names.computeIfAbsent(id, account -> {
            Account found = em.find(Account.class, account);
            return found == null ? null : found.getDisplayName();
        });
    }

    /** @return whose part a change was about, by the involvement */
    private Map<Long, Long> pupils(List<ConcernVersion> versions) {
        List<Long> parts = versions.stream()
                .map(ConcernVersion::getInvolvementId)
                .filter(id -> id != null)
                .distinct()
                .toList();
        return parts.isEmpty()
                ? Map.of()
                : readable.bind(em.createQuery(
                                        "select i from Involvement i where i.id in :parts and i.pupil is not null and "
                                                + readable.condition("i.concern"),
                                        Involvement.class)
                                .setParameter("parts", parts))
                        .getResultStream()
                        .collect(Collectors.toMap(
                                Involvement::getId, part -> part.getPupil().getId()));
    }

    private Set<Long> readableReports(List<ConcernVersion> versions) {
        List<Long> numbers = versions.stream()
                .flatMap(version -> version.getChanges().stream())
                .filter(change -> change.field().equals(FieldChange.REPORT))
                .flatMap(change -> Stream.of(
                        change.before() == null ? "" : change.before(), change.after() == null ? "" : change.after()))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
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

    /**
     * A change.
     *
     * @param concernId of which concern's record
     * @param number which version came of it, from 1
     * @param kind what was done
     * @param at when
     * @param by whose account did it, or null
     * @param pupilId whose part it was about; null where it was about nobody's, or somebody's who is not named
     * @param reason why, or null
     * @param lines what stands there now, and what stood there
     */
    public record Changed(
            long concernId,
            int number,
            ChangeKind kind,
            Instant at,
            Long by,
            Long pupilId,
            String reason,
            List<CaseView.Line> lines) {}
}
