package org.wholeschool.concern.mine;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.concern.record.WhenWords;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/**
 * What was added to concerns, for leads: the concerns in which something waits to be read, and, on the page of a
 * concern, what was added to that one.
 */
@Named
@ViewScoped
public class AdditionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Additions additions;

    @Inject
    private Schools schools;

    @Inject
    private PageKit kit;

    /** Those that the page showed unread: "I have read this" is said of these and of no others. */
    private final ArrayList<Long> shown = new ArrayList<>();

    private transient List<Additions.Added> lines;
    private transient List<Additions.Unread> unread;
    private transient WhenWords words;

    /** Before the page is drawn again: what was added is read anew where it is shown. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            lines = null;
            unread = null;
        }
    }

    /**
     * @param concernId a concern, as its page's address names it
     * @return what was added to it, in that order
     */
    public List<Additions.Added> of(String concernId) {
        if (lines == null) {
            lines = additions.of(ConcernAddress.id(concernId));
            shown.clear();
            lines.stream().filter(line -> !line.isSeen()).forEach(line -> shown.add(line.id()));
        }
        return lines;
    }

    /** @return whether something was added that no lead has read */
    public boolean isAnyUnread() {
        return !shown.isEmpty();
    }

    /**
     * Says that what was added and stands on the page was read.
     *
     * @param concernId the page's concern
     * @return the way back to it, as it now is
     */
    public String acknowledge(String concernId) {
        additions.acknowledge(ConcernAddress.id(concernId), shown);
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true";
    }

    /** @return who added it, and when */
    public String by(Additions.Added line) {
        String when = words().of(line.addedAt());
        return line.by() == null ? when : Texts.of("mine").get("added.by", when, line.by());
    }

    /** @return who has read it, and when */
    public String seen(Additions.Added line) {
        String when = words().of(line.seenAt());
        return line.seenBy() == null
                ? Texts.of("mine").get("added.seen", when)
                : Texts.of("mine").get("added.seen.by", when, line.seenBy());
    }

    /** @return the concerns in which something waits to be read, the longest wait first */
    public List<Additions.Unread> getUnread() {
        if (unread == null) {
            unread = additions.unread();
        }
        return unread;
    }

    /** @return the number of a concern, how much waits there, and since when */
    public String aside(Additions.Unread line) {
        return Texts.of("mine")
                .get("unread.aside", Long.toString(line.concernId()), line.count(), words().of(line.since()));
    }

    private WhenWords words() {
        if (words == null) {
            words = new WhenWords(schools.profile().zone());
        }
        return words;
    }
}
