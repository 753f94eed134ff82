package org.wholeschool.concern.page;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.timeline.TimelineEntry;
import org.wholeschool.concern.timeline.TimelineKind;
import org.wholeschool.concern.timeline.TimelineSource;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;

/** Which steps of what to do next are not needed for a concern, because a lead said so. They can be shown again. */
@Service
public class DismissedSteps implements TimelineSource {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param concernId a concern
     * @return the steps that are not needed
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "DismissedSteps.keys",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Set<StepKey> keys(long concernId) {
        return all(concern(concernId, LockModeType.NONE)).stream()
                .map(DismissedStep::key)
                .collect(Collectors.toSet());
    }

    @Override
    @Permit(
            code = "DismissedSteps.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<TimelineEntry> of(long concernId) {
        long school = actors.current().schoolId();
        Texts texts = Texts.of("triage");
        return all(concern(concernId, LockModeType.NONE)).stream()
                .map(each -> new TimelineEntry(
                        TimelineKind.RECORD,
                        each.getDismissedAt(),
                        texts.get("next.dismissed"),
                        Optional.ofNullable(each.getDismissedBy())
                                .flatMap(account -> accounts.colleague(school, account))
                                .map(AccountReader.Colleague::name)
                                .orElse(null),
                        new TimelineEntry.Lines()
                                .add(texts.get("next.title"), each.key().words())
                                .all()))
                .toList();
    }

    /**
     * Marks a step as not needed. Where a colleague has done so already, nothing changes.
     *
     * @param concernId a concern
     * @param key the step
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "DismissedSteps.dismiss",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void dismiss(long concernId, StepKey key) {
        Concern concern = concern(concernId, LockModeType.PESSIMISTIC_WRITE);
        if (all(concern).stream().noneMatch(each -> each.key().equals(key))) {
            em.persist(new DismissedStep(
                    concern, key, actors.current().accountId(), Now.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    /**
     * Shows a step again.
     *
     * @param concernId a concern
     * @param key the step
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "DismissedSteps.restore",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void restore(long concernId, StepKey key) {
        all(concern(concernId, LockModeType.PESSIMISTIC_WRITE)).stream()
                .filter(each -> each.key().equals(key))
                .forEach(em::remove);
    }

    /**
     * A pupil was taken out of a concern: no step is about them any more.
     *
     * @param out who was taken out of which concern
     */
    @Permit(
            code = "DismissedSteps.forget",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void forget(@Observes CasePeople.TakenOut out) {
        if (out.pupilId() != null) {
            all(concern(out.concernId(), LockModeType.NONE)).stream()
                    .filter(each -> each.key().equals(new StepKey(StepKey.SOCIAL_CARE, out.pupilId())))
                    .forEach(em::remove);
        }
    }

    private Concern concern(long concernId, LockModeType lock) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId, lock));
        current.about("concern", concernId);
        return concern;
    }

    private List<DismissedStep> all(Concern concern) {
        return em.createQuery(
                        "select d from DismissedStep d where d.concern = :readable order by d.id", DismissedStep.class)
                .setParameter("readable", concern)
                .getResultList();
    }
}
