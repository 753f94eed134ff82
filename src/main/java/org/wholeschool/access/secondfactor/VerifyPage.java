package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.web.PageKit;

/** The second step of signing in. */
@Named
@RequestScoped
public class VerifyPage {

    private static final String HOME = "/index.xhtml?faces-redirect=true";

    @Inject
    private SecondStepDoor door;

    @Inject
    private SecondStep step;

    @Inject
    private PasskeyQuestionPage question;

    @Inject
    private Actors actors;

    @Inject
    private PageKit kit;

    private SecondStep.Ways ways;
    private String code;
    private String recoveryCode;
    private String answer;

    public SecondStep.Ways getWays() {
        if (ways == null) {
            ways = step.ways();
        }
        return ways;
    }

    /** @return the way home, or null to stay with a sentence that says why. */
    public String giveCode() {
        return after(door.code(code), "code", "code.wrong");
    }

    /** @return as for {@link #giveCode}. */
    public String giveRecoveryCode() {
        return after(door.recoveryCode(recoveryCode), "recovery", "recovery.wrong");
    }

    /** @return as for {@link #giveCode}. */
    public String givePasskey() {
        return after(door.passkey(question.takeAssertion(), answer), null, "passkey.wrong");
    }

    private String after(SecondStepDoor.Answer became, String field, String wrong) {
        answer = null;
        code = null;
        if (!became.isRight()) {
            kit.show("secondfactor", RefusedTry.message(became, field, wrong));
            return null;
        }
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        request.changeSessionId();
        Proof.whole(request.getSession(), actors.current().accountId());
        return HOME;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getRecoveryCode() {
        return recoveryCode;
    }

    public void setRecoveryCode(String recoveryCode) {
        this.recoveryCode = recoveryCode;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
