package org.wholeschool.access.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.wholeschool.access.account.ClientAddress;
import org.wholeschool.access.account.PasswordRule;
import org.wholeschool.access.approval.AccountLinks;
import org.wholeschool.access.signin.SessionWatch;
import org.wholeschool.access.signin.Sessions;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/**
 * Where a one-time link leads. A program that only looks at links in mails gets a page with a button and uses nothing
 * up. The button posts what the link held, so that from then on it stands in no address; the session remembers which
 * link it was, by an id that opens nothing.
 */
@Named
@RequestScoped
public class WelcomePage {

    private static final String FOLLOWED = "wholeschool.link";

    @Inject
    private LinkDoor door;

    @Inject
    private AccountLinks links;

    @Inject
    private Sessions sessions;

    @Inject
    private PageKit kit;

    private String link;
    private String password;
    private String again;
    private boolean refused;

    /**
     * @return whether somebody has just followed a link here, or presses the button that takes it: then it is in the
     *     form, not yet in this bean.
     */
    public boolean isAtTheDoor() {
        return !refused && (link != null || external().getRequestParameterMap().containsKey("follow"));
    }

    /** @return whether a link was taken, and a password can be chosen. */
    public boolean isInside() {
        return !isAtTheDoor() && !refused && followed() != null;
    }

    /**
     * Takes the link.
     *
     * @return the page again, by an address without it; or null to stay, with a sentence that says why.
     */
    public String follow() {
        HttpServletRequest request = request();
        LinkDoor.Answer answer = door.follow(link, ClientAddress.of(request));
        if (answer.isBusy()) {
            // What the link held stays in the form: the button can be pressed again.
            kit.show("access", new BadInput(null, "sign-in.busy"));
            return null;
        }
        if (answer.linkId() == null) {
            refuse(
                    answer.delay().isZero()
                            ? new BadInput(null, "welcome.unusable")
                            : new BadInput(null, "welcome.wait"));
            return null;
        }
        // Whoever was signed in here is out: what comes next is somebody else's, or their own from the beginning.
        sessions.leave(request);
        external().invalidateSession();
        request.getSession().setAttribute(FOLLOWED, answer.linkId());
        request.getSession().setAttribute(SessionWatch.AMID, "link " + answer.linkId());
        return "/access/welcome.xhtml?faces-redirect=true";
    }

    /**
     * Takes the password.
     *
     * @return the way to sign in with it; or null to stay, with a sentence that says why.
     */
    public String choose() {
        Long followed = followed();
        if (!password.equals(again)) {
            kit.show("access", new BadInput("again", "password.differ"));
            return null;
        }
        try {
            if (followed == null || !links.choose(followed, password)) {
                request().getSession().removeAttribute(FOLLOWED);
                refuse(new BadInput(null, "welcome.unusable"));
                return null;
            }
        } catch (BadInput fault) {
            kit.show("access", fault);
            return null;
        }
        external().invalidateSession();
        return "/access/sign-in.xhtml?faces-redirect=true&chosen=yes";
    }

    private void refuse(BadInput why) {
        refused = true;
        kit.show("access", why);
    }

    /** @return how long what is typed would last, or null where nothing is typed. */
    public PasswordRule.Strength getStrength() {
        return password == null || password.isEmpty() ? null : PasswordRule.strength(password, List.of("wholeschool"));
    }

    private static Long followed() {
        return (Long) external().getSessionMap().get(FOLLOWED);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
