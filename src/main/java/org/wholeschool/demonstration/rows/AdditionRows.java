package org.wholeschool.demonstration.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.concern.mine.Addition;
import org.wholeschool.concern.mine.AdditionSeen;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.ResourceFiles;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;

/**
 * What the made-up staff added to concerns that they had logged, as rows: a few that a lead has read, and some of the
 * last days that wait.
 */
@RoomOnly
public final class AdditionRows {

    /** So many wait to be read. */
    @RoomOnly
    public static final int UNREAD = 2;

    /** One concern in so many is added to. */
    private static final int ONE_IN = 50;

    private static final Duration LATEST_READ = Duration.ofDays(10);

    /** Chance of its own: whatever is added leaves the rest of the school as it was. */
    private final Dice dice = new Dice(DemonstrationSchool.SEED).fork("additions");

    private final List<String> sentences = ResourceFiles.lines("additions.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    private final List<Addition> additions = new ArrayList<>();
    private final List<AdditionSeen> seen = new ArrayList<>();

    /**
     * @param concerns the school's concerns
     * @param today the beginning of the day on which the school was made: nothing is added later
     */
    @RoomOnly
    public AdditionRows(List<Concern> concerns, Instant today) {
        List<Concern> read = concerns.stream()
                .filter(concern -> concern.getAcknowledgedAt() != null && concern.getLoggedBy() != null)
                .sorted(Comparator.comparing(Concern::getReceivedAt).reversed())
                .toList();
        read.stream()
                .filter(concern ->
                        concern.getReceivedAt().isBefore(today.minus(LATEST_READ)) && dice.chance(1.0 / ONE_IN))
                .forEach(concern -> {
                    Addition addition =
                            add(concern, concern.getReceivedAt().plus(Duration.ofHours(dice.between(20, 70))));
                    seen.add(new AdditionSeen(
                            addition,
                            addition.getAddedAt().plus(Duration.ofHours(dice.between(1, 20))),
                            concern.getAcknowledgedBy()));
                });
        read.stream()
                .filter(concern -> concern.getReceivedAt().isBefore(today))
                .limit(UNREAD)
                .forEach(concern -> {
                    Instant next = concern.getReceivedAt().plus(Duration.ofHours(dice.between(2, 20)));
                    add(concern, next.isBefore(today) ? next : today);
                });
    }

    private Addition add(Concern concern, Instant at) {
        Addition addition = new Addition(
                concern, "demonstration-" + (additions.size() + 1), at, concern.getLoggedBy(), dice.oneOf(sentences));
        additions.add(addition);
        return addition;
    }

    @RoomOnly
    public List<Addition> additions() {
        return additions;
    }

    @RoomOnly
    public List<AdditionSeen> seen() {
        return seen;
    }
}
