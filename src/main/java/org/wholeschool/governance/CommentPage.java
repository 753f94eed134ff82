package org.wholeschool.governance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.access.NotFound;

/** A lead says something beside the numbers that governors see of a period. */
@Named
@ViewScoped
public class CommentPage extends SayingPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PeriodComments comments;

    @Inject
    private transient GovernorsDashboard governors;

    private String half;
    private String heading;

    /** Reads what is said by now; a period that was not published is not found. */
    public void open() {
        if (half == null || half.isEmpty()) {
            throw new NotFound("half-term");
        }
        heading = governors.show(half).map(Dashboard::heading).orElseThrow(() -> new NotFound("half-term"));
        PeriodComments.Comment now = comments.of(half);
        begin(now.edition(), now.said());
    }

    /** @return the way back to the numbers, or null to stay with what is wrong */
    public String say() {
        return say(
                (after, said, looked) -> comments.say(half, after, said, looked),
                "/governance/dashboard.xhtml?faces-redirect=true&half=" + half);
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
}
