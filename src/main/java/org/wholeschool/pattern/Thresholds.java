package org.wholeschool.pattern;

import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.platform.config.PublicationSettings;

/**
 * The thresholds in force, as the installation sets them. The next run works with them; every release keeps those that
 * it was made with, and pages say these and not those.
 */
public final class Thresholds {

    private Thresholds() {}

    /** @return from when on leads see a number. */
    public static LeadThreshold forLeads() {
        return new LeadThreshold(PublicationSettings.leadsFewestPersons(), PublicationSettings.leadsFewestConcerns());
    }

    /** @return what may be published to governors. */
    public static PublicationRule forGovernors() {
        return new PublicationRule(PublicationSettings.governorsFewest(), PublicationRule.SMALLEST_BASE);
    }
}
