package org.wholeschool.pattern.group;

import java.util.List;

/**
 * From links and facts to a release, in one go.
 *
 * <pre>{@code
 * Published published =
 *         new GroupRun(StabilityRule.START).run(links, facts, keptWithTheLastRelease, lastId, seed, true);
 * }</pre>
 */
public final class GroupRun {

    private final StabilityRule rule;

    /** @param rule how groups are found and how sure they must be */
    public GroupRun(StabilityRule rule) {
        this.rule = rule;
    }

    /**
     * @param links established links within their review date, by the numbers that the facts have for pupils
     * @param earlier what was kept with the last release, in the numbers of this run
     * @param lastId the highest id that any group ever had; 0 before the first
     * @param seed the same seed, links and facts give the same to the last digit
     * @param renews whether what concerns say may begin to be told
     */
    public GroupPublication.Published run(
            List<GradedLink> links, SchoolFacts facts, List<Standing> earlier, long lastId, long seed, boolean renews) {
        List<StableGroup> groups = new Stability(rule).groups(TieGraph.of(facts.lots(), facts.thatTie(links)), seed);
        return new GroupPublication(facts).publish(groups, rule, earlier, lastId, seed, renews);
    }
}
