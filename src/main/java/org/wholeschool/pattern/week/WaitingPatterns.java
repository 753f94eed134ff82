package org.wholeschool.pattern.week;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.Texts;

/**
 * Tells leads, deputies and the head on the home page how many patterns have changed in the latest week and wait for a
 * lead's word.
 */
@Named
@RequestScoped
public class WaitingPatterns {

    @Inject
    private PatternNews patterns;

    private Optional<PatternNews.News> news;

    private Optional<PatternNews.News> news() {
        if (news == null) {
            news = patterns.latest();
        }
        return news;
    }

    /**
     * @return whether there is anything to look at: some have changed, or nobody can say before they are worked out
     *     anew
     */
    public boolean isAny() {
        return news().filter(each -> !each.known() || each.all() > 0).isPresent();
    }

    /** @return for whoever does not read them: how many there are, and how many changes wait, in a sentence */
    public String getSays() {
        Texts texts = Texts.of("week");
        if (news().isEmpty()) {
            return texts.get("home.head.never");
        }
        return patterns.found()
                .map(found ->
                        texts.get("home.head.says", found, news().orElseThrow().all()))
                .orElseGet(() -> texts.get("home.head.uncounted"));
    }

    /** @return how many have changed and how, in words */
    public String getWords() {
        Texts texts = Texts.of("week");
        PatternNews.News now = news().orElseThrow();
        if (!now.known()) {
            return texts.get("home.uncounted");
        }
        return Stream.of(
                        texts.get("home.new", now.fresh()),
                        texts.get("home.back", now.back()),
                        texts.get("home.faded", now.faded()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", texts.get("home.patterns") + " ", ""));
    }
}
