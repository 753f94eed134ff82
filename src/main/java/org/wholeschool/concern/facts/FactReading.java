package org.wholeschool.concern.facts;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.facts.ConcernFacts.CameOf;
import org.wholeschool.concern.facts.ConcernFacts.Counted;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.concern.facts.ConcernFacts.Reading;
import org.wholeschool.concern.facts.ConcernFacts.Whole;
import org.wholeschool.concern.facts.ConcernFacts.WholeFact;
import org.wholeschool.concern.facts.FoundConcerns.PartOf;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Schools;

/** Reads the facts of {@link ConcernFacts}, and how many pupils are on roll. */
@Service
class FactReading {

    /** Which concerns are in any number: none that is restricted to named people, and none about an adult. */
    private static final String COUNTS = "concern.aboutAdultSince is null and concern.restrictedAt is null";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    /** As {@link ConcernFacts#received}. */
    @Permit(
            code = "ConcernFacts.received",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP},
            onceInSeconds = 60 * 60)
    Reading received(LocalDate from, LocalDate to) {
        List<Fact> facts = new ArrayList<>(find(from, to).facts().values());
        Collections.shuffle(facts);
        return new Reading(facts, onRoll(today()));
    }

    /** As {@link ConcernFacts#receivedWithParts}. */
    @Permit(
            code = "ConcernFacts.allReceived",
            value = {Role.JOB, Role.SET_UP})
    Whole receivedWithParts(LocalDate from, LocalDate to) {
        FoundConcerns found = find(from, to).with(cameOf());
        Map<Long, Integer> cohorts = cohorts();
        List<WholeFact> facts = new ArrayList<>(found.facts().keySet().stream()
                .map(id -> found.whole(id, cohorts))
                .toList());
        Collections.shuffle(facts);
        return new Whole(facts, rollByCohort(today()), new Counted(found, cohorts));
    }

    /** What came of every concern: of reports that are linked what came of any of them, under the first. */
    private Map<Long, CameOf> cameOf() {
        Map<Long, Long> firstOf = firstReports();
        Map<Long, CameOf> cameOf = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.concern.facts.FactReading.Decided(concern.id, concern.decision) "
                                + "from Concern concern where concern.decision is not null and " + COUNTS,
                        Decided.class)
                .getResultStream()
                .forEach(each -> cameOf.merge(
                        firstOf.getOrDefault(each.concernId, each.concernId),
                        WhatCame.of(each.decision),
                        WhatCame::either));
        em.createQuery(
                        "select new org.wholeschool.concern.facts.FactReading.Referred(column('concern_id', r), "
                                + "r.agency) from Referral r where r.made = true and r.agency is not null",
                        Referred.class)
                .getResultStream()
                .forEach(each -> cameOf.merge(
                        firstOf.getOrDefault(each.concernId, each.concernId),
                        WhatCame.of(each.agency),
                        WhatCame::either));
        return cameOf;
    }

    private FoundConcerns find(LocalDate from, LocalDate to) {
        ZoneId zone = schools.profile().zone();
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        Map<Long, Long> firstOf = firstReports();
        List<Received> received = received(start, end);
        Set<Long> concerns = linked();
        received.forEach(one -> concerns.add(one.id));
        Map<Long, List<PartOf>> parts =
                FoundConcerns.parts(named(concerns), concerns, id -> firstOf.getOrDefault(id, id));
        Map<Long, Integer> keys = FoundConcerns.deal(parts.values());
        Map<Long, Fact> facts = new HashMap<>();
        for (Received one : received) {
            if (firstOf.getOrDefault(one.id, one.id) == one.id) {
                facts.put(one.id, one.fact(zone, pupils(parts.getOrDefault(one.id, List.of()), keys)));
            }
        }
        return new FoundConcerns(facts, parts, keys, Map.of());
    }

    /** Asks from the lowest to the highest of these ids: those of a year are a part of them, and a join is none. */
    private List<FoundConcerns.Named> named(Set<Long> concerns) {
        return concerns.isEmpty()
                ? List.of()
                : em.createQuery(
                                FoundConcerns.NAMED + " and column('concern_id', i) between :least and :most",
                                FoundConcerns.Named.class)
                        .setParameter("least", Collections.min(concerns))
                        .setParameter("most", Collections.max(concerns))
                        .getResultList();
    }

    private static int[] pupils(List<PartOf> parts, Map<Long, Integer> keys) {
        return parts.stream()
                .mapToInt(part -> keys.get(part.pupilId()))
                .distinct()
                .sorted()
                .toArray();
    }

    /** Reports of an event count the pupils of all its reports, whenever those were received. */
    private Set<Long> linked() {
        return em.createQuery(
                        "select concern.id from Concern concern where " + COUNTS + " and concern.eventId is not null",
                        Long.class)
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Asks for the columns themselves: "concern.place.id" joins three more tables. */
    private List<Received> received(Instant start, Instant end) {
        return em.createQuery(
                        "select new org.wholeschool.concern.facts.FactReading.Received(concern.id, "
                                + "column('place_id', concern), column('band_id', concern), "
                                + "column('category_id', concern), concern.occurredFrom,"
                                + " concern.receivedAt) from Concern concern where " + COUNTS
                                + " and concern.receivedAt >= :start and concern.receivedAt < :end",
                        Received.class)
                .setParameter("start", start)
                .setParameter("end", end)
                .getResultList();
    }

    /**
     * @return for each report that is linked with others, the one of them that came first: the event counts once, by
     *     that one, with the pupils of all
     */
    private Map<Long, Long> firstReports() {
        Map<Long, Long> firstOfEvent = new HashMap<>();
        Map<Long, Long> firstOfReport = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.concern.facts.FactReading.Report(concern.eventId, concern.id) "
                                + "from Concern concern where concern.eventId is not null and "
                                + COUNTS + " order by concern.receivedAt, concern.id",
                        Report.class)
                .getResultStream()
                .forEach(report -> {
                    firstOfEvent.putIfAbsent(report.eventId, report.concernId);
                    firstOfReport.put(report.concernId, firstOfEvent.get(report.eventId));
                });
        return firstOfReport;
    }

    private Map<Long, Integer> cohorts() {
        Map<Long, Integer> cohorts = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.concern.facts.FactReading.Birthday(p.id, p.dateOfBirth) from Pupil p",
                        Birthday.class)
                .getResultStream()
                .filter(birthday -> birthday.on != null)
                .forEach(birthday -> cohorts.put(birthday.pupilId, cohort(birthday.on)));
        return cohorts;
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
                        pupil.getDateOfBirth() == null ? ConcernFacts.NO_COHORT : cohort(pupil.getDateOfBirth()),
                        1,
                        Integer::sum));
        return pupils;
    }

    private int onRoll(LocalDate day) {
        return em.createQuery("select count(p) from Pupil p where p.leftOn is null or p.leftOn > :day", Long.class)
                .setParameter("day", day)
                .getSingleResult()
                .intValue();
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }

    /** A row of a query: what a concern counts as. Its constructor, as those below, is public for the query. */
    record Received(long id, long placeId, long bandId, long categoryId, Instant occurredFrom, Instant receivedAt) {

        public Received {}

        Fact fact(ZoneId zone, int[] pupils) {
            return new Fact(
                    placeId,
                    bandId,
                    categoryId,
                    occurredFrom == null ? null : LocalDate.ofInstant(occurredFrom, zone),
                    LocalDate.ofInstant(receivedAt, zone),
                    pupils);
        }
    }

    /** A row of a query: a report that is linked with others. */
    record Report(Long eventId, long concernId) {

        public Report {}
    }

    /** A row of a query: what was decided about a concern. */
    record Decided(long concernId, Decision decision) {

        public Decided {}
    }

    /** A row of a query: to whom a concern was referred. */
    record Referred(long concernId, Agency agency) {

        public Referred {}
    }

    /** A row of a query: when a pupil was born, null where that is not known. */
    record Birthday(Long pupilId, LocalDate on) {

        public Birthday {}
    }
}
