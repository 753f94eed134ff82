package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import org.wholeschool.platform.web.Download;

/** What of a meeting can be taken along: the sheet with its agenda, the file for a calendar, the minutes. */
@Named
@RequestScoped
public class MeetingFilesPage {

    @Inject
    private MeetingRecords records;

    @Inject
    private Invitations invitations;

    @Inject
    private MeetingPage page;

    /** Answers with the agenda as it was kept last. */
    public void sheet(MeetingView meeting) {
        page.attempt(looked -> {
            byte[] pdf = MeetingPdf.sheet(invitations.sheet(meeting.id(), looked));
            Download.stream("planning-meeting-agenda.pdf", "application/pdf", to -> to.write(pdf));
        });
    }

    /** Answers with a calendar's file that is no one's invitation. */
    public void calendar(MeetingView meeting) {
        page.attempt(looked -> {
            byte[] file = invitations.calendar(meeting.id()).getBytes(StandardCharsets.UTF_8);
            Download.stream("planning-meeting.ics", "text/calendar; charset=UTF-8", to -> to.write(file));
        });
    }

    /** Answers with the minutes, and what was added under them. */
    public void minutes(MeetingView meeting) {
        MeetingRecords.Printed printed = records.minutes(meeting.id());
        byte[] pdf = MeetingPdf.minutes(printed.minutes(), printed.agreed(), printed.additions());
        Download.stream("planning-meeting-minutes.pdf", "application/pdf", to -> to.write(pdf));
    }
}
