package org.wholeschool.demonstration.rows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.concern.followup.situation.PupilSituation;
import org.wholeschool.concern.followup.situation.SituationEntry;
import org.wholeschool.concern.followup.situation.SituationVersion;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeStaff;

/** Makes up what the school knows of the situation of some pupils, as rows. */
final class SituationRows {

    private static final LocalTime MORNING = LocalTime.of(9, 30);

    final List<PupilSituation> situations = new ArrayList<>();
    final List<SituationVersion> versions = new ArrayList<>();

    private final Dice dice;
    private final LocalDate today;
    private final PeopleRows people;
    private final MadeStaff lead;
    private final ZoneId zone;

    /**
     * @param dice those of what followed, which throws them too
     * @param lead who enters all of them
     */
    SituationRows(Dice dice, LocalDate today, PeopleRows people, MadeStaff lead, ZoneId zone) {
        this.dice = dice;
        this.today = today;
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
                begins.atTime(MORNING).atZone(zone).toInstant());
        situations.add(situation);
        versions.add(new SituationVersion(situation));
    }
}
