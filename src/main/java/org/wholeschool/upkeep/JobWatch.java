package org.wholeschool.upkeep;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.job.JobState;
import org.wholeschool.platform.job.JobStates;

/**
 * Shows administrators the state of background jobs, and notifies them about late ones. A job works for all schools, so
 * nothing here is about any one school.
 */
@Service
class JobWatch {

    private static final int HOUR = 60 * 60;
    private static final String PAGE = "/upkeep/jobs.xhtml";

    /** The longest stage of a notice. */
    private static final int STAGE = 24;

    @Inject
    private JobStates states;

    @Inject
    private Actors actors;

    @Inject
    private AccountReader accounts;

    @Inject
    private Notices notices;

    /** @return all jobs of the installation, by name */
    @Permit(code = "JobWatch.all", value = Role.ADMINISTRATOR, onceInSeconds = HOUR)
    public List<JobState> all() {
        return states.all();
    }

    /**
     * Notifies the administrators of the actor's school that jobs are late. One with an unread notice about late jobs
     * gets no second one: the page shows all of them.
     *
     * @param late the late jobs
     * @return how many people were notified
     */
    @Permit(code = "JobWatch.tell", value = Role.JOB)
    int tell(List<JobState> late) {
        JobState first = late.get(0);
        String stage = first.name().substring(0, Math.min(STAGE, first.name().length()));
        Set<Long> administrators = accounts.people(actors.current().schoolId(), Set.of(Role.ADMINISTRATOR)).stream()
                .map(AccountReader.Person::id)
                .collect(Collectors.toSet());
        return notices.sendUnlessUnread(
                administrators,
                new NewNotice(NoticeKind.JOB_LATE, first.next().getEpochSecond(), stage, null, null, PAGE));
    }

    /** Withdraws the notices of the actor's school when no job is late any more. */
    @Permit(code = "JobWatch.settle", value = Role.JOB)
    void settle() {
        notices.settle(NoticeKind.JOB_LATE, null, Set.of());
    }
}
