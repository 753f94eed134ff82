package org.wholeschool.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.wholeschool.access.permit.Recorder;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CsvExport;
import org.wholeschool.platform.web.Download;
import org.wholeschool.platform.web.PageKit;

/**
 * The audit trail, for the data-protection officer. What is looked for stands in the address, so that it can be kept as
 * a bookmark.
 */
@Named
@RequestScoped
public class AuditTrailPage {

    private static final String FEATURE = "audit";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    private AuditTrail trail;

    @Inject
    private TrailWords words;

    @Inject
    private PageKit kit;

    private Long entry;
    private String person;
    private String kind;
    private String number;
    private String action;
    private Recorder.Outcome outcome;
    private LocalDate from;
    private LocalDate to;
    private int page = 1;
    private AuditTrail.Reading reading;

    /** Reads what the address asks for, before the page is drawn: what it asks for wrongly is then said at the top. */
    public void open() {
        getReading();
    }

    /** @return the way to the entries that were asked for, from their first page. */
    public String show() {
        page = 1;
        return read() ? "/audit/trail.xhtml?faces-redirect=true&includeViewParams=true" : null;
    }

    /** Sends the entries that were asked for as a file, all of them and not only this page. */
    public void export() {
        try {
            Texts texts = Texts.of(FEATURE);
            CsvExport csv = new CsvExport(
                    texts.get("number"),
                    texts.get("when"),
                    texts.get("what"),
                    texts.get("outcome"),
                    texts.get("who"),
                    texts.get("as"),
                    texts.get("about.what"));
            trail.export(filter())
                    .forEach(line -> csv.row(
                            line.id(),
                            line.at().toOffsetDateTime(),
                            words.action(line.action()),
                            texts.get("outcome." + line.outcome()),
                            line.name(),
                            texts.get("role." + line.role()),
                            words.about(line)));
            Download.csv("audit-trail.csv", csv.bytes());
        } catch (BadInput fault) {
            kit.show(FEATURE, fault);
        }
    }

    /** @return the entries that were asked for; where they cannot be, none. */
    public AuditTrail.Reading getReading() {
        if (reading == null) {
            read();
        }
        return reading;
    }

    private boolean read() {
        try {
            reading = trail.read(filter(), page);
            return true;
        } catch (BadInput fault) {
            kit.show(FEATURE, fault);
            reading = new AuditTrail.Reading(List.of(), 0, 1, 1);
            return false;
        }
    }

    private TrailFilter filter() {
        String typed = number == null || number.isBlank() ? null : number.strip();
        if (typed != null && !NUMBER.matcher(typed).matches()) {
            throw new BadInput("number", "number.unclear");
        }
        return new TrailFilter(
                entry, action, outcome, from, to, person, kind, typed == null ? null : Long.valueOf(typed));
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

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
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
}
