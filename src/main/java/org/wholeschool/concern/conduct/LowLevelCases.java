package org.wholeschool.concern.conduct;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.DistinctNames;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Gives the head, and no other role, the low-level concerns about staff by person; keeps what the head decides; and
 * deletes those of a person who has left.
 *
 * <p>A head who is named in one finds nothing of it. No action says to the audit which person or which one it is about.
 */
@Service
public class LowLevelCases {

    private static final int HOUR = 60 * 60;
    private static final int LONGEST_KEY = 64;
    private static final String KIND = "low-level";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Notices notices;

    /** @return how many have no record of the head yet */
    @Permit(code = "LowLevelCases.waiting", value = Role.HEAD, onceInSeconds = HOUR)
    public int waiting() {
        Set<Long> decided = Set.copyOf(em.createQuery("select r.entry.id from LowLevelRecord r", Long.class)
                .getResultList());
        return (int) visible().stream()
                .filter(each -> !decided.contains(each.getId()))
                .count();
    }

    /** @return the persons, the one with the latest first */
    @Permit(code = "LowLevelCases.list", value = Role.HEAD)
    public List<LowLevelPerson> list() {
        return persons().stream()
                .sorted(Comparator.comparing(LowLevelPerson::latest)
                        .thenComparing(LowLevelPerson::id)
                        .reversed())
                .toList();
    }

    /**
     * @param id the number of any low-level concern
     * @return the person whom it is about, with all that are about them
     * @throws NotFound where there is none, or the head is named in it
     */
    @Permit(code = "LowLevelCases.person", value = Role.HEAD)
    public LowLevelPerson person(long id) {
        return personOf(found(id));
    }

    /**
     * Keeps what the head decided about one, beside what was decided before.
     *
     * @param id the number of the low-level concern
     * @param decision what the form gave
     * @param submission the form's own key: the same form again changes nothing
     * @throws NotFound where there is none, or the head is named in it
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(code = "LowLevelCases.decide", value = Role.HEAD)
    public void decide(long id, LowLevelDecision decision, String submission) {
        LowLevelConcern entry = found(id);
        if (submission == null
                || submission.isBlank()
                || submission.length() > LONGEST_KEY
                || submission.indexOf('\0') >= 0) {
            throw new BadInput(null, "form.unknown");
        }
        if (isKept(submission)) {
            return;
        }
        em.persist(
                new LowLevelRecord(entry, decision.checked(entry.getHappenedOn(), today()), me(), now(), submission));
        em.flush();
        notices.settle(NoticeKind.LOW_LEVEL, id, Set.of());
    }

    private boolean isKept(String submission) {
        return !em.createQuery(
                        "select r.id from LowLevelRecord r where r.submission = :submission and r.keptBy = :me",
                        Long.class)
                .setParameter("submission", submission)
                .setParameter("me", me())
                .getResultList()
                .isEmpty();
    }

    /**
     * Deletes all that are about a person who has left, with the head's records; keeps how many and why.
     *
     * @param id the number of any of them
     * @param typed why
     * @param hasLeft whether the head says that a person without an account has left
     * @throws NotFound where there is none, or the head is named in it
     * @throws BadInput where no reason is given, or the person works here
     */
    @Permit(code = "LowLevelCases.delete", value = Role.HEAD)
    public void delete(long id, String typed, boolean hasLeft) {
        LowLevelPerson person = personOf(found(id));
        FormCheck form = new FormCheck(LowLevelEntry.LONGEST_TEXT);
        String reason = form.text("reason", typed, "reason.required");
        form.refuse(person.hasAccount() && !person.hasLeft(), "reason", "delete.here");
        form.refuse(!person.hasAccount() && !hasLeft, "left", "left.required");
        form.orThrow();
        List<LowLevelConcern> entries = person.entries().stream()
                .map(entry -> em.find(LowLevelConcern.class, entry.id()))
                .filter(Objects::nonNull)
                .toList();
        entries.forEach(entry -> notices.settle(NoticeKind.LOW_LEVEL, entry.getId(), Set.of()));
        entries.forEach(em::remove);
        em.persist(new LowLevelDeletion(entries.size(), reason, me(), now()));
    }

    /** @return what was deleted, the latest first */
    @Permit(code = "LowLevelCases.deletions", value = Role.HEAD)
    public List<Deleted> deletions() {
        return em.createQuery("select d from LowLevelDeletion d order by d.deletedAt desc", LowLevelDeletion.class)
                .getResultStream()
                .map(each -> new Deleted(
                        each.getEntries(), each.getReason(), each.getDeletedAt(), name(each.getDeletedBy())))
                .toList();
    }

