package org.wholeschool.concern.adult;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.wholeschool.concern.page.ViewConcernPage;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.notice.MyNotices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * One concern about an adult who works here, for the head, with all that a lead has for others, and the way back to the
 * lead for one that is not. What is shown of it is what {@link ViewConcernPage} shows, so that the same parts make both
 * pages.
 */
@Named
@ViewScoped
public class HeadViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HeadConcerns concerns;

    @Inject
    private ViewConcernPage page;

    @Inject
    private MyNotices myNotices;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    private boolean sentBack;
    private transient HeadConcerns.Held held;

    /**
     * Reads the concern that the address names.
     *
     * @return to the leads' page for one that is theirs, where the head is one of them too; null to stay
     */
    public String open() {
        held = concerns.read(id());
        if (held.since() == null) {
            return ConcernAddress.page(id(), false) + "&faces-redirect=true";
        }
        page.show(held.whole());
        myNotices.readOf(id());
        return null;
    }

    /** Before the page is drawn again, as it is now; once it was sent back, nothing of it is shown. */
    public void lookAgain() {
        if (kit.isDrawnAgain() && !sentBack) {
            held = concerns.read(id());
            page.show(held.whole());
        }
    }

    /** Gives it back to the leads, or stays with the reason why it cannot. */
    public void sendBack() {
        try {
            concerns.sendBack(id());
            sentBack = true;
        } catch (BadInput refused) {
            kit.show("triage", refused);
        }
    }

    private long id() {
        return ConcernAddress.id(page.getId());
    }

    public boolean isSentBack() {
        return sentBack;
    }

    /** @return whether the designated officer was told of it, or by when they are to be */
    public String getOfficer() {
        return OfficerWords.says(held.officer());
    }

    public String getOfficerTone() {
        return OfficerWords.tone(held.officer());
    }

    /** @return whether nothing is written down of the designated officer yet */
    public boolean isOfficerOpen() {
        return held.officer().decided() == null;
    }

    public String getSince() {
        return new WhenWords(schools.profile().zone()).of(held.since());
    }
}
