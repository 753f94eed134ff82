package org.wholeschool.intervention.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.intervention.library.Where;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/** Reads of a plan who should be at its table, and of a table who is missing there. */
@ApplicationScoped
class SeatReader {

    private static final Texts WORDS = Texts.of("meeting");

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    /** @return for each seat that should be filled, why */
    Map<Seat, Proposals.Why> proposed(PlanView plan) {
        List<Site.ListedPlace> places = site.places().stream()
                .filter(place -> plan.text().places().contains(place.id()))
                .toList();
        Set<Where> where = places.stream()
                .map(place -> Where.ofPlace(place.kind(), place.group()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<BandGroup> when = day.plan().bands().stream()
                .filter(band -> plan.text().bands().contains(band.id()))
                .map(DayPlan.ListedBand::group)
                .collect(Collectors.toSet());
        return Proposals.of(new Proposals.Context(
                plan.text().context(),
                where,
                places.stream().map(Site.ListedPlace::kind).collect(Collectors.toSet()),
                when,
                plan.text().lever()));
    }

    /** @return what is proposed for a plan and has no seat at the table, in words */
    List<String> unasked(PlanView plan, PlanMeeting meeting) {
        Set<Seat> seats = meeting.seats().stream().map(MeetingSeat::getSeat).collect(Collectors.toSet());
        return proposed(plan).keySet().stream()
                .filter(seat -> !seats.contains(seat))
                .map(SeatReader::name)
                .toList();
    }

    /**
     * @param isOver whether it is told who was not there; else who is not invited
     * @return for which seats no one sits at the table, in words and with the reason where there is one
     */
    static List<String> gaps(PlanMeeting meeting, boolean isOver) {
        Set<Seat> seats =
                meeting.seats().stream().map(MeetingSeat::getSeat).collect(Collectors.toCollection(LinkedHashSet::new));
        return seats.stream()
                .filter(seat -> of(meeting, seat)
                        .noneMatch(
                                each -> isOver ? each.getAttendance() == Attendance.PRESENT : each.getName() != null))
                .filter(seat -> !isOver
                        || of(meeting, seat).allMatch(each -> each.getName() == null || each.getAttendance() != null))
                .map(seat -> gap(meeting, seat, isOver))
                .toList();
    }

    private static String gap(PlanMeeting meeting, Seat seat, boolean isOver) {
        String absent = of(meeting, seat)
                .filter(each -> each.getName() != null)
                .map(each -> WORDS.get("gap." + each.getAttendance(), each.getName()))
                .collect(Collectors.joining("; "));
        return absent.isEmpty()
                ? WORDS.get(isOver ? "gap.unrepresented" : "gap.uninvited", name(seat))
                : WORDS.get("gap.away", name(seat), absent);
    }

    private static Stream<MeetingSeat> of(PlanMeeting meeting, Seat seat) {
        return meeting.seats().stream().filter(each -> each.getSeat() == seat);
    }

    static String name(Seat seat) {
        return WORDS.get("seat." + seat);
    }
}
