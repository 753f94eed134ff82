package org.wholeschool.access.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.wholeschool.access.account.ClientAddress;
import org.wholeschool.access.secondfactor.Ceremony;
import org.wholeschool.access.secondfactor.Proof;
import org.wholeschool.access.secondfactor.RefusedTry;
import org.wholeschool.access.secondfactor.SealedQuestion;
import org.wholeschool.access.secondfactor.SecondStepDoor;
import org.wholeschool.access.signin.SignInDoor;
import org.wholeschool.platform.web.PageKit;

/** Signing in with a passkey alone. */
@Named
@RequestScoped
public class PasskeySignInPage {

    @Inject
    private SecondStepDoor door;

    @Inject
    private SignInPage signIn;

    @Inject
    private PageKit kit;

    private String question;
    private String asked;
    private String answer;

    /** @return the question to whoever has a passkey, for the browser. */
    public String getQuestion() {
        return Ceremony.forBrowserAssertion(open());
    }

    /** @return the question as the form carries it, sealed: the sign-in page keeps nothing of a visitor. */
    public String getAsked() {
        open();
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    /** A form that is drawn again asks anew. */
    private String open() {
        if (question == null) {
            question = Ceremony.assertion();
            asked = SealedQuestion.seal(question);
        }
        return question;
    }

    /** @return the way home, or null to stay with a sentence that says why. */
    public String enter() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        SignInDoor.Answer became = door.signIn(SealedQuestion.open(asked), answer, ClientAddress.of(request));
        answer = null;
        asked = null;
        if (!became.isIn()) {
            kit.show("secondfactor", RefusedTry.message(became.delay(), became.isBusy(), null, "passkey.wrong"));
            return null;
        }
        signIn.letIn(request, became.accountId());
        Proof.whole(request.getSession(), became.accountId());
        return "/index.xhtml?faces-redirect=true";
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
