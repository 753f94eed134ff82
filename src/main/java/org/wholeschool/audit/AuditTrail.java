package org.wholeschool.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.permit.Recorder;
import org.wholeschool.access.token.ApiTokens;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Reads the record of actions, for the data-protection officer. It holds ids and no content, so neither does this. */
@Service
public class AuditTrail {

    /** Entries on a page. */
    static final int AT_ONCE = 50;

    /** A table of more lines is no longer looked through by a person. */
    static final long MOST_IN_A_TABLE = 50_000;

    private static final int[] LATEST_DAYS = {1, 7, 31, 124};

    /**
     * Their number is a child's own, and one look at several children leaves an entry for each, one after the other:
     * with it the trail would say who stood together on an identified map.
     */
    private static final Set<String> WITHOUT_NUMBER = Set.of("map-child");

    /** No account has this number. */
    private static final Set<Long> NOBODY = Set.of(-1L);

    /** Paging through the trail is one entry in it: ten minutes in seconds. */
    private static final int READING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens tokens;

    @Inject
    private SchoolFrame school;

    /**
     * Reads a page of the trail of the actor's school, the latest entries first. A child who was seen on an identified
     * map has no number there, and is found by none.
     *
     * @param filter which entries
     * @param page which page, from 1; one past the end is answered with the last
     * @return the page
     * @throws BadInput where the period ends before it begins, or a number is asked for of a kind that has none here
     */
    @Permit(code = "AuditTrail.read", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = READING)
    public Reading read(TrailFilter filter, int page) {
        ZoneId zone = school.zoneOf(actors.current().schoolId());
        List<Condition> conditions = conditions(filter, zone);
        return reading(conditions, page, zone);
    }

    /**
     * Reads entries to be taken away as a table, with what {@link #read} tells of them.
     *
     * @param filter which entries
     * @return all of them, the latest first
     * @throws BadInput as for {@link #read}, and where there are more than a table should hold
     */
    @Permit(code = "AuditTrail.export", value = Role.DATA_PROTECTION_OFFICER)
    public List<Line> export(TrailFilter filter) {
        ZoneId zone = school.zoneOf(actors.current().schoolId());
        List<Condition> conditions = conditions(filter, zone);
        long total = count(conditions);
        if (total > MOST_IN_A_TABLE) {
            throw new BadInput(null, "export.many", total, MOST_IN_A_TABLE);
        }
        return lines(query(conditions).getResultList(), zone);
    }

    /**
     * Reads the entries about some records, the latest first: for the rooms that know which records belong together.
     * Those about ties come after the others of their day, by what was done and by whom: an entry that has neither
     * number nor time must not stand where it can be found again by the entries before and after it. That one person
     * looked at one link on one day can still be pieced together from the pages of two children. This is accepted.
     *
     * @param about by kind ("concern"), the numbers of the records; of a kind without numbers there is nothing
     * @param ties the kinds of which neither number nor time is told
     * @param from only from this day on, or null
     * @param to only up to this day and with it, or null
     * @param page as for {@link #read}
     * @return the page
     * @throws BadInput where the period ends before it begins
     */
    @Permit(code = "AuditTrail.about", value = Role.DATA_PROTECTION_OFFICER)
    public Reading about(Map<String, Set<Long>> about, Set<String> ties, LocalDate from, LocalDate to, int page) {
        ZoneId zone = school.zoneOf(actors.current().schoolId());
        List<Condition> conditions = conditions(new TrailFilter(null, null, null, from, to, null, null, null), zone);
        List<String> any = new ArrayList<>();
        about.forEach((kind, ids) -> {
            if (!ids.isEmpty()) {
                String name = "k" + any.size();
                any.add("e.subjectKind = :" + name + " and e.subjectId in :" + name + "ids");
                conditions.add(new Condition(null, name, kind));
                conditions.add(new Condition(null, name + "ids", ids));
            }
        });
        if (any.isEmpty()) {
            return new Reading(List.of(), 0, 1, 1);
        }
        conditions.add(new Condition("(" + String.join(" or ", any) + ")", null, null));
        // All of them, because no database knows the school's days: what is on record about one child is thousands of
        // entries, and not millions.
        List<AuditEntry> entries = with(
                        conditions, em.createQuery("select e from AuditEntry e" + where(conditions), AuditEntry.class))
                .getResultStream()
                .sorted(byDay(ties, zone))
                .toList();
        int pages = pages(entries.size());
        int shown = shown(page, pages);
        List<Line> lines =
                lines(entries.subList((shown - 1) * AT_ONCE, Math.min(entries.size(), shown * AT_ONCE)), zone);
        return new Reading(
                lines.stream()
                        .map(line -> ties.contains(line.subjectKind()) ? line.onADay() : line)
                        .toList(),
                entries.size(),
                shown,
                pages);
    }

