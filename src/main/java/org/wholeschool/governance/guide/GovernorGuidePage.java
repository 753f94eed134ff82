package org.wholeschool.governance.guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.platform.Texts;

/** What governors learn about their page: the tour, the words, and good questions. */
@Named
@RequestScoped
public class GovernorGuidePage {

    static final String TEXTS = "guide";

    /** The steps of the tour: the part of the page that each explains is the element of that id. */
    static final List<String> STEPS =
            List.of("in-short", "total", "by-CATEGORIES", "by-PLACES", "changes", "questions");

    /** The words of the page, in the order in which a reader meets them. */
    static final List<String> WORDS = List.of(
            "concern",
            "half-term",
            "school-week",
            "rounded",
            "fewer",
            "together",
            "chance",
            "picked-up",
            "intervention",
            "felt",
            "help",
            "corrected");

    /** Topics of questions. */
    static final List<String> TOPICS = List.of("logging", "kinds", "places", "response", "safety", "plans", "training");

    @Inject
    private GovernorTours tours;

    private Boolean shown;

    /**
     * A step of the tour.
     *
     * @param part the id of what it explains
     * @param title its heading
     * @param says what it explains
     * @param first whether it begins open
     */
    public record TourStep(String part, String title, String says, boolean first) {}

    /**
     * A word of the page.
     *
     * @param word the word
     * @param says what it means
     */
    public record Word(String word, String says) {}

    /**
     * Questions about a topic.
     *
     * @param topic the topic
     * @param questions what to ask
     * @param why what a good answer shows
     */
    public record Topic(String topic, List<String> questions, String why) {}

    /** @return whether the page begins with the tour */
    public boolean isShown() {
        if (shown == null) {
            shown = tours.isShown();
        }
        return shown;
    }

    /** @return the steps of the tour */
    public List<TourStep> getSteps() {
        Texts texts = Texts.of(TEXTS);
        return STEPS.stream()
                .map(part -> new TourStep(
                        part,
                        texts.get("tour." + part),
                        texts.get("tour." + part + ".says"),
                        part.equals(STEPS.get(0))))
                .toList();
    }

    /** @return what the words of the page mean */
    public List<Word> getWords() {
        Texts texts = Texts.of(TEXTS);
        return WORDS.stream()
                .map(word -> new Word(texts.get("word." + word), texts.get("word." + word + ".says")))
                .toList();
    }

    /** @return good questions by topic */
    public List<Topic> getTopics() {
        Texts texts = Texts.of(TEXTS);
        return TOPICS.stream()
                .map(topic -> new Topic(
                        texts.get("topic." + topic),
                        Stream.of("1", "2")
                                .map(each -> texts.get("topic." + topic + "." + each))
                                .toList(),
                        texts.get("topic." + topic + ".why")))
                .toList();
    }

    /** @return the way to the page without the tour */
    public String end() {
        tours.end();
        return "/governance/dashboard.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** @return the way to the page with the tour */
    public String again() {
        tours.again();
        return "/governance/dashboard.xhtml?faces-redirect=true";
    }
}
