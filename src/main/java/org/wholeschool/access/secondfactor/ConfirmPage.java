package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.access.Actors;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.platform.web.PageKit;

/** Asks people who are signed in for their second factor again, before something that needs it, and leads back. */
@Named
@RequestScoped
public class ConfirmPage {

    private static final Pattern PAGE = Pattern.compile("(/[a-z]+/[a-z-]+\\.xhtml)(\\?id=\\d{1,18})?");

    private static final String HOME = "/index.xhtml";

    @Inject
    private SecondStepDoor door;

    @Inject
    private SecondFactors own;

    @Inject
    private PasskeyQuestionPage question;

    @Inject
    private Actors actors;

    @Inject
    private PageKit kit;

    private SecondFactors.State state;
    private String back;
    private String code;
    private String password;
    private String answer;

    private SecondFactors.State state() {
        if (state == null) {
            state = own.state();
        }
        return state;
    }

    /** @return whether they can give a code of an app */
    public boolean isByApp() {
        return state().appSince() != null;
    }

    /** @return whether they can give a passkey */
    public boolean isByPasskey() {
        return !state().passkeys().isEmpty();
    }

    /** @return whether they have no second factor, so that their password is asked for */
    public boolean isByPassword() {
        return !isByApp() && !isByPasskey();
    }

    /** @return whether they have a password here; those who sign in elsewhere have none */
    public boolean isKnownHere() {
        return state().hasPassword();
    }

    /** @return the way back, or null to stay with a sentence that says why */
    public String giveCode() {
        return after(door.code(code), "code", "code.wrong");
    }

    /** @return as for {@link #giveCode} */
    public String givePasskey() {
        return after(door.passkey(question.takeAssertion(), answer), null, "passkey.wrong");
    }

    /** @return as for {@link #giveCode} */
    public String givePassword() {
        if (!isByPassword()) {
            return null;
        }
        return after(door.password(password), "password", "password.wrong");
    }

    private String after(SecondStepDoor.Answer became, String field, String wrong) {
        boolean isFactor = !isByPassword();
        answer = null;
        code = null;
        if (!became.isRight()) {
            kit.show("secondfactor", RefusedTry.message(became, field, wrong));
            return null;
        }
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        if (isFactor) {
            request.changeSessionId();
            Proof.whole(request.getSession(), actors.current().accountId());
        } else {
            Proof.password(request.getSession(), actors.current().accountId());
        }
        return way();
    }

    /** To a page that they may open, with the number of a thing at most: the address leads nowhere else. */
    private String way() {
        Matcher page = PAGE.matcher(back == null ? "" : back);
        boolean isOpen = page.matches()
                && PageAccess.permits(page.group(1), actors.current().roles());
        String to = isOpen ? back : HOME;
        return to + (to.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
