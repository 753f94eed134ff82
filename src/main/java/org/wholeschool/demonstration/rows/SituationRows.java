package org.wholeschool.demonstration.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.situation.KeyAdult;
import org.wholeschool.concern.followup.situation.KeyAdultEntry;
import org.wholeschool.concern.followup.situation.PupilSituation;
import org.wholeschool.concern.followup.situation.SituationEntry;
import org.wholeschool.concern.followup.situation.SituationVersion;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;

/** Makes up what the school knows of the situation of some pupils, as rows. */
public final class SituationRows {

    private static final LocalTime MORNING = LocalTime.of(9, 30);

    @RoomOnly
    public final List<PupilSituation> situations = new ArrayList<>();

    @RoomOnly
    public final List<SituationVersion> versions = new ArrayList<>();

    @RoomOnly
    public final List<KeyAdult> keyAdults = new ArrayList<>();

    private final Dice dice;
    private final LocalDate today;
    private final PeopleRows people;
    private final List<MadeStaff> teachers;
    private final MadeStaff lead;
    private final ZoneId zone;

    /**
     * @param dice those of what followed, which throws them too
     * @param lead who enters all of them
     */
    SituationRows(Dice dice, DemonstrationSchool made, PeopleRows people, MadeStaff lead, ZoneId zone) {
        this.dice = dice;
        this.today = made.today();
        this.teachers = made.staff().stream()
                .filter(member -> member.role() == Role.TEACHER)
                .toList();
        this.people = people;
        this.lead = lead;
        this.zone = zone;
    }

    /** Makes up one of a pupil. */
    void add(MadePupil pupil) {
        SituationKind kind = dice.oneOf(List.of(
                SituationKind.SPECIAL_NEEDS,
                SituationKind.SPECIAL_NEEDS,
                SituationKind.EARLY_HELP,
                SituationKind.CHILD_IN_NEED,
                SituationKind.CHILD_PROTECTION_PLAN,
                SituationKind.LOOKED_AFTER,
                SituationKind.SOCIAL_WORKER));
        LocalDate begins = today.minusDays(dice.between(20, 700));
        LocalDate ends = kind != SituationKind.SPECIAL_NEEDS && dice.chance(0.3)
                ? FollowUpRows.earlier(begins.plusDays(dice.between(60, 200)), today)
                : null;
        boolean hasWorker = kind == SituationKind.SOCIAL_WORKER || kind == SituationKind.CHILD_PROTECTION_PLAN;
        PupilSituation situation = new PupilSituation(
                people.pupil(pupil),
                new SituationEntry(
                        kind,
                        begins,
                        ends,
                        hasWorker ? "J. Placeholder" : null,
                        hasWorker ? "01632 960" + (100 + dice.below(900)) : null,
                        null),
                people.accountId(lead),
                moment(begins));
        situations.add(situation);
        versions.add(new SituationVersion(situation));
        if (situations.size() % 2 == 0) {
            keyAdult(pupil, begins);
        }
    }

    /** Makes a teacher the key adult; for some pupils there was another one until half of that time had passed. */
    private void keyAdult(MadePupil pupil, LocalDate begins) {
        int which = keyAdults.size();
        LocalDate since = begins;
        if (which % 5 == 1) {
            since = begins.plusDays(ChronoUnit.DAYS.between(begins, today) / 2);
            KeyAdult before = adult(pupil, which + 1, begins);
            before.end(since, people.accountId(lead), moment(since));
        }
        adult(pupil, which, since);
    }

    private KeyAdult adult(MadePupil pupil, int which, LocalDate since) {
        KeyAdult adult = new KeyAdult(
                people.pupil(pupil),
                new KeyAdultEntry(people.accountId(teachers.get(which % teachers.size())), null, since),
                people.accountId(lead),
                moment(since));
        keyAdults.add(adult);
        return adult;
    }

    private Instant moment(LocalDate day) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
