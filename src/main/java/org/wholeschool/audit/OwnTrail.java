package org.wholeschool.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.permit.Recorder;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/** What the record says of the one who looks: of nobody else. */
@Service
public class OwnTrail {

    private static final int LOOKING = 10 * 60;

    /** The longest period that is shown at once, in days. */
    private static final int LONGEST = 31;

    /**
     * What somebody proposes has a number of the one sequence of this school: how far it is from the next one would
     * tell them whether there was a link before.
     */
    private static final String UNNUMBERED = "evidence";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * Reads the actor's own entries, the latest day first. What was done to the same thing several times on a day is
     * one line.
     *
     * @param from the first day, by the school's clock; null for a week before the last one
     * @param to the last day; null for today
     * @return the days on which there is anything
     * @throws BadInput where the period ends before it begins, or is longer than a month
     */
    @Permit(
            code = "OwnTrail.read",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            },
            onceInSeconds = LOOKING)
    public List<Day> read(LocalDate from, LocalDate to) {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        LocalDate last = to == null ? Now.day(zone) : to;
        LocalDate first = from == null ? last.minusDays(6) : from;
        if (last.isBefore(first)) {
            throw new BadInput("to", "period.backwards");
        }
        if (first.plusDays(LONGEST).isBefore(last)) {
            throw new BadInput("from", "mine.long", LONGEST);
        }
        Long me = actors.current().accountId();
        List<AuditEntry> entries = em.createQuery(
                        "select e from AuditEntry e where e.personId = :me and e.at >= :from and e.at < :to"
                                + " order by e.schoolId desc, e.personId desc, e.at desc, e.id desc",
                        AuditEntry.class)
                .setParameter("me", me)
                .setParameter("from", startOf(first, zone))
                .setParameter("to", startOf(last.plusDays(1), zone))
                .getResultList();
        Map<LocalDate, Map<Deed, Line>> days = new LinkedHashMap<>();
        for (AuditEntry entry : entries) {
            ZonedDateTime at = entry.getAt().atZone(zone);
            // Whoever was refused is not told here what the answer kept from them: that there is such a thing.
            boolean refused = entry.getOutcome() == Recorder.Outcome.REFUSED;
            boolean numbered = !refused && !UNNUMBERED.equals(entry.getSubjectKind());
            Deed deed = new Deed(
                    entry.getAction(),
                    entry.getOutcome(),
                    refused ? null : entry.getSubjectKind(),
                    numbered ? entry.getSubjectId() : null);
            days.computeIfAbsent(at.toLocalDate(), day -> new LinkedHashMap<>())
                    .merge(
                            deed,
                            new Line(deed, 1, at.toLocalTime(), at.toLocalTime()),
                            (later, one) -> new Line(deed, later.times() + 1, one.first(), later.last()));
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), new ArrayList<>(day.getValue().values())))
                .toList();
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * A day.
     *
     * @param day which, by the school's clock
     * @param lines what was done on it, the latest first
     */
    public record Day(LocalDate day, List<Line> lines) {}

    /**
     * What was done.
     *
     * @param action its code
     * @param outcome what became of it
     * @param kind what it was about ("concern"), or null
     * @param number which one, or null
     */
    public record Deed(String action, Recorder.Outcome outcome, String kind, Long number) {}

    /**
     * What was done on a day, once or several times.
     *
     * @param deed what
     * @param times how often it is on record
     * @param first when first
     * @param last when last
     */
    public record Line(Deed deed, int times, LocalTime first, LocalTime last) {}
}
