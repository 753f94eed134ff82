package org.wholeschool.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.access.Recorder;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.PageKit;
import org.wholeschool.platform.Texts;

/** The audit trail, for the data-protection officer. What is looked for stands in the address: names of actions, days and numbers. */
@Named
@RequestScoped
public class AuditTrailPage {

    @Inject
    private AuditTrail trail;

    @Inject
    private AuditChain chain;

    @Inject
    private PageKit kit;

    private Long entry;
    private String action;
    private Recorder.Outcome outcome;
    private LocalDate from;
    private LocalDate to;
    private int page = 1;
    private AuditTrail.Reading reading;
    private ChainState state;

    /** Reads what the address asks for, before the page is drawn: what it asks for wrongly is then said at the top. */
    public void open() {
        getReading();
    }

    /** @return the way to the entries that were asked for, from their first page. */
    public String show() {
        page = 1;
        return read() ? "/audit/trail.xhtml?faces-redirect=true&includeViewParams=true" : null;
    }

    /** Checks the chain from its first entry to its end. */
    public void check() {
        state = chain.check();
    }

    /** @return the entries that were asked for; where the period cannot be, those of every period. */
    public AuditTrail.Reading getReading() {
        if (reading == null && !read()) {
            reading = trail.read(new TrailFilter(entry, action, outcome, null, null), page);
        }
        return reading;
    }

    private boolean read() {
        try {
            reading = trail.read(new TrailFilter(entry, action, outcome, from, to), page);
            return true;
        } catch (BadInput fault) {
            kit.show("audit", fault);
            return false;
        }
    }

    /** @return what can be chosen: the actions that the trail knows, by their words. */
    public List<Action> getActions() {
        return getReading().actions().stream().map(name -> new Action(name, words(name))).sorted(Comparator.comparing(Action::words)).toList();
    }

    /**
     * @param name an action's name in the code
     * @return what it is in a person's words; the name itself where it is one of an older version that has none
     */
    public String words(String name) {
        return Texts.of("audit").getOr("action." + name, name);
    }

    /**
     * @param line an entry
     * @return what it was about, in words; "" where that is nothing
     */
    public String about(AuditTrail.Line line) {
        if (line.subjectKind() == null) {
            return "";
        }
        String kind = Texts.of("audit").getOr("subject." + line.subjectKind(), line.subjectKind());
        return kind + " " + (line.subjectName() == null ? line.subjectId() : line.subjectName());
    }

    /** @return what the check found, or null before it. */
    public ChainState getState() {
        return state;
    }

    public Recorder.Outcome[] getOutcomes() {
        return Recorder.Outcome.values();
    }

    public Long getEntry() {
        return entry;
    }

    public void setEntry(Long entry) {
        this.entry = entry;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public Recorder.Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Recorder.Outcome outcome) {
        this.outcome = outcome;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    /**
     * An action that can be chosen.
     *
     * @param name  its name in the code
     * @param words what it is
     */
    public record Action(String name, String words) {
    }
}
