package org.wholeschool.intervention.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeschool.platform.RoomOnly;

/**
 * What is said of one of the contexts that are weighed against each other.
 *
 * @param context which
 * @param weight how much of the harm lies there; null where that is not said
 * @param reason why one thinks so
 */
public record Weighed(FirstContext context, Weight weight, String reason) {

    /** @return whether nothing is said of it */
    @RoomOnly
    public boolean isEmpty() {
        return weight == null && GoalText.isBlank(reason);
    }

    /**
     * @return the context that weighs more than every other one, and so is the first to change; empty where there is
     *     none such
     */
    static Optional<Weighed> heaviest(List<Weighed> all) {
        Weight most = all.stream()
                .map(Weighed::weight)
                .filter(weight -> weight != null && weight != Weight.NONE)
                .max(Weight::compareTo)
                .orElse(null);
        List<Weighed> heaviest = all.stream()
                .filter(each -> most != null && each.weight() == most)
                .toList();
        return heaviest.size() == 1 ? Optional.of(heaviest.get(0)) : Optional.empty();
    }

    /** @return how much lies in a context, where that is said */
    static Optional<Weight> of(List<Weighed> all, FirstContext context) {
        return all.stream()
                .filter(each -> each.context() == context)
                .map(Weighed::weight)
                .filter(weight -> weight != null)
                .findFirst();
    }

    /** @return the contexts that weigh more than one of them */
    @RoomOnly
    public static List<FirstContext> heavierThan(List<Weighed> all, FirstContext context) {
        return of(all, context)
                .map(weight -> all.stream()
                        .filter(each -> each.weight() != null && each.weight().compareTo(weight) > 0)
                        .map(Weighed::context)
                        .toList())
                .orElse(List.of());
    }

    /** @return the contexts of which no one has said how much lies there */
    @RoomOnly
    public static List<FirstContext> unweighed(List<Weighed> all) {
        return Stream.of(FirstContext.values())
                .filter(context -> of(all, context).isEmpty())
                .toList();
    }
}
