package org.wholeschool.pattern.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Shows the finding of a pattern on the pattern's own page, as the page of hotspots does, while it is one. */
@Named
@RequestScoped
public class FindingPage {

    @Inject
    private SchoolFindings findings;

    private List<Card> cards;

    /**
     * @param patternId a pattern
     * @return its finding in the latest weeks; null where it is none any more
     */
    public Card of(long patternId) {
        if (cards == null) {
            cards = findings.latest();
        }
        return cards.stream()
                .filter(card -> card.patternId() == patternId)
                .findFirst()
                .orElse(null);
    }
}
