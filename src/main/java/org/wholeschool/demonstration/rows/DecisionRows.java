package org.wholeschool.demonstration.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernCategory;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.concern.record.Outcome;
import org.wholeschool.concern.record.Priority;
import org.wholeschool.concern.record.Source;
import org.wholeschool.concern.triage.CaseFile;
import org.wholeschool.concern.triage.ConcernVersion;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.Sentences;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.Grade;
import org.wholeschool.school.category.CategoryScope;

/**
 * What the made-up safeguarding team decided: most of what is older is decided and closed, some of it is open; a few
 * concerns of casework are restricted, and two reports of one event are linked. Nothing of it changes what patterns
 * count.
 */
@RoomOnly
public final class DecisionRows {

    private static final Duration DECIDED_AFTER = Duration.ofDays(3);
    private static final Duration CLOSED_AFTER = Duration.ofDays(35);
    private static final Duration GIVEN_AFTER = Duration.ofMinutes(94);
    private static final double DECIDED = 0.93;
    private static final double CLOSED = 0.92;
    private static final int RESTRICTED = 3;

    private static final Map<Decision, Outcome> USUAL_END = Map.of(
            Decision.NO_FURTHER_ACTION,
            Outcome.NOT_A_CONCERN,
            Decision.CHANGE_THE_CONTEXT,
            Outcome.PART_OF_A_WIDER_PLAN,
            Decision.EARLY_HELP,
            Outcome.SUPPORT_IN_PLACE,
            Decision.REFER_SOCIAL_CARE,
            Outcome.WITH_ANOTHER_AGENCY,
            Decision.REFER_POLICE,
            Outcome.WITH_ANOTHER_AGENCY,
            Decision.REFER_OTHER,
            Outcome.SUPPORT_IN_PLACE);

    /** Chance of its own: whatever is decided leaves the rest of the school as it was. */
    private final Dice dice = new Dice(DemonstrationSchool.SEED).fork("decisions");

    private final Sentences sentences = new Sentences("decisions.txt");
    private final List<ConcernVersion> versions = new ArrayList<>();
    private final Instant today;

    /** @param today the beginning of the day on which the school was made: nothing is decided later */
    /** @return the accounts of those who read concerns */
    @RoomOnly
    public static Set<Long> readers(DemonstrationSchool made, PeopleRows people) {
        return made.staff().stream()
                .filter(person -> person.role() == Role.LEAD || person.role() == Role.DEPUTY)
                .map(people::accountId)
                .collect(Collectors.toSet());
    }

    @RoomOnly
    public DecisionRows(Instant today) {
        this.today = today;
    }

    /**
     * Decides about concerns that were acknowledged.
     *
     * @param concerns the school's concerns
     * @param readers whom to restrict a few to
     */
    @RoomOnly
    public void decide(List<Concern> concerns, Set<Long> readers) {
        concerns.stream()
                .filter(concern -> concern.getAcknowledgedAt() != null
                        && concern.getReceivedAt().isBefore(today.minus(DECIDED_AFTER))
                        && dice.chance(DECIDED))
                .forEach(this::decide);
        List<Concern> late = concerns.stream()
                .filter(concern -> concern.getCategory().getScope() == CategoryScope.CASEWORK
                        && concern.getClosedAt() == null
                        && concern.getDecidedAt() != null)
                .sorted((one, other) -> other.getReceivedAt().compareTo(one.getReceivedAt()))
                .toList();
        late.stream()
                .limit(RESTRICTED)
                .forEach(concern -> versions.add(CaseFile.restrict(
                        concern,
                        readers,
                        concern.getAcknowledgedBy(),
                        concern.getDecidedAt(),
                        "A colleague's family is concerned.")));
        if (late.size() > RESTRICTED + 1) {
            link(late.get(RESTRICTED), late.get(RESTRICTED + 1));
        }
    }

    /** Two colleagues reported one event of the last weeks. */
    void link(Concern one, Concern other) {
        long event = Math.min(one.getId(), other.getId());
        for (Concern report : List.of(one, other)) {
            report.reports(event, null);
            versions.add(CaseFile.linked(
                    report, (report == one ? other : one).getId(), one.getAcknowledgedBy(), one.getDecidedAt()));
        }
    }

