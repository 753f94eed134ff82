package org.wholeschool.demonstration.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.action.ActionVersion;
import org.wholeschool.concern.followup.action.ConcernAction;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.parents.ContactVersion;
import org.wholeschool.concern.followup.parents.ParentContact;
import org.wholeschool.concern.followup.referral.Referral;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.ReferralOutcome;
import org.wholeschool.concern.followup.referral.ReferralVersion;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.MadeConcern.MadeInvolvement;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.made.ResourceFiles;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.demonstration.story.Staff;
import org.wholeschool.platform.RoomOnly;

/**
 * How the made-up concerns of the last weeks were followed up, and what is known of some pupils, as rows. It throws
 * dice of its own, after everything else: what is planted in the school stays as it was.
 */
@RoomOnly
public final class FollowUpRows {

    private static final String OWNER = "action.owner@" + Staff.DOMAIN;
    private static final int WEEKS = 8;
    private static final int TASKS = 26;
    private static final int REFERRALS = 18;
    private static final int CONTACTS = 30;
    private static final int SITUATIONS = 60;
    private static final int FOLLOWED = 4;

    private final Dice dice = new Dice(DemonstrationSchool.SEED).fork("follow-up");
    private final List<NamedCsvRecord> tasks = ResourceFiles.rows("tasks.csv");
    private final DemonstrationSchool made;
    private final List<Concern> rows;
    private final PeopleRows people;
    private final ZoneId zone;
    private final MadeStaff lead;

    @RoomOnly
    public final List<ConcernAction> actions = new ArrayList<>();

    @RoomOnly
    public final List<ActionVersion> actionVersions = new ArrayList<>();

    @RoomOnly
    public final List<Referral> referrals = new ArrayList<>();

    @RoomOnly
    public final List<ReferralVersion> referralVersions = new ArrayList<>();

    @RoomOnly
    public final List<ParentContact> contacts = new ArrayList<>();

    @RoomOnly
    public final List<ContactVersion> contactVersions = new ArrayList<>();

    @RoomOnly
    public final SituationRows known;

    /**
     * @param made the school
     * @param rows its concerns as rows, in the same order
     * @param people its people as rows that were written
     */
    @RoomOnly
    public FollowUpRows(DemonstrationSchool made, List<Concern> rows, PeopleRows people, ZoneId zone) {
        this.made = made;
        this.rows = rows;
        this.people = people;
        this.zone = zone;
        this.lead = of(Role.LEAD);
        this.known = new SituationRows(dice, made, people, lead, zone);
        List<Integer> recent = recent();
        dice.shuffled(recent).stream().limit(TASKS).sorted().forEach(this::action);
        theTwoOfTheActionOwner(recent);
        dice.shuffled(recent).stream().limit(REFERRALS).sorted().forEach(this::referral);
        dice.shuffled(recent).stream().limit(CONTACTS).sorted().forEach(this::contact);
        dice.shuffled(made.pupils()).stream().limit(SITUATIONS).forEach(known::add);
        known.add(theChronologyWorthReading());
    }

    /**
     * The chronology of the pupil whom most concerns name has every kind of entry.
     *
     * @return that pupil
     */
    private MadePupil theChronologyWorthReading() {
        MadePupil pupil = made.concerns().stream()
                .flatMap(concern -> concern.involvements().stream())
                .map(MadeInvolvement::pupil)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        List<Integer> theirs = IntStream.range(0, rows.size())
                .filter(i -> made.concerns().get(i).seen() != null
                        && made.concerns().get(i).seen().toLocalDate().isBefore(made.today())
                        && made.concerns().get(i).involvements().stream()
                                .anyMatch(part -> part.pupil().equals(pupil)))
                .boxed()
                .toList();
        theirs.stream().limit(FOLLOWED).forEach(of -> {
            action(of);
            referral(of);
            contact(of);
        });
        return pupil;
    }

    private MadeStaff of(Role role) {
        return made.staff().stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .orElseThrow();
    }

