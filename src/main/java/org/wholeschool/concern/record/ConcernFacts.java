package org.wholeschool.concern.record;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.SchoolHours;
import org.wholeschool.school.calendar.SchoolTime;

/**
 * The one thing about concerns that patterns and governors' tables may read: facts without a name, a text or an id. A
 * pupil is a number that was dealt out at random for this reading and means nothing outside it. What leads see as
 * numbers is of concerns that every lead may read: one more in a place and a part of the day than the list behind it
 * has would say where a concern is that is restricted to named people. So a number and the list behind it have to
 * follow the same rule. What governors see is coarse and has no list behind it, and counts these as well. One about an
 * adult who works here counts nowhere: patterns are of what happens between children, and the lead must not find it by
 * a number.
 */
@Service
public class ConcernFacts {

    /**
     * Longer than any action takes: what was hidden in one that was not over yet when facts were read is in them,
     * though it says an earlier time.
     */
    private static final Duration ACTION = Duration.ofMinutes(3);

    /** The cohort of whoever's birthday is not known. */
    public static final int NO_COHORT = -1;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    @Inject
    private SchoolTime time;

    /**
     * Reads the facts of the concerns that were received in a period and that every lead may read: what leads see is
     * made of these.
     *
     * @param from first day of receipt, in the school's zone
     * @param to last day of receipt, included
     * @return the facts, in no order that tells anything
     */
    @Permit(
            code = "ConcernFacts.received",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP})
    public Reading received(LocalDate from, LocalDate to) {
        return read(from, to, "concern.aboutAdultSince is null and concern.restrictedAt is null");
    }

    /**
     * The same of all concerns, also of those that are restricted to named people. For what has no list behind it and
     * is too coarse to find one by.
     *
     * @param from first day of receipt, in the school's zone
     * @param to last day of receipt, included
     * @return the facts with everybody's part, in no order that tells anything
     */
    @Permit(
            code = "ConcernFacts.allReceived",
            value = {Role.JOB, Role.SET_UP})
    public Whole allReceived(LocalDate from, LocalDate to) {
        String counts = "concern.aboutAdultSince is null";
        Found found = find(from, to, counts);
        Map<Long, Integer> cohorts = new HashMap<>();
        em.createQuery("select p.id, p.dateOfBirth from Pupil p", Object[].class)
                .getResultStream()
                .filter(row -> row[1] != null)
                .forEach(row -> cohorts.put((Long) row[0], cohort((LocalDate) row[1])));
        List<WholeFact> facts = new ArrayList<>(found.facts.entrySet().stream()
                .map(fact -> new WholeFact(
                        fact.getValue(),
                        parts(found.parts.getOrDefault(fact.getKey(), List.of()), found.keys, cohorts)))
                .toList());
        Collections.shuffle(facts);
        return new Whole(facts, rollByCohort(Now.day(schools.profile().zone())), new Counted(found, cohorts));
    }

    private static List<Part> parts(List<PartOf> of, Map<Long, Integer> keys, Map<Long, Integer> cohorts) {
        return of.stream()
                .map(part -> new Part(
                        keys.computeIfAbsent(part.pupilId, any -> keys.size()),
                        cohorts.getOrDefault(part.pupilId, NO_COHORT),
                        part.role.name()))
                .distinct()
                .toList();
    }

    /**
     * Keeps as what each concern of a school year was counted: when the year is published, in that transaction. What is
     * kept stays.
     *
     * @param schoolYear the calendar year in which it began
     * @param counted the reading that it was published from
     */
    @Permit(
            code = "ConcernFacts.keep",
            value = {Role.JOB, Role.SET_UP})
    public void keep(int schoolYear, Whole counted) {
        if (kept(schoolYear).isEmpty()) {
            counted.counted.found.facts.forEach((id, fact) -> em.persist(new CountedConcern(schoolYear, id, fact)));
        }
    }

    /**
     * Compares with what was kept when a school year was published.
     *
     * @param schoolYear the calendar year in which it began
     * @param now the same days as they are now
     * @return the concerns that are not what they were, or were not there, or do not count any more; not those that
     *     were really deleted, of which nothing is known any more. Empty where nothing was kept
     */
    @Permit(code = "ConcernFacts.changed", value = Role.JOB)
    public Optional<List<ChangedFact>> changed(int schoolYear, Whole now) {
        List<CountedConcern> kept = kept(schoolYear);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        Counted counted = now.counted;
        Map<Long, Fact> left = new HashMap<>(counted.found.facts);
        Map<Long, List<PartOf>> gone = parts(
                kept.stream().map(CountedConcern::concernId).collect(Collectors.toSet()), UnaryOperator.identity());
        List<ChangedFact> changed = new ArrayList<>();
        for (CountedConcern was : kept) {
            Fact is = left.remove(was.concernId());
            if (!was.isStill(is)) {
                List<PartOf> parts = counted.found.parts.getOrDefault(
                        was.concernId(), gone.getOrDefault(was.concernId(), List.of()));
                List<Part> same = parts(parts, counted.found.keys, counted.cohorts);
                changed.add(new ChangedFact(
                        new WholeFact(
                                was.fact(same.stream()
                                        .mapToInt(Part::pupil)
                                        .distinct()
                                        .sorted()
                                        .toArray()),
                                same),
                        is == null ? null : new WholeFact(is, same)));
            }
        }
        left.forEach((id, is) -> changed.add(new ChangedFact(
                null,
                new WholeFact(
                        is,
                        parts(counted.found.parts.getOrDefault(id, List.of()), counted.found.keys, counted.cohorts)))));
        Collections.shuffle(changed);
        return Optional.of(changed);
    }

    /**
     * Forgets as what the concerns of a school year were counted, once it was corrected: nothing asks for it any more,
     * and it names what was put right since.
     */
    @Permit(code = "ConcernFacts.forget", value = Role.JOB)
    public void forget(int schoolYear) {
        em.createQuery("delete from CountedConcern c where c.schoolYear = :year")
                .setParameter("year", schoolYear)
                .executeUpdate();
    }

    private List<CountedConcern> kept(int schoolYear) {
        return em.createQuery("select c from CountedConcern c where c.schoolYear = :year", CountedConcern.class)
                .setParameter("year", schoolYear)
                .getResultList();
    }

    /**
     * Reads who is named in concerns, also in those that count no more. Without a join, and sorted out here: before
     * PostgreSQL has statistics of a school's rows it multiplies the tables of a join with each other, for minutes.
     *
     * @param concerns which
     * @param as under which concern each is told
     */
    private Map<Long, List<PartOf>> parts(Set<Long> concerns, UnaryOperator<Long> as) {
        Map<Long, List<PartOf>> parts = new HashMap<>();
        em.createQuery(
                        "select column('concern_id', i), column('pupil_id', i), i.role from Involvement i"
                                + " where i.pupil is not null",
                        Object[].class)
                .getResultStream()
                .filter(row -> concerns.contains((Long) row[0]))
                .forEach(row -> parts.computeIfAbsent(as.apply((Long) row[0]), id -> new ArrayList<>())
                        .add(new PartOf((Long) row[1], (InvolvementRole) row[2])));
        return parts;
    }

    /**
     * @return the calendar year in which the school year began that holds a birthday: all who were born in one are in
     *     one year group
     */
    private static int cohort(LocalDate born) {
        return born.getMonthValue() < Month.SEPTEMBER.getValue() ? born.getYear() - 1 : born.getYear();
    }

    private Map<Integer, Integer> rollByCohort(LocalDate day) {
        Map<Integer, Integer> pupils = new TreeMap<>();
        em.createQuery("select p from Pupil p where p.leftOn is null or p.leftOn > :day", Pupil.class)
                .setParameter("day", day)
                .getResultStream()
                .filter(pupil -> !pupil.isTakenBack())
                .forEach(pupil -> pupils.merge(
                        pupil.getDateOfBirth() == null ? NO_COHORT : cohort(pupil.getDateOfBirth()), 1, Integer::sum));
        return pupils;
    }

    /**
     * How soon concerns of a period were acknowledged: those that staff logged, and none that an import brought.
     *
     * @param from first day of receipt, in the school's zone
     * @param to last day of receipt, included
     * @return for each how soon, in no order that tells anything
     */
    @Permit(
            code = "ConcernFacts.acknowledged",
            value = {Role.JOB, Role.SET_UP})
    public List<Acknowledged> acknowledged(LocalDate from, LocalDate to) {
        ZoneId zone = schools.profile().zone();
        SchoolHours hours = time.hours();
        List<Acknowledged> all = new ArrayList<>(em.createQuery(
                        "select c.receivedAt, c.acknowledgedAt from Concern c where c.batchId is null and "
                                + "c.aboutAdultSince is null and c.receivedAt >= :start and c.receivedAt < :end",
                        Object[].class)
                .setParameter("start", start(from, zone))
                .setParameter("end", start(to.plusDays(1), zone))
                .getResultStream()
                .map(row -> Acknowledged.of((Instant) row[0], (Instant) row[1], hours))
                .toList());
        Collections.shuffle(all);
        return all;
    }

    /**
     * @param day a day
     * @return how many pupils on roll social care or early help was involved with on that day
     */
    @Permit(
            code = "ConcernFacts.involvedWith",
            value = {Role.JOB, Role.SET_UP})
    public int involvedWith(LocalDate day) {
        return em.createQuery(
                        "select count(distinct s.pupil.id) from PupilSituation s where s.kind in :kinds and "
                                + "(s.beginsOn is null or s.beginsOn <= :day) and (s.endsOn is null or s.endsOn "
                                + ">= :day)"
                                + " and (s.pupil.leftOn is null or s.pupil.leftOn > :day)",
                        Long.class)
                .setParameter(
                        "kinds",
                        Stream.of(SituationKind.values())
                                .filter(SituationKind::isInvolvement)
                                .toList())
                .setParameter("day", day)
                .getSingleResult()
                .intValue();
    }

    private Reading read(LocalDate from, LocalDate to, String counts) {
        List<Fact> facts = new ArrayList<>(find(from, to, counts).facts.values());
        Collections.shuffle(facts);
        return new Reading(facts, onRoll(Now.day(schools.profile().zone())));
    }

    /** Concerns by their ids, which leave this class as little as those of pupils. */
    private record Found(Map<Long, Fact> facts, Map<Long, List<PartOf>> parts, Map<Long, Integer> keys) {}

    private record PartOf(long pupilId, InvolvementRole role) {}

    /** @param counts which count, said of a {@code concern} */
    private Found find(LocalDate from, LocalDate to, String counts) {
        ZoneId zone = schools.profile().zone();
        Instant start = start(from, zone);
        Instant end = start(to.plusDays(1), zone);
        Map<Long, Long> firstOf = firstReports(counts);
        Set<Long> told = em.createQuery(
                        "select concern.id from Concern concern where " + counts
                                + " and (concern.receivedAt >= :start and concern.receivedAt < :end or "
                                + "concern.eventId is not null)",
                        Long.class)
                .setParameter("start", start)
                .setParameter("end", end)
                .getResultStream()
                .collect(Collectors.toSet());
        Map<Long, List<PartOf>> parts = parts(told, id -> firstOf.getOrDefault(id, id));
        Map<Long, Integer> keys = deal(parts.values());
        // The columns themselves: "concern.place.id" joins three more tables.
        Map<Long, Fact> facts = new HashMap<>();
        em.createQuery(
                        "select concern.id, column('place_id', concern), column('band_id', concern), "
                                + "column('category_id', concern), concern.occurredFrom,"
                                + " concern.receivedAt from Concern concern where " + counts
                                + " and concern.receivedAt >= :start and concern.receivedAt < :end",
                        Object[].class)
                .setParameter("start", start)
                .setParameter("end", end)
                .getResultStream()
                .filter(row ->
                        firstOf.getOrDefault((Long) row[0], (Long) row[0]).equals(row[0]))
                .forEach(row -> facts.put(
                        (Long) row[0],
                        new Fact(
                                (Long) row[1],
                                (Long) row[2],
                                (Long) row[3],
                                day((Instant) row[4], zone),
                                day((Instant) row[5], zone),
                                parts.getOrDefault((Long) row[0], List.of()).stream()
                                        .mapToInt(part -> keys.get(part.pupilId))
                                        .distinct()
                                        .sorted()
                                        .toArray())));
        return new Found(facts, parts, keys);
    }

    /**
     * @return for each report that is linked with others, the one of them that came first: the event counts once, by
     *     that one, with the pupils of all
     */
    private Map<Long, Long> firstReports(String counts) {
        Map<Long, Long> firstOfEvent = new HashMap<>();
        Map<Long, Long> firstOfReport = new HashMap<>();
        em.createQuery(
                        "select concern.eventId, concern.id from Concern concern where concern.eventId is not null and "
                                + counts + " order by concern.receivedAt, concern.id",
                        Object[].class)
                .getResultStream()
                .forEach(row -> {
                    firstOfEvent.putIfAbsent((Long) row[0], (Long) row[1]);
                    firstOfReport.put((Long) row[1], firstOfEvent.get((Long) row[0]));
                });
        return firstOfReport;
    }

    /**
     * Asks whether facts that were read for leads hold more than every lead may read by now: then nobody may be shown
     * what was made of them.
     *
     * @param moment when they were read
     * @return true where since then a concern was restricted to named people or given to the head
     */
    @Permit(
            code = "ConcernFacts.wereHiddenSince",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public boolean wereHiddenSince(Instant moment) {
        return !moment.isAfter(lastHidden());
    }

    /**
     * Asks whether the concerns that were received in a period gone by still change: only a log of another system that
     * is brought in, or taken back, does that.
     *
     * @param from first day of receipt, in the school's zone
     * @param to last day of receipt, included
     * @param since how far to look back
     * @return false while a log is on its way in or stopped half-way; where one was chosen or taken back since that
     *     moment; and where one came in since then and brought a concern of the period
     */
    @Permit(
            code = "ConcernFacts.areAtRest",
            value = {Role.JOB, Role.SET_UP})
    public boolean areAtRest(LocalDate from, LocalDate to, Instant since) {
        ZoneId zone = schools.profile().zone();
        return em.createQuery(
                                "select count(b) from ImportBatch b where b.state in :moving or b.touchedAt >= "
                                        + ":since and (b.state <> :done"
                                        + " or exists (select c.id from Concern c where c.batchId = b.id and "
                                        + "c.receivedAt >= :start and c.receivedAt < :end))",
                                Long.class)
                        .setParameter("moving", List.of(BatchState.RUNNING, BatchState.STOPPED))
                        .setParameter("done", BatchState.DONE)
                        .setParameter("since", since)
                        .setParameter("start", start(from, zone))
                        .setParameter("end", start(to.plusDays(1), zone))
                        .getSingleResult()
                == 0;
    }

    /**
     * @return from when on facts that are read for leads hold nothing that was restricted to named people or given to
     *     the head before; the beginning of time where nothing ever was.
     */
    @Permit(
            code = "ConcernFacts.safeFrom",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB})
    public Instant safeFrom() {
        return lastHidden();
    }

    private Instant lastHidden() {
        return Stream.of("restrictedAt", "aboutAdultSince")
                .flatMap(since -> em.createQuery(
                                "select c." + since + " from Concern c where c." + since + " is not null order by c."
                                        + since + " desc",
                                Instant.class)
                        .setMaxResults(1)
                        .getResultStream())
                .max(Comparator.naturalOrder())
                .map(last -> last.plus(ACTION))
                .orElse(Instant.EPOCH);
    }

    /**
     * Asks whether facts may differ from those that were read at a moment: not how many do, nor which.
     *
     * @param moment when they were read
     * @return true where since then a concern was logged or corrected that every lead may read (work on another one
     *     must not show), or a log of another system came in, in part or whole, or was taken back
     */
    @Permit(
            code = "ConcernFacts.haveChangedSince",
            value = {Role.LEAD, Role.DEPUTY})
    public boolean haveChangedSince(Instant moment) {
        return em.createQuery(
                                        "select count(c) from Concern c where c.restrictedAt is null and "
                                                + "c.aboutAdultSince is null and (c.receivedAt >= :moment or "
                                                + "c.factsChangedAt >= :moment)",
                                        Long.class)
                                .setParameter("moment", moment)
                                .getSingleResult()
                        > 0
                || em.createQuery(
                                        "select count(b) from ImportBatch b where b.touchedAt >= :moment and "
                                                + "b.state <> :draft",
                                        Long.class)
                                .setParameter("moment", moment)
                                .setParameter("draft", BatchState.DRAFT)
                                .getSingleResult()
                        > 0;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private int onRoll(LocalDate day) {
        return em.createQuery("select count(p) from Pupil p where p.leftOn is null or p.leftOn > :day", Long.class)
                .setParameter("day", day)
                .getSingleResult()
                .intValue();
    }

    /** A number for each pupil, in an order that has nothing to do with ids. */
    private static Map<Long, Integer> deal(Collection<List<PartOf>> parts) {
        List<Long> distinct = new ArrayList<>(parts.stream()
                .flatMap(List::stream)
                .map(PartOf::pupilId)
                .distinct()
                .toList());
        Collections.shuffle(distinct, new Random());
        Map<Long, Integer> keys = new HashMap<>();
        distinct.forEach(id -> keys.put(id, keys.size()));
        return keys;
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }

    /**
     * Told when many concerns of a school have come or gone at once, and after that was committed.
     *
     * @param schoolId the school
     */
    public record Changed(long schoolId) {}

    /**
     * What one reading gave.
     *
     * @param facts one for each concern
     * @param onRoll how many pupils are on roll
     */
    public record Reading(List<Fact> facts, int onRoll) {}

    /**
     * What one reading of all concerns gave.
     *
     * @param facts one for each concern
     * @param onRollByCohort how many pupils are on roll of each cohort, which is the calendar year in which the school
     *     year of their birth began; {@value ConcernFacts#NO_COHORT} where that is not known
     * @param counted which concerns these are, which nobody else can ask it
     */
    public record Whole(List<WholeFact> facts, Map<Integer, Integer> onRollByCohort, Counted counted) {

        /** The same of concerns that are in no database. */
        public Whole(List<WholeFact> facts, Map<Integer, Integer> onRollByCohort) {
            this(facts, onRollByCohort, new Counted(new Found(Map.of(), Map.of(), Map.of()), Map.of()));
        }
    }

    /** Which concerns a reading was of. */
    public static final class Counted {

        private final Found found;
        private final Map<Long, Integer> cohorts;

        private Counted(Found found, Map<Long, Integer> cohorts) {
            this.found = found;
            this.cohorts = cohorts;
        }
    }

    /**
     * A concern that is not what it was when its school year was published.
     *
     * @param was as it was counted then, with the pupils whom it names by now; null where it was not
     * @param is as it counts by now; null where it does not
     */
    public record ChangedFact(WholeFact was, WholeFact is) {}

    /**
     * A concern with everybody's part in it.
     *
     * @param fact the concern
     * @param parts one for each pupil and role
     */
    public record WholeFact(Fact fact, List<Part> parts) {}

    /**
     * A pupil's part in a concern.
     *
     * @param pupil a number of this reading
     * @param cohort the calendar year in which the school year of the pupil's birth began;
     *     {@value ConcernFacts#NO_COHORT} where that is not known
     * @param role which part: the name of a role
     */
    public record Part(int pupil, int cohort, String role) {}

    /** How soon a concern was acknowledged, in the school's hours. */
    public enum Acknowledged {
        WITHIN_AN_HOUR,
        WITHIN_A_DAY,
        WITHIN_TWO_DAYS,
        /** Or not yet. */
        LATER;

        static Acknowledged of(Instant received, Instant acknowledged, SchoolHours hours) {
            if (acknowledged == null || acknowledged.isAfter(hours.plusDays(received, 2))) {
                return LATER;
            }
            return acknowledged.isAfter(hours.plusDays(received, 1))
                    ? WITHIN_TWO_DAYS
                    : acknowledged.isAfter(hours.plus(received, Duration.ofHours(1))) ? WITHIN_A_DAY : WITHIN_AN_HOUR;
        }
    }

    /**
     * A concern as arithmetic sees it.
     *
     * @param placeId where
     * @param bandId in which part of the day
     * @param categoryId what it is about
     * @param occurredOn the day on which it happened or began, null where it is not known
     * @param receivedOn the day on which it was logged
     * @param pupils the pupils named in it, by numbers of this reading; empty where nobody is named
     */
    public record Fact(
            long placeId, long bandId, long categoryId, LocalDate occurredOn, LocalDate receivedOn, int[] pupils) {}
}
