package org.wholeschool.concern.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.notice.TaskReminder;

/** Tells owners of safety plans, and takes back what no longer leads anywhere. */
@ApplicationScoped
class SafetyNews {

    @Inject
    private Notices notices;

    @Inject
    private SafetyCheck check;

    /** Tells the owner that a plan is theirs, unless they gave it to themselves. */
    void given(SafetyPlan plan, long by) {
        if (plan.getOwnerId() != by) {
            send(plan, NoticeKind.SAFETY_PLAN, "GIVEN " + plan.getEdition(), Set.of(plan.getOwnerId()));
        }
    }

    /**
     * Tells that a review is overdue: the owner; the second time, or where the owner may not read the plan any more,
     * the person who saved it too. Where neither may, it tells all who may.
     */
    void overdue(SafetyPlan plan, TaskReminder reminder) {
        Set<Long> readers = check.readers(plan.getConcern());
        Set<Long> told = new HashSet<>(Set.of(plan.getOwnerId()));
        if (plan.getKeptBy() != null && reminder.isForWhoAsked(readers.contains(plan.getOwnerId()))) {
            told.add(plan.getKeptBy());
        }
        told.retainAll(readers);
        send(plan, NoticeKind.SAFETY_REVIEW, reminder.stage(), told.isEmpty() ? readers : told);
    }

    /** @param but whose notices stay */
    void settle(SafetyPlan plan, Collection<Long> but) {
        notices.takeBack(plan.getConcern().getId(), Set.of(plan.page()), but);
    }

    /** Takes back the notices of those who may not read a concern any more. */
    void leaveToReaders(List<SafetyPlan> plansOfConcern) {
        plansOfConcern.forEach(plan -> settle(plan, check.readers(plan.getConcern())));
    }

    private void send(SafetyPlan plan, NoticeKind kind, String stage, Set<Long> to) {
        notices.send(
                to, new NewNotice(kind, plan.getId(), stage, plan.getConcern().getId(), null, plan.page()));
    }
}
