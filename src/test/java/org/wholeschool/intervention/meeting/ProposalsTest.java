package org.wholeschool.intervention.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.library.Where;
import org.wholeschool.intervention.meeting.Proposals.Context;
import org.wholeschool.intervention.meeting.Proposals.Why;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.BandGroup;

/**
 * Who should be at the table: whoever reaches into the context, always somebody who leads and somebody who says what
 * pupils say.
 */
class ProposalsTest {

    private static Map<Seat, Why> of(
            ContextKind kind, Set<Where> where, Set<String> places, Set<BandGroup> when, Lever lever) {
        return Proposals.of(new Context(kind, where, places, when, lever));
    }

    @Test
    void theLeadAndTheVoiceOfPupilsAlways() {
        assertEquals(
                Map.of(Seat.LEAD, Why.LEADS, Seat.PUPILS, Why.PUPILS_KNOW),
                of(ContextKind.PLACE, Set.of(), Set.of(), Set.of(), null));
    }

    @Test
    void aBusStopNeedsThoseWhoKeepOrderOffTheSite() {
        assertEquals(
                Map.of(
                        Seat.LEAD,
                        Why.LEADS,
                        Seat.PUPILS,
                        Why.PUPILS_KNOW,
                        Seat.TRANSPORT,
                        Why.RUNS_THE_BUSES,
                        Seat.POLICE,
                        Why.OFF_SITE,
                        Seat.COUNCIL,
                        Why.OFF_SITE),
                of(
                        ContextKind.PLACE,
                        Set.of(Where.JOURNEYS),
                        Set.of("BUS_STOP"),
                        Set.of(BandGroup.OUTSIDE_OR_UNKNOWN),
                        null));
    }

    @Test
    void toiletsAtBreakNeedTheSiteManagerAndWhoeverIsOnDuty() {
        Map<Seat, Why> seats = of(
                ContextKind.PLACE,
                Set.of(Where.TOILETS),
                Set.of("TOILETS"),
                Set.of(BandGroup.BREAKS),
                Lever.STRUCTURES);
        assertEquals(
                Map.of(
                        Seat.LEAD,
                        Why.LEADS,
                        Seat.PUPILS,
                        Why.PUPILS_KNOW,
                        Seat.HEAD,
                        Why.CHANGES_THE_SCHOOL,
                        Seat.SUPERVISION,
                        Why.ON_DUTY,
                        Seat.PREMISES,
                        Why.BUILDING),
                seats);
    }

    @Test
    void aClassroomInLessonsNeedsNobodyOnDuty() {
        assertEquals(
                Set.of(Seat.LEAD, Seat.PUPILS),
                of(ContextKind.PLACE, Set.of(Where.CLASSROOMS), Set.of("CLASSROOM"), Set.of(BandGroup.LESSONS), null)
                        .keySet());
    }

    @Test
    void anOnlineSpaceNeedsComputingAGroupChildProtectionAYearItsHeadAndTheSchoolItsHead() {
        assertEquals(
                Why.ONLINE,
                of(ContextKind.ONLINE, Set.of(), Set.of(), Set.of(), Lever.PREVENTION)
                        .get(Seat.COMPUTING));
        assertEquals(
                Why.TAUGHT,
                of(ContextKind.ONLINE, Set.of(), Set.of(), Set.of(), Lever.PREVENTION)
                        .get(Seat.CURRICULUM));
        assertEquals(
                Set.of(Seat.LEAD, Seat.PUPILS, Seat.PASTORAL, Seat.YOUTH_WORK, Seat.SOCIAL_CARE),
                of(ContextKind.GROUP, Set.of(), Set.of(), Set.of(), null).keySet());
        assertEquals(
                Why.KNOWS_THE_YEAR,
                of(ContextKind.YEAR, Set.of(), Set.of(), Set.of(), null).get(Seat.PASTORAL));
        assertEquals(
                Why.WHOLE_SCHOOL,
                of(ContextKind.SCHOOL, Set.of(), Set.of(), Set.of(), Lever.STRUCTURES)
                        .get(Seat.HEAD));
    }

    @Test
    void whoUsuallySitsThereIsOfferedFirstAndTheOthersByWhatTheyDo() {
        Table.Choice police = choice(Seat.POLICE, "Lee Marsh");
        Table.Choice site = choice(Seat.PREMISES, "Pat Rowe");
        Table.Choice duties = choice(Seat.SUPERVISION, "Jo Hart");
        Table.Choice other = choice(Seat.SUPERVISION, "Al Bray");
        List<Table.Choice> all = List.of(police, duties, site, other);
        assertEquals(
                List.of(
                        new Table.Group(Seat.PREMISES, List.of(site)),
                        new Table.Group(Seat.SUPERVISION, List.of(duties, other)),
                        new Table.Group(Seat.POLICE, List.of(police))),
                Table.grouped(all, Seat.PREMISES));
        assertEquals(
                List.of(Seat.SUPERVISION, Seat.PREMISES, Seat.POLICE),
                Table.grouped(all, null).stream().map(Table.Group::seat).toList());
    }

    private static Table.Choice choice(Seat seat, String name) {
        return new Table.Choice(name, seat, name, null, new Who(null, 1L));
    }

    @Test
    void everySeatAndEveryReasonHasItsWords() throws MissingResourceException {
        Texts words = Texts.of("meeting");
        Stream.of(Seat.values()).forEach(seat -> words.get("seat." + seat));
        Stream.of(Why.values()).forEach(why -> words.get("why." + why));
        Stream.of(MeetingState.values()).forEach(state -> words.get("state." + state));
        Stream.of(Sees.values())
                .forEach(sees -> Stream.of("sees.", "way.HERE.", "way.HAND.").forEach(of -> words.get(of + sees)));
        Stream.of(Attendance.values()).forEach(attendance -> words.get("attendance." + attendance));
    }
}
