package org.wholeschool.concern.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.platform.BadInput;

/** Links two reports of one event, after both were looked at beside each other; and unlinks them again. */
@Named
@ViewScoped
public class LinkPage extends CasePage {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    private transient CaseLinks links;

    @Inject
    private transient ConcernReading concerns;

    private String number;
    private Long other;
    private transient List<CaseLinks.Near> near;
    private transient List<ConcernReading.Whole> both;

    /** Shows the one whose number they typed beside this one. */
    public void compare() {
        done(() -> compare(number()));
    }

    /** Shows one of those that may be of the same event beside this one. */
    public void compareWith(long id) {
        done(() -> compare(id));
    }

    private void compare(long id) {
        links.check(id(), id);
        other = id;
        both = null;
    }

    /** Before the page is drawn again: of the other reports as well nothing is shown that may not be read any more. */
    @Override
    public void lookAgain() {
        super.lookAgain();
        if (kit().isDrawnAgain()) {
            near = null;
            if (both != null && other != null && !done(() -> links.check(id(), other))) {
                other = null;
            }
        }
    }

    /** Back to the choice; what they typed is still there. */
    public void goBack() {
        other = null;
    }

    /** @return the way back to the concern, or null to stay */
    public String link() {
        boolean linked = other != null && done(() -> links.link(id(), version(), other));
        return linked ? toConcern(ChangeKind.LINKED) : null;
    }

    /** @return the way back to the concern, or null to stay */
    public String unlink() {
        return done(() -> links.unlink(id(), version())) ? toConcern(ChangeKind.UNLINKED) : null;
    }

    private long number() {
        if (number == null || !NUMBER.matcher(number.strip()).matches()) {
            throw new BadInput("number", "link.number");
        }
        return Long.parseLong(number.strip());
    }

    /** @return whether two are shown beside each other, to be sure of it */
    public boolean isComparing() {
        return other != null;
    }

    /**
     * @return this one and the other one; nothing while there is no other: the parts of a page that are not shown are
     *     asked too
     */
    public List<ConcernReading.Whole> getBoth() {
        if (other == null) {
            return List.of();
        }
        if (both == null) {
            both = List.of(concerns.read(id()), concerns.read(other));
        }
        return both;
    }

    /** @return when it happened, in words */
    public String happened(ConcernReading.Whole concern) {
        return words().of(concern.occurredFrom(), concern.occurredTo());
    }

    /** @return others that may be of the same event */
    public List<CaseLinks.Near> getNear() {
        if (near == null) {
            near = links.near(id());
        }
        return near;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
