package org.wholeschool.pattern.group;

import java.util.Arrays;

/**
 * What a good partition is: strong ties inside of groups, weak ones between them. Values are in the convention of
 * leidenalg, so that they can be compared with it.
 *
 * @param measure how that is measured
 * @param resolution the higher, the smaller and the tighter are the groups; at least 0. With the constant Potts model
 *     it is the least mean tie strength inside of a group
 */
public record Quality(Measure measure, double resolution) {

    /** How the ties inside of groups are weighed. */
    public enum Measure {
        /**
         * The constant Potts model (Traag, Van Dooren &amp; Nesterov 2011, Physical Review E 84, 016114). With e the
         * weight inside of a group and n its pupils, the sum of 2 (e - resolution n (n-1) / 2) over all groups. It has
         * no resolution limit: whether two pupils belong together does not depend on how large the school is.
         */
        CPM,
        /**
         * Modularity (Newman &amp; Girvan 2004). With W the weight of all ties and k the strengths of a group's pupils
         * together, the sum of e / W - resolution (k / 2W)^2 over all groups. It merges small groups of a large network
         * (Fortunato &amp; Barthélemy 2007); it is here to be compared with, and no group of the product comes from it.
         */
        MODULARITY
    }

    /** @throws IllegalArgumentException if the resolution is negative or no number */
    public Quality {
        if (!(resolution >= 0) || resolution == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("A resolution of " + resolution);
        }
    }

    /** @return the constant Potts model. */
    public static Quality cpm(double resolution) {
        return new Quality(Measure.CPM, resolution);
    }

    /** @return modularity; the usual one has resolution 1. */
    public static Quality modularity(double resolution) {
        return new Quality(Measure.MODULARITY, resolution);
    }

    /** @return how good a partition is; the modularity of a graph without ties is 0. */
    public double of(TieGraph graph, Partition partition) {
        double[] inside = graph.weightsInside(partition);
        double total = graph.totalWeight();
        double quality = 0;
        if (measure == Measure.CPM) {
            for (int group = 0; group < inside.length; group++) {
                quality += 2 * inside[group] - resolution * partition.size(group) * (partition.size(group) - 1.0);
            }
        } else if (total > 0) {
            double[] strength = new double[inside.length];
            double[] strengths = graph.strengths();
            for (int pupil = 0; pupil < strengths.length; pupil++) {
                strength[partition.group(pupil)] += strengths[pupil];
            }
            for (int group = 0; group < inside.length; group++) {
                quality += inside[group] / total - resolution * Math.pow(strength[group] / (2 * total), 2);
            }
        }
        return quality;
    }

    /**
     * What the library maximises is sum(e - r m^2 / 2), m being the weights of the group's nodes together: 1 each for
     * the Potts model, their strengths for modularity.
     */
    double[] nodeWeights(TieGraph graph) {
        double[] ones = new double[graph.pupils()];
        Arrays.fill(ones, 1);
        return measure == Measure.CPM ? ones : graph.strengths();
    }

    /**
     * @return the library's resolution r that maximises this quality. A node's own pair, which the library counts and
     *     this does not, is the same in every partition.
     */
    double libraryResolution(TieGraph graph) {
        return measure == Measure.CPM ? resolution : resolution / (2 * graph.totalWeight());
    }
}
