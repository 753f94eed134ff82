package org.wholeschool.demonstration.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.access.Role;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.safety.SafetyEntry;
import org.wholeschool.concern.safety.SafetyPlan;
import org.wholeschool.concern.safety.SafetyVersion;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.MadeConcern.MadeInvolvement;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;

/**
 * Three safety plans as rows: of one concern for the pupil harmed, whose review is overdue, and for the pupil alleged;
 * and a draft because of a later one.
 */
@RoomOnly
public final class SafetyRows {

    private static final Set<CategoryGroup> KINDS =
            EnumSet.of(CategoryGroup.BULLYING, CategoryGroup.PHYSICAL, CategoryGroup.SEXUAL);

    private static final int WEEKS_IN_FORCE = 3;
    private static final int WEEKS_AT_MOST = 9;
    private static final int OVERDUE = 5;

    private final DemonstrationSchool made;
    private final List<Concern> rows;
    private final PeopleRows people;
    private final ZoneId zone;

    @RoomOnly
    public final List<SafetyPlan> plans = new ArrayList<>();

    @RoomOnly
    public final List<SafetyVersion> versions = new ArrayList<>();

    /**
     * @param made the school
     * @param rows its concerns as rows, in the same order
     * @param people its people as rows that were written
     */
    @RoomOnly
    public SafetyRows(DemonstrationSchool made, List<Concern> rows, PeopleRows people, ZoneId zone) {
        this.made = made;
        this.rows = rows;
        this.people = people;
        this.zone = zone;
        LocalDate today = made.today();
        latest(today.minusWeeks(WEEKS_AT_MOST), today.minusWeeks(WEEKS_IN_FORCE))
                .ifPresent(this::inForce);
        latest(today.minusWeeks(WEEKS_IN_FORCE).plusDays(1), today.minusDays(1)).ifPresent(this::draft);
    }

    /** @return the place in the list of the latest concern of those days that names a pupil in both parts */
    private Optional<Integer> latest(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(1, rows.size())
                .map(back -> rows.size() - back)
                .filter(i ->
                        isBetweenPupils(rows.get(i)) && isSeen(made.concerns().get(i), first, last))
                .filter(i -> pupil(i, InvolvementRole.HARMED).isPresent()
                        && pupil(i, InvolvementRole.ALLEGED).isPresent())
                .boxed()
                .findFirst();
    }

    private static boolean isBetweenPupils(Concern concern) {
        return concern.getCategory().getScope() == CategoryScope.CONTEXT
                && KINDS.contains(concern.getCategory().getCategoryGroup());
    }

    private static boolean isSeen(MadeConcern concern, LocalDate first, LocalDate last) {
        return concern.seen() != null
                && !concern.seen().toLocalDate().isBefore(first)
                && !concern.seen().toLocalDate().isAfter(last);
    }

    /** @return a pupil on roll in that part */
    private Optional<MadeInvolvement> pupil(int of, InvolvementRole role) {
        return made.concerns().get(of).involvements().stream()
                .filter(part -> part.role() == role
                        && people.pupil(part.pupil()).asEntry().isOnRoll(made.today()))
                .findFirst();
    }

    private void inForce(int of) {
        LocalDate today = made.today();
        LocalDate seen = made.concerns().get(of).seen().toLocalDate();
        SafetyPlan harmed = begin(
                of,
                InvolvementRole.HARMED,
                true,
                entry(
                        of,
                        seen.plusWeeks(1),
                        "It may happen again on the way to lunch, where no member of staff is near.",
                        "Both have lessons on the same floor before lunch.",
                        "Leaves the lesson two minutes early with a friend. Sits at the table near the duty desk. "
                                + "Staff on lunch duty know where to look.",
                        "\"I am fine in lessons. I do not want to walk down there on my own.\"",
                        "Want to be rung on the same day if anything happens."));
        review(
                harmed,
                seen.plusWeeks(1),
                today.minusDays(OVERDUE),
                "Says that lunch is better. Leaving early works and nothing new was logged.");
        SafetyPlan alleged = begin(
                of,
                InvolvementRole.ALLEGED,
                true,
                entry(
                        of,
                        seen.plusWeeks(1),
                        "May be drawn in by others at lunch, and may be blamed for what others do.",
                        "Has the later lunch sitting on two days.",
                        "Second sitting on all days. Checks in with the head of year before lunch. Sits apart in "
                                + "the one set that both are in.",
                        "\"I know I have to keep away. It was meant as a joke.\"",
                        "Agree with the plan, and talk about it at home."));
        review(alleged, today.minusWeeks(1), today.plusWeeks(1), "Checks in every day. No change to the plan.");
    }

    private void draft(int of) {
        begin(
                of,
                InvolvementRole.HARMED,
                false,
                entry(
                        of,
                        made.today().plusDays(2),
                        "Is afraid of another incident this week.",
                        null,
                        null,
                        "\"I want to change my seat.\"",
                        null));
    }

    private SafetyEntry entry(
            int of,
            LocalDate review,
            String risks,
            String route,
            String separation,
            String pupilSays,
            String parentsSay) {
        MadeStaff trusted = made.staff().stream()
                .filter(person -> person.role() == Role.TEACHER)
                .findFirst()
                .orElseThrow();
        return new SafetyEntry(
                risks,
                List.of(new SafetyEntry.Spot(
                        rows.get(of).getPlace().getId(), rows.get(of).getBand().getId())),
                route,
                separation,
                pupilSays,
                parentsSay,
                people.accountId(trusted),
                lead(),
                review);
    }

    private SafetyPlan begin(int of, InvolvementRole role, boolean inForce, SafetyEntry entry) {
        Instant at = made.concerns().get(of).seen().plusMinutes(40).atZone(zone).toInstant();
        SafetyPlan plan = new SafetyPlan(
                rows.get(of), people.pupil(pupil(of, role).orElseThrow().pupil()), entry, inForce, lead(), at);
        plans.add(plan);
        versions.add(
                new SafetyVersion(plan).at(rows.get(of).getPlace(), rows.get(of).getBand()));
        return plan;
    }

    private void review(SafetyPlan plan, LocalDate day, LocalDate next, String note) {
        SafetyVersion before = versions.get(versions.size() - 1);
        plan.review(
                note,
                next,
                lead(),
                day.atTime(LocalTime.of(15, 20)).atZone(zone).toInstant());
        versions.add(new SafetyVersion(plan).like(before));
    }

    private Long lead() {
        return made.staff().stream()
                .filter(person -> person.role() == Role.LEAD)
                .map(people::accountId)
                .findFirst()
                .orElseThrow();
    }
}
