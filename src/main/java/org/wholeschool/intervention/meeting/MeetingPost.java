package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.mail.Mail;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Invites people to a meeting, and tells them where it is at another time or place, or does not take place. What goes
 * by mail says when and where, and whom to ask: not which plan it is, and nothing of a pattern. Anyone who has an
 * account hears of it here as well. Without a mail server nothing is queued, and no page says that mail was sent.
 */
@ApplicationScoped
class MeetingPost {

    /** Where a person who is invited reads what they may see. */
    static final String PAGE = "/intervention/invited.xhtml?id=";

    @Inject
    private Mail mail;

    @Inject
    private Notices notices;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /**
     * Invites anyone who is new at the table, says to the others what has changed, and to anyone who has no seat any
     * more that they are not invited.
     *
     * @param isMoved whether it is at another time or place
     * @param uninvited those who were invited and have no seat any more, as they were
     */
    void send(PlanMeeting meeting, boolean isMoved, List<MeetingSeat> uninvited) {
        List<MeetingSeat> invited =
                meeting.seats().stream().filter(MeetingSeat::isSent).toList();
        boolean isTold = isMoved && !invited.isEmpty();
        if (isTold || !uninvited.isEmpty()) {
            meeting.nextSequence();
        }
        uninvited.forEach(seat -> uninvite(meeting, seat));
        meeting.seats().stream().filter(seat -> seat.getName() != null).forEach(seat -> {
            if (isTold || !seat.isSent()) {
                invite(meeting, seat);
            } else {
                seat.sent(meeting.getSequence(), seat.getSentTo());
            }
        });
    }

    /** Says to everybody who was invited that it does not take place. */
    void cancel(PlanMeeting meeting) {
        meeting.nextSequence();
        meeting.seats().stream().filter(MeetingSeat::isSent).forEach(seat -> {
            uninvite(meeting, seat);
            tell(NoticeKind.MEETING_CANCELLED, meeting, seat);
        });
    }

    private void invite(PlanMeeting meeting, MeetingSeat seat) {
        String kind = seat.isSent() ? "mail.moved" : "mail.invited";
        String address = Mail.isSetUp() ? address(seat) : null;
        if (address != null) {
            send(CalendarFile.Method.REQUEST, kind, meeting, new CalendarFile.Person(seat.getName(), address));
        }
        seat.sent(meeting.getSequence(), address);
        tell(NoticeKind.MEETING, meeting, seat);
    }

    /** @return where mail reaches the person who sits there; null where it does not */
    String address(MeetingSeat seat) {
        return seat.getAccountId() == null
                ? seat.address()
                : accounts.addressOf(actors.current().schoolId(), seat.getAccountId())
                        .orElse(null);
    }

    /** @return whom those who are invited can ask */
    CalendarFile.Person organiser(PlanMeeting meeting) {
        return accounts.colleague(actors.current().schoolId(), meeting.getOrganiser())
                .map(person -> new CalendarFile.Person(person.name(), person.address()))
                .orElseThrow();
    }

    private void uninvite(PlanMeeting meeting, MeetingSeat seat) {
        if (seat.getSentTo() != null && Mail.isSetUp()) {
            send(
                    CalendarFile.Method.CANCEL,
                    "mail.cancelled",
                    meeting,
                    new CalendarFile.Person(seat.getName(), seat.getSentTo()));
        }
        if (seat.getAccountId() != null) {
            Set<Long> others = meeting.seats().stream()
                    .map(MeetingSeat::getAccountId)
                    .filter(account -> account != null && !account.equals(seat.getAccountId()))
                    .collect(Collectors.toSet());
            notices.settle(NoticeKind.MEETING, meeting.getId(), others);
        }
    }

    private void tell(NoticeKind kind, PlanMeeting meeting, MeetingSeat seat) {
        if (seat.getAccountId() != null
                && !seat.getAccountId().equals(actors.current().accountId())) {
            notices.send(
                    Set.of(seat.getAccountId()),
                    new NewNotice(
                            kind,
                            meeting.getId(),
                            "SEQUENCE " + meeting.getSequence(),
                            null,
                            null,
                            PAGE + meeting.getId()));
        }
    }

    private void send(CalendarFile.Method method, String kind, PlanMeeting meeting, CalendarFile.Person to) {
        Texts texts = Texts.of("meeting");
        String when = when(meeting.getStartsAt(), meeting.getMinutes(), zone());
        CalendarFile.Person organiser = organiser(meeting);
        String school = frame.nameOf(actors.current().schoolId());
        mail.send(
                to.address(),
                texts.get(kind + ".subject", school),
                texts.get(kind + ".body", school, when, meeting.getHeldAt(), organiser.name(), organiser.address()),
                new Mail.Attached(
                        "planning-meeting.ics",
                        "text/calendar; method=" + method,
                        CalendarFile.of(method, event(meeting, to))));
    }

    /** @param invited whose invitation it is, or null */
    CalendarFile.Event event(PlanMeeting meeting, CalendarFile.Person invited) {
        Texts texts = Texts.of("meeting");
        CalendarFile.Person organiser = organiser(meeting);
        return new CalendarFile.Event(
                meeting.getUid(),
                meeting.getSequence(),
                Now.instant().truncatedTo(ChronoUnit.SECONDS),
                meeting.getStartsAt(),
                Duration.ofMinutes(meeting.getMinutes()),
                texts.get("calendar.summary"),
                meeting.getHeldAt(),
                texts.get("calendar.says", organiser.name(), organiser.address()),
                organiser,
                invited);
    }

    /** @return from when to when, by the school's clocks */
    static String when(Instant start, int minutes, ZoneId zone) {
        return Texts.of("meeting")
                .get(
                        "when",
                        start.atZone(zone).format(SchoolDates.WEEKDAY_LONG_DATE),
                        start.atZone(zone).format(SchoolDates.TIME),
                        start.plus(Duration.ofMinutes(minutes)).atZone(zone).format(SchoolDates.TIME));
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
