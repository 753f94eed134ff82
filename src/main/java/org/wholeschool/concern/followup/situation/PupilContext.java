package org.wholeschool.concern.followup.situation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;

/**
 * What a lead has to know of each pupil when a concern comes in: what holds of their situation today, and in how many
 * concerns before this one they had which part. A part is of one concern and never of a child: nobody is a victim or a
 * perpetrator here.
 */
@Service
public class PupilContext {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private FollowUpPeople people;

    @Inject
    private KeyAdults adults;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param concernId a concern
     * @return each pupil whom it names, with what is known
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "PupilContext.beside",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Beside> beside(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        Map<Long, Roster.Found> pupils = people.in(concernId);
        if (pupils.isEmpty()) {
            return List.of();
        }
        Map<Long, List<SituationEntry>> holding = holding(pupils.keySet());
        Map<Long, Map<InvolvementRole, Long>> earlier = earlier(concern, pupils.keySet());
        Map<Long, KeyAdultLine> adult = adults.ofConcern(concernId);
        return pupils.values().stream()
                .map(pupil -> new Beside(
                        pupil.id(),
                        pupil.name(),
                        pupil.form(),
                        holding.getOrDefault(pupil.id(), List.of()),
                        adult.get(pupil.id()),
                        earlierWords(earlier.getOrDefault(pupil.id(), Map.of()))))
                .toList();
    }

    private Map<Long, List<SituationEntry>> holding(Collection<Long> pupilIds) {
        LocalDate today = Now.day(zone());
        Map<Long, List<SituationEntry>> holding = new HashMap<>();
        em.createQuery(
                        "select s from PupilSituation s where s.pupil.id in :pupils order by s.kind, s.id",
                        PupilSituation.class)
                .setParameter("pupils", pupilIds)
                .getResultStream()
                .filter(situation -> situation.entry().holdsOn(today))
                .forEach(situation -> holding.computeIfAbsent(
                                situation.getPupil().getId(), pupil -> new ArrayList<>())
                        .add(situation.entry()));
        return holding;
    }

    private Map<Long, Map<InvolvementRole, Long>> earlier(Concern concern, Collection<Long> pupilIds) {
        Map<Long, Map<InvolvementRole, Long>> counts = new HashMap<>();
        readable.bind(em.createQuery(
                                "select new org.wholeschool.concern.followup.situation.PupilContext.Part(i.pupil.id, i.role, "
                                        + "count(i)) from Involvement i where i.pupil.id in "
                                        + ":pupils and i.concern.id <> :this and i.concern.receivedAt <= :received"
                                        + " and " + readable.condition("i.concern") + " group by i.pupil.id, i.role",
                                Part.class)
                        .setParameter("pupils", pupilIds)
                        .setParameter("this", concern.getId())
                        .setParameter("received", concern.getReceivedAt()))
                .getResultList()
                .forEach(part -> counts.computeIfAbsent(part.pupilId, pupil -> new EnumMap<>(InvolvementRole.class))
                        .put(part.role, part.times));
        return counts;
    }

    private static String earlierWords(Map<InvolvementRole, Long> counts) {
        Texts texts = Texts.of("followup");
        if (counts.isEmpty()) {
            return texts.get("earlier.none");
        }
        return texts.get(
                "earlier",
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.entrySet().stream()
                        .map(count -> texts.get(
                                "earlier.role", Texts.of("concern").get("role." + count.getKey()), count.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    /**
     * @param pupilId a pupil
     * @return who that is, and the concerns that name them and the actor may read, open ones first, then the latest
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "PupilContext.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Named of(long pupilId) {
        Roster.Found pupil =
                roster.named(List.of(pupilId)).stream().findFirst().orElseThrow(() -> new NotFound("pupil"));
        current.about("pupil", pupilId);
        DateWords dates = new DateWords(zone());
        List<InConcern> concerns = readable.bind(em.createQuery(
                                "select i from Involvement i join fetch i.concern where i.pupil.id = :pupil and "
                                        + readable.condition("i.concern")
                                        + " order by i.concern.receivedAt desc, i.concern.id desc",
                                Involvement.class)
                        .setParameter("pupil", pupilId))
                .getResultStream()
                .map(part -> new InConcern(
                        part.getConcern().getId(),
                        part.getConcern().getCategory().getName(),
                        dates.at(part.getConcern().getReceivedAt()),
                        Texts.of("concern").get("role." + part.getRole()),
                        CaseState.of(part.getConcern())))
                .sorted(Comparator.comparing(part -> part.state() == CaseState.CLOSED))
                .toList();
        return new Named(pupil.name(), pupil.form(), concerns);
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    /**
     * A pupil of a concern.
     *
     * @param id the pupil
     * @param name what they are called
     * @param form registration group
     * @param holding what is known of their situation and holds today
     * @param keyAdult who is their key adult now, or null
     * @param earlier in how many earlier concerns they had which part, in words
     */
    public record Beside(
            long id, String name, String form, List<SituationEntry> holding, KeyAdultLine keyAdult, String earlier) {}

    /**
     * A pupil, with the concerns that name them.
     *
     * @param name what they are called
     * @param form registration group
     * @param concerns open ones first, and of each kind the latest first
     */
    public record Named(String name, String form, List<InConcern> concerns) {

        /** @return how many are open, and how many are closed, in words */
        public String howMany() {
            long open = concerns.stream()
                    .filter(concern -> concern.state() != CaseState.CLOSED)
                    .count();
            return Texts.of("followup").get("pupil.concerns.count", open, concerns.size() - open);
        }
    }

    /**
     * A pupil's part in a concern.
     *
     * @param id the concern
     * @param category what it is about
     * @param received when it was logged, in words
     * @param role which part they had, in words
     * @param state how far the safeguarding team has got with it
     */
    public record InConcern(long id, String category, String received, String role, CaseState state) {}

    /** A row of a query: how often a pupil had a part. */
    record Part(Long pupilId, InvolvementRole role, Long times) {

        /** Public, because a query finds no other constructor. */
        public Part {}
    }
}
