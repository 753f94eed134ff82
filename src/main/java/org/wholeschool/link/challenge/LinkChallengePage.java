package org.wholeschool.link.challenge;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.link.reading.LinkView;
import org.wholeschool.link.reading.OneLinkPage;
import org.wholeschool.link.record.Challenge;

/**
 * A lead enters what a pupil or a parent says against a link, or answers it. What the page was opened for it stays
 * with: an answer to one is never sent to another.
 */
@Named
@ViewScoped
public class LinkChallengePage extends OneLinkPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LinkChallenges challenges;

    private final ChallengeFields fields = new ChallengeFields();
    private Challenge.Outcome outcome;
    private transient String answer;
    private Long asked;
    private boolean over;

    @Override
    public void open() {
        super.open();
        LinkView.Challenged first = getLink().openChallenge();
        asked = first == null ? null : first.id();
    }

    @Override
    public void lookAgain() {
        super.lookAgain();
        over = isAnswering() && (getAsked() == null || !getAsked().isOpen());
    }

    /** @return the way back to the link, or null to stay */
    public String enter() {
        return done(() -> challenges.enter(id(), edition(), fields.asEntry()));
    }

    /** @return the way back to the link, or null to stay */
    public String reply() {
        return done(() -> challenges.answer(id(), edition(), asked, outcome, answer));
    }

    /** @return whether the page answers what somebody says, and enters nothing new */
    public boolean isAnswering() {
        return asked != null;
    }

    /**
     * @return what the page answers, also where a colleague has answered it meanwhile; null where it enters something
     *     new
     */
    public LinkView.Challenged getAsked() {
        return getLink().challenges().stream()
                .filter(each -> asked != null && each.id() == asked)
                .findFirst()
                .orElse(null);
    }

    /** @return whether it waited for the answer when the page was drawn: what is typed meanwhile is read in any case */
    public boolean isOwed() {
        return isAnswering() && !over;
    }

    /** @return of what the page is: what was typed against one challenge is not sent for another after a sign-out */
    public String getOf() {
        return getEdition() + " " + (asked == null ? "" : asked);
    }

    public Challenge.Outcome[] getOutcomes() {
        return Challenge.Outcome.values();
    }

    public ChallengeFields getFields() {
        return fields;
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
