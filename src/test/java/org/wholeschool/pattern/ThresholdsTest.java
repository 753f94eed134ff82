package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.platform.config.SettingsForTests;

/**
 * What may be set is what the arithmetic takes, from its lowest to its highest. (A setting outside ends the process:
 * {@code SettingsRefusalTest}.)
 */
class ThresholdsTest {

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void readSettingsFromHere() {
        SettingsForTests.from(settings::get);
    }

    @AfterEach
    void readThemFromNowhere() {
        SettingsForTests.fromNowhere();
    }

    @Test
    void whereNothingIsSetTheLowestHold() {
        assertEquals(new LeadThreshold(LeadThreshold.LOWEST, LeadThreshold.LOWEST), Thresholds.forLeads());
        assertEquals(
                new PublicationRule(PublicationRule.LOWEST, PublicationRule.SMALLEST_BASE), Thresholds.forGovernors());
    }

    @Test
    void eachIsRaisedByItself() {
        settings.put("wholeschool.leads.fewest-persons", "7");
        assertEquals(new LeadThreshold(7, 5), Thresholds.forLeads());
        settings.put("wholeschool.leads.fewest-concerns", "12");
        assertEquals(new LeadThreshold(7, 12), Thresholds.forLeads());
        settings.put("wholeschool.governors.fewest", "25");
        assertEquals(new PublicationRule(25, 5), Thresholds.forGovernors());
    }

    @Test
    void theHighestAreTheArithmeticsHighest() {
        settings.put("wholeschool.leads.fewest-persons", Integer.toString(LeadThreshold.HIGHEST));
        settings.put("wholeschool.leads.fewest-concerns", Integer.toString(LeadThreshold.HIGHEST));
        settings.put("wholeschool.governors.fewest", Integer.toString(PublicationRule.HIGHEST));
        assertEquals(LeadThreshold.HIGHEST, Thresholds.forLeads().pupils());
        assertEquals(PublicationRule.HIGHEST, Thresholds.forGovernors().fewest());
    }
}