    /**
     * Of ties it goes by nothing but what is told of them; of one that stands twice with the same words it does not
     * matter which comes first.
     */
    private static Comparator<AuditEntry> byDay(Set<String> ties, ZoneId zone) {
        Texts words = Texts.of("audit");
        Predicate<AuditEntry> isATie = entry -> ties.contains(entry.getSubjectKind());
        Comparator<AuditEntry> byWords = Comparator.<AuditEntry, String>comparing(
                        entry -> words.getOr("action." + entry.getAction(), entry.getAction()))
                .thenComparing(AuditEntry::getAction)
                .thenComparing(AuditEntry::getAccountId, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(AuditEntry::getActorRole)
                .thenComparing(AuditEntry::getOutcome)
                .thenComparing(AuditEntry::getSubjectKind);
        Comparator<AuditEntry> latest = Comparator.comparing(AuditEntry::getAt)
                .thenComparing(AuditEntry::getId)
                .reversed();
        return Comparator.<AuditEntry, LocalDate>comparing(
                        entry -> entry.getAt().atZone(zone).toLocalDate(), Comparator.reverseOrder())
                .thenComparing(isATie::test)
                .thenComparing((one, other) -> (isATie.test(one) ? byWords : latest).compare(one, other));
    }

    private static int pages(long total) {
        return Math.max(1, (int) ((total + AT_ONCE - 1) / AT_ONCE));
    }

    private static int shown(int page, int pages) {
        return Math.min(Math.max(1, page), pages);
    }

    private Reading reading(List<Condition> conditions, int page, ZoneId zone) {
        long total = count(conditions);
        int pages = pages(total);
        int shown = shown(page, pages);
        return new Reading(
                lines(
                        query(latest(conditions, Math.min(total, (long) shown * AT_ONCE)))
                                .setFirstResult((shown - 1) * AT_ONCE)
                                .setMaxResults(AT_ONCE)
                                .getResultList(),
                        zone),
                total,
                shown,
                pages);
    }

    /**
     * Among millions of entries a database that sorts all of them takes long to find the latest. They are looked for in
     * the last day, week, month and quarter first.
     *
     * @return conditions that at least so many entries fit, the latest of those that the given ones fit
     */
    private List<Condition> latest(List<Condition> conditions, long needed) {
        Instant end = conditions.stream()
                .filter(condition -> "to".equals(condition.name()))
                .map(condition -> (Instant) condition.value())
                .findFirst()
                .orElse(Now.instant());
        for (int days : LATEST_DAYS) {
            List<Condition> lately = new ArrayList<>(conditions);
            add(lately, "e.at >= :lately", "lately", end.minus(Duration.ofDays(days)));
            if (count(lately) >= needed) {
                return lately;
            }
        }
        return conditions;
    }

    private long count(List<Condition> conditions) {
        return with(conditions, em.createQuery("select count(e) from AuditEntry e" + where(conditions), Long.class))
                .getSingleResult();
    }

    private TypedQuery<AuditEntry> query(List<Condition> conditions) {
        return with(
                conditions,
                em.createQuery(
                        "select e from AuditEntry e" + where(conditions)
                                + " order by e.schoolId desc, e.at desc, e.id desc",
                        AuditEntry.class));
    }

    private List<Condition> conditions(TrailFilter filter, ZoneId zone) {
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw new BadInput("to", "period.backwards");
        }
        if (filter.number() != null && filter.kind() != null && WITHOUT_NUMBER.contains(filter.kind())) {
            throw new BadInput("number", "number.untold");
        }
        List<Condition> conditions = new ArrayList<>();
        add(conditions, "e.id = :entry", "entry", filter.entry());
        add(conditions, "e.action = :action", "action", filter.action());
        add(conditions, "e.outcome = :outcome", "outcome", filter.outcome());
        add(conditions, "e.at >= :from", "from", filter.from() == null ? null : startOf(filter.from(), zone));
        add(
                conditions,
                "e.at < :to",
                "to",
                filter.to() == null ? null : startOf(filter.to().plusDays(1), zone));
        add(conditions, "e.subjectKind = :kind", "kind", filter.kind());
        if (filter.number() != null) {
            add(conditions, "e.subjectId = :number", "number", filter.number());
            add(conditions, "e.subjectKind not in :untold", "untold", WITHOUT_NUMBER);
        }
        if (filter.person() != null && !filter.person().isBlank()) {
            Set<Long> people = new HashSet<>(accounts.named(filter.person()));
            people.addAll(tokens.named(filter.person()));
            // Whoever signs in is nobody yet: what they try is about the account, and theirs too.
            add(conditions, "e.personId in :people", "people", people.isEmpty() ? NOBODY : people);
        }
        return conditions;
    }

