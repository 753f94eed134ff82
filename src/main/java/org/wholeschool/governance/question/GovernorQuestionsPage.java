package org.wholeschool.governance.question;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.PeriodChoices;
import org.wholeschool.governance.SayingPage;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** Questions and answers about a half-term or school year: asks, takes a proposed one over, withdraws one. */
@Named
@ViewScoped
public class GovernorQuestionsPage extends SayingPage {

    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "questions";

    @Inject
    private transient Questions questions;

    @Inject
    private transient QuestionDesk desk;

    @Inject
    private transient Actors actors;

    @Inject
    private transient PageKit kit;

    private String half;
    private transient Questions.Asked asked;
    private transient boolean read;

    /** Reads what was asked; a period that was not published is not found. */
    public void open() {
        half = asked() == null ? null : asked().shown().shownKey();
    }

    private Questions.Asked asked() {
        if (!read) {
            asked = questions.of(half == null || half.isEmpty() ? null : half).orElse(null);
            read = true;
        }
        return asked;
    }

    /** @return the period in words; null while none has been published */
    public Dashboard getShown() {
        return asked() == null ? null : asked().shown();
    }

    /** @return the school years with what was published of them, the latest first */
    public List<PeriodChoices.SchoolYear> getYears() {
        return asked().shown().years();
    }

    /** @return what was asked, with the answers */
    public List<QuestionWords> getLines() {
        return asked() == null ? List.of() : QuestionWords.of(asked().questions());
    }

    /** @return how many were asked and how many are answered */
    public String getCount() {
        return asked() == null ? "" : QuestionWords.count(asked().questions());
    }

    /** @return what the numbers give reason to ask and has not been asked */
    public List<String> getProposed() {
        return asked() == null
                ? List.of()
                : asked().shown().questions().stream()
                        .filter(each -> asked().questions().stream()
                                .noneMatch(question -> question.asked().equals(each)))
                        .toList();
    }

    /**
     * @param proposed one of {@link #getProposed}
     * @return the words of the button that asks it, for people who hear the page
     */
    public String askOf(String proposed) {
        return Texts.of(TEXTS).get("proposed.ask.of", proposed);
    }

    /** @return whether the person who looks can ask */
    public boolean isAsker() {
        return actors.current().roles().stream().anyMatch(QuestionDesk.ASKERS::contains);
    }

    /** @return whether the person who looks can answer */
    public boolean isAnswerer() {
        return PageAccess.permits("/governance/answer.xhtml", actors.current().roles());
    }

    /** @return the way to the page as it is now, or null to stay with what is wrong */
    public String ask() {
        return say((after, said, looked) -> desk.ask(half, said, looked), way());
    }

    /**
     * Takes a proposed question over as it is.
     *
     * @param proposed one of {@link #getProposed}
     * @return the way to the page as it is now, or null to stay with what is wrong
     */
    public String take(String proposed) {
        try {
            desk.take(half, proposed);
            return way();
        } catch (BadInput refused) {
            kit.show(TEXTS, refused);
            return null;
        }
    }

    /**
     * Withdraws a question.
     *
     * @param line one of {@link #getLines}
     */
    public void withdraw(QuestionWords line) {
        try {
            desk.withdraw(line.getIt().id());
            kit.say(TEXTS, "withdrawn");
        } catch (BadInput refused) {
            kit.show(TEXTS, refused);
        }
        read = false;
    }

    private String way() {
        return "/governance/questions.xhtml?faces-redirect=true&half=" + half;
    }

    public String getHalf() {
        return half;
    }

    public void setHalf(String half) {
        this.half = half;
    }
}
