package org.wholeschool.setup;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.wholeschool.access.ClientAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;

/** One of the first people chooses a password. A link that is none, was used or is too old says so. */
@Named
@ViewScoped
public class PasswordPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SetUpDoor door;

    @Inject
    private PageKit kit;

    private transient String link;
    private transient String password;
    private transient String again;
    private boolean done;
    private transient boolean asked;
    private transient FirstPeopleByLink.Holder holder;

    /** @return whose link it is; null where nobody can choose a password with it */
    public FirstPeopleByLink.Holder getHolder() {
        if (holder == null && !asked) {
            asked = true;
            holder = door.holder(link, ClientAddress.of((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()));
        }
        return holder;
    }

    /** Makes the account with that password. */
    public void choose() {
        if (password == null || !password.equals(again)) {
            kit.show("setup", new BadInput("again", "password.differs"));
            return;
        }
        try {
            if (getHolder() != null) {
                door.choosePassword(link, password, holder);
                done = true;
            }
        } catch (BadInput refused) {
            kit.show("setup", refused);
        }
    }

    /** @return whether the account is there now */
    public boolean isDone() {
        return done;
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
