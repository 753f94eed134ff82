package org.wholeschool.intervention.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.calendar.Calendar;

/** What a plan may be, and what it has to have before it runs. */
public final class PlanRules {

    /** More goals than these are none: no one keeps them in mind. */
    @RoomOnly
    public static final int MOST_GOALS = 3;

    /** So far back a plan can have begun that is entered late, and so far ahead one can be planned, in years. */
    static final int MOST_YEARS = 1;

    /** The shortest time after which a plan can be reviewed, in days. */
    static final int SHORTEST = 7;

    /** The longest, in years. */
    static final int LONGEST = 2;

    /** The most hours and pounds that a person can say of a plan or one of its actions; more is a mistyped one. */
    @RoomOnly
    public static final int MOST_HOURS = 10_000;

    @RoomOnly
    public static final int MOST_POUNDS = 1_000_000;

    private PlanRules() {}

    /**
     * @param startsOn its first day, or null
     * @param reviewOn its review, or null
     * @param today the day at the school
     * @param before the first day that it had; that one may stay, whatever today is
     * @return what is wrong with its days
     */
    @RoomOnly
    public static List<BadInput> days(LocalDate startsOn, LocalDate reviewOn, LocalDate today, LocalDate before) {
        List<BadInput> faults = new ArrayList<>();
        if (startsOn != null && !startsOn.equals(before)) {
            refuse(faults, startsOn.isBefore(today.minusYears(MOST_YEARS)), "startsOn", "plan.start.past");
            refuse(faults, startsOn.isAfter(today.plusYears(MOST_YEARS)), "startsOn", "plan.start.far");
        }
        if (reviewOn != null) {
            LocalDate start = startsOn == null ? today : startsOn;
            refuse(
                    faults,
                    reviewOn.isBefore(start.plusDays(SHORTEST)),
                    "reviewOn",
                    reviewOn.isAfter(start) ? "plan.review.soon" : "plan.review.order");
            refuse(faults, reviewOn.isAfter(start.plusYears(LONGEST)), "reviewOn", "plan.review.far");
        }
        return faults;
    }

    /** @return what is wrong with its goals, each at its row; rows in which nothing stands are no goals */
    @RoomOnly
    public static List<BadInput> goals(List<GoalText> goals) {
        List<BadInput> faults = new ArrayList<>();
        refuse(faults, goals.stream().filter(goal -> !goal.isEmpty()).count() > MOST_GOALS, null, "plan.goals.many");
        for (int row = 0; row < goals.size(); row++) {
            GoalText goal = goals.get(row);
            if (!goal.isEmpty()) {
                String at = "goal:" + row + ":";
                refuse(faults, GoalText.isBlank(goal.indicator()), at + "indicator", "goal.indicator.required");
                refuse(faults, GoalText.isBlank(goal.positive()), at + "positive", "goal.positive.required");
                refuse(faults, goal.measure() == null, at + "measure", "goal.measure.required");
                refuse(
                        faults,
                        goal.measure() == Measure.OTHER && GoalText.isBlank(goal.otherwise()),
                        at + "otherwise",
                        "goal.otherwise.required");
            }
        }
        return faults;
    }

    /**
     * @return what is wrong with how contexts are weighed, each at its row: a weight without a reason, a reason without
     *     a weight, or the first to change where nothing lies
     */
    @RoomOnly
    public static List<BadInput> weights(List<Weighed> weights, FirstContext first) {
        List<BadInput> faults = new ArrayList<>();
        for (Weighed weighed : weights) {
            refuse(
                    faults,
                    !weighed.isEmpty() && GoalText.isBlank(weighed.reason()),
                    at(weighed) + "reason",
                    "weight.reason.required");
            refuse(faults, !weighed.isEmpty() && weighed.weight() == null, at(weighed) + "weight", "weight.required");
        }
        refuse(
                faults,
                first != null
                        && Weighed.of(weights, first)
                                .filter(weight -> weight == Weight.NONE)
                                .isPresent(),
                "first",
                "plan.first.none");
        return faults;
    }

    /** @return where in the form a context is weighed */
    @RoomOnly
    public static String at(Weighed weighed) {
        return "weigh:" + weighed.context().ordinal() + ":";
    }

    /** @return what a plan has to have beside that before it runs, and has not */
    @RoomOnly
    public static List<BadInput> missing(PlanText text) {
        List<BadInput> faults = new ArrayList<>();
        refuse(faults, text.first() == null, "first", "plan.first.required");
        refuse(faults, GoalText.isBlank(text.why()), "why", "plan.why.required");
        refuse(faults, text.goals().stream().allMatch(GoalText::isEmpty), "goal:0:indicator", "plan.goal.required");
        refuse(faults, text.lever() == null, "lever", "lever.required");
        refuse(faults, text.chosen().isEmpty() && GoalText.isBlank(text.own()), "own", "plan.what.required");
        refuse(faults, text.startsOn() == null, "startsOn", "plan.start.required");
        refuse(faults, text.reviewOn() == null, "reviewOn", "plan.review.required");
        return faults;
    }

    /**
     * @param owner who is asked, or null
     * @param due its last day, or null
     * @param today the day at the school
     * @return what an action has to have beside its words, and has not
     */
    @RoomOnly
    public static List<BadInput> action(Long owner, LocalDate due, LocalDate today) {
        List<BadInput> faults = new ArrayList<>();
        refuse(faults, owner == null, "owner", "action.owner.required");
        refuse(faults, due == null, "due", "action.due.required");
        refuse(faults, due != null && due.isBefore(today), "due", "action.due.past");
        refuse(faults, due != null && due.isAfter(today.plusYears(1)), "due", "action.due.far");
        return faults;
    }

    /**
     * @return what is wrong with how young people are said to have taken part: a text has a day that has come, and a
     *     day a text
     */
    @RoomOnly
    public static List<BadInput> voice(VoiceText text, LocalDate today) {
        List<BadInput> faults = new ArrayList<>();
        voice(faults, "said", text.said(), text.saidOn(), today);
        voice(faults, "involved", text.involved(), text.involvedOn(), today);
        voice(faults, "told", text.told(), text.toldOn(), today);
        return faults;
    }

    private static void voice(List<BadInput> faults, String field, String text, LocalDate day, LocalDate today) {
        refuse(faults, text != null && day == null, field + "On", "voice.day.required");
        refuse(faults, text == null && day != null, field, "voice.text.required");
        refuse(faults, day != null && day.isAfter(today), field + "On", "voice.day.ahead");
        refuse(
                faults,
                day != null && day.isBefore(today.minusYears(LONGEST + MOST_YEARS)),
                field + "On",
                "voice.day.past");
    }

    private static void refuse(List<BadInput> faults, boolean isWrong, String field, String sentence) {
        if (isWrong) {
            faults.add(new BadInput(field, sentence));
        }
    }

    /**
     * @param day a day
     * @param halfTerms the school's half-terms
     * @param closures days on which it is closed inside them
     * @return whether the school is closed on it; not known, and so not, where there are no half-terms from that day on
     */
    @RoomOnly
    public static boolean isHoliday(
            LocalDate day, Collection<Calendar.HalfTerm> halfTerms, Collection<Calendar.Closed> closures) {
        if (halfTerms.stream().allMatch(half -> half.endsOn().isBefore(day))) {
            return false;
        }
        boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return isWeekend
                || halfTerms.stream().noneMatch(half -> half.holds(day))
                || closures.stream().anyMatch(days -> !day.isBefore(days.startsOn()) && !day.isAfter(days.endsOn()));
    }
}