    /** A concern about an adult slipped through the form, and the lead gave it to the head. */
    @RoomOnly
    public void give(Concern concern, Long by) {
        versions.add(CaseFile.giveToHead(
                concern, by, concern.getReceivedAt().plus(GIVEN_AFTER), "It is about how a member of staff behaved."));
    }

    private void decide(Concern concern) {
        Map<CaseField, String> said = new EnumMap<>(CaseField.class);
        Decision decision = decision(concern);
        said.put(CaseField.DECISION, decision.name());
        said.put(CaseField.REASON, sentences.draw(dice, decision.name()));
        said.put(CaseField.PRIORITY, priority(decision).name());
        grade(concern, said);
        said.put(CaseField.CATEGORY, Long.toString(concern.getCategory().getId()));
        boolean closed = concern.getReceivedAt().isBefore(today.minus(CLOSED_AFTER)) && dice.chance(CLOSED);
        if (closed) {
            Outcome outcome =
                    dice.chance(0.75) ? USUAL_END.getOrDefault(decision, Outcome.HARM_STOPPED) : Outcome.HARM_STOPPED;
            said.put(CaseField.OUTCOME, outcome.name());
            said.put(CaseField.OUTCOME_WORDS, sentences.draw(dice, outcome.name()));
        }
        Instant at = concern.getAcknowledgedAt().plus(Duration.ofHours(dice.between(1, 40)));
        versions.add(CaseFile.decide(
                concern,
                new CaseValues(said),
                concern.getCategory(),
                concern.getFurtherCategories().stream()
                        .map(ConcernCategory::getCategory)
                        .toList(),
                closed,
                concern.getAcknowledgedBy(),
                at.isBefore(today) ? at : today));
    }

    private Decision decision(Concern concern) {
        double share = dice.share();
        if (concern.getCategory().getScope() == CategoryScope.CASEWORK) {
            return share < 0.2
                    ? Decision.KEEP_WATCH
                    : share < 0.55
                            ? Decision.EARLY_HELP
                            : share < 0.75
                                    ? Decision.REFER_OTHER
                                    : share < 0.93 ? Decision.REFER_SOCIAL_CARE : Decision.NO_FURTHER_ACTION;
        }
        return share < 0.25
                ? Decision.NO_FURTHER_ACTION
                : share < 0.5
                        ? Decision.KEEP_WATCH
                        : share < 0.8
                                ? Decision.ACT_IN_SCHOOL
                                : share < 0.93
                                        ? Decision.CHANGE_THE_CONTEXT
                                        : share < 0.98 ? Decision.REFER_SOCIAL_CARE : Decision.REFER_POLICE;
    }

    private static Priority priority(Decision decision) {
        return switch (decision) {
            case REFER_SOCIAL_CARE, REFER_POLICE -> Priority.TODAY;
            case ACT_IN_SCHOOL, EARLY_HELP, REFER_OTHER -> Priority.THIS_WEEK;
            default -> Priority.ROUTINE;
        };
    }

    private void grade(Concern concern, Map<CaseField, String> said) {
        if (!dice.chance(0.6)) {
            return;
        }
        boolean seen = concern.getSource() == Source.SAW_OR_HEARD;
        said.put(CaseField.SOURCE, (seen ? Grade.SourceGrade.RELIABLE : Grade.SourceGrade.UNTESTED).name());
        said.put(
                CaseField.INFORMATION,
                (seen
                                ? Grade.Information.KNOWN_DIRECTLY
                                : dice.chance(0.4)
                                        ? Grade.Information.KNOWN_INDIRECTLY_CORROBORATED
                                        : Grade.Information.KNOWN_INDIRECTLY)
                        .name());
        said.put(CaseField.HANDLING, Grade.Handling.SHARING_PERMITTED.name());
    }

    /** @return what somebody logged about an adult although the form had asked, and the lead gave to the head */
    @RoomOnly
    public String aboutAnAdult() {
        return sentences.draw(dice, "ADULT");
    }

    @RoomOnly
    public List<ConcernVersion> versions() {
        return versions;
    }
}
