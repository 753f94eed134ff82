package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Tells leads, deputies and the head on the home page of planning meetings that are today, and of minutes that nobody
 * has agreed.
 */
@Named
@RequestScoped
public class WaitingMeetings {

    @Inject
    private MeetingsWaiting meetings;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    private MeetingsWaiting.Waiting waiting;
    private List<MeetingsWaiting.DayOfMeeting> days;

    private MeetingsWaiting.Waiting waiting() {
        if (waiting == null) {
            waiting = meetings.now();
        }
        return waiting;
    }

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

    /** @return whether there is any */
    public boolean isAny() {
        return !waiting().today().isEmpty() || !waiting().open().isEmpty();
    }

    /** @return how many of which, in words */
    public String getWords() {
        Texts texts = Texts.of("meeting");
        return Stream.of(
                        texts.get("home.today", waiting().today().size()),
                        texts.get("home.open", waiting().open().size()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", texts.get("home.meetings") + " ", ""));
    }

    /** @return the meeting that comes first: one of today, else the one that has waited longest */
    public long getFirst() {
        return (waiting().today().isEmpty() ? waiting().open() : waiting().today()).get(0);
    }
}
