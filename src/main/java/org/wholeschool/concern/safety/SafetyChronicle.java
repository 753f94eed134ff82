package org.wholeschool.concern.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;

/** What became of the safety plans of one pupil, step by step, for their chronology. */
@Service
public class SafetyChronicle {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CurrentAction current;

    /**
     * @param pupilId whose chronology it is
     * @param concernIds concerns that name them
     * @return each step of the plans for that pupil because of those concerns that the actor may read; a plan for
     *     another pupil of the same concern is left out
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "SafetyChronicle.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Step> of(long pupilId, Collection<Long> concernIds) {
        if (em.find(Pupil.class, pupilId) == null) {
            throw new NotFound("pupil");
        }
        current.about("pupil", pupilId);
        if (concernIds.isEmpty()) {
            return List.of();
        }
        List<SafetyVersion> versions = readable.bind(em.createQuery(
                                "select distinct v from SafetyVersion v join fetch v.plan left join fetch v.spots where "
                                        + "v.plan.pupil.id = :pupil and v.plan.concern.id in :concerns and "
                                        + readable.condition("v.plan.concern"),
                                SafetyVersion.class)
                        .setParameter("pupil", pupilId)
                        .setParameter("concerns", concernIds))
                .getResultList();
        return steps(versions);
    }

    private static List<Step> steps(List<SafetyVersion> versions) {
        // Names of people are put in by the chronology, which knows what to call them.
        SafetyWords words = new SafetyWords(Map.of());
        Map<Long, Map<String, String>> before = new HashMap<>();
        Map<Long, SafetyVersion> versionBefore = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (SafetyVersion version : versions.stream()
                .sorted(Comparator.comparing(Edition::getEdition))
                .toList()) {
            Long plan = version.getPlan().getId();
            Map<String, String> now = words.of(version);
            SafetyVersion earlier = versionBefore.put(plan, version);
            steps.add(step(version, earlier, news(before.put(plan, now), now)));
        }
        return steps;
    }

    private static Step step(SafetyVersion version, SafetyVersion before, Map<String, String> said) {
        boolean isOwnerNew = before == null || before.getOwnerId() != version.getOwnerId();
        boolean isAdultNew = before == null || !Objects.equals(before.getTrustedAdultId(), version.getTrustedAdultId());
        return new Step(
                version.getPlan().getConcern().getId(),
                version.getStep(),
                version.getKeptAt(),
                version.getKeptBy(),
                isOwnerNew ? version.getOwnerId() : null,
                isAdultNew ? version.getTrustedAdultId() : null,
                said);
    }

    /** @return what is said now and was not said before, without people */
    private static Map<String, String> news(Map<String, String> before, Map<String, String> now) {
        Map<String, String> news = new LinkedHashMap<>(now);
        news.keySet().removeAll(List.of("owner", "trustedAdult", "state"));
        news.entrySet()
                .removeIf(said -> said.getValue() == null
                        || before != null && said.getValue().equals(before.get(said.getKey())));
        return news;
    }

    /**
     * One step of a plan.
     *
     * @param concernId the concern that it hangs on
     * @param step what was done
     * @param at when
     * @param by whose account did it, or null
     * @param owner the account that sees to the plan, where that is new; else null
     * @param trustedAdult the account of the trusted adult, where that is new; else null
     * @param said what the plan says since then, by the end of the keys of its labels ("field.risks")
     */
    public record Step(
            long concernId,
            SafetyStep step,
            Instant at,
            Long by,
            Long owner,
            Long trustedAdult,
            Map<String, String> said) {}
}
