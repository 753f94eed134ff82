package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.intervention.plan.ByWhom;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.mail.Mail;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Says of a meeting what its pages show. */
@ApplicationScoped
class MeetingTeller {

    private static final Texts WORDS = Texts.of("meeting");

    @Inject
    private SeatReader seats;

    @Inject
    private Patterns patterns;

    @Inject
    private AccountReader people;

    @Inject
    private ByWhom byWhom;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    MeetingView.Line line(PlanMeeting meeting) {
        return new MeetingView.Line(
                meeting.getId(),
                Optional.ofNullable(when(meeting)).orElse(WORDS.get("when.none")),
                meeting.getState(),
                meeting.getState() == MeetingState.CANCELLED ? "" : String.join(" ", gaps(meeting)));
    }

    /**
     * What anybody but the person who writes it reads of an agenda: the head, and others on paper and in the minutes.
     * Anyone who is invited reads on its page what they were invited with. Of a pattern that is not told of any more,
     * because a concern was restricted since, it says nothing; whatever was kept stays kept.
     *
     * @param pattern the pattern of its plan; null where that was begun from none
     * @return the agenda; null where there is none
     */
    String agenda(PlanMeeting meeting, Long pattern) {
        return meeting.getAgenda() == null || pattern == null || patterns.isTold(pattern)
                ? meeting.getAgenda()
                : AgendaDraft.untold(meeting.getAgenda());
    }

    /** @param agenda what others read of its agenda; the person who writes it is shown all of it */
    MeetingView view(
            PlanMeeting meeting,
            PlanView plan,
            String agenda,
            List<MeetingView.Decided> decisions,
            Optional<MeetingMinutes> minutes,
            List<MeetingAddition> additions) {
        boolean isWriter = actors.current().roles().contains(Role.LEAD)
                || actors.current().roles().contains(Role.DEPUTY);
        return new MeetingView(
                meeting.getId(),
                plan.id(),
                plan.text().title(),
                plan.state() == PlanState.CLOSED,
                meeting.getEdition(),
                meeting.getState(),
                text(meeting, isWriter ? meeting.getAgenda() : agenda),
                when(meeting),
                meeting.seats().stream().map(this::atTable).toList(),
                gaps(meeting),
                seats.unasked(plan, meeting),
                meeting.hasBegun(Now.instant()),
                decisions,
                actions(plan, meeting.getId()),
                minutes.map(MeetingMinutes::content).orElse(null),
                minutes.map(each -> byWhom.said(WORDS, "agreed.by", each.getAgreedBy(), each.getAgreedAt()))
                        .orElse(null),
                additions.stream()
                        .map(each -> new MeetingView.Added(
                                each.getWords(), byWhom.said(WORDS, "added.by", each.getAddedBy(), each.getAddedAt())))
                        .toList(),
                byWhom.said(WORDS, "kept.by", meeting.getKeptBy(), meeting.getKeptAt()),
                isWriter);
    }

    private MeetingText text(PlanMeeting meeting, String agenda) {
        LocalDateTime start =
                meeting.getStartsAt() == null ? null : LocalDateTime.ofInstant(meeting.getStartsAt(), zone());
        return new MeetingText(
                start == null ? null : start.toLocalDate(),
                start == null ? null : start.toLocalTime(),
                meeting.getMinutes(),
                meeting.getHeldAt(),
                agenda,
                meeting.seats().stream()
                        .map(seat -> new MeetingText.OfSeat(
                                seat.getId(),
                                seat.getSeat(),
                                seat.who() == null ? null : seat.who().key(),
                                seat.getSees(),
                                false))
                        .toList());
    }

    private MeetingView.AtTable atTable(MeetingSeat seat) {
        Set<Role> roles = seat.getAccountId() == null
                ? Set.of()
                : people.actor(seat.getAccountId()).map(actor -> actor.roles()).orElse(Set.of());
        boolean isReader = roles.contains(Role.LEAD) || roles.contains(Role.DEPUTY) || roles.contains(Role.HEAD);
        return new MeetingView.AtTable(
                seat.getId(),
                seat.getSeat(),
                seat.getWhy() == null ? null : seat.getWhy().name(),
                seat.getName(),
                isReader ? "PLAN" : seat.getAccountId() == null ? "HAND" : "HERE",
                seat.isSent(),
                told(seat),
                seat.getAttendance());
    }

    private String told(MeetingSeat seat) {
        boolean isOwn = actors.current().accountId().equals(seat.getAccountId());
        return seat.getSentTo() != null
                ? "MAIL"
                : !seat.isSent() || isOwn
                        ? null
                        : seat.getAccountId() != null ? "NOTICE" : Mail.isSetUp() ? "NO_ADDRESS" : "NO_MAIL";
    }

    /** @return the seats for which no one is invited; of a meeting that has begun, for which no one was there */
    List<String> gaps(PlanMeeting meeting) {
        return SeatReader.gaps(meeting, meeting.getState() == MeetingState.CLOSED || meeting.hasBegun(Now.instant()));
    }

    /**
     * @return whom the table missed, line by line: for which seats no one was there, and what was proposed and not
     *     asked
     */
    List<String> missing(PlanView plan, PlanMeeting meeting) {
        return Stream.concat(
                        SeatReader.gaps(meeting, true).stream(),
                        seats.unasked(plan, meeting).stream().map(seat -> WORDS.get("gap.unasked", seat)))
                .toList();
    }

    /** @return what was agreed at a meeting */
    List<Minutes.Action> actions(PlanView plan, long meeting) {
        return plan.actions().stream()
                .filter(action -> action.meeting() != null && action.meeting() == meeting)
                .map(action -> new Minutes.Action(action.task(), action.owner(), PlanWords.day(action.due())))
                .toList();
    }

    /** @return day and time in words; null while that is not known */
    String when(PlanMeeting meeting) {
        return meeting.getStartsAt() == null
                ? null
                : MeetingPost.when(meeting.getStartsAt(), meeting.getMinutes(), zone());
    }
}
