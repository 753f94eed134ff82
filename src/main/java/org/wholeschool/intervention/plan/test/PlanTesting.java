package org.wholeschool.intervention.plan.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.intervention.plan.record.PlanTest;
import org.wholeschool.intervention.plan.record.TestWeeks;
import org.wholeschool.pattern.week.PlaceCounts;
import org.wholeschool.pattern.week.PlaceWeeks;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.place.Site;

/**
 * Fixes, before a plan about places starts, by what one will see whether it worked; and says what cannot be taken of
 * that.
 */
@ApplicationScoped
@RoomOnly
public class PlanTesting {

    private static final Set<String> CASEWORK = SchoolDefaults.placeKinds().stream()
            .filter(SchoolDefaults.PlaceKind::caseworkOnly)
            .map(SchoolDefaults.PlaceKind::code)
            .collect(Collectors.toSet());

    @Inject
    private PlaceCounts counts;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    private List<Site.ListedPlace> places(PlanText text, LocalDate today) {
        return site.places().stream()
                .filter(place -> text.places().contains(place.id())
                        || place.isOfferedOn(today)
                                && !place.code().equals("NOT_KNOWN")
                                && !CASEWORK.contains(place.kind()))
                .toList();
    }

    /**
     * @param text of a plan
     * @param planned where other plans run
     * @return what its test would rest on; empty where it is not about places that the school knows
     */
    Optional<TestGround> ground(PlanText text, Set<Long> planned, LocalDate today) {
        List<Site.ListedPlace> places = places(text, today);
        if (text.context() != ContextKind.PLACE
                || text.places().isEmpty()
                || !places.stream()
                        .map(Site.ListedPlace::id)
                        .collect(Collectors.toSet())
                        .containsAll(text.places())) {
            return Optional.empty();
        }
        return Optional.of(new TestGround(
                text,
                counts.weeks(text.reviewOn() == null ? today : text.reviewOn(), text.bands()),
                places,
                site.neighbours(),
                planned));
    }

    /**
     * @return whether a plan that starts on a day can still have a test: not where one of its weeks has gone by,
     *     because then what is compared would be chosen by who has seen what came of it
     */
    static boolean canBeFixed(LocalDate startsOn, LocalDate today) {
        return startsOn != null && !startsOn.isBefore(TestWeeks.monday(today));
    }

    /**
     * @param text of a draft that is to start
     * @param planned where other plans run
     * @return the same; where no place to compare with is ticked and something can still be fixed, with those that are
     *     proposed
     */
    public PlanText withProposed(PlanText text, Set<Long> planned, LocalDate today) {
        if (!text.test().compared().isEmpty() || !canBeFixed(text.startsOn(), today)) {
            return text;
        }
        return ground(text, planned, today)
                .map(ground -> text.tested(text.test().comparedWith(ground.proposed())))
                .orElse(text);
    }

    /**
     * @param text of a draft
     * @param planned where other plans run
     * @param isWhole whether it is to start
     * @return what cannot be taken
     */
    public List<BadInput> faults(PlanText text, Set<Long> planned, boolean isWhole, LocalDate today) {
        List<BadInput> faults = new ArrayList<>();
        TestText test = text.test();
        if (text.context() != ContextKind.PLACE) {
            return faults;
        }
        boolean isNeeded = isWhole && canBeFixed(text.startsOn(), today);
        refuse(faults, isNeeded && test.chosen() == null, "chosenFor", "test.chosen.required");
        refuse(
                faults,
                isNeeded && (test.selectedFrom() == null || test.selectedTo() == null),
                "selectedFrom",
                "test.selected.required");
        if (test.selectedFrom() != null && test.selectedTo() != null) {
            refuse(faults, test.selectedTo().isBefore(test.selectedFrom()), "selectedTo", "test.selected.order");
            refuse(
                    faults,
                    !test.selectedTo().isBefore(test.selectedFrom())
                            && canBeFixed(text.startsOn(), today)
                            && !TestWeeks.monday(test.selectedTo()).isBefore(TestWeeks.monday(text.startsOn())),
                    "selectedTo",
                    "test.selected.late");
        }
        if (!test.compared().isEmpty()) {
            ground(text, planned, today).ifPresent(ground -> compared(faults, ground.fits(), test.compared()));
        }
        return faults;
    }

