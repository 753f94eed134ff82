package org.wholeschool.governance.question;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.access.Address;
import org.wholeschool.governance.SayingPage;

/** A lead answers a question of governors. */
@Named
@ViewScoped
public class GovernorAnswerPage extends SayingPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient QuestionDesk desk;

    private String question;
    private String half;
    private transient QuestionWords line;

    /** Reads the question and what is answered by now; one that there is not is not found. */
    public void open() {
        Questions.Question now = getLine().getIt();
        half = now.period();
        begin(now.edition(), now.answer());
    }

    /** @return the question */
    public QuestionWords getLine() {
        if (line == null) {
            line = new QuestionWords(desk.one(Address.id(question, "governor-question")));
        }
        return line;
    }

    /** @return the way back to the questions, or null to stay with what is wrong */
    public String say() {
        return say(
                (after, said, looked) -> desk.answer(Address.id(question, "governor-question"), after, said, looked),
                "/governance/questions.xhtml?faces-redirect=true&half=" + half);
    }

    /** @return about which half-term or school year it is */
    public String getHalf() {
        return half;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }
}
