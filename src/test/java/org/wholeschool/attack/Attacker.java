package org.wholeschool.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Works out of any collection of numbers of one school year what they tell together: by differences of nested ones, by
 * trackers, and by linear programs with fractions and with whole numbers. It knows how numbers are rounded, which is
 * public, and nothing else of the product.
 */
public final class Attacker {

    private static final double NEARLY = 1e-6;
    private static final int MOST_CONCERNS = 20_000;
    private static final int MOST_BRANCHES = 400;

    private final List<Seen> seen;
    private final int unknowns;
    private Simplex simplex;
    private int wholeLeast;
    private int wholeMost;

    /** @param seen every number that was seen */
    public Attacker(Collection<Seen> seen) {
        this.seen = List.copyOf(seen);
        unknowns =
                seen.stream().allMatch(each -> each.cells().bits().length() <= Cells.ALL) ? Cells.ALL : 2 * Cells.ALL;
    }

    /**
     * What was worked out about a set of concerns.
     *
     * @param cells which
     * @param least so many at least
     * @param most so many at most
     * @param by by what
     */
    public record Bound(Cells cells, int least, int most, String by) {

        /** @return whether something small is known to be there, or is known to be smaller than it was to look. */
        public boolean tellsOfFewer(int fewest) {
            return least > 0 && least < fewest && most < fewest;
        }
    }

    /** @return of each two numbers of which one is of a part of the other's concerns, what there is in the rest. */
    public List<Bound> differences() {
        List<Bound> bounds = new ArrayList<>();
        for (Seen part : seen) {
            for (Seen whole : seen) {
                if (!part.cells().equals(whole.cells()) && part.cells().within(whole.cells())) {
                    bounds.add(new Bound(
                            whole.cells().without(part.cells()),
                            whole.least() - part.most(),
                            whole.most() - part.least(),
                            whole.where() + " less " + part.where()));
                }
            }
        }
        return bounds;
    }

    /**
     * @return the sets of which differences or trackers tell that somebody is there, and that there are fewer than so
     *     many.
     */
    public List<Bound> smallOnes(int fewest) {
        return Stream.concat(differences().stream(), trackers().stream())
                .filter(bound -> bound.tellsOfFewer(fewest))
                .toList();
    }

