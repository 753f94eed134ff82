package org.wholeschool.demonstration.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.concern.conduct.LowLevelConcern;
import org.wholeschool.concern.conduct.LowLevelDecision;
import org.wholeschool.concern.conduct.LowLevelEntry;
import org.wholeschool.concern.conduct.LowLevelOutcome;
import org.wholeschool.concern.conduct.LowLevelRecord;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;

/**
 * Low-level concerns about three adults of the made-up school. One of them has three in a year, and the latest waits
 * for the head.
 */
@RoomOnly
public final class LowLevelRows {

    private static final LocalTime LOGGED = LocalTime.of(15, 50);
    private static final LocalTime REVIEWED = LocalTime.of(16, 30);

    private final LocalDate today;
    private final ZoneId zone;
    private final long head;

    /** The day of the one that was logged last. */
    private LocalDate latest;

    @RoomOnly
    public final List<LowLevelConcern> concerns = new ArrayList<>();

    @RoomOnly
    public final List<LowLevelRecord> records = new ArrayList<>();

    /**
     * @param made the school
     * @param people its people as rows that were written
     */
    @RoomOnly
    public LowLevelRows(DemonstrationSchool made, PeopleRows people, ZoneId zone) {
        today = made.today();
        this.zone = zone;
        head = accounts(made, people, Role.HEAD).get(0);
        List<Long> teachers = accounts(made, people, Role.TEACHER);
        long often = teachers.get(5);
        long self = teachers.get(9);
        long colleague = teachers.get(7);
        decided(
                log(colleague, often, null, 200, "Mocked a pupil’s answer in front of the class."),
                LowLevelOutcome.ADVICE,
                "We met and went through the staff code.",
                "The first time, and recognised at once.");
        decided(
                log(teachers.get(11), often, null, 80, "Called pupils by nicknames after they had asked to stop."),
                LowLevelOutcome.MONITORED,
                "We agreed that the head of department visits two lessons.",
                "The second time of the same kind within four months.");
        decided(
                log(colleague, null, "Agency cover teacher, Tuesday", 45, "Used their own phone at the gate."),
                LowLevelOutcome.NO_ACTION,
                "I told the agency and explained our rule on phones.",
                "They did not know the rule, and no picture was taken.");
        decided(
                log(self, self, null, 30, "I gave a pupil a lift home after practice, because no parent came."),
                LowLevelOutcome.ADVICE,
                "We agreed whom to call next time.",
                "I was told the next morning, and the parents confirm it.");
        log(teachers.get(12), often, null, 3, "Kept a pupil back alone and with the door closed.");
    }

    private static List<Long> accounts(DemonstrationSchool made, PeopleRows people, Role role) {
        return made.staff().stream()
                .filter(person -> person.role() == role)
                .map(people::accountId)
                .toList();
    }

    private LowLevelConcern log(long by, Long about, String name, int daysAgo, String facts) {
        LocalDate day = today.minusDays(daysAgo);
        latest = day;
        boolean isSelf = about != null && about == by;
        LowLevelConcern concern = new LowLevelConcern(
                new LowLevelEntry(isSelf ? null : about, name, isSelf, day, facts, null),
                by,
                at(day, LOGGED),
                "demonstration-low-" + daysAgo);
        concerns.add(concern);
        return concern;
    }

    private void decided(LowLevelConcern concern, LowLevelOutcome outcome, String done, String rationale) {
        int of = records.size();
        LocalDate day = latest.plusDays(2);
        records.add(new LowLevelRecord(
                concern,
                new LowLevelDecision(outcome, done, rationale, null, day),
                head,
                at(day, REVIEWED),
                "demonstration-low-" + of));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
