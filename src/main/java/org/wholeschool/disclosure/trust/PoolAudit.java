package org.wholeschool.disclosure.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Asks what several views of one year tell together of one school: a trust's and a local authority's that have some
 * schools in common, for instance. Two pools that differ by a school tell that school's number. The least and the most
 * concerns of each school are found by linear programs (ojAlgo), for a reader who sees all the views and knows the
 * rule: that numbers are rounded, and that no school has more than {@value PoolingRule#MOST_OF_ONE_PER_CENT} % of a
 * pool.
 */
public final class PoolAudit {

    private static final double NEARLY = 1e-6;
    private static final int MOST = 100_000;

    private final PoolingRule rule;

    /** @param rule by which the views were made */
    public PoolAudit(PoolingRule rule) {
        this.rule = rule;
    }

    /**
     * A school of which too much is told.
     *
     * @param school which
     * @param least so many concerns it has at least
     * @param most and at most
     */
    public record Exposed(String school, int least, int most) {}

    /**
     * @param views what is shown, of the same numbers
     * @return the schools that stand alone in none of them, and of which it is certain that they have a concern, or
     *     fewer than one less than the threshold
     * @throws IllegalStateException if the audit cannot be made, because the views contradict each other, for instance;
     *     nothing may be published then
     */
    public List<Exposed> exposed(List<TrustYear> views) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Variable> unknown = new TreeMap<>();
        Map<String, Boolean> alone = new TreeMap<>();
        int equations = 0;
        for (TrustYear view : views) {
            for (TrustYear.Block block : view.blocks()) {
                for (String school : block.schools()) {
                    unknown.computeIfAbsent(
                            school, name -> model.newVariable(name).lower(0).upper(MOST));
                    alone.merge(school, !block.isPool(), Boolean::logicalOr);
                }
                int half = rule.publication().base() / 2;
                Expression sum = model.newExpression("sum" + equations++)
                        .lower(Math.max(0, block.concerns() - half))
                        .upper(block.concerns() + half);
                block.schools().forEach(school -> sum.set(unknown.get(school), 1));
                if (block.isPool()) {
                    for (String one : block.schools()) {
                        Expression share =
                                model.newExpression("share" + equations++).upper(0);
                        block.schools()
                                .forEach(school -> share.set(
                                        unknown.get(school),
                                        (school.equals(one) ? 100 : 0) - PoolingRule.MOST_OF_ONE_PER_CENT));
                    }
                }
            }
        }
        List<Exposed> exposed = new ArrayList<>();
        unknown.forEach((school, variable) -> {
            if (!alone.get(school)) {
                variable.weight(1);
                int least = (int) Math.ceil(value(model.minimise()) - NEARLY);
                int most = (int) Math.floor(value(model.maximise()) + NEARLY);
                variable.weight(0);
                if (least > 0 || most < rule.publication().fewest() - 1) {
                    exposed.add(new Exposed(school, least, most));
                }
            }
        });
        return exposed;
    }

    private static double value(Optimisation.Result result) {
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("The audit has no answer: " + result.getState());
        }
        return result.getValue();
    }
}