    /**
     * @return of each two numbers of which a third one is of all their concerns together, what there is in what they
     *     share.
     */
    public List<Bound> trackers() {
        Map<Cells, Seen> of = new HashMap<>();
        seen.forEach(each -> of.merge(
                each.cells(),
                each,
                (one, other) -> one.most() - one.least() < other.most() - other.least() ? one : other));
        List<Bound> bounds = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            for (Seen other : seen.subList(i + 1, seen.size())) {
                Seen one = seen.get(i);
                Cells shared = one.cells().inBoth(other.cells());
                Seen together = of.get(one.cells().and(other.cells()));
                if (together != null && !shared.bits().isEmpty() && together != one && together != other) {
                    bounds.add(new Bound(
                            shared,
                            one.least() + other.least() - together.most(),
                            one.most() + other.most() - together.least(),
                            one.where() + " and " + other.where() + " less " + together.where()));
                }
            }
        }
        return bounds;
    }

    /**
     * @return what all numbers together tell about some concerns: the bounds of whole numbers within those of linear
     *     programs.
     */
    public Bound bound(Cells cells) {
        if (simplex == null) {
            simplex = program();
        }
        int least = (int) Math.ceil(simplex.least(weights(cells, 1)) - NEARLY);
        int most = (int) Math.floor(-simplex.least(weights(cells, -1)) + NEARLY);
        wholeMost = solutionIsWhole() ? most : witness(cells, most);
        simplex.least(weights(cells, 1));
        wholeLeast = solutionIsWhole() ? least : witness(cells, 0);
        return new Bound(cells, Math.max(0, least), most, "all numbers together");
    }

    /** @return whether there is any way in which all of it can have come about. */
    public boolean isPossible() {
        try {
            simplex = simplex == null ? program() : simplex;
            return true;
        } catch (Simplex.Contradiction none) {
            return false;
        }
    }

    /** @return how many concerns there are at least, by linear programs alone. */
    public int least(Cells cells) {
        if (simplex == null) {
            simplex = program();
        }
        return Math.max(0, (int) Math.ceil(simplex.least(weights(cells, 1)) - NEARLY));
    }

    /**
     * Goes from the last answer to one in whole numbers, one unknown after the other, those that are asked about first.
     *
     * @return how many there are of these then; -1 where it came to no end.
     */
    private int witness(Cells cells, int wanted) {
        Simplex dive = simplex.copy();
        int left = wanted;
        for (int i : cells.bits().stream().toArray()) {
            double at = dive.solution()[i];
            int to = (int) Math.min(left, wanted == 0 ? Math.floor(at) : Math.ceil(at - NEARLY));
            if (!dive.restrict(i, to, to)) {
                to = (int) Math.floor(at);
                if (!dive.restrict(i, to, to)) {
                    return -1;
                }
            }
            left -= to;
        }
        int fraction = fraction(dive.solution());
        while (fraction >= 0) {
            double at = dive.solution()[fraction];
            double near = Math.rint(at);
            double far = near < at ? near + 1 : near - 1;
            if (!dive.restrict(fraction, near, near) && !dive.restrict(fraction, far, far)) {
                return -1;
            }
            fraction = fraction(dive.solution());
        }
        double[] solution = dive.solution();
        int[] whole =
                Arrays.stream(solution).mapToInt(each -> (int) Math.round(each)).toArray();
        boolean possible = seen.stream()
                        .allMatch(each -> each.cells().count(whole) >= each.least()
                                && each.cells().count(whole) <= each.most())
                && Cells.nothings(unknowns).stream()
                        .allMatch(sum -> IntStream.range(0, whole.length)
                                        .mapToDouble(i -> sum[i] * whole[i])
                                        .sum()
                                == 0)
                && Arrays.stream(whole).allMatch(each -> each >= 0);
        return possible ? cells.count(whole) : -1;
    }

    /**
     * @param most whether as many as possible are asked for
     * @return the same for whoever knows that concerns are whole, by branch and bound
     */
    public int whole(Cells cells, boolean most) {
        double[] weights = weights(cells, most ? -1 : 1);
        int[] tried = new int[1];
        double best = whole(new ArrayList<>(), weights, Double.POSITIVE_INFINITY, tried);
        return (int) Math.round(most ? -best : best);
    }

    private record Cut(int unknown, double from, double to) {}

    private double whole(List<Cut> cuts, double[] weights, double best, int[] tried) {
        if (++tried[0] > MOST_BRANCHES) {
            throw new IllegalStateException("too many branches");
        }
        Simplex cut = program();
        for (Cut each : cuts) {
            if (!cut.restrict(each.unknown(), each.from(), each.to())) {
                return best;
            }
        }
        double value = Math.ceil(cut.least(weights) - NEARLY);
        double[] solution = cut.solution();
        if (value >= best) {
            return best;
        }
        for (int i = 0; i < solution.length; i++) {
            if (Math.abs(solution[i] - Math.rint(solution[i])) > NEARLY) {
                double found = best;
                for (Cut half : List.of(
                        new Cut(i, 0, Math.floor(solution[i])), new Cut(i, Math.ceil(solution[i]), MOST_CONCERNS))) {
                    if (found > value) {
                        List<Cut> more = new ArrayList<>(cuts.stream()
                                .filter(each -> each.unknown() != half.unknown())
                                .toList());
                        Cut before = cuts.stream()
                                .filter(each -> each.unknown() == half.unknown())
                                .findAny()
                                .orElse(new Cut(i, 0, MOST_CONCERNS));
                        more.add(new Cut(i, Math.max(before.from(), half.from()), Math.min(before.to(), half.to())));
                        found = whole(more, weights, found, tried);
                    }
                }
                return found;
            }
        }
        return value;
    }

    /**
     * @return how few there are of what was asked about last in some table of whole numbers that fits everything; -1
     *     where none was found.
     */
    int fewestInWholes() {
        return wholeLeast;
    }

    /** @return how many there are in another one. */
    int mostInWholes() {
        return wholeMost;
    }

    private boolean solutionIsWhole() {
        return fraction(simplex.solution()) < 0;
    }

    /** @return the first number that is not whole; -1 where all are. */
    private static int fraction(double[] solution) {
        for (int i = 0; i < solution.length; i++) {
            if (Math.abs(solution[i] - Math.rint(solution[i])) > NEARLY) {
                return i;
            }
        }
        return -1;
    }

    private Simplex program() {
        List<double[]> nothings = Cells.nothings(unknowns);
        double[][] sums = Stream.concat(seen.stream().map(each -> weights(each.cells(), 1)), nothings.stream())
                .toArray(double[][]::new);
        return new Simplex(
                sums,
                Arrays.copyOf(seen.stream().mapToDouble(Seen::least).toArray(), sums.length),
                Arrays.copyOf(seen.stream().mapToDouble(Seen::most).toArray(), sums.length),
                MOST_CONCERNS);
    }

    private double[] weights(Cells cells, double weight) {
        double[] weights = new double[unknowns];
        cells.bits().stream().forEach(i -> weights[i] = weight);
        return weights;
    }
}
