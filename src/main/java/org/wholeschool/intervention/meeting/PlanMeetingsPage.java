package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The part of a plan's page on which its meetings stand. */
@Named
@RequestScoped
public class PlanMeetingsPage {

    @Inject
    private Meetings meetings;

    private List<MeetingView.Line> lines;

    /** @return the meetings of a plan */
    public List<MeetingView.Line> of(long plan) {
        if (lines == null) {
            lines = meetings.ofPlan(plan);
        }
        return lines;
    }
}
