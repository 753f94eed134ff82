package org.wholeschool.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.permit.Recorder;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Reads the record of actions, for the data-protection officer. It holds ids and no content, so neither does this. */
@Service
public class AuditTrail {

    /** Entries on a page. */
    static final int AT_ONCE = 50;

    /** A table of more lines is no longer looked through by a person. */
    static final long MOST_IN_A_TABLE = 50_000;

    /** Paging through the trail is one entry in it: ten minutes in seconds. */
    private static final int READING = 10 * 60;

    private static final int[] LATEST_DAYS = {1, 7, 31, 124};

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private TrailLines lines;

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
        TrailConditions conditions = conditions(filter, zone);
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
        TrailConditions conditions = conditions(filter, zone);
        long total = count(conditions);
        if (total > MOST_IN_A_TABLE) {
            throw new BadInput(null, "export.many", total, MOST_IN_A_TABLE);
        }
        return lines.of(query(conditions).getResultList(), zone);
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
        TrailConditions conditions =
                new TrailConditions(new TrailFilter(null, null, null, from, to, null, null, null), zone);
        if (!conditions.addRecords(about)) {
            return new Reading(List.of(), 0, 1, 1);
        }
        // All of them, because no database knows the school's days: what is recorded about one child is thousands of
        // entries, and not millions.
        List<AuditEntry> entries = conditions
                .bind(em.createQuery("select e from AuditEntry e" + conditions.where(), AuditEntry.class))
                .getResultStream()
                .sorted(TieOrder.byDay(ties, zone))
                .toList();
        int pages = pages(entries.size());
        int shown = shown(page, pages);
        List<Line> shownLines =
                lines.of(entries.subList((shown - 1) * AT_ONCE, Math.min(entries.size(), shown * AT_ONCE)), zone);
        return new Reading(
                shownLines.stream()
                        .map(line -> ties.contains(line.subjectKind()) ? line.onADay() : line)
                        .toList(),
                entries.size(),
                shown,
                pages);
    }

    private static int pages(long total) {
        return Math.max(1, (int) ((total + AT_ONCE - 1) / AT_ONCE));
    }

    private static int shown(int page, int pages) {
        return Math.min(Math.max(1, page), pages);
    }

    private Reading reading(TrailConditions conditions, int page, ZoneId zone) {
        long total = count(conditions);
        int pages = pages(total);
        int shown = shown(page, pages);
        return new Reading(
                lines.of(
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
    private TrailConditions latest(TrailConditions conditions, long needed) {
        for (int days : LATEST_DAYS) {
            TrailConditions lately = conditions.ofLast(days);
            if (count(lately) >= needed) {
                return lately;
            }
        }
        return conditions;
    }

    private long count(TrailConditions conditions) {
        return conditions
                .bind(em.createQuery("select count(e) from AuditEntry e" + conditions.where(), Long.class))
                .getSingleResult();
    }

    private TypedQuery<AuditEntry> query(TrailConditions conditions) {
        return conditions.bind(em.createQuery(
                "select e from AuditEntry e" + conditions.where() + " order by e.schoolId desc, e.at desc, e.id desc",
                AuditEntry.class));
    }

    private TrailConditions conditions(TrailFilter filter, ZoneId zone) {
        TrailConditions conditions = new TrailConditions(filter, zone);
        if (filter.person() != null && !filter.person().isBlank()) {
            // A person who signs in has no account yet: what they try is about the account, and theirs too.
            conditions.addPeople(lines.named(filter.person()));
        }
        return conditions;
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
