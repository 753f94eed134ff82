package org.wholeschool.concern.log;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * One of many, where a few are likely: those are a tap each, and every other one stands behind them under its group.
 *
 * @param likely what is offered first; and what is chosen already
 * @param groups all others
 */
public record Choosing(List<Option> likely, List<LogChoices.Group<Option>> groups) {

    /**
     * @param likely what is offered first
     * @param all everything that can be chosen
     * @param id its number
     * @param name its words
     * @param also other words by which it is found, or ""
     * @param chosen the number of what is chosen, or null
     */
    static <T> Choosing of(
            List<T> likely,
            List<LogChoices.Group<T>> all,
            ToLongFunction<T> id,
            Function<T, String> name,
            Function<T, String> also,
            Long chosen) {
        Set<Long> first = likely.stream().map(id::applyAsLong).collect(Collectors.toSet());
        Function<T, Option> option = one -> new Option(
                id.applyAsLong(one), name.apply(one), also.apply(one), chosen != null && chosen == id.applyAsLong(one));
        return new Choosing(
                likely.stream().map(option).toList(),
                all.stream()
                        .map(group -> new LogChoices.Group<>(
                                group.name(),
                                group.members().stream()
                                        .filter(one -> !first.contains(id.applyAsLong(one)))
                                        .map(option)
                                        .toList()))
                        .filter(group -> !group.members().isEmpty())
                        .toList());
    }

    /**
     * Something to choose.
     *
     * @param id its number
     * @param name its words
     * @param also other words by which it is found; they are never kept
     * @param chosen whether it is chosen
     */
    public record Option(long id, String name, String also, boolean chosen) {}
}