    private static void compared(
            List<BadInput> faults, Map<Site.ListedPlace, TestGround.Fit> fits, Set<Long> compared) {
        Map<Long, TestGround.Fit> byId = fits.entrySet().stream()
                .collect(Collectors.toMap(fit -> fit.getKey().id(), Map.Entry::getValue));
        Map<Long, String> names =
                fits.keySet().stream().collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
        for (long place : compared) {
            TestGround.Fit fit = byId.get(place);
            if (fit == null) {
                faults.add(new BadInput("compared", "test.compared.gone"));
            } else if (!isFit(fit)) {
                faults.add(new BadInput("compared", "test.compared." + fit, names.get(place)));
            }
        }
    }

    private static boolean isFit(TestGround.Fit fit) {
        return fit == TestGround.Fit.PROPOSED || fit == TestGround.Fit.FITS;
    }

    private static void refuse(List<BadInput> faults, boolean isWrong, String field, String sentence) {
        if (isWrong) {
            faults.add(new BadInput(field, sentence));
        }
    }

    /**
     * @param plan that starts now, and was looked at
     * @param planned where other plans run
     * @return its test; empty where it is about no place, or had begun before anything was fixed
     */
    public Optional<PlanTest> fixed(Plan plan, Set<Long> planned, LocalDate today, long by, Instant at) {
        PlanText text = plan.text();
        if (!canBeFixed(text.startsOn(), today)) {
            return Optional.empty();
        }
        return ground(text, planned, today)
                .flatMap(ground -> ground.design()
                        .map((Design weeks) ->
                                new PlanTest(plan, ground.watched(), ground.names(), ground.mondays(), weeks, by, at)));
    }

    /**
     * @return whether nothing can be logged any more, whatever was done, at one of the own places of a test by its
     *     review, or in a part of the day that it counts
     */
    public boolean isOwnGone(PlanTest test) {
        return !thereAtReview(test, test.places()).containsAll(test.places()) || isPartlyOff(test);
    }

    boolean isPartlyOff(PlanTest test) {
        return test.isPartlyOff(day.plan());
    }

    /**
     * @param test whose review has come
     * @param treated where other plans were at work in its time
     * @return what was counted, by now, in its weeks: without the places beside the plan's own that are not there any
     *     more, or where something else was done
     */
    public TestCounts counted(PlanTest test, Set<Long> treated) {
        PlaceWeeks weeks = counts.weeks(test.getReviewOn(), test.bands());
        Design design = test.design(weeks.mondays());
        Set<Long> compared = comparable(test, test.compared(), treated);
        Set<Long> watched = comparable(test, test.watched(), treated);
        boolean isShown = isShown(weeks, design, test.places()) && isShown(weeks, design, compared);
        return new TestCounts(
                weeks.mondays(),
                weeks.of(test.places()),
                weeks.of(compared),
                weeks.of(watched),
                weeks.persons(test.places(), design.baseline()),
                weeks.persons(test.places(), design.after()),
                isShown,
                isShown(weeks, design, watched));
    }

    /** @return of places beside a plan's own those that are there at its review, and where nothing else was done */
    Set<Long> comparable(PlanTest test, Set<Long> ids, Set<Long> treated) {
        return thereAtReview(test, ids).stream()
                .filter(id -> !treated.contains(id))
                .collect(Collectors.toSet());
    }

    private Set<Long> thereAtReview(PlanTest test, Set<Long> ids) {
        return site.places().stream()
                .filter(place -> ids.contains(place.id())
                        && (place.closedOn() == null || place.closedOn().isAfter(test.getReviewOn())))
                .map(Site.ListedPlace::id)
                .collect(Collectors.toSet());
    }

    private static boolean isShown(PlaceWeeks weeks, Design design, Set<Long> places) {
        return Stream.of(design.baseline(), design.after()).allMatch(part -> weeks.isShown(places, part));
    }
}
