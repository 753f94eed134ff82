package org.wholeschool.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Accounts;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Recorder;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolFrame;
import org.wholeschool.platform.Service;

/** Reads the record of actions, for the data-protection officer. It holds ids and no content, so neither does this. */
@Service
public class AuditTrail {

    /** Entries on a page. */
    static final int AT_ONCE = 50;

    /** Paging through the trail is one entry in it: ten minutes in seconds. */
    private static final int READING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Accounts accounts;

    @Inject
    private SchoolFrame school;

    /**
     * Reads a page of the trail of the actor's school, the latest entries first.
     *
     * @param filter which entries
     * @param page   which page, from 1; one past the end is answered with the last
     * @return the page
     * @throws BadInput where the period ends before it begins
     */
    @Permit(value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = READING)
    public Reading read(TrailFilter filter, int page) {
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw new BadInput("to", "period.backwards");
        }
        ZoneId zone = school.zoneOf(actors.current().schoolId());
        Map<String, Object> conditions = conditions(filter, zone);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions.keySet());
        long total = with(conditions, em.createQuery("select count(e) from AuditEntry e" + where, Long.class)).getSingleResult();
        int pages = Math.max(1, (int) ((total + AT_ONCE - 1) / AT_ONCE));
        int shown = Math.min(Math.max(1, page), pages);
        List<AuditEntry> entries = with(conditions, em.createQuery("select e from AuditEntry e" + where + " order by e.at desc, e.id desc", AuditEntry.class))
                .setFirstResult((shown - 1) * AT_ONCE).setMaxResults(AT_ONCE).getResultList();
        return new Reading(lines(entries, zone), total, shown, pages, actions(), sealed());
    }

    private List<String> actions() {
        return em.createQuery("select distinct e.action from AuditEntry e order by e.action", String.class).getResultList();
    }

    private Sealed sealed() {
        AuditHead head = em.find(AuditHead.class, actors.current().schoolId());
        long entries = em.createQuery("select count(e) from AuditEntry e", Long.class).getSingleResult();
        long sealed = head == null ? 0 : head.getLastSeq();
        return new Sealed(sealed, Math.max(0, entries - sealed));
    }

    private static Map<String, Object> conditions(TrailFilter filter, ZoneId zone) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        add(conditions, "e.id = :p0", filter.entry());
        add(conditions, "e.action = :p1", filter.action());
        add(conditions, "e.outcome = :p2", filter.outcome());
        add(conditions, "e.at >= :p3", filter.from() == null ? null : startOf(filter.from(), zone));
        add(conditions, "e.at < :p4", filter.to() == null ? null : startOf(filter.to().plusDays(1), zone));
        return conditions;
    }

    private static void add(Map<String, Object> conditions, String condition, Object value) {
        if (value != null) {
            conditions.put(condition, value);
        }
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static <T> TypedQuery<T> with(Map<String, Object> conditions, TypedQuery<T> query) {
        conditions.forEach((condition, value) -> query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
        return query;
    }

    private List<Line> lines(List<AuditEntry> entries, ZoneId zone) {
        Set<Long> people = new HashSet<>();
        for (AuditEntry entry : entries) {
            people.add(entry.getAccountId());
            people.add(isAboutAccount(entry) ? entry.getSubjectId() : null);
        }
        people.remove(null);
        Map<Long, String> names = accounts.names(people);
        return entries.stream().map(entry -> line(entry, zone, names)).toList();
    }

    private static boolean isAboutAccount(AuditEntry entry) {
        return "account".equals(entry.getSubjectKind());
    }

    private static Line line(AuditEntry entry, ZoneId zone, Map<Long, String> names) {
        return new Line(entry.getId(), entry.getAt().atZone(zone), nameOf(entry.getAccountId(), names), entry.getActorRole(), entry.getAction(),
                entry.getOutcome(), entry.getSubjectKind(), entry.getSubjectId(), isAboutAccount(entry) ? nameOf(entry.getSubjectId(), names) : null);
    }

    private static String nameOf(Long account, Map<Long, String> names) {
        return account == null ? null : names.get(account);
    }

    /**
     * A page of the trail.
     *
     * @param lines its entries, the latest first
     * @param total how many entries there are of this kind
     * @param page  which page it is, from 1
     * @param pages how many there are
     * @param actions every action that the school's trail knows, by its name in the code
     * @param sealed how much of the whole trail is sealed
     */
    public record Reading(List<Line> lines, long total, int page, int pages, List<String> actions, Sealed sealed) {
    }

    /**
     * An entry as it is shown.
     *
     * @param id          its number
     * @param at          when, by the school's clock
     * @param name        who, or null where nobody had signed in or the account is gone
     * @param role        what they acted as
     * @param action      what was done, by its name in the code
     * @param outcome     what became of it
     * @param subjectKind what it was about ("concern"), or null
     * @param subjectId   which one, or null
     * @param subjectName whose account it was about, or null where it was about something else
     */
    public record Line(long id, ZonedDateTime at, String name, Role role, String action, Recorder.Outcome outcome, String subjectKind, Long subjectId,
                       String subjectName) {
    }

    /**
     * How much of the trail is sealed, as the chain's end says it; whether it is whole only a check can tell.
     *
     * @param entries how many entries
     * @param waiting how many wait to be sealed
     */
    public record Sealed(long entries, long waiting) {
    }
}
