package org.wholeschool.intervention.plan.reach;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.wholeschool.intervention.library.Entry;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.ReachText;

/**
 * What a plan is to take, each by the best that is known: what people were asked for, else what its writer says, else
 * the estimates of what was chosen from the library.
 *
 * @param hours hours of staff; null where nothing is known
 * @param pounds what it costs beside these; null where nothing is known
 */
public record PlanEffort(Amount hours, Amount pounds) {

    /** From whom a number is. */
    public enum Source {
        /** The sum of what its actions were planned to take. */
        ACTIONS,
        /** What its writer says. */
        WRITER,
        /** Estimates of the library, without what is done in own words. */
        LIBRARY
    }

    /**
     * A number, or a range of it.
     *
     * @param least at least
     * @param most at most, the same where it is one number
     */
    public record Amount(int least, int most, Source source) {}

    /**
     * @param said what its writer says of it
     * @param chosen what was chosen from the library
     * @param actions what people were asked to do because of it
     */
    static PlanEffort of(ReachText said, Collection<Entry> chosen, List<PlanView.Effort> actions) {
        return new PlanEffort(
                amount(actions, PlanView.Effort::hoursPlanned, said.hours(), chosen, Entry::hours),
                amount(actions, PlanView.Effort::poundsPlanned, said.pounds(), chosen, Entry::pounds));
    }

    private static Amount amount(
            List<PlanView.Effort> actions,
            ToIntFunction<PlanView.Effort> planned,
            Integer said,
            Collection<Entry> chosen,
            Function<Entry, Entry.Range> estimate) {
        int asked = actions.stream().mapToInt(planned).sum();
        if (asked > 0) {
            return new Amount(asked, asked, Source.ACTIONS);
        }
        if (said != null) {
            return new Amount(said, said, Source.WRITER);
        }
        return chosen.isEmpty()
                ? null
                : new Amount(
                        chosen.stream()
                                .map(estimate)
                                .mapToInt(Entry.Range::least)
                                .sum(),
                        chosen.stream()
                                .map(estimate)
                                .mapToInt(Entry.Range::most)
                                .sum(),
                        Source.LIBRARY);
    }
}
