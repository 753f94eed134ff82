package org.wholeschool.casework.inspection;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.casework.export.ShownPerson;
import org.wholeschool.concern.followup.parents.NotedContact;
import org.wholeschool.concern.followup.parents.NotedContacts;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.NamesThen;
import org.wholeschool.school.Schools;

/** Reads concerns with all that was done, many at a time, for what an inspector asks. */
@Service
class InspectionRows {

    /** So many at once: few enough for one statement, many enough that there are few statements. */
    static final int PIECE = 200;

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private NamesThen namesThen;

    @Inject
    private NotedContacts noted;

    @Inject
    private Schools schools;

    /**
     * @param filter which concerns
     * @return the numbers of those that the reader may read, the latest first
     */
    @Permit(
            code = "InspectionRows.numbers",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Long> numbers(InspectionFilter filter) {
        return filter.bind(
                        em.createQuery(
                                "select c.id from Concern c" + filter.where(readable)
                                        + " order by c.receivedAt desc, c.id desc",
                                Long.class),
                        readable,
                        schools.profile().zone())
                .getResultList();
    }

    /**
     * @param numbers of concerns, {@link #PIECE} at most
     * @return those of them that the reader may read, in that order
     */
    @Permit(
            code = "InspectionRows.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<InspectedConcern> of(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        List<Concern> concerns = readable.bind(em.createQuery(
                                "select c from Concern c join fetch c.place join fetch c.category where c.id in :ids "
                                        + "and "
                                        + readable.condition("c"),
                                Concern.class)
                        .setParameter("ids", numbers))
                .getResultList();
        if (concerns.isEmpty()) {
            return List.of();
        }
        ZoneId zone = schools.profile().zone();
        Beside beside = beside(concerns.stream().map(Concern::getId).toList(), zone);
        NamesThen.Former former = namesThen.former();
        Map<Long, InspectedConcern> rows = concerns.stream()
                .map(concern -> row(concern, beside, former, zone))
                .collect(Collectors.toMap(InspectedConcern::id, Function.identity()));
        return numbers.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    private Beside beside(List<Long> ids, ZoneId zone) {
        return new Beside(
                em.createQuery(
                                "select i from Involvement i left join fetch i.pupil where i.concern.id in :readable "
                                        + "order by i.id",
                                Involvement.class)
                        .setParameter("readable", ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(part -> part.getConcern().getId())),
                part(
                        InspectedConcern.Action.class,
                        "InspectedConcern.Action(k.concern.id, k.task, k.state, k.dueOn, k.outcome) from ConcernAction",
                        ids,
                        InspectedConcern.Action::concern),
                part(
                        InspectedConcern.Referral.class,
                        "InspectedConcern.Referral(k.concern.id, k.made, k.agency, k.otherAgency, k.decidedOn, "
                                + "k.reason, k.outcome, k.outcomeSaid) from Referral",
                        ids,
                        InspectedConcern.Referral::concern),
                part(
                        InspectedConcern.Parents.class,
                        "InspectedConcern.Parents(k.concern.id, k.told, k.toldOn, k.reason) from ParentContact",
                        ids,
                        InspectedConcern.Parents::concern),
                noted.of(ids),
                part(
                        InspectedConcern.Note.class,
                        "InspectedConcern.Note(k.concern.id, k.id, k.correctsId, k.kind, k.heldOn, k.words, k.wish, "
                                + "k.follows) from CaseNote",
                        ids,
                        InspectedConcern.Note::concern),
                plans(ids, zone));
    }

    private Map<Long, List<InspectedPlan>> plans(List<Long> ids, ZoneId zone) {
        Map<Long, List<InspectedPlan.Step>> steps = part(
                InspectedPlan.Step.class,
                "InspectedPlan.Step(k.plan.concern.id, k.plan.id, k.step, k.keptAt) from SafetyVersion",
                "k.plan.concern",
                ids,
                InspectedPlan.Step::concern);
        Map<Long, List<InspectedPlan>> plans = new HashMap<>();
        part(
                        InspectedPlan.Row.class,
                        "InspectedPlan.Row(k.concern.id, k.id, k.pupil.id, k.state, k.dueOn, k.outcome) from SafetyPlan",
                        ids,
                        InspectedPlan.Row::concern)
                .forEach((concern, rows) -> plans.put(
                        concern,
                        rows.stream()
                                .map(row -> InspectedPlan.of(row, steps.getOrDefault(concern, List.of()), zone))
                                .toList()));
        return plans;
    }

    private <T> Map<Long, List<T>> part(
            Class<T> type, String selected, Collection<Long> ids, Function<T, Long> concern) {
        return part(type, selected, "k.concern", ids, concern);
    }

    /** @param path what its concern is called in the query */
    private <T> Map<Long, List<T>> part(
            Class<T> type, String selected, String path, Collection<Long> ids, Function<T, Long> concern) {
        return readable.bind(em.createQuery(
                                "select new org.wholeschool.casework.inspection." + selected + " k where " + path
                                        + ".id in :ids and " + readable.condition(path) + " order by k.id",
                                type)
                        .setParameter("ids", ids))
                .getResultStream()
                .collect(Collectors.groupingBy(concern));
    }

    private static InspectedConcern row(Concern concern, Beside beside, NamesThen.Former former, ZoneId zone) {
        Long id = concern.getId();
        String kind = concern.getCategory().getName();
        String place = concern.getPlace().getName();
        Instant logged = concern.getReceivedAt();
        return new InspectedConcern(
                id,
                day(logged, zone),
                withThen(kind, former.ofCategory(concern.getCategory().getId(), kind, logged)),
                withThen(place, former.ofPlace(concern.getPlace().getId(), place, logged)),
                beside.parts.getOrDefault(id, List.of()).stream()
                        .map(InspectionRows::person)
                        .toList(),
                concern.getDecision(),
                concern.getDecisionReason(),
                beside.actions.getOrDefault(id, List.of()),
                beside.referrals.getOrDefault(id, List.of()),
                beside.parents.getOrDefault(id, List.of()),
                beside.noted.get(id),
                beside.notes.getOrDefault(id, List.of()).stream()
                        .sorted(Comparator.comparing(InspectedConcern.Note::on))
                        .toList(),
                beside.plans.getOrDefault(id, List.of()),
                concern.getResponse().told(),
                concern.getOutcome(),
                concern.getOutcomeWords(),
                concern.getClosedAt() == null ? null : day(concern.getClosedAt(), zone));
    }

    private static ShownPerson person(Involvement part) {
        Pupil pupil = part.getPupil();
        return pupil == null
                ? ShownPerson.unnamed(part.getRole())
                : ShownPerson.named(pupil.getId(), pupil.getDisplayName(), pupil.getNcYear(), part.getRole());
    }

    private static String withThen(String now, String then) {
        return then == null ? now : Texts.of("concern").get("name.then", now, then);
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    /** What hangs on concerns, by their numbers. */
    private record Beside(
            Map<Long, List<Involvement>> parts,
            Map<Long, List<InspectedConcern.Action>> actions,
            Map<Long, List<InspectedConcern.Referral>> referrals,
            Map<Long, List<InspectedConcern.Parents>> parents,
            Map<Long, NotedContact> noted,
            Map<Long, List<InspectedConcern.Note>> notes,
            Map<Long, List<InspectedPlan>> plans) {}
}
