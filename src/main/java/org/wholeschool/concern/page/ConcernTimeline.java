package org.wholeschool.concern.page;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.attachment.FileChronicle;
import org.wholeschool.concern.followup.overview.FollowUpChronicle;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.timeline.TimelineEntry;
import org.wholeschool.concern.timeline.TimelineKind;
import org.wholeschool.concern.timeline.TimelineSource;
import org.wholeschool.concern.triage.CaseChronicle;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;

/** Reads everything that was recorded for one concern, the latest first. */
@Service
public class ConcernTimeline {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Roster roster;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private Additions additions;

    @Inject
    private CaseChronicle changes;

    @Inject
    private FileChronicle files;

    @Inject
    private FollowUpChronicle followUps;

    @Inject
    @Any
    private Instance<TimelineSource> sources;

    /**
     * @param concernId a concern
     * @return all that was recorded for it, the latest first
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "ConcernTimeline.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<TimelineEntry> of(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        List<Long> one = List.of(concernId);
        TimelineMaker maker = new TimelineMaker(frame.zoneOf(actors.current().schoolId()), staff(), pupils(concern));
        FollowUpChronicle.Followed followed = followUps.ofConcern(concernId);
        List<TimelineEntry> entries = new ArrayList<>(maker.record(concern, caseLeads.care(concernId)));
        additions.of(concernId).forEach(addition -> entries.add(maker.addition(addition)));
        changes.of(one).forEach(change -> entries.add(maker.change(change)));
        files.of(one).forEach(file -> entries.addAll(maker.file(file)));
        followed.steps().forEach(step -> entries.add(maker.step(step)));
        followed.referrals().forEach(referral -> entries.addAll(maker.referral(referral)));
        followed.next().forEach(step -> entries.add(maker.next(step)));
        followed.contacts().forEach(contact -> entries.add(maker.contact(contact)));
        sources.forEach(source -> entries.addAll(source.of(concernId)));
        // Of two at one moment the one that was recorded first is read first when the list is read from its end.
        return entries.stream()
                .sorted(Comparator.comparing(TimelineEntry::at)
                        .thenComparing(entry -> entry.kind() != TimelineKind.RECORD)
                        .reversed())
                .toList();
    }

    private Function<Long, String> staff() {
        Map<Long, String> names = new HashMap<>();
        return id -> id == null
                ? null
                : names.computeIfAbsent(id, account -> {
                    Account found = em.find(Account.class, account);
                    return found == null
                                    || found.getSchoolId() != actors.current().schoolId()
                            ? null
                            : found.getDisplayName();
                });
    }

    private Map<Long, String> pupils(Concern concern) {
        List<Long> ids = concern.getInvolvements().stream()
                .map(Involvement::getPupil)
                .filter(pupil -> pupil != null)
                .map(pupil -> pupil.getId())
                .distinct()
                .toList();
        return roster.named(ids).stream().collect(Collectors.toMap(Roster.Found::id, Roster.Found::name));
    }
}