    private static void add(List<Condition> conditions, String text, String name, Object value) {
        if (value != null) {
            conditions.add(new Condition(text, name, value));
        }
    }

    private static String where(List<Condition> conditions) {
        String all = conditions.stream()
                .map(Condition::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "" : " where " + all;
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static <T> TypedQuery<T> with(List<Condition> conditions, TypedQuery<T> query) {
        conditions.stream()
                .filter(condition -> condition.name() != null)
                .forEach(condition -> query.setParameter(condition.name(), condition.value()));
        return query;
    }

    /**
     * A condition of a query.
     *
     * @param text what it says; null where it only brings a value
     * @param name of the value in it, or null
     * @param value which
     */
    private record Condition(String text, String name, Object value) {}

    private List<Line> lines(List<AuditEntry> entries, ZoneId zone) {
        Set<Long> people = new HashSet<>();
        for (AuditEntry entry : entries) {
            people.add(entry.getAccountId());
            people.add(isAboutAccount(entry) ? entry.getSubjectId() : null);
        }
        people.remove(null);
        Map<Long, String> names = new HashMap<>(accounts.names(people));
        if (entries.stream().anyMatch(entry -> entry.getActorRole() == Role.SYSTEM || isAboutToken(entry))) {
            names.putAll(tokens.names());
        }
        return entries.stream().map(entry -> line(entry, zone, names)).toList();
    }

    private static boolean isAboutAccount(AuditEntry entry) {
        return "account".equals(entry.getSubjectKind());
    }

    private static boolean isAboutToken(AuditEntry entry) {
        return ApiTokens.KIND.equals(entry.getSubjectKind());
    }

    private static Line line(AuditEntry entry, ZoneId zone, Map<Long, String> names) {
        boolean isUntold = entry.getSubjectKind() != null && WITHOUT_NUMBER.contains(entry.getSubjectKind());
        return new Line(
                entry.getId(),
                entry.getAt().atZone(zone),
                nameOf(entry.getAccountId(), names),
                entry.getActorRole(),
                entry.getAction(),
                entry.getOutcome(),
                entry.getSubjectKind(),
                isUntold ? null : entry.getSubjectId(),
                isAboutAccount(entry) || isAboutToken(entry) ? nameOf(entry.getSubjectId(), names) : null);
    }

    private static String nameOf(Long account, Map<Long, String> names) {
        return account == null ? null : names.get(account);
    }

    /**
     * A page of the trail.
     *
     * @param lines its entries, the latest first
     * @param total how many entries there are of this kind
     * @param page which page it is, from 1
     * @param pages how many there are
     */
    public record Reading(List<Line> lines, long total, int page, int pages) {}

    /**
     * An entry as it is shown.
     *
     * @param id its number; null where it is not told
     * @param at when, by the school's clock; the beginning of the day where its number is not told
     * @param name who, or null where nobody had signed in or the account is gone
     * @param role what they acted as
     * @param action the code of what was done
     * @param outcome what became of it
     * @param subjectKind what it was about ("concern"), or null
     * @param subjectId which one, or null; null too where that is not told
     * @param subjectName whose account or which other system it was about, or null where it was about something else
     */
    public record Line(
            Long id,
            ZonedDateTime at,
            String name,
            Role role,
            String action,
            Recorder.Outcome outcome,
            String subjectKind,
            Long subjectId,
            String subjectName) {

        /**
         * @return the same as it is shown where it may not be found again: without its number and that of what it was
         *     about, and with the day alone
         */
        public Line onADay() {
            return new Line(
                    null, at.truncatedTo(ChronoUnit.DAYS), name, role, action, outcome, subjectKind, null, null);
        }
    }
}
