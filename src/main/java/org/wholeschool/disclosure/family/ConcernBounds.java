package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What can be worked out about any set of concerns from everything that is known of others: the least and the most, by
 * linear programming. The unknowns are the numbers of concerns for each half-term, category group, place group and band
 * group, and those of each cell of a table by kind or outcome; none is below zero. Where two editions are looked at
 * together there are as many again for what came in between ({@link EditionAssumption}). What is known are the
 * intervals that published numbers stand for.
 *
 * <p>The bounds are those of a reader who reckons with fractions of concerns, and so are never narrower than those of
 * one who knows that there are none: {@code AttackTest} asks for the latter with whole numbers. ojAlgo's simplex method
 * starts no threads; the tests check it against a simplex method of their own.
 */
final class ConcernBounds {

    /** What the simplex method leaves of a number that is whole. */
    private static final double TOLERANCE = 1e-6;

    /** A program of this size takes some milliseconds; one that takes so many of them has gone astray. */
    private static final long MILLISECONDS_OF_ONE = 10_000;

    /** Beside the one cell that is looked at, how much the others count: all concerns together less than one of it. */
    private static final double BESIDE = 1e-5;

    /** More concerns than any school's year has; without it what nothing is known of would have no bound. */
    private static final int MOST = 20_000;

    private final List<ConcernScope> atoms;
    private final EditionAssumption assumption;
    private final ExpressionsBasedModel model;
    private final List<Variable> numbers = new ArrayList<>();
    private final BooleanSupplier outOfTime;

    /** That the audit could not be done. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final PublicationOutcome.Reason reason;

        Failed(PublicationOutcome.Reason reason, Throwable cause) {
            super(reason.name(), cause);
            this.reason = reason;
        }

        PublicationOutcome.Reason reason() {
            return reason;
        }
    }

    /**
     * @param halfTerms the half-terms that anything is known of, as bits
     * @param divided the cells of each table by kind or outcome
     * @param known what is known
     * @param assumption what is taken to have happened between two editions
     * @param outOfTime asked before each program; when it says so, there is no answer
     */
    ConcernBounds(
            int halfTerms,
            List<List<ConcernScope>> divided,
            List<Known> known,
            EditionAssumption assumption,
            BooleanSupplier outOfTime) {
        this.outOfTime = outOfTime;
        this.assumption = assumption;
        atoms = new ArrayList<>(atoms(halfTerms));
        int undivided = atoms.size();
        divided.forEach(atoms::addAll);
        model = new ExpressionsBasedModel();
        model.options.time_abort = MILLISECONDS_OF_ONE;
        for (int i = 0; i < atoms.size() * assumption.layers(); i++) {
            numbers.add(model.newVariable("x" + i).lower(0));
        }
        Expression all = model.newExpression("all").upper(MOST);
        for (int layer = 0; layer < assumption.layers(); layer++) {
            int from = layer * atoms.size();
            numbers.subList(from, from + undivided).forEach(number -> all.set(number, 1));
            for (List<ConcernScope> table : divided) {
                divide(table, undivided, layer);
            }
        }
        for (int i = 0; i < known.size(); i++) {
            sum(
                    model.newExpression("known" + i)
                            .lower(known.get(i).least())
                            .upper(known.get(i).most()),
                    known.get(i).scope(),
                    known.get(i).of());
        }
        for (int half = 1; assumption == EditionAssumption.MOVED && half <= Query.HALF_TERMS; half++) {
            sum(
                    model.newExpression("as many" + half).level(0),
                    ConcernScope.ofPeriod(half),
                    EditionAssumption.Part.MORE);
        }
    }

    /**
     * The cells of a table by kind or outcome are together what it divides. Nothing else has to be known of how these
     * concerns lie beside the others: however many there are of each, there is a way to deal them out.
     */
    private void divide(List<ConcernScope> table, int undivided, int layer) {
        Expression same = model.newExpression("divided" + layer + table.get(0)).level(0);
        for (int i = 0; i < atoms.size(); i++) {
            boolean isWhole = i < undivided && table.get(0).undivided().counts(atoms.get(i));
            if (isWhole || table.contains(atoms.get(i))) {
                same.set(numbers.get(layer * atoms.size() + i), isWhole ? 1 : -1);
            }
        }
    }

