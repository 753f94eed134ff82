package org.wholeschool.access.myaccount;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.access.Days;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.access.signin.Sessions;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/**
 * Somebody's own account: what they may do, and where they are signed in. What is ended is what was shown, whatever
 * came or went since.
 */
@Named
@ViewScoped
public class MePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyAccount mine;

    @Inject
    private transient MySessions sessions;

    @Inject
    private transient PageKit kit;

    @Inject
    private transient Days days;

    private transient MyAccount.Mine account;

    public MyAccount.Mine getAccount() {
        if (account == null) {
            account = mine.show(signedIn().sessionId());
        }
        return account;
    }

    /** @return an instant as the school's clock shows it. */
    public String when(Instant instant) {
        return days.minute(instant);
    }

    public String day(LocalDate day) {
        return days.day(day);
    }

    /** @return the words of the button that ends a session, for those who do not see in which row it stands. */
    public String endOf(MyAccount.Place place) {
        return Texts.of("access").get("me.end.of", place.device(), days.minute(place.since()));
    }

    public void end(long session) {
        gone(() -> sessions.end(session));
        kit.say("access", "me.ended");
    }

    public void forget(long device) {
        gone(() -> sessions.forget(device));
        kit.say("access", "me.forgotten");
    }

    public void endOthers() {
        sessions.endOthers(signedIn().sessionId());
        account = null;
        kit.say("access", "me.ended.others");
    }

    /** From now on the school account of whoever asks lets nobody in here. */
    public void disconnect() {
        mine.disconnect();
        account = null;
        kit.say("singlesignon", "me.disconnected");
    }

    /** What was shown and has gone meanwhile is as it was wanted. */
    private void gone(Runnable deed) {
        try {
            deed.run();
        } catch (NotFound already) {
            // Ended by itself or elsewhere since the page was drawn.
        }
        account = null;
    }

    /** Reads anew what is shown, after something else has changed it. */
    void lookAgain() {
        account = null;
    }

    /** @return the words of the button that forgets a device. */
    public String forgetOf(MyAccount.Device device) {
        return Texts.of("access").get("me.forget.of", device.device(), days.minute(device.since()));
    }

    private static SignedIn signedIn() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return Sessions.signedIn(request).orElseThrow(() -> new NotPermitted("MyAccount"));
    }
}