    /** @return the places in the list of those that a lead has read in the last weeks */
    private List<Integer> recent() {
        List<Integer> recent = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            MadeConcern concern = made.concerns().get(i);
            if (concern.seen() != null
                    && !concern.seen().toLocalDate().isBefore(made.today().minusWeeks(WEEKS))
                    && concern.seen().toLocalDate().isBefore(made.today())) {
                recent.add(i);
            }
        }
        return recent;
    }

    private void action(int of) {
        NamedCsvRecord task = dice.oneOf(tasks);
        MadeStaff owner = dice.oneOf(made.staff().stream()
                .filter(person -> person.role() == Role.TEACHER)
                .toList());
        LocalDate due = seen(of).plusDays(dice.between(3, 12));
        ConcernAction action = ask(of, owner, due, task.getField("task"));
        boolean past = due.isBefore(made.today());
        if (past && dice.chance(0.8)) {
            end(action, of, owner, ActionState.DONE, task.getField("done"));
        } else if (!past && dice.chance(0.15)) {
            end(action, of, owner, ActionState.CANNOT, "I am not in school on those days. Please ask somebody else.");
        }
        actions.add(action);
    }

    /** Somebody who tries the role finds two tasks, one of them late. */
    private void theTwoOfTheActionOwner(List<Integer> recent) {
        MadeStaff owner = made.staff().stream()
                .filter(person -> person.address().equals(OWNER))
                .findFirst()
                .orElseThrow();
        if (recent.isEmpty()) {
            return;
        }
        int earlier = recent.get(0);
        int latest = recent.get(recent.size() - 1);
        actions.add(ask(
                earlier,
                owner,
                schoolDayBefore(made.today().minusDays(2)),
                tasks.get(0).getField("task")));
        actions.add(ask(latest, owner, made.today().plusDays(6), tasks.get(7).getField("task")));
    }

    private static LocalDate schoolDayBefore(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? day.minusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day;
    }

    private ConcernAction ask(int of, MadeStaff owner, LocalDate dueOn, String task) {
        ConcernAction action = new ConcernAction(
                rows.get(of), people.accountId(owner), dueOn, task, people.accountId(lead), seenAt(of));
        actionVersions.add(new ActionVersion(action));
        return action;
    }

    private void end(ConcernAction action, int of, MadeStaff owner, ActionState as, String became) {
        LocalDate day =
                earlier(seen(of).plusDays(dice.between(1, 3)), made.today().minusDays(1));
        action.end(as, became, people.accountId(owner), at(day, LocalTime.of(15, dice.below(60))));
        actionVersions.add(new ActionVersion(action));
    }

    private void referral(int of) {
        LocalDate day = seen(of);
        boolean wasMade = dice.chance(0.6);
        boolean isOver = wasMade && dice.chance(0.6);
        LocalDate heard = earlier(day.plusDays(dice.between(1, 10)), made.today());
        Agency agency = wasMade
                ? dice.oneOf(List.of(
                        Agency.CHILDRENS_SOCIAL_CARE,
                        Agency.CHILDRENS_SOCIAL_CARE,
                        Agency.EARLY_HELP,
                        Agency.CAMHS,
                        Agency.POLICE))
                : null;
        ReferralEntry entry = new ReferralEntry(
                pupilOf(of),
                wasMade,
                agency,
                null,
                day,
                wasMade ? "REF-" + (10_000 + dice.below(90_000)) : null,
                wasMade
                        ? "What the child said meets the threshold."
                        : "Below the threshold: we follow it up in school and look again in two weeks.",
                isOver ? dice.oneOf(List.of(ReferralOutcome.values())) : null,
                isOver ? heard : null,
                isOver ? "Told by phone; the letter follows." : null);
        Referral referral = new Referral(rows.get(of), entry, people.accountId(lead), seenAt(of));
        referrals.add(referral);
        referralVersions.add(new ReferralVersion(referral));
    }

    private void contact(int of) {
        boolean told = dice.chance(0.75);
        ContactEntry entry = told
                ? new ContactEntry(
                        pupilOf(of),
                        true,
                        seen(of),
                        lead.firstName() + " " + lead.lastName(),
                        dice.oneOf(List.of("Mother, by phone", "Father, by phone", "Carer, in school")),
                        dice.oneOf(List.of(
                                "Thanked us, and will talk about it at home.",
                                "Had not known. Asked to be told how it goes on.",
                                "Was upset that it had not been seen sooner.")),
                        null)
                : new ContactEntry(
                        pupilOf(of),
                        false,
                        null,
                        null,
                        null,
                        null,
                        dice.oneOf(List.of(
                                "Telling them now would put the child at risk.", "Social care asked us to wait.")));
        ParentContact contact = new ParentContact(rows.get(of), entry, people.accountId(lead), seenAt(of));
        contacts.add(contact);
        contactVersions.add(new ContactVersion(contact));
    }

    private Long pupilOf(int of) {
        List<MadeInvolvement> parts = made.concerns().get(of).involvements();
        return parts.isEmpty() ? null : people.pupil(parts.get(0).pupil()).getId();
    }

    private LocalDate seen(int of) {
        return made.concerns().get(of).seen().toLocalDate();
    }

    private Instant seenAt(int of) {
        return made.concerns().get(of).seen().plusMinutes(10).atZone(zone).toInstant();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
