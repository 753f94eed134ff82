package org.wholeschool.link.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.platform.Texts;

/** Pairs of pupils whom concerns of this term name together, for a lead to think about. */
@Named
@RequestScoped
public class SuggestedLinksPage {

    @Inject
    private LinkSuggestions suggestions;

    private List<LinkSuggestions.Suggestion> all;

    public List<LinkSuggestions.Suggestion> getAll() {
        if (all == null) {
            all = suggestions.suggest();
        }
        return all;
    }

    /** @return in how many concerns, in words */
    public String size(LinkSuggestions.Suggestion suggestion) {
        return Texts.of("link")
                .get("suggestions.concerns", suggestion.concerns().size());
    }
}
