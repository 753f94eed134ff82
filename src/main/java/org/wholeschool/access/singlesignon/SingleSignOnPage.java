package org.wholeschool.access.singlesignon;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIInput;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.access.Days;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** How a school's people come in with their school accounts, for the administrator. */
@Named
@RequestScoped
public class SingleSignOnPage {

    private static final String TEXTS = "singlesignon";
    private static final SignOnForm EMPTY = new SignOnForm(null, null, null, "groups", null, null, false);

    @Inject
    private SignOnSettings settings;

    @Inject
    private TypedSecretPage typed;

    @Inject
    private PageKit kit;

    @Inject
    private Days days;

    private SignOnSettings.State state;
    private String issuer;
    private String clientId;
    private String secret;
    private String claim;
    private String teachers;
    private String governors;
    private boolean trusted;

    @PostConstruct
    void show() {
        state = settings.show();
        SignOnForm form = state.waiting() != null ? state.waiting() : state.on() != null ? state.on() : EMPTY;
        issuer = form.issuer();
        clientId = form.clientId();
        claim = form.groupsClaim();
        teachers = form.teacherGroups();
        governors = form.governorGroups();
        trusted = form.addressesTrusted();
    }

    public SignOnSettings.State getState() {
        return state;
    }

    /** @return since when it waits, as the school's clock shows it. */
    public String getAsked() {
        return days.minute(state.askedAt());
    }

    public void propose() {
        tell("proposed", () -> settings.propose(form()));
    }

    public void withdraw() {
        tell("withdrawn", settings::withdraw);
    }

    public void switchOff() {
        tell("off.done", settings::switchOff);
    }

    public void tryOut() {
        try {
            SignOnSettings.Tried tried = settings.tryOut(form());
            kit.say(TEXTS, "try.good");
            kit.say(TEXTS, tried.tellsOfEnds() ? "try.tells" : "try.silent");
            if (!tried.canLeave()) {
                kit.say(TEXTS, "try.stays");
            }
        } catch (BadInput fault) {
            kit.show(TEXTS, fault);
        }
    }

    /** Keeps the secret that was typed, also where another field of the form is wrong. */
    public void secretTyped(ComponentSystemEvent event) {
        typed.keep((String) ((UIInput) event.getComponent()).getValue());
    }

    private void tell(String done, Runnable deed) {
        try {
            deed.run();
            kit.say(TEXTS, done);
            typed.forget();
            state = settings.show();
        } catch (BadInput fault) {
            kit.show(TEXTS, fault);
        }
    }

    private SignOnForm form() {
        return new SignOnForm(
                issuer == null ? null : issuer.strip(),
                clientId == null ? null : clientId.strip(),
                secret != null ? secret : typed.secret(),
                claim,
                teachers,
                governors,
                trusted);
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getClaim() {
        return claim;
    }

    public void setClaim(String claim) {
        this.claim = claim;
    }

    public String getTeachers() {
        return teachers;
    }

    public void setTeachers(String teachers) {
        this.teachers = teachers;
    }

    public String getGovernors() {
        return governors;
    }

    public void setGovernors(String governors) {
        this.governors = governors;
    }

    public boolean isTrusted() {
        return trusted;
    }

    public void setTrusted(boolean trusted) {
        this.trusted = trusted;
    }
}
