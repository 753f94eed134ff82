package org.wholeschool.access.approval;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.Days;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/**
 * What waits for a second person's word, who has lost their second factor, and what people who left have left behind;
 * for leads and the head.
 */
@Named
@ViewScoped
public class ApprovalsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Approvals approvals;

    @Inject
    private transient LeftBehind leftBehind;

    @Inject
    private transient PaperLinks paper;

    @Inject
    private transient PaperSheet sheet;

    @Inject
    private transient LostFactor lost;

    @Inject
    private transient PageKit kit;

    @Inject
    private transient Days days;

    /** By request, the version of the account that was shown: what changed since is not approved unseen. */
    private final Map<Long, Long> seen = new HashMap<>();

    private transient List<Approvals.Line> lines;
    private transient List<LeftBehind.Left> left;
    private transient List<LostFactor.Person> people;
    private transient List<PaperLinks.Printed> printed;
    private transient Long who;

    /** @return what waits. */
    public List<Approvals.Line> getLines() {
        if (lines == null) {
            lines = approvals.open();
            lines.forEach(line -> seen.putIfAbsent(line.id(), line.version()));
        }
        return lines;
    }

    /** @return who left something behind. */
    public List<LeftBehind.Left> getLeft() {
        if (left == null) {
            left = leftBehind.leftBehind();
        }
        return left;
    }

    public String day(LocalDate day) {
        return days.day(day);
    }

    /** @return an instant as the school's clock shows it. */
    public String when(Instant instant) {
        return days.minute(instant);
    }

    /** @return the links that were printed of late. */
    public List<PaperLinks.Printed> getPrinted() {
        if (printed == null) {
            printed = paper.printed();
        }
        return printed;
    }

    /** Approves a link on paper, and shows it in the answer to this request and in no other. */
    public void print(long request) {
        try {
            sheet.show(paper.approve(request, seen.getOrDefault(request, -1L)));
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Cache-Control", "no-store");
        } catch (BadInput fault) {
            kit.show("access", fault);
        }
        forget();
    }

    public void approve(long request) {
        decide("approvals.approved", () -> approvals.approve(request, seen.getOrDefault(request, -1L)));
    }

    /** @return who can have lost a second factor. */
    public List<LostFactor.Person> getPeople() {
        if (people == null) {
            people = lost.people();
        }
        return people;
    }

    /** Asks that the second factor of the one who is chosen be taken away. */
    public void askForFactor() {
        decide("lost.asked", () -> lost.ask(who));
        who = null;
    }

    public void refuse(long request) {
        decide("approvals.refused", () -> approvals.refuse(request));
    }

    private void decide(String done, Runnable decision) {
        try {
            decision.run();
            kit.say("access", done);
        } catch (BadInput fault) {
            kit.show("access", fault);
        }
        forget();
    }

    private void forget() {
        lines = null;
        left = null;
        printed = null;
        seen.clear();
    }

    public Long getWho() {
        return who;
    }

    public void setWho(Long who) {
        this.who = who;
    }
}
