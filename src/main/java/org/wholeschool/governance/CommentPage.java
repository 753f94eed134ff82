package org.wholeschool.governance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;

/** A lead says something beside the numbers that governors see of a period. */
@Named
@ViewScoped
public class CommentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PeriodComments comments;

    @Inject
    private transient GovernorsDashboard governors;

    @Inject
    private transient PublicTexts texts;

    @Inject
    private transient PageKit kit;

    private String half;
    private String heading;
    private int after;
    private transient String said;
    private transient String perhaps;
    private boolean meantOtherwise;

    /** Reads what is said by now; a period that was not published is not found. */
    public void open() {
        if (half == null || half.isEmpty()) {
            throw new NotFound("half-term");
        }
        heading = governors.show(half).map(Dashboard::heading).orElseThrow(() -> new NotFound("half-term"));
        PeriodComments.Comment now = comments.of(half);
        after = now.edition();
        said = now.said();
    }

    /** @return the way back to the numbers, or null to stay with what is wrong */
    public String say() {
        try {
            comments.say(half, after, said, meantOtherwise ? perhaps : null);
            return "/governance/dashboard.xhtml?faces-redirect=true&half=" + half;
        } catch (BadInput refused) {
            perhaps = texts.perhaps(said, List.of());
            meantOtherwise = false;
            kit.show("report", refused);
            return null;
        }
    }

    /** @return the edition of the comment that the page showed, for what is typed and outlives a sign-out */
    public int getAfter() {
        return after;
    }

    public String getHeading() {
        return heading;
    }

    public String getHalf() {
        return half;
    }

    public void setHalf(String half) {
        this.half = half;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    /** @return the words that have to be looked at before it can be shown; nothing where none have */
    public String getPerhaps() {
        return perhaps;
    }

    public boolean isMeantOtherwise() {
        return meantOtherwise;
    }

    public void setMeantOtherwise(boolean meantOtherwise) {
        this.meantOtherwise = meantOtherwise;
    }
}
