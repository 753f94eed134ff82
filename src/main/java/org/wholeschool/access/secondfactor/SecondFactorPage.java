package org.wholeschool.access.secondfactor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.platform.web.PageKit;

/** Setting up, changing and removing one's own second factor. */
@Named
@RequestScoped
public class SecondFactorPage {

    private static final String FEATURE = "secondfactor";

    @Inject
    private SchoolFrame school;

    @Inject
    private SecondFactors own;

    @Inject
    private OwnPasskeys ownPasskeys;

    @Inject
    private OwnPasskeysPage passkeys;

    @Inject
    private SecondStepDoor door;

    @Inject
    private PasskeyQuestionPage question;

    @Inject
    private SecondFactorOffer offer;

    @Inject
    private Actors actors;

    @Inject
    private PageKit kit;

    private SecondFactors.State state;

    /** Shown in this one answer and kept nowhere. */
    private List<String> codes = List.of();

    private String code;
    private String password;
    private String name;
    private String answer;

    public SecondFactors.State getState() {
        if (state == null) {
            state = own.state();
        }
        return state;
    }

    public void beginApp() {
        change(null, () -> {
            own.beginApp();
            return List.of();
        });
    }

    public void confirmApp() {
        if (change("app.done", () -> own.confirmApp(code))) {
            isWhole();
            code = null;
        }
    }

    public void removeApp() {
        change("app.removed", () -> {
            own.removeApp();
            return List.of();
        });
    }

    public void renewCodes() {
        change(null, own::renewRecoveryCodes);
    }

    public void addPasskey() {
        if (change("passkey.done", () -> ownPasskeys.addPasskey(question.takeCreation(), answer, name))) {
            isWhole();
            name = null;
        }
        answer = null;
    }

    /** @param passkeyId one of their own, as it was shown; one that has gone meanwhile is as it was wanted */
    public void removePasskey(long passkeyId) {
        change("passkey.removed", () -> {
            try {
                ownPasskeys.removePasskey(passkeyId);
            } catch (NotFound already) {
                // Removed elsewhere since the page was drawn.
            }
            return List.of();
        });
    }

    /** Shows once more who they are, by the password. */
    public void prove() {
        proven(door.password(password), "password");
    }

    /** Shows once more who they are, by a passkey. */
    public void proveByPasskey() {
        proven(door.passkey(question.takeAssertion(), answer), "passkey");
        answer = null;
    }

    /** They do not want one now. */
    public void notNow() {
        own.notNow();
        offer.putOff();
        kit.say(FEATURE, "offer.put-off");
    }

    private void proven(SecondStepDoor.Answer became, String what) {
        state = null;
        if (!became.isRight()) {
            kit.show(FEATURE, RefusedTry.message(became, what.equals("password") ? "password" : null, what + ".wrong"));
        } else if (what.equals("password")) {
            Proof.password(request().getSession(), actors.current().accountId());
        } else {
            isWhole();
        }
    }

    /** Somebody who has just set up what they will give from now on has shown that they have it. */
    private void isWhole() {
        request().changeSessionId();
        Proof.whole(request().getSession(), actors.current().accountId());
    }

    private boolean change(String said, Supplier<List<String>> deed) {
        state = null;
        try {
            codes = deed.get();
        } catch (BadInput refused) {
            kit.show(FEATURE, refused);
            return false;
        } finally {
            passkeys.lookAgain();
        }
        if (said != null) {
            kit.say(FEATURE, said);
        }
        return true;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /**
     * @param instant when something was
     * @return the day and time in the school's zone
     */
    public String when(Instant instant) {
        return SchoolDates.DATE_TIME.format(
                instant.atZone(school.zoneOf(actors.current().schoolId())));
    }

    /** @return new recovery codes, in the one answer that shows them. */
    public List<String> getCodes() {
        return codes;
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
