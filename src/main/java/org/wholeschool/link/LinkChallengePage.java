package org.wholeschool.link;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** A lead enters what a pupil or a parent says against a link, or answers it. */
@Named
@ViewScoped
public class LinkChallengePage extends OneLinkPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LinkChallenges challenges;

    private Challenge.By by;
    private LocalDate receivedOn;
    private transient String said;
    private Challenge.Outcome outcome;
    private transient String answer;

    /** @return the way back to the link, or null to stay */
    public String enter() {
        return done(() -> challenges.enter(id(), edition(), new NewChallenge(by, receivedOn, said)));
    }

    /** @return the way back to the link, or null to stay */
    public String reply() {
        return done(() -> challenges.answer(id(), edition(), outcome, answer));
    }

    public Challenge.By[] getPeople() {
        return Challenge.By.values();
    }

    public Challenge.Outcome[] getOutcomes() {
        return Challenge.Outcome.values();
    }

    public Challenge.By getBy() {
        return by;
    }

    public void setBy(Challenge.By by) {
        this.by = by;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public Challenge.Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Challenge.Outcome outcome) {
        this.outcome = outcome;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
