package org.wholeschool.intervention.plan.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.intervention.plan.ByWhom;
import org.wholeschool.intervention.plan.PlanRules;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.action.PlanAction;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/** Shows a plan as it is now: its places, its parts of the day and its people as they are called today. */
@ApplicationScoped
class PlanNow {

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private Calendar calendar;

    @Inject
    private Actors actors;

    @Inject
    private ByWhom people;

    /**
     * @param plan which
     * @param actions what people do because of it, in their order
     * @param today the day at the school
     * @return what its page shows
     */
    PlanView of(Plan plan, List<PlanAction> actions, LocalDate today) {
        PlanText text = plan.text();
        Map<Long, Site.ListedPlace> places =
                site.places().stream().collect(Collectors.toMap(Site.ListedPlace::id, Function.identity()));
        Map<Long, String> bands =
                day.plan().bands().stream().collect(Collectors.toMap(DayPlan.ListedBand::id, DayPlan.ListedBand::name));
        boolean isHoliday = plan.getState() != PlanState.CLOSED
                && text.reviewOn() != null
                && PlanRules.isHoliday(text.reviewOn(), calendar.halfTerms(), calendar.closures());
        return new PlanView(
                plan.getId(),
                plan.getEdition(),
                plan.getState(),
                text,
                plan.names(),
                text.places().stream()
                        .map(place -> now(places.get(place), today))
                        .toList(),
                text.bands().stream()
                        .map(band -> bands.getOrDefault(
                                band, Texts.of("intervention").get("plan.band.gone")))
                        .toList(),
                isWriter() ? plan.getGroupWords() : null,
                plan.getPatternId(),
                isHoliday,
                plan.getLearnt(),
                kept(plan),
                isWriter(),
                actions.stream()
                        .map(action -> action.view(people.name(action.getOwnerId()), today))
                        .toList());
    }

    private static PlanView.PlaceNow now(Site.ListedPlace place, LocalDate today) {
        return place == null
                ? new PlanView.PlaceNow(Texts.of("intervention").get("plan.place.gone"), true)
                : new PlanView.PlaceNow(place.name(), !place.isOfferedOn(today));
    }

    private boolean isWriter() {
        Set<Role> roles = actors.current().roles();
        return roles.contains(Role.LEAD) || roles.contains(Role.DEPUTY);
    }

    private String kept(Plan plan) {
        return people.said(Texts.of("intervention"), "plan.kept", plan.getKeptBy(), plan.getKeptAt());
    }
}
