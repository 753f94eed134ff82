package org.wholeschool.demonstration.rows;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.overview.SchoolDefaults;

/**
 * Which of the latest concerns wait in the inbox when the demonstration begins: three that came within the hour, one
 * that is late, an urgent one that was acknowledged at once, and some that are to be decided. Everything before is
 * over, and nobody is reminded of it.
 */
@RoomOnly
public final class MadeInbox {

    private static final List<Integer> FRESH = List.of(6, 19, 44);
    private static final int URGENT = 100;
    private static final int URGENT_SEEN_AFTER = 7;
    private static final int SEEN_AFTER = 35;
    private static final int TO_BE_DECIDED = 3;

    private static final Set<String> CANNOT_WAIT = SchoolDefaults.categories().stream()
            .filter(SchoolDefaults.Category::urgent)
            .map(SchoolDefaults.Category::code)
            .collect(Collectors.toUnmodifiableSet());

    private final LocalDateTime now;
    private final Map<Integer, LocalDateTime> received = new HashMap<>();
    private final Map<Integer, LocalDateTime> seen = new HashMap<>();
    private final List<MadeConcern> inbox = new ArrayList<>();
    private final MadeStaff lead;

    @RoomOnly
    public MadeInbox(DemonstrationSchool made, LocalDateTime now) {
        this.now = now;
        lead = made.staff().stream()
                .filter(person -> person.role() == Role.LEAD)
                .findFirst()
                .orElseThrow();
        List<MadeConcern> latest = made.concerns().stream()
                .sorted(Comparator.comparing(MadeConcern::number).reversed())
                .toList();
        List<MadeConcern> unseen =
                latest.stream().filter(concern -> concern.seenBy() == null).toList();
        List<MadeConcern> fresh =
                unseen.stream().filter(this::canComeNow).limit(FRESH.size()).toList();
        for (int i = 0; i < fresh.size(); i++) {
            received.put(fresh.get(i).number(), now.minusMinutes(FRESH.get(i)));
        }
        List<MadeConcern> late = unseen.stream()
                .filter(concern -> !fresh.contains(concern) && !isUrgent(concern))
                .limit(1)
                .toList();
        unseen.stream()
                .filter(concern -> !fresh.contains(concern) && !late.contains(concern))
                .forEach(
                        concern -> seen.put(concern.number(), concern.received().plusMinutes(SEEN_AFTER)));
        List<MadeConcern> urgent = latest.stream()
                .filter(concern -> isUrgent(concern) && happenedBefore(concern, now.minusMinutes(URGENT)))
                .limit(1)
                .toList();
        urgent.forEach(concern -> {
            received.put(concern.number(), now.minusMinutes(URGENT));
            seen.put(concern.number(), now.minusMinutes(URGENT - URGENT_SEEN_AFTER));
        });
        List<MadeConcern> decide = latest.stream()
                .filter(concern -> concern.seenBy() != null && !urgent.contains(concern))
                .limit(TO_BE_DECIDED)
                .toList();
        Stream.of(fresh, late, urgent, decide).forEach(inbox::addAll);
    }

    private boolean canComeNow(MadeConcern concern) {
        return !isUrgent(concern) && happenedBefore(concern, now.minusMinutes(FRESH.get(FRESH.size() - 1)));
    }

    private static boolean happenedBefore(MadeConcern concern, LocalDateTime moment) {
        return !concern.occurred().isKnown() || concern.occurred().to().isBefore(moment);
    }

    private static boolean isUrgent(MadeConcern concern) {
        return CANNOT_WAIT.contains(concern.category());
    }

    /** @return when it came */
    LocalDateTime received(MadeConcern concern) {
        return received.getOrDefault(concern.number(), concern.received());
    }

    /** @return who has acknowledged it, or null */
    MadeStaff seenBy(MadeConcern concern) {
        return concern.seenBy() == null && seen.containsKey(concern.number()) ? lead : concern.seenBy();
    }

    /** @return when */
    LocalDateTime seen(MadeConcern concern) {
        return seen.getOrDefault(concern.number(), concern.seen());
    }

    /** @return the numbers of those that wait */
    Set<Integer> inbox() {
        return inbox.stream().map(MadeConcern::number).collect(Collectors.toUnmodifiableSet());
    }
}
