package org.wholeschool.governance.question;

import java.util.List;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** A question and its answer, as pages show them. */
public final class QuestionWords {

    private static final String TEXTS = "questions";

    private final Questions.Question question;

    /** @param question with its answer */
    QuestionWords(Questions.Question question) {
        this.question = question;
    }

    /** @return all of them */
    static List<QuestionWords> of(List<Questions.Question> all) {
        return all.stream().map(QuestionWords::new).toList();
    }

    /** @return the question with its answer */
    public Questions.Question getIt() {
        return question;
    }

    /** @return who asked and when */
    public String getBy() {
        return Texts.of(TEXTS)
                .get(
                        question.forOthers() ? "asked.lead" : "asked.governor",
                        SchoolDates.LONG_DATE.format(question.on()));
    }

    /** @return when it was answered, or that it was not */
    public String getAnswered() {
        return question.isAnswered()
                ? Texts.of(TEXTS).get("answered.on", SchoolDates.LONG_DATE.format(question.answeredOn()))
                : Texts.of(TEXTS).get("answered.not");
    }

    /** @return the words of the way to its answer, for people who hear the page */
    public String getAnswerOf() {
        return Texts.of(TEXTS).get("answer.of", question.asked());
    }

    /** @return the words of the button that withdraws it, for people who hear the page */
    public String getWithdrawOf() {
        return Texts.of(TEXTS).get("withdraw.of", question.asked());
    }

    /**
     * @param all questions about a period
     * @return how many were asked and how many are answered
     */
    static String count(List<Questions.Question> all) {
        long answered = all.stream().filter(Questions.Question::isAnswered).count();
        return all.isEmpty()
                ? Texts.of(TEXTS).get("count.none")
                : Texts.of(TEXTS).get("count", all.size(), answered);
    }
}
