package org.wholeschool.intervention.plan.past;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wholeschool.access.Address;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.page.ContextPlanPage;
import org.wholeschool.intervention.plan.page.PlanFields;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.platform.Texts;

/**
 * The part of pages on which a plan that is closed comes up by itself: where a pattern, a group or a hotspot is told
 * of, and where another plan about it is written.
 */
@Named
@RequestScoped
public class PastPlansPage {

    /** So many are told, the latest first; the others stand in the list of plans. */
    private static final int TOLD = 2;

    @Inject
    private PastPlans plans;

    private List<PastPlan> closed;
    private List<PastPlan> asBegun;

    /**
     * Plans that are closed, where their context is met again.
     *
     * @param lines those that are told
     * @param more how many there are beside them
     */
    public record Met(List<Line> lines, int more) {}

    /**
     * One of them.
     *
     * @param plan which
     * @param again whether what it was about is known to have been there since it was closed
     */
    public record Line(PastPlan plan, boolean again) {}

    private List<PastPlan> closed() {
        if (closed == null) {
            closed = plans.closed();
        }
        return closed;
    }

    /**
     * @param patternId a pattern that is told of; 0 for something that has none yet
     * @param where where it is told to be
     * @param lastDay the last day of the last week that tells of it
     * @return the plans that were begun from it, or whose places and parts of the day it touches
     */
    public Met found(long patternId, ThisWeek.Where where, LocalDate lastDay) {
        return met(
                closed(),
                plan -> plan.context().isFrom(patternId) || plan.context().touches(where.placeIds(), where.bandId()),
                lastDay);
    }

    /**
     * @param places ids of places
     * @param bandId a part of the day; 0 for any
     * @return the plans that were about one of these places at that time; since when it is there again is not known
     */
    public Met at(List<Long> places, long bandId) {
        return met(closed(), plan -> plan.context().touches(places, bandId), LocalDate.MIN);
    }

    /**
     * @param groupId a group that is told of
     * @param toldFrom since when it is, this time
     * @return the plans that were about it
     */
    public Met ofGroup(long groupId, LocalDate toldFrom) {
        return met(closed(), plan -> plan.context().isOfGroup(groupId), toldFrom);
    }

    /**
     * @return for a plan that is being written, the plans that were begun from the same, or whose places and parts of
     *     the day are among those that are ticked
     */
    public Met before(ContextPlanPage page) {
        if (asBegun == null) {
            asBegun = page.isNew()
                    ? plans.of(new PlanOrigin(
                            Address.optional(page.getPattern(), "plan", Long::valueOf),
                            Address.optional(page.getGroup(), "plan", Long::valueOf)))
                    : plans.ofPlan(page.getView().id());
        }
        PlanFields fields = page.getFields();
        List<Long> places = fields.getContext() == ContextKind.PLACE ? List.of(fields.getPlaces()) : List.of();
        List<Long> bands = fields.getBands().length == 0 ? List.of(0L) : Arrays.asList(fields.getBands());
        Stream<PastPlan> there = closed().stream()
                .filter(plan -> bands.stream().anyMatch(band -> plan.context().touches(places, band)));
        return met(
                Stream.concat(asBegun.stream(), there)
                        .distinct()
                        .sorted(Comparator.comparing(PastPlan::closed).reversed())
                        .toList(),
                plan -> true,
                LocalDate.MIN);
    }

    private static Met met(List<PastPlan> all, Predicate<PastPlan> wanted, LocalDate lastDay) {
        List<Line> lines = all.stream()
                .filter(wanted)
                .map(plan -> new Line(plan, lastDay.isAfter(plan.closed())))
                .toList();
        return new Met(lines.subList(0, Math.min(TOLD, lines.size())), Math.max(0, lines.size() - TOLD));
    }

    /** @return when a plan was closed and what its review found, in a sentence each */
    public String says(PastPlan plan) {
        Texts texts = Texts.of("intervention");
        String closedOn = texts.get("past.closed", PlanWords.day(plan.closed()));
        return closedOn + " "
                + (plan.reading() == null
                        ? texts.get("past.unasked")
                        : texts.get("past.found", texts.get("reading.tag." + plan.reading())));
    }
}
