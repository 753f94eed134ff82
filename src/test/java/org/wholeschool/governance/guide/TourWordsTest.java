package org.wholeschool.governance.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Texts;

/** The tour is read in three minutes, and every text of it is shown. */
class TourWordsTest {

    /** So many words are read in three minutes, at 170 a minute. */
    private static final int MOST = 500;

    private final Texts texts = Texts.of(GovernorGuidePage.TEXTS);
    private final GovernorGuidePage page = new GovernorGuidePage();

    @Test
    void theTourIsReadInThreeMinutes() {
        String all = Stream.concat(
                        Stream.of("tour.title", "tour.about", "tour.later", "tour.end")
                                .map(texts::get),
                        page.getSteps().stream()
                                .flatMap(step -> Stream.of(step.title(), step.says(), texts.get("tour.show"))))
                .collect(Collectors.joining(" "));
        int words = all.trim().split("\\s+").length;
        assertTrue(words <= MOST, words + " words");
        assertTrue(page.getSteps().size() <= 6);
        assertEquals(
                List.of(true, false, false, false, false, false),
                page.getSteps().stream().map(GovernorGuidePage.TourStep::first).toList());
    }

    @Test
    void everyTextOfItIsShown() {
        Set<String> shown = new TreeSet<>();
        GovernorGuidePage.STEPS.forEach(step -> shown.addAll(List.of("tour." + step, "tour." + step + ".says")));
        GovernorGuidePage.WORDS.forEach(word -> shown.addAll(List.of("word." + word, "word." + word + ".says")));
        GovernorGuidePage.TOPICS.forEach(topic -> shown.addAll(List.of(
                "topic." + topic, "topic." + topic + ".1", "topic." + topic + ".2", "topic." + topic + ".why")));
        Set<String> there = Stream.of("tour.", "word.", "topic.")
                .flatMap(texts::keys)
                .filter(key -> !key.matches("tour\\.(title|about|show|end|again|later)"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, shown);
        assertEquals(GovernorGuidePage.WORDS.size(), page.getWords().size());
        assertEquals(GovernorGuidePage.TOPICS.size(), page.getTopics().size());
    }
}
