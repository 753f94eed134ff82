package org.wholeschool.intervention.plan.reach;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.library.Entry;
import org.wholeschool.intervention.library.Library;
import org.wholeschool.intervention.library.Where;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.pattern.overview.LoggedYear;
import org.wholeschool.pattern.overview.LoggedYears;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.RollSize;
import org.wholeschool.school.place.Footfall;
import org.wholeschool.school.place.Site;

/**
 * How far plans reach before they start: how many pupils, what share of the concerns of the last year, at what effort.
 * Nothing is kept of it; it is worked out of what is known today, and what is not known is said. The head, who is shown
 * no hotspots, is shown no share.
 */
@Service
@RoomOnly
public class PlanReach {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RollSize roll;

    @Inject
    private LoggedYears logged;

    @Inject
    private Library library;

    @Inject
    private Site site;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param text what a plan says, or will say
     * @param planId which plan; null for one that was not kept yet
     * @return how far it reaches
     * @throws NotFound where the school has no such plan
     */
    @Permit(
            code = "PlanReach.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Reach of(PlanText text, Long planId) {
        if (planId != null) {
            if (em.find(Plan.class, planId) == null) {
                throw new NotFound("plan");
            }
            current.about("plan", planId);
        }
        return new Known().reach(text, planId == null ? List.of() : actions().getOrDefault(planId, List.of()));
    }

    /** @return the drafts and the plans that run, side by side: drafts first, the latest begun before the others */
    @Permit(
            code = "PlanReach.sideBySide",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Compared> sideBySide() {
        Known known = new Known();
        Map<Long, List<PlanView.Effort>> actions = actions();
        Map<Long, String> places =
                known.places.stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
        return em.createQuery("select p from Plan p where p.state <> :closed", Plan.class)
                .setParameter("closed", PlanState.CLOSED)
                .getResultStream()
                .sorted(Comparator.comparing(Plan::getState).thenComparing(Plan::getId, Comparator.reverseOrder()))
                .map(plan -> new Compared(
                        plan.getId(),
                        plan.getTitle(),
                        plan.getState(),
                        about(plan, places),
                        known.reach(plan.text(), actions.getOrDefault(plan.getId(), List.of()))))
                .toList();
    }

    private static String about(Plan plan, Map<Long, String> places) {
        return PlanWords.about(plan.text(), places);
    }

    private Map<Long, List<PlanView.Effort>> actions() {
        Map<Long, List<PlanView.Effort>> byPlan = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.intervention.plan.reach.PlanReach.Planned(a.plan.id,"
                                + " a.hoursPlanned, a.poundsPlanned) from PlanAction a",
                        Planned.class)
                .getResultStream()
                .forEach(action -> byPlan.computeIfAbsent(action.planId(), none -> new ArrayList<>())
                        .add(new PlanView.Effort(action.hours(), 0, action.pounds(), 0)));
        return byPlan;
    }

    /** What is known of the school, read once for all plans. */
    private final class Known {

        private final Map<Integer, Integer> pupils = roll.byYear();
        private final List<Site.ListedPlace> places = site.places();
        private final Map<Long, Footfall> visits =
                site.footfalls().stream().collect(Collectors.toMap(Site.Busy::placeId, Site.Busy::footfall));
        private final boolean seesPatterns = actors.current().roles().contains(Role.LEAD)
                || actors.current().roles().contains(Role.DEPUTY);
        private final List<Entry> entries = library.all();
        private final List<LoggedYear> years = seesPatterns ? logged.lastAndThis() : List.of();

        private Reach reach(PlanText text, List<PlanView.Effort> actions) {
            Reach.By by = by(text);
            Set<Integer> years = by == Reach.By.YEARS_SAID ? text.reach().years() : Set.of();
            Reach.Share of = share(text);
            return new Reach(
                    by,
                    pupils(by, text),
                    years,
                    by == Reach.By.YEARS_SAID || by == Reach.By.NOT_SAID ? visits(text.places()) : List.of(),
                    of,
                    shares(of, text),
                    PlanEffort.of(
                            text.reach(),
                            entries.stream()
                                    .filter(entry -> text.chosen().contains(entry.key()))
                                    .toList(),
                            actions));
        }

        private Reach.By by(PlanText text) {
            return switch (text.context()) {
                case SCHOOL -> Reach.By.SCHOOL;
                case YEAR -> Reach.By.YEAR;
                case ONLINE -> Reach.By.ONLINE;
                case GROUP -> Reach.By.GROUP;
                case PLACE -> text.reach().years().isEmpty() ? Reach.By.NOT_SAID : Reach.By.YEARS_SAID;
            };
        }

        private PupilBand pupils(Reach.By by, PlanText text) {
            return switch (by) {
                case SCHOOL -> band(pupils.keySet());
                case YEAR -> text.year() == null ? null : band(Set.of(text.year()));
                case YEARS_SAID -> band(text.reach().years());
                case NOT_SAID, ONLINE, GROUP -> null;
            };
        }

        private PupilBand band(Collection<Integer> years) {
            return PupilBand.of(years.stream()
                    .mapToInt(year -> pupils.getOrDefault(year, 0))
                    .sum());
        }

        private List<String> visits(Set<Long> of) {
            Texts words = Texts.of("intervention");
            return places.stream()
                    .filter(place -> of.contains(place.id()) && visits.containsKey(place.id()))
                    .map(place -> words.get("reach.visits." + visits.get(place.id()), place.name()))
                    .toList();
        }

        private Reach.Share share(PlanText text) {
            return text.context() == ContextKind.SCHOOL
                    ? Reach.Share.SCHOOL
                    : !seesPatterns
                            ? Reach.Share.NOT_FOR_YOU
                            : switch (text.context()) {
                                case PLACE -> text.places().isEmpty() ? Reach.Share.NO_PLACE : Reach.Share.PLACES;
                                case ONLINE -> Reach.Share.ONLINE;
                                case YEAR -> Reach.Share.YEAR;
                                default -> Reach.Share.GROUP;
                            };
        }

        /** The school year before this one, which is a whole one, and then what there is of this one. */
        private List<Reach.OfYear> shares(Reach.Share of, PlanText text) {
            Set<Long> at = switch (of) {
                case PLACES -> text.places();
                case ONLINE ->
                    places.stream()
                            .filter(place -> Where.ofPlace(place.kind(), place.group()) == Where.ONLINE)
                            .map(Site.ListedPlace::id)
                            .collect(Collectors.toSet());
                default -> Set.of();
            };
            Set<Long> bands = of == Reach.Share.PLACES ? text.bands() : Set.of();
            return at.isEmpty()
                    ? List.of()
                    : years.stream()
                            .map(year -> new Reach.OfYear(
                                    year.name(), year.isCurrent(), year.concerns(at, bands), year.total()))
                            .toList();
        }
    }

    /**
     * A plan beside others.
     *
     * @param id which
     * @param title its name
     * @param state how far it is
     * @param about what it is about, in words
     * @param reach how far it reaches
     */
    public record Compared(long id, String title, PlanState state, String about, Reach reach) {}

    /** What is planned for one action. Its constructor is public for EclipseLink. */
    record Planned(long planId, int hours, int pounds) {
        public Planned {}
    }
}
