package org.wholeschool.demonstration.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.situation.FamilyEntry;
import org.wholeschool.concern.followup.situation.FamilyMember;
import org.wholeschool.concern.followup.situation.FamilyRelation;
import org.wholeschool.concern.followup.situation.KeyAdult;
import org.wholeschool.concern.followup.situation.KeyAdultEntry;
import org.wholeschool.concern.followup.situation.PupilSituation;
import org.wholeschool.concern.followup.situation.SituationEntry;
import org.wholeschool.concern.followup.situation.SituationVersion;
import org.wholeschool.concern.followup.situation.Situations;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;

/** Makes up what the school knows of the situation of some pupils, as rows. */
public final class SituationRows {

    private static final List<String> PARENTS = List.of("Jo", "Sam", "Alex", "Chris", "Kim", "Pat", "Robin");
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    @RoomOnly
    public final List<PupilSituation> situations = new ArrayList<>();

    @RoomOnly
    public final List<SituationVersion> versions = new ArrayList<>();

    @RoomOnly
    public final List<KeyAdult> keyAdults = new ArrayList<>();

    @RoomOnly
    public final List<FamilyMember> families = new ArrayList<>();

    private final Map<String, MadePupil> byName = new HashMap<>();
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

    /** @return all of it, to be written */
    @RoomOnly
    public Situations.Written known() {
        return new Situations.Written(situations, versions, keyAdults, families);
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
        family(pupil, begins);
    }

    /** Makes up a parent of each, and says that two of one surname are brothers or sisters. */
    private void family(MadePupil pupil, LocalDate since) {
        int which = situations.size();
        String parent = PARENTS.get(which % PARENTS.size()) + " " + pupil.lastName();
        member(
                pupil,
                null,
                new FamilyEntry(FamilyRelation.PARENT, null, parent, "01632 960" + (100 + which % 900), null, true),
                since);
        MadePupil other = byName.put(pupil.lastName(), pupil);
        if (other != null && !other.upn().equals(pupil.upn())) {
            FamilyEntry sibling =
                    new FamilyEntry(FamilyRelation.SIBLING, people.pupil(other).getId(), null, null, null, false);
            member(pupil, other, sibling, since);
        }
    }

    private void member(MadePupil pupil, MadePupil sibling, FamilyEntry entry, LocalDate since) {
        families.add(new FamilyMember(
                people.pupil(pupil),
                sibling == null ? null : people.pupil(sibling),
                entry,
                people.accountId(lead),
                moment(since)));
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
