package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Lists on the home page of leads, deputies and the head the meetings of the next days, and minutes to agree. */
@Named
@RequestScoped
public class WaitingMeetings {

    @Inject
    private MeetingsWaiting meetings;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    private List<MeetingsWaiting.DayOfMeeting> days;

    /** @return the meetings of the next days, and those whose minutes are to be agreed */
    public List<MeetingsWaiting.DayOfMeeting> getDays() {
        if (days == null) {
            days = meetings.days();
        }
        return days;
    }

    /** @return "today" or "30 Nov", for the margin */
    public String day(MeetingsWaiting.DayOfMeeting meeting) {
        return PlanWords.shortDay(meeting.startsAt().toLocalDate(), today());
    }

    /** @return what it is, in words */
    public String words(MeetingsWaiting.DayOfMeeting meeting) {
        return Texts.of("meeting")
                .get(
                        meeting.isOver() ? "home.day.over" : "home.day",
                        SchoolDates.TIME.format(meeting.startsAt()),
                        meeting.plan());
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }
}
