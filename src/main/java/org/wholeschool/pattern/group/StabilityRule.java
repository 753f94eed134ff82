package org.wholeschool.pattern.group;

/**
 * How it is found out which groups would stand if the links were as good as their grades, and how sure a group must be.
 *
 * @param resolution of the constant Potts model: the least mean tie strength inside of a group
 * @param bootstraps worlds that are drawn from the grades
 * @param seeds runs of the algorithm in each world, because it decides some things by chance
 * @param core whoever is together with another of the core in at least this share of all runs is in the core
 * @param fringe whoever is together with somebody of the core in at least this share is in its fringe
 * @param leastMean of a core whose pairs are together in less than this share, on average, nothing is told
 */
public record StabilityRule(
        double resolution, int bootstraps, int seeds, double core, double fringe, double leastMean) {

    /** Where to begin. Recorded links are sparse: at a resolution of .3 a school with 420 of them sees no group. */
    public static final StabilityRule START = new StabilityRule(.1, 200, 5, .8, .5, .7);

    /** @throws IllegalArgumentException if a number makes no sense */
    public StabilityRule {
        if (!(resolution > 0 && resolution < 1)
                || bootstraps < 1
                || seeds < 1
                || !(0 < fringe && fringe <= core && core <= 1)
                || !(leastMean >= 0 && leastMean <= 1)) {
            throw new IllegalArgumentException("No rule: resolution " + resolution + ", " + bootstraps
                    + " bootstraps of " + seeds + " runs, core " + core + ", fringe " + fringe + ", mean " + leastMean);
        }
    }

    /** @return the same with another resolution. */
    public StabilityRule withResolution(double other) {
        return new StabilityRule(other, bootstraps, seeds, core, fringe, leastMean);
    }
}
