package org.wholeschool.intervention.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;

/** Puts people on the seats of a meeting. */
public final class Table {

    private Table() {}

    /**
     * @param meeting whose table it is; it has what is typed afterwards
     * @param typed every seat as the form has it; a seat that is not among them stays as it is
     * @param choices by key, who can sit there
     * @param contacts finds an entry of the directory
     * @return those who were invited and have no seat any more, as they were; those with another one by now are as
     *     invited there as they were
     */
    static List<MeetingSeat> seat(
            PlanMeeting meeting,
            List<MeetingText.OfSeat> typed,
            Map<String, Choice> choices,
            LongFunction<MeetingContact> contacts) {
        List<MeetingSeat> uninvited = new ArrayList<>();
        Map<Long, MeetingSeat> rows = new HashMap<>();
        meeting.seats().forEach(row -> rows.put(row.getId(), row));
        int next = 1
                + meeting.seats().stream()
                        .mapToInt(MeetingSeat::getPosition)
                        .max()
                        .orElse(0);
        for (MeetingText.OfSeat each : typed) {
            MeetingSeat row = each.id() != null
                    ? rows.get(each.id())
                    : each.seat() == null || each.off() ? null : added(meeting, next++, each.seat());
            if (row == null) {
                continue;
            }
            String before = row.who() == null ? null : row.who().key();
            boolean isOther = !Objects.equals(before, each.who());
            if (row.isSent() && (each.off() || isOther)) {
                uninvited.add(row.asItWas());
            }
            if (each.off()) {
                meeting.seats().remove(row);
            } else if (isOther) {
                Choice choice = each.who() == null ? null : choices.get(each.who());
                Long contact = choice == null ? null : choice.who().contactId();
                row.take(
                        choice == null ? null : choice.who().accountId(),
                        contact == null ? null : contacts.apply(contact),
                        choice == null ? null : choice.name());
            }
            row.see(each.sees());
        }
        uninvited.removeIf(was -> isStillThere(meeting, was));
        return uninvited;
    }

    private static boolean isStillThere(PlanMeeting meeting, MeetingSeat was) {
        Optional<MeetingSeat> now =
                meeting.seats().stream().filter(seat -> seat.isOf(was)).findFirst();
        now.filter(seat -> !seat.isSent()).ifPresent(seat -> seat.cameFrom(was));
        return now.isPresent();
    }

    private static MeetingSeat added(PlanMeeting meeting, int position, Seat seat) {
        MeetingSeat row = new MeetingSeat(meeting, position, seat, null);
        meeting.seats().add(row);
        return row;
    }

    /**
     * @return who can be asked to a seat, by what they do: the person who usually sits there first; for a seat that is
     *     not known yet, in the order of the seats
     */
    static List<Group> grouped(List<Choice> choices, Seat seat) {
        Map<Seat, List<Choice>> all = new EnumMap<>(Seat.class);
        choices.forEach(choice ->
                all.computeIfAbsent(choice.seat(), none -> new ArrayList<>()).add(choice));
        return all.entrySet().stream()
                .map(each -> new Group(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(group -> group.seat() != seat))
                .toList();
    }

    /**
     * Those who do the same.
     *
     * @param seat as what they usually sit at a table
     * @param members who, in the order of the directory
     */
    public record Group(Seat seat, List<Choice> members) {

        /** Copies the list. */
        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * A person who can be asked.
     *
     * @param key as the form has it
     * @param seat as what they usually sit at a table
     * @param name how they are called
     * @param organisation for whom they work, or null
     * @param who who it is
     */
    public record Choice(String key, Seat seat, String name, String organisation, Who who) {}
}
