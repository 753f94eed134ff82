package org.wholeschool.intervention.plan.action;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.concern.followup.action.OtherTask;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.platform.RoomOnly;

/** What a person is to do because of a plan, and what that takes. */
@Entity
@Table(name = "plan_action")
@RoomOnly
public class PlanAction extends OtherTask {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private Plan plan;

    private int hoursPlanned;

    private int poundsPlanned;

    private int hoursSpent;

    private int poundsSpent;

    /** The planning meeting at which it was agreed, or null. */
    private Long meetingId;

    protected PlanAction() {}

    PlanAction(Plan plan, PlanActions.Asked asked, String task, Long meetingId, long by, Instant at) {
        super(task, asked.owner(), asked.due(), by, at);
        this.plan = plan;
        this.meetingId = meetingId;
        hoursPlanned = asked.hours() == null ? 0 : asked.hours();
        poundsPlanned = asked.pounds() == null ? 0 : asked.pounds();
    }

    /**
     * @param hours hours that it has taken so far
     * @param pounds pounds; null where nothing new is said, so that what was said stays
     */
    void spend(Integer hours, Integer pounds) {
        hoursSpent = hours == null ? hoursSpent : hours;
        poundsSpent = pounds == null ? poundsSpent : pounds;
    }

    public PlanView.Action view(String owner, LocalDate today) {
        return new PlanView.Action(
                getId(),
                getTask(),
                owner,
                getDueOn(),
                isLateOn(today),
                isDone() ? isRefused() ? "CANNOT" : "DONE" : null,
                getOutcome(),
                hoursPlanned,
                poundsPlanned,
                hoursSpent,
                poundsSpent,
                meetingId);
    }

    public Plan getPlan() {
        return plan;
    }
}
