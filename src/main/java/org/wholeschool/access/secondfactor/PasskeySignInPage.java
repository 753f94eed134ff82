package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.wholeschool.access.ClientAddress;
import org.wholeschool.access.SignInPage;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;

/** Signing in with a passkey alone. */
@Named
@RequestScoped
public class PasskeySignInPage {

    @Inject
    private SecondStepDoor door;

    @Inject
    private PasskeyQuestionPage question;

    @Inject
    private SignInPage signIn;

    @Inject
    private PageKit kit;

    private String answer;

    /** @return the way home, or null to stay with a sentence that says why. */
    public String enter() {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        Long account = door.signIn(question.takeAssertion(), answer, ClientAddress.of(request));
        answer = null;
        if (account == null) {
            kit.show("secondfactor", new BadInput(null, "passkey.wrong"));
            return null;
        }
        signIn.letIn(request, account);
        Proof.whole(request.getSession(), account);
        return "/index.xhtml?faces-redirect=true";
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
