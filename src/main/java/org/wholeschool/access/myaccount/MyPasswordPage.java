package org.wholeschool.access.myaccount;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.account.ClientAddress;
import org.wholeschool.access.account.PasswordRule;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.access.secondfactor.Proof;
import org.wholeschool.access.signin.Sessions;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** The part of somebody's own account that changes their password. What is typed is kept for one request only. */
@Named
@RequestScoped
public class MyPasswordPage {

    @Inject
    private PasswordDoor door;

    @Inject
    private MePage page;

    @Inject
    private Me me;

    @Inject
    private PageKit kit;

    private String old;
    private String chosen;
    private String again;

    public void change() {
        if (!chosen.equals(again)) {
            kit.show("access", new BadInput("again", "password.differ"));
            return;
        }
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        SignedIn signedIn = Sessions.signedIn(request).orElseThrow(() -> new NotPermitted("MyAccount"));
        boolean inDoubt = me.isPasswordInDoubt();
        try {
            Duration wait = door.change(signedIn, old, chosen, ClientAddress.of(request));
            if (wait == null) {
                Proof.changed(request.getSession());
                kit.say("access", inDoubt ? "me.changed.first" : "me.changed");
            } else {
                kit.show("access", new BadInput("old", wait.isZero() ? "me.old.wrong" : "me.old.wait"));
            }
        } catch (BadInput fault) {
            kit.show("access", fault);
        }
        page.lookAgain();
    }

    /** @return how long the password that is typed would last, or null where none is typed. */
    public PasswordRule.Strength getStrength() {
        return chosen == null || chosen.isEmpty()
                ? null
                : PasswordRule.strength(
                        chosen,
                        List.of(page.getAccount().email(), page.getAccount().name(), "wholeschool"));
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
