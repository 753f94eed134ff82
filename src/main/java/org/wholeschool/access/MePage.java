package org.wholeschool.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;
import org.wholeschool.platform.Texts;

/** Somebody's own account: what they may do, where they are signed in, and their password. */
@Named
@RequestScoped
public class MePage {

    @Inject
    private MyAccount mine;

    @Inject
    private PasswordDoor door;

    @Inject
    private PageKit kit;

    @Inject
    private Days days;

    private MyAccount.Mine account;
    private String old;
    private String chosen;
    private String again;

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
        mine.end(session);
        account = null;
        kit.say("access", "me.ended");
    }

    public void forget(long device) {
        mine.forget(device);
        account = null;
        kit.say("access", "me.forgotten");
    }

    public void endOthers() {
        mine.endOthers(signedIn().sessionId());
        account = null;
        kit.say("access", "me.ended.others");
    }

    /** From now on the school account of whoever asks lets nobody in here. */
    public void disconnect() {
        mine.disconnect();
        account = null;
        kit.say("singlesignon", "me.disconnected");
    }

    public void change() {
        if (!chosen.equals(again)) {
            kit.show("access", new BadInput("again", "password.differ"));
            return;
        }
        try {
            Duration wait = door.change(signedIn(), old, chosen, ClientAddress.of(request()));
            if (wait == null) {
                kit.say("access", "me.changed");
            } else {
                kit.show("access", new BadInput("old", wait.isZero() ? "me.old.wrong" : "me.old.wait"));
            }
        } catch (BadInput fault) {
            kit.show("access", fault);
        }
        account = null;
    }

    /** @return how long the password that is typed would last, or null where none is typed. */
    public PasswordRule.Strength getStrength() {
        return chosen == null || chosen.isEmpty() ? null
                : PasswordRule.strength(chosen, List.of(getAccount().email(), getAccount().name(), "wholeschool"));
    }

    /** @return the words of the button that forgets a device. */
    public String forgetOf(MyAccount.Device device) {
        return Texts.of("access").get("me.forget.of", device.device(), days.minute(device.since()));
    }

    private static SignedIn signedIn() {
        return Sessions.signedIn(request()).orElseThrow(() -> new NotPermitted("MyAccount"));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
