package org.wholeschool.governance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * The latest published half-term on home, in the dashboard's own words: nothing is said here that the dashboard does
 * not say.
 */
@Named
@RequestScoped
public class LatestNumbers {

    private static final int QUESTIONS = 3;

    @Inject
    private GovernorsDashboard governors;

    private final Texts texts = Texts.of("governance");
    private boolean asked;
    private Dashboard seen;

    /**
     * An answer of the dashboard.
     *
     * @param title its heading there
     * @param says its sentence
     * @param more how it compares
     */
    public record Answer(String title, String says, List<String> more) {

        /** Copies the list. */
        public Answer {
            more = List.copyOf(more);
        }
    }

    /** @return the half-term; null while none has been published */
    public Dashboard getSeen() {
        if (!asked) {
            seen = governors.latest().orElse(null);
            asked = true;
        }
        return seen;
    }

    /** @return what the half-term has to say in three or four answers */
    public List<Answer> getAnswers() {
        Beside beside = getSeen().beside();
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(texts.get("total.title"), seen.total(), seen.comparisons()));
        answers.add(
                new Answer(texts.get("handled.title"), beside.handled().get(0).says(), List.of()));
        answers.add(new Answer(
                texts.get("involved.title"),
                beside.involved().get(0),
                beside.involved().stream().skip(1).toList()));
        beside.courses().stream()
                .findFirst()
                .ifPresent(course -> answers.add(new Answer(course.course(), course.says(), List.of())));
        return answers;
    }

    /** @return what a governor can ask next */
    public List<String> getQuestions() {
        return getSeen().questions().stream().limit(QUESTIONS).toList();
    }

    /** @return from which day at the earliest governors see the next half-term; empty where no calendar says */
    public String getNext() {
        return governors
                .next()
                .map(day -> texts.get("home.next", SchoolDates.LONG_DATE.format(day)))
                .orElse("");
    }
}
