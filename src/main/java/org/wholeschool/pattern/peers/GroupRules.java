package org.wholeschool.pattern.peers;

import org.wholeschool.pattern.group.GradeProbabilities;
import org.wholeschool.pattern.group.StabilityRule;
import org.wholeschool.platform.config.GroupSettings;

/**
 * The values in force by which groups are looked for, as the installation sets them. The next run works with them;
 * every release keeps those that it was made with, and the page says these.
 */
final class GroupRules {

    private static final double PERCENT = 100;

    private GroupRules() {}

    /** @return how far grades are believed. */
    static GradeProbabilities probabilities() {
        return new GradeProbabilities(
                GroupSettings.establishedPercent() / PERCENT, GroupSettings.corroboratedPercent() / PERCENT);
    }

    /** @return how groups are found, and how sure they must be. */
    static StabilityRule stability() {
        return new StabilityRule(
                GroupSettings.resolutionPercent() / PERCENT,
                GroupSettings.worlds(),
                GroupSettings.searches(),
                GroupSettings.corePercent() / PERCENT,
                GroupSettings.fringePercent() / PERCENT,
                GroupSettings.leastMeanPercent() / PERCENT);
    }
}
