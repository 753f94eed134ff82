package org.wholeschool.intervention.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wholeschool.intervention.Lever;
import org.wholeschool.platform.RoomOnly;

/**
 * What is said of a plan.
 *
 * @param title its name
 * @param context what it is about
 * @param places ids of places, where it is about such
 * @param bands ids of parts of the day, where it is about places; none for any
 * @param online which online space, where it is about one
 * @param year which year, where it is about one
 * @param weights how much of the harm lies in which context, as far as a colleague has said it
 * @param first which context has to change first
 * @param why why that one
 * @param lever by what it works
 * @param goals at most three
 * @param chosen keys of interventions of the library, in its order
 * @param own what is done beside these, in own words, or null
 * @param test how one will see whether it worked, where it is about places
 * @param reach whom it reaches and what it is to take, as its writer says it
 * @param startsOn its first day
 * @param reviewOn the day on which it is looked at whether it worked
 */
public record PlanText(
        String title,
        ContextKind context,
        Set<Long> places,
        Set<Long> bands,
        String online,
        Integer year,
        List<Weighed> weights,
        FirstContext first,
        String why,
        Lever lever,
        List<GoalText> goals,
        Set<String> chosen,
        String own,
        TestText test,
        ReachText reach,
        LocalDate startsOn,
        LocalDate reviewOn) {

    /** A plan of which no one says whom it reaches, or how contexts weigh. */
    public PlanText(
            String title,
            ContextKind context,
            Set<Long> places,
            Set<Long> bands,
            String online,
            Integer year,
            FirstContext first,
            String why,
            Lever lever,
            List<GoalText> goals,
            Set<String> chosen,
            String own,
            TestText test,
            LocalDate startsOn,
            LocalDate reviewOn) {
        this(
                title,
                context,
                places,
                bands,
                online,
                year,
                List.of(),
                first,
                why,
                lever,
                goals,
                chosen,
                own,
                test,
                ReachText.NONE,
                startsOn,
                reviewOn);
    }

    /** @return the same, seen by something else whether it worked */
    @RoomOnly
    public PlanText tested(TestText by) {
        return new PlanText(
                title, context, places, bands, online, year, weights, first, why, lever, goals, chosen, own, by, reach,
                startsOn, reviewOn);
    }

    /**
     * @return the same; where it leaves open which context has to change first, the one that weighs most, for the
     *     reason that it has
     */
    @RoomOnly
    public PlanText followed() {
        return first != null
                ? this
                : Weighed.heaviest(weights)
                        .map(most -> new PlanText(
                                title,
                                context,
                                places,
                                bands,
                                online,
                                year,
                                weights,
                                most.context(),
                                GoalText.isBlank(why) ? most.reason() : why,
                                lever,
                                goals,
                                chosen,
                                own,
                                test,
                                reach,
                                startsOn,
                                reviewOn))
                        .orElse(this);
    }

    /**
     * A plan about a group is spread to a place, because there is no group to choose.
     *
     * @param called the name of another plan
     * @return what that one says at first: the same goals and interventions, and no place yet
     */
    @RoomOnly
    public PlanText spread(String called) {
        return new PlanText(
                called,
                context == ContextKind.GROUP ? ContextKind.PLACE : context,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                lever,
                goals,
                chosen,
                own,
                TestText.NONE,
                null,
                null);
    }
}