    private LowLevelConcern found(long id) {
        return Optional.ofNullable(em.find(LowLevelConcern.class, id))
                .filter(this::isForMe)
                .orElseThrow(() -> new NotFound(KIND));
    }

    private LowLevelPerson personOf(LowLevelConcern one) {
        return persons().stream()
                .filter(person -> person.entries().stream().anyMatch(entry -> entry.id() == one.getId()))
                .findFirst()
                .orElseThrow(() -> new NotFound(KIND));
    }

    private List<LowLevelPerson> persons() {
        List<LowLevelConcern> all = visible();
        Map<Long, Account> accounts = all.stream()
                .map(LowLevelConcern::getAboutId)
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> em.find(Account.class, id))
                .collect(Collectors.toMap(Account::getId, account -> account));
        Map<Long, String> names = DistinctNames.of(accounts.values(), today());
        Map<Long, List<LowLevelPerson.Kept>> kept = kept();
        SamePersons same = same();
        Map<String, List<LowLevelConcern>> persons = all.stream()
                .collect(Collectors.groupingBy(each -> same.of(key(each)), LinkedHashMap::new, Collectors.toList()));
        return persons.values().stream()
                .map(of -> {
                    LowLevelConcern latest = of.get(of.size() - 1);
                    Long about = of.stream()
                            .map(LowLevelConcern::getAboutId)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
                    String name = about == null ? latest.getAboutName() : names.get(about);
                    return new LowLevelPerson(
                            latest.getId(),
                            name,
                            otherNames(of, name),
                            about != null,
                            about != null && accounts.get(about).hasLeft(today()),
                            of.stream()
                                    .map(each -> entry(each, kept.getOrDefault(each.getId(), List.of())))
                                    .toList());
                })
                .toList();
    }

    /** @return the names that were typed and are not the one by which the person is shown, each once */
    private static List<String> otherNames(List<LowLevelConcern> of, String name) {
        Map<String, String> others = new LinkedHashMap<>();
        of.stream()
                .map(LowLevelConcern::getAboutName)
                .filter(typed -> typed != null && !StaffList.plain(typed).equals(StaffList.plain(name)))
                .forEach(typed -> others.putIfAbsent(StaffList.plain(typed), typed));
        return List.copyOf(others.values());
    }

    private SamePersons same() {
        SamePersons same = new SamePersons();
        em.createQuery("select m from LowLevelMerge m order by m.id", LowLevelMerge.class)
                .getResultStream()
                .forEach(merge -> same.join(key(merge.getEntry()), key(merge.getSame())));
        return same;
    }

    private String key(LowLevelConcern concern) {
        return concern.getAboutId() == null
                ? "name " + StaffList.plain(concern.getAboutName())
                : "account " + concern.getAboutId();
    }

    private LowLevelPerson.Entry entry(LowLevelConcern of, List<LowLevelPerson.Kept> kept) {
        return new LowLevelPerson.Entry(
                of.getId(),
                of.getHappenedOn(),
                of.getFacts(),
                of.getContext(),
                of.getLoggedAt(),
                name(of.getLoggedBy()),
                of.isSelf(),
                kept);
    }

    private Map<Long, List<LowLevelPerson.Kept>> kept() {
        return em.createQuery("select r from LowLevelRecord r order by r.keptAt, r.id", LowLevelRecord.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        each -> each.getEntry().getId(),
                        Collectors.mapping(
                                each -> new LowLevelPerson.Kept(
                                        each.getDecision(), each.getKeptAt(), name(each.getKeptBy())),
                                Collectors.toList())));
    }

    private List<LowLevelConcern> visible() {
        return em.createQuery("select c from LowLevelConcern c order by c.happenedOn, c.id", LowLevelConcern.class)
                .getResultStream()
                .filter(this::isForMe)
                .toList();
    }

    /** A head who is named in one, now or before they were the head, does not find it. */
    private boolean isForMe(LowLevelConcern concern) {
        return concern.getAboutId() == null
                ? !StaffList.names(concern.getAboutName(), name(me()))
                : concern.getAboutId() != me();
    }

    private String name(long account) {
        return em.find(Account.class, account).getDisplayName();
    }

    private long me() {
        return actors.current().accountId();
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** That some were deleted: how many, why, when and by whom. */
    public record Deleted(int entries, String reason, Instant at, String by) {}
}
