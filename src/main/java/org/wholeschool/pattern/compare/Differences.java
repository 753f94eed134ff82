package org.wholeschool.pattern.compare;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.pattern.hotspot.ConcernGrid;

/**
 * Compares the concerns of two periods line by line, and says of which lines chance alone may explain the difference.
 *
 * <p>A line is tested twice by {@link TwoRates}, per school day: with every concern, and without the repeats of the
 * pupil who is in most of them, so that one child's story is no change of a place. The larger chance counts. Over the
 * lines of a table the chances are adjusted by Holm's method (1979, Scandinavian Journal of Statistics 6, 65), so that
 * among all lines without any change one is called changed in at most one comparison of twenty.
 */
final class Differences {

    /** Of twenty comparisons without any change, one names a line. */
    static final double LEVEL = .05;

    private static final int SIDES = 2;

    private final Period one;
    private final Period other;
    private final List<Fact> facts;

    /** @param facts the concerns of both, which share no day */
    Differences(Period one, Period other, List<Fact> facts) {
        this.one = one;
        this.other = other;
        this.facts = facts.stream()
                .filter(fact -> one.holds(fact.occurredOn()) || other.holds(fact.occurredOn()))
                .toList();
    }

    /** @return all concerns as one line, by itself; of none, too */
    Row all(String name) {
        Row.Count none = new Row.Count(0, 0);
        return rows(List.of(new Line(0, name)), fact -> 0).stream()
                .findFirst()
                .orElseGet(() -> new Row(0, name, none, none, Row.Change.COULD_BE_CHANCE));
    }

    /** One of the things that are counted. */
    record Line(long id, String name) {}

    /**
     * @param lines what is counted
     * @param line which of them a concern belongs to; below 0 for none
     * @return those with any concern, what changed first, then by the size of the difference per school day
     */
    List<Row> rows(List<Line> lines, ToIntFunction<Fact> line) {
        List<Fact> counted =
                facts.stream().filter(fact -> line.applyAsInt(fact) >= 0).toList();
        ConcernGrid grid = new ConcernGrid(
                Math.max(1, lines.size()),
                SIDES,
                counted.stream().mapToInt(line).toArray(),
                counted.stream()
                        .mapToInt(fact -> one.holds(fact.occurredOn()) ? 0 : 1)
                        .toArray(),
                counted.stream().map(Fact::pupils).toArray(int[][]::new));
        List<Integer> some = IntStream.range(0, lines.size())
                .filter(i -> grid.rowTotal(i) > 0)
                .boxed()
                .toList();
        List<Integer> every = proven(some, i -> chance(grid.observed(i, 0), grid.observed(i, 1)));
        List<Integer> changed = proven(
                some,
                i -> Math.max(
                        chance(grid.observed(i, 0), grid.observed(i, 1)), chance(once(grid, i, 0), once(grid, i, 1))));
        return some.stream()
                .sorted(Comparator.comparing((Integer i) -> !changed.contains(i))
                        .thenComparing(i -> !every.contains(i))
                        .thenComparing(i -> -Math.abs(perDay(grid, i))))
                .map(i -> new Row(
                        lines.get(i).id(),
                        lines.get(i).name(),
                        new Row.Count(grid.observed(i, 0), grid.persons(i, 0)),
                        new Row.Count(grid.observed(i, 1), grid.persons(i, 1)),
                        changed.contains(i)
                                ? perDay(grid, i) > 0 ? Row.Change.MORE : Row.Change.FEWER
                                : every.contains(i) ? Row.Change.FEW_PUPILS : Row.Change.COULD_BE_CHANCE))
                .toList();
    }

    /** Holm: the smallest chance is held against all lines, the next against one fewer, until one fails. */
    private static List<Integer> proven(List<Integer> lines, ToDoubleFunction<Integer> chance) {
        List<Integer> byChance =
                lines.stream().sorted(Comparator.comparingDouble(chance)).toList();
        int proven = 0;
        while (proven < byChance.size()
                && chance.applyAsDouble(byChance.get(proven)) * (byChance.size() - proven) <= LEVEL) {
            proven++;
        }
        return byChance.subList(0, proven);
    }

    private double perDay(ConcernGrid grid, int row) {
        return (double) grid.observed(row, 0) / one.schoolDays() - (double) grid.observed(row, 1) / other.schoolDays();
    }

    private double chance(int inOne, int inOther) {
        return new TwoRates(inOne, inOther, one.schoolDays(), other.schoolDays()).chance();
    }

    /** Without the repeats of the pupil who is in most of them, and no more than there are persons. */
    private static int once(ConcernGrid grid, int row, int side) {
        int repeats = Math.max(0, grid.mostByOnePupil(row, side) - 1);
        return Math.min(grid.observed(row, side) - repeats, grid.persons(row, side));
    }
}
