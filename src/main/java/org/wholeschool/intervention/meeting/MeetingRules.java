package org.wholeschool.intervention.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.platform.BadInput;

/** What a meeting has to be before people are invited to it. */
final class MeetingRules {

    /** Code points in an agenda. */
    static final int LONGEST_AGENDA = 8_000;

    /** How long a meeting can be, in minutes. */
    static final List<Integer> LENGTHS = List.of(30, 45, 60, 90, 120);

    private static final int MOST_SEATS = 40;
    private static final int DAYS_AHEAD = 366;

    private MeetingRules() {}

    /** @return when it begins; null while that is not whole */
    static Instant start(MeetingText typed, ZoneId zone) {
        return typed.day() == null || typed.at() == null
                ? null
                : typed.day().atTime(typed.at()).atZone(zone).toInstant();
    }

    /**
     * @param start when it begins; null where that is not said
     * @param before when it was to begin until now, or null: a time that is not changed is not looked at again
     * @param next what it is then: a draft, or one to which people are invited, or that was held
     * @return what is wrong with when it is
     */
    static List<BadInput> faults(MeetingText typed, Instant start, Instant before, Instant now, MeetingState next) {
        List<BadInput> faults = new ArrayList<>();
        boolean isWhole = next != MeetingState.DRAFT;
        refuse(faults, typed.day() == null && (isWhole || typed.at() != null), "day", "meeting.day.required");
        refuse(faults, typed.at() == null && (isWhole || typed.day() != null), "at", "meeting.at.required");
        refuse(faults, !LENGTHS.contains(typed.minutes()), "minutes", "meeting.minutes.unknown");
        if (next == MeetingState.HELD) {
            refuse(faults, start != null && start.isAfter(now), "day", "meeting.held.to-come");
            refuse(
                    faults,
                    start != null && start.isBefore(now.minus(DAYS_AHEAD, ChronoUnit.DAYS)),
                    "day",
                    "meeting.held.long-ago");
            return faults;
        }
        boolean isLooked = start != null && (isWhole || !start.equals(before));
        refuse(faults, isLooked && !start.isAfter(now), "day", "meeting.past");
        refuse(faults, isLooked && start.isAfter(now.plus(DAYS_AHEAD, ChronoUnit.DAYS)), "day", "meeting.far");
        return faults;
    }

    /**
     * @param typed the seats as the form has them
     * @param known the keys of those who can be asked, each with that of the person: anyone who has an account may be
     *     offered as a person of the directory as well
     * @param ownKeys the keys of the person who plans it
     * @param next what the meeting is then
     * @return what is wrong with them
     */
    static List<BadInput> seatFaults(
            List<MeetingText.OfSeat> typed, Map<String, String> known, Set<String> ownKeys, MeetingState next) {
        List<BadInput> faults = new ArrayList<>();
        for (int row = 0; row < typed.size(); row++) {
            MeetingText.OfSeat seat = typed.get(row);
            String at = "seat:" + row + ":";
            boolean isOn = !seat.off();
            refuse(
                    faults,
                    isOn && seat.who() != null && !known.containsKey(seat.who()),
                    at + "who",
                    "meeting.who.unknown");
            refuse(faults, isOn && seat.who() != null && seat.seat() == null, at + "as", "meeting.seat.required");
            refuse(
                    faults,
                    isOn
                            && seat.who() != null
                            && typed.subList(0, row).stream()
                                    .anyMatch(other -> !other.off()
                                            && other.who() != null
                                            && isSame(known, seat.who(), other.who())),
                    at + "who",
                    "meeting.who.twice");
            refuse(faults, isOn && seat.sees() == null, at + "sees", "meeting.sees.required");
        }
        refuse(faults, typed.size() > MOST_SEATS, null, "meeting.seats.many", MOST_SEATS);
        refuse(
                faults,
                next != MeetingState.DRAFT
                        && typed.stream()
                                .noneMatch(seat -> !seat.off() && seat.who() != null && !ownKeys.contains(seat.who())),
                null,
                next == MeetingState.HELD ? "meeting.held.alone" : "meeting.alone");
        return faults;
    }

    private static boolean isSame(Map<String, String> known, String one, String other) {
        return one.equals(other) || known.containsKey(one) && known.get(one).equals(known.get(other));
    }

    private static void refuse(
            List<BadInput> faults, boolean isWrong, String field, String sentence, Object... arguments) {
        if (isWrong) {
            faults.add(new BadInput(field, sentence, arguments));
        }
    }
}
