package org.wholeschool.sharing.request;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.web.PageKit;

/** A member of staff says that someone asked about a child. They tell nothing, and the team rings back. */
@Named
@ViewScoped
public class SomeoneAskedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SomeoneAsked asked;

    @Inject
    private PageKit kit;

    private final Instant opened = Now.instant().truncatedTo(ChronoUnit.MILLIS);
    private RequestWay way = RequestWay.TELEPHONE;
    private String sent;
    private transient String who;
    private transient String number;
    private transient String about;
    private transient String what;
    private transient List<RequestView.Passed> passed;

    /** @return the page that says it was passed on; null to stay with what is wrong */
    public String pass() {
        try {
            asked.pass(new SomeoneAsked.Heard(opened, who, way, number, about, what));
            return "/sharing/someone-asked.xhtml?faces-redirect=true&sent=true";
        } catch (BadInput refused) {
            kit.show("request", refused);
            return null;
        }
    }

    /** @return what the reader passed on */
    public List<RequestView.Passed> getPassed() {
        if (passed == null) {
            passed = asked.mine();
        }
        return passed;
    }

    public RequestWay[] getWays() {
        return RequestWay.values();
    }

    public String getSent() {
        return sent;
    }

    public void setSent(String sent) {
        this.sent = sent;
    }

    public RequestWay getWay() {
        return way;
    }

    public void setWay(RequestWay way) {
        this.way = way;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
