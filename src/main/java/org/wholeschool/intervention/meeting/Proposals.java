package org.wholeschool.intervention.meeting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.library.Where;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.school.calendar.BandGroup;

/**
 * Who should be at the table, by what a plan is about and by what it works: anyone who reaches into the context, anyone
 * who can change it, and a person who says what pupils say. A proposal and no rule: the lead adds to it and takes away
 * from it, and what is taken away stays in sight.
 */
final class Proposals {

    private static final Set<String> ON_THE_WAY = Set.of("BUS_STOP", "BUS", "STATION");
    private static final Set<String> RUN_BY_OTHERS = Set.of("SHOP_TAKEAWAY", "STATION", "ESTATE", "PARK");
    private static final Set<String> WHERE_PUPILS_MEET = Set.of("SHOP_TAKEAWAY", "ESTATE", "PARK");

    private Proposals() {}

    /** Why a person should be at the table. */
    enum Why {
        LEADS,
        PUPILS_KNOW,
        CHANGES_THE_SCHOOL,
        WHOLE_SCHOOL,
        KNOWS_THE_YEAR,
        KNOWS_THE_GROUP,
        ON_DUTY,
        BUILDING,
        RUNS_THE_CANTEEN,
        ONLINE,
        TAUGHT,
        NEEDS,
        RUNS_THE_BUSES,
        OFF_SITE,
        RUNS_THE_PLACE,
        REACHES_THEM,
        CHILD_PROTECTION
    }

    /**
     * What counts of a plan.
     *
     * @param kind what it is about
     * @param where the kinds of context of its places
     * @param places the codes of the kinds of its places
     * @param when the groups of its parts of the day; none for any
     * @param lever by what it works, or null
     */
    record Context(ContextKind kind, Set<Where> where, Set<String> places, Set<BandGroup> when, Lever lever) {

        private boolean isAt(Where... any) {
            return Set.of(any).stream().anyMatch(where::contains);
        }

        private boolean isAt(Set<String> kinds) {
            return kinds.stream().anyMatch(places::contains);
        }
    }

    /** @return for each seat that should be filled, why; those of the school first */
    static Map<Seat, Why> of(Context plan) {
        Map<Seat, Why> seats = new EnumMap<>(Seat.class);
        seats.put(Seat.LEAD, Why.LEADS);
        seats.put(Seat.PUPILS, Why.PUPILS_KNOW);
        boolean isInside = plan.isAt(Where.CORRIDORS, Where.TOILETS, Where.CANTEEN, Where.OUTDOORS);
        propose(seats, plan.kind() == ContextKind.SCHOOL, Seat.HEAD, Why.WHOLE_SCHOOL);
        propose(seats, plan.lever() == Lever.STRUCTURES, Seat.HEAD, Why.CHANGES_THE_SCHOOL);
        propose(seats, plan.kind() == ContextKind.YEAR, Seat.PASTORAL, Why.KNOWS_THE_YEAR);
        propose(seats, plan.kind() == ContextKind.GROUP, Seat.PASTORAL, Why.KNOWS_THE_GROUP);
        propose(
                seats,
                isInside && !plan.when().equals(Set.of(BandGroup.LESSONS))
                        || plan.when().contains(BandGroup.BREAKS),
                Seat.SUPERVISION,
                Why.ON_DUTY);
        propose(seats, isInside, Seat.PREMISES, Why.BUILDING);
        propose(seats, plan.places().contains("CANTEEN"), Seat.CATERING, Why.RUNS_THE_CANTEEN);
        propose(seats, plan.kind() == ContextKind.ONLINE || plan.isAt(Where.ONLINE), Seat.COMPUTING, Why.ONLINE);
        propose(seats, plan.lever() == Lever.PREVENTION, Seat.CURRICULUM, Why.TAUGHT);
        propose(seats, plan.lever() == Lever.IDENTIFICATION || plan.lever() == Lever.RESPONSE, Seat.SENCO, Why.NEEDS);
        propose(seats, plan.isAt(ON_THE_WAY), Seat.TRANSPORT, Why.RUNS_THE_BUSES);
        propose(seats, plan.isAt(Where.JOURNEYS), Seat.POLICE, Why.OFF_SITE);
        propose(seats, plan.isAt(Where.JOURNEYS), Seat.COUNCIL, Why.OFF_SITE);
        propose(
                seats,
                plan.kind() == ContextKind.GROUP || plan.isAt(WHERE_PUPILS_MEET),
                Seat.YOUTH_WORK,
                Why.REACHES_THEM);
        propose(
                seats,
                plan.kind() == ContextKind.GROUP || plan.lever() == Lever.RESPONSE,
                Seat.SOCIAL_CARE,
                Why.CHILD_PROTECTION);
        propose(seats, plan.isAt(RUN_BY_OTHERS), Seat.NEIGHBOUR, Why.RUNS_THE_PLACE);
        return seats;
    }

    private static void propose(Map<Seat, Why> seats, boolean isSo, Seat seat, Why why) {
        if (isSo) {
            seats.putIfAbsent(seat, why);
        }
    }
}
