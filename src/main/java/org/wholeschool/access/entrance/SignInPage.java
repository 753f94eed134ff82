package org.wholeschool.access.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.wholeschool.access.Actors;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.account.ClientAddress;
import org.wholeschool.access.permit.ReturnAddress;
import org.wholeschool.access.secondfactor.Proof;
import org.wholeschool.access.secondfactor.SecondFactorGate;
import org.wholeschool.access.signin.DeviceCookie;
import org.wholeschool.access.signin.Sessions;
import org.wholeschool.access.signin.SignIn;
import org.wholeschool.access.signin.SignInDoor;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Signing in and out. */
@Named
@RequestScoped
public class SignInPage {

    private static final String LEAVE_PROVIDER = "/access/single-sign-on/leave?school=";

    @Inject
    private SignInDoor door;

    @Inject
    private SignIn signIn;

    @Inject
    private AccountReader accounts;

    @Inject
    private SecondFactorGate secondFactor;

    @Inject
    private Sessions sessions;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    private String email;
    private String password;

    /** @return the way home, or null to stay with a sentence that says why. */
    public String enter() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String device = sessions.known(DeviceCookie.read(request, email));
        SignInDoor.Answer answer = door.attempt(email, password, device, ClientAddress.of(request));
        if (!answer.isIn()) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence(answer), null));
            return null;
        }
        letIn(request, answer.accountId());
        noteWhereThatIsAll(answer.accountId());
        Proof.password(request.getSession(), answer.accountId());
        String number = device != null
                ? device
                : DeviceCookie.write(request, (HttpServletResponse) external.getResponse(), email);
        sessions.remember(request, answer.accountId(), number);
        return "/index.xhtml?faces-redirect=true";
    }

    /**
     * Begins the session of somebody who has shown who they are.
     *
     * @param request theirs
     * @param accountId who
     */
    public void letIn(HttpServletRequest request, long accountId) {
        sessions.begin(request, accountId);
    }

    /** Where nobody asks for a second factor, that is on record: the head looks once a month who comes in like that. */
    private void noteWhereThatIsAll(long accountId) {
        if (accounts.actor(accountId)
                .filter(actor -> secondFactor.narrowed(actor, null).equals(actor))
                .isPresent()) {
            signIn.withPasswordAlone(accountId);
        }
    }

    /**
     * @return the way to the sign-in page; null where whoever came in through their school's provider is sent to sign
     *     out there too.
     */
    public String leave() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        boolean bySignOn = sessions.isBySignOn(request);
        String urn = frame.urnOf(actors.current().schoolId());
        sessions.leave(request);
        external.invalidateSession();
        ReturnAddress.forget((HttpServletResponse) external.getResponse());
        if (bySignOn) {
            external.redirect(external.getRequestContextPath() + LEAVE_PROVIDER + urn);
            return null;
        }
        return "/access/sign-in.xhtml?faces-redirect=true";
    }

    /** @return whether whoever was signed out here by time is led back to where they were */
    public boolean isLedBack() {
        return ReturnAddress.isKept((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    private static String sentence(SignInDoor.Answer answer) {
        Texts texts = Texts.of("access");
        if (answer.isBusy()) {
            return texts.get("sign-in.busy");
        }
        Duration delay = answer.delay();
        return delay.isZero()
                ? texts.get("sign-in.wrong")
                : texts.get("sign-in.wait", Math.max(1, delay.plusSeconds(59).toMinutes()));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
