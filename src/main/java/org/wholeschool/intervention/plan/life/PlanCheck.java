package org.wholeschool.intervention.plan.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.library.Library;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.PlanRules;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.Weighed;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.intervention.plan.test.PlanTesting;
import org.wholeschool.platform.BadInput;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/** Looks through what was typed of a plan before it is written: everything that cannot be taken, each at its field. */
@ApplicationScoped
class PlanCheck {

    @Inject
    private Library library;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Schools schools;

    @Inject
    private PlanTesting testing;

    /**
     * What can be written.
     *
     * @param text looked through
     * @param names by key, the names of what is chosen
     */
    record Checked(PlanText text, Map<String, String> names) {}

    /**
     * @param plan as it is
     * @param form what was typed
     * @param given looks through it, and has perhaps looked through what was typed beside it: what is wrong is said all
     *     together
     * @param isWhole whether it has to be whole, because it runs or is to
     * @param planned the places of the other plans that run
     * @param today the day at the school
     * @return what can be written
     * @throws BadInput where something cannot be taken, or names a person
     */
    Checked of(
            Plan plan, PlanText form, ContextTexts.Given given, boolean isWhole, Set<Long> planned, LocalDate today) {
        PlanText typed = isWhole ? form.followed() : form;
        PlanText before = plan.getId() == null ? null : plan.text();
        String title = given.text("title", typed.title(), ContextTexts.LONGEST_TITLE, "plan.title.required");
        given.refuse(typed.context() == null, "context", "plan.context.required");
        given.refuse(
                typed.context() == ContextKind.GROUP && plan.getGroupId() == null, "context", "plan.group.required");
        where(given, typed, before, today);
        String online = typed.context() == ContextKind.ONLINE
                ? given.text("online", typed.online(), ContextTexts.LONGEST_TITLE, "plan.online.required")
                : null;
        given.refuse(typed.context() == ContextKind.YEAR && !isAYear(typed.year()), "year", "plan.year.required");
        List<Weighed> weights = weights(given, typed);
        String why = given.text("why", typed.why(), ContextTexts.LONGEST, null);
        List<GoalText> goals = goals(given, typed.goals());
        Map<String, String> names = chosen(given, typed, plan);
        String own = given.text("own", typed.own(), ContextTexts.LONGEST, null);
        given.refuse(
                typed.context() == ContextKind.PLACE
                        && !typed.reach().years().stream().allMatch(this::isAYear),
                "reachYears",
                "reach.years.unknown");
        given.number("hours", typed.reach().hours(), PlanRules.MOST_HOURS);
        given.number("pounds", typed.reach().pounds(), PlanRules.MOST_POUNDS);
        given.add(PlanRules.days(typed.startsOn(), typed.reviewOn(), today, before == null ? null : before.startsOn()));
        if (isWhole) {
            given.add(PlanRules.missing(typed));
        }
        if (plan.getState() == PlanState.DRAFT) {
            given.add(testing.faults(typed, planned, isWhole, today));
        } else {
            given.refuse(!typed.test().equals(before.test()), null, "test.fixed");
        }
        given.orThrow();
        return new Checked(
                new PlanText(
                        title,
                        typed.context(),
                        typed.places(),
                        typed.bands(),
                        online,
                        typed.year(),
                        weights,
                        typed.first(),
                        why,
                        typed.lever(),
                        goals,
                        names.keySet(),
                        own,
                        typed.test(),
                        typed.reach(),
                        typed.startsOn(),
                        typed.reviewOn()),
                names);
    }

    /** A place that is not used any more stays in a plan that has it, and comes into no other. */
    private void where(ContextTexts.Given given, PlanText typed, PlanText before, LocalDate today) {
        if (typed.context() != ContextKind.PLACE) {
            return;
        }
        Set<Long> places = site.places().stream()
                .filter(place -> place.isOfferedOn(today))
                .map(Site.ListedPlace::id)
                .collect(Collectors.toSet());
        Set<Long> bands =
                day.plan().bands().stream().map(DayPlan.ListedBand::id).collect(Collectors.toSet());
        if (before != null) {
            places.addAll(before.places());
            bands.addAll(before.bands());
        }
        given.refuse(typed.places().isEmpty(), "places", "plan.places.required");
        given.refuse(!places.containsAll(typed.places()), "places", "plan.places.unknown");
        given.refuse(!bands.containsAll(typed.bands()), "bands", "plan.bands.unknown");
    }

    private boolean isAYear(Integer year) {
        Schools.Profile profile = schools.profile();
        return year != null && year >= profile.firstYear() && year <= profile.lastYear();
    }

    private static List<Weighed> weights(ContextTexts.Given given, PlanText typed) {
        given.add(PlanRules.weights(typed.weights(), typed.first()));
        return typed.weights().stream()
                .filter(each -> !each.isEmpty())
                .map(each -> new Weighed(
                        each.context(),
                        each.weight(),
                        given.text(PlanRules.at(each) + "reason", each.reason(), ContextTexts.LONGEST, null)))
                .toList();
    }

    private static List<GoalText> goals(ContextTexts.Given given, List<GoalText> typed) {
        given.add(PlanRules.goals(typed));
        List<GoalText> goals = new ArrayList<>();
        IntStream.range(0, typed.size())
                .filter(row -> !typed.get(row).isEmpty())
                .forEach(row -> {
                    GoalText goal = typed.get(row);
                    String at = "goal:" + row + ":";
                    goals.add(new GoalText(
                            given.text(at + "indicator", goal.indicator(), ContextTexts.LONGEST, null),
                            given.text(at + "positive", goal.positive(), ContextTexts.LONGEST, null),
                            goal.measure(),
                            goal.measure() == Measure.OTHER
                                    ? given.text(at + "otherwise", goal.otherwise(), ContextTexts.LONGEST_TITLE, null)
                                    : null));
                });
        return goals;
    }

    /**
     * @return by key, the names of what is chosen: as it is called now, or as it was when it was chosen, where the
     *     school uses it no more
     */
    private Map<String, String> chosen(ContextTexts.Given given, PlanText typed, Plan plan) {
        Map<String, String> known = new HashMap<>(plan.names());
        library.all().stream().filter(entry -> !entry.retired()).forEach(entry -> known.put(entry.key(), entry.name()));
        given.refuse(!known.keySet().containsAll(typed.chosen()), "chosen", "plan.chosen.unknown");
        Map<String, String> names = new LinkedHashMap<>();
        typed.chosen().stream().filter(known::containsKey).forEach(key -> names.put(key, known.get(key)));
        return names;
    }
}