    private void sum(Expression sum, ConcernScope scope, EditionAssumption.Part of) {
        for (int i = 0; i < numbers.size(); i++) {
            int weight = weight(i, scope, of);
            if (weight != 0) {
                sum.set(numbers.get(i), weight);
            }
        }
    }

    private int weight(int number, ConcernScope scope, EditionAssumption.Part of) {
        return scope.counts(atoms.get(number % atoms.size())) ? assumption.weight(of, number / atoms.size()) : 0;
    }

    private static List<ConcernScope> atoms(int halfTerms) {
        List<ConcernScope> atoms = new ArrayList<>();
        for (int half = 1; half <= Query.HALF_TERMS; half++) {
            for (int cell = 0;
                    (halfTerms & 1 << half) != 0
                            && cell < Hierarchy.CATEGORY_GROUPS * Hierarchy.PLACE_GROUPS * Hierarchy.BAND_GROUPS;
                    cell++) {
                atoms.add(ConcernScope.atom(
                        half,
                        cell / (Hierarchy.PLACE_GROUPS * Hierarchy.BAND_GROUPS),
                        cell / Hierarchy.BAND_GROUPS % Hierarchy.PLACE_GROUPS,
                        cell % Hierarchy.BAND_GROUPS));
            }
        }
        return atoms;
    }

    /** One way in which all that is known can have come about. */
    final class Solution {
        private final Optimisation.Result result;

        private Solution(Optimisation.Result result) {
            this.result = result;
        }

        /**
         * @return how many concerns of a set there are then, as a whole number where it is one but for what reckoning
         *     leaves.
         */
        double count(ConcernScope scope, EditionAssumption.Part of) {
            double sum = 0;
            for (int i = 0; i < numbers.size(); i++) {
                int weight = weight(i, scope, of);
                sum += weight == 0 ? 0 : weight * result.doubleValue(i);
            }
            return Math.abs(sum - Math.rint(sum)) < TOLERANCE ? Math.rint(sum) : sum;
        }
    }

    /** @return the fewest concerns that a set can have. */
    double least(ConcernScope scope, EditionAssumption.Part of) {
        return solve(scope, of, List.of(), true).count(scope, of);
    }

    /** @return the most concerns that a set can have. */
    double most(ConcernScope scope, EditionAssumption.Part of) {
        return solve(scope, of, List.of(), false).count(scope, of);
    }

    /**
     * @param scope the set that has as few concerns as it can, or as many
     * @param of of which of its concerns, and of those beside it
     * @param beside sets that have as few or as many as they can beside that; where there are any, the first is only
     *     nearly what it can be
     * @throws Failed if there is no solution, or none was found
     */
    Solution solve(ConcernScope scope, EditionAssumption.Part of, List<ConcernScope> beside, boolean fewest) {
        Optimisation.Result result;
        try {
            if (outOfTime.getAsBoolean()) {
                throw new Failed(PublicationOutcome.Reason.OUT_OF_TIME, null);
            }
            for (int i = 0; i < numbers.size(); i++) {
                ConcernScope atom = atoms.get(i % atoms.size());
                int weight = assumption.weight(of, i / atoms.size());
                double others = weight == 0
                        ? 0
                        : BESIDE
                                * beside.stream()
                                        .filter(other -> other.counts(atom))
                                        .count()
                                / Math.max(1, beside.size());
                numbers.get(i).weight(weight * ((scope.counts(atom) ? 1 : 0) + others));
            }
            result = fewest ? model.minimise() : model.maximise();
        } catch (Failed failed) {
            throw failed;
        } catch (RuntimeException fault) {
            throw new Failed(PublicationOutcome.Reason.AUDIT_FAILED, fault);
        }
        if (result.getState() == Optimisation.State.INFEASIBLE) {
            throw new Failed(PublicationOutcome.Reason.CONTRADICTS_EARLIER, null);
        }
        if (!result.getState().isOptimal()) {
            throw new Failed(
                    PublicationOutcome.Reason.AUDIT_FAILED,
                    new IllegalStateException("a program ended as " + result.getState()));
        }
        return new Solution(result);
    }
}
