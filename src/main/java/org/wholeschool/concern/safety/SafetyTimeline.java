package org.wholeschool.concern.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.timeline.TimelineEntry;
import org.wholeschool.concern.timeline.TimelineKind;
import org.wholeschool.concern.timeline.TimelineSource;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;

/**
 * Gives the timeline of a concern each step of its safety plans: what was done, and for whom.
 *
 * <p>What a plan says is on its own page, so that two pupils' plans are read apart.
 */
@Service
class SafetyTimeline implements TimelineSource {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Override
    @Permit(
            code = "SafetyTimeline.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<TimelineEntry> of(long concernId) {
        readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        List<SafetyVersion> versions = readable.bind(em.createQuery(
                                "select v from SafetyVersion v join fetch v.plan where v.plan.concern.id = :concern and "
                                        + readable.condition("v.plan.concern"),
                                SafetyVersion.class)
                        .setParameter("concern", concernId))
                .getResultList();
        Map<Long, String> pupils = roster
                .named(versions.stream()
                        .map(version -> version.getPlan().getPupil().getId())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Roster.Found::id, Roster.Found::name));
        Texts texts = Texts.of("safety");
        return versions.stream()
                .map(version -> new TimelineEntry(
                        TimelineKind.PLAN,
                        version.getKeptAt(),
                        false,
                        texts.get("step." + version.getStep()),
                        name(version.getKeptBy()),
                        new TimelineEntry.Lines()
                                .add(
                                        texts.get("timeline.pupil"),
                                        pupils.get(version.getPlan().getPupil().getId()))
                                .all(),
                        "/concern/safety-plan.xhtml?id=" + version.getPlan().getId(),
                        null))
                .toList();
    }

    private String name(Long accountId) {
        return accountId == null
                ? null
                : em.createQuery(
                                "select a.displayName from Account a where a.id = :id and a.schoolId = :school",
                                String.class)
                        .setParameter("id", accountId)
                        .setParameter("school", actors.current().schoolId())
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }
}
