package org.wholeschool.governance.report;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholeschool.pattern.Json;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A version of the report of one term. It can be written until it is presented; from then on it is what was presented,
 * and only a later version replaces it.
 */
@Entity
@Table(name = "governor_report")
public class GovernorReport extends SchoolOwned {

    /** Finds those of a term, the newest version first. */
    static final String OF_TERM =
            "select r from GovernorReport r where r.schoolYear = :year and r.term = :term order by r.number desc";

    private int schoolYear;

    private int term;

    /** Which version: 1 for the first. */
    private int number;

    /** Why it replaces the version before it; null for the first one, and while nothing is written. */
    @Convert(converter = EncryptedText.class)
    private String reason;

    @SuppressWarnings("unused") // queries read it
    private long begunBy;

    @SuppressWarnings("unused") // queries read it
    private Instant begunAt;

    @SuppressWarnings("unused") // queries read it
    private Long presentedBy;

    private Instant presentedAt;

    @Convert(converter = EncryptedText.class)
    private String content;

    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ReportText> texts = new ArrayList<>();

    protected GovernorReport() {}

    /** The first version. */
    GovernorReport(Term of, long begunBy, Instant begunAt) {
        this(of, 1, begunBy, begunAt);
    }

    private GovernorReport(Term of, int number, long begunBy, Instant begunAt) {
        this.schoolYear = of.schoolYear();
        this.term = of.number();
        this.number = number;
        this.begunBy = begunBy;
        this.begunAt = begunAt;
    }

    /** @return a version that will replace this one, with its texts to begin with */
    GovernorReport successor(long by, Instant at) {
        GovernorReport next = new GovernorReport(of(), number + 1, by, at);
        texts.forEach(each -> next.add(new ReportText(next, each.getSection())).write(each.getSaid(), by, at));
        return next;
    }

    void present(ReportContent whole, long by, Instant at) {
        content = Json.write(whole);
        presentedBy = by;
        presentedAt = at;
    }

    boolean isPresented() {
        return presentedAt != null;
    }

    Instant getPresentedAt() {
        return presentedAt;
    }

    /** @return what was presented */
    ReportContent presented() {
        return Json.read(content, ReportContent.class);
    }

    Term of() {
        return new Term(schoolYear, term);
    }

    int getNumber() {
        return number;
    }

    /** @return how this version is asked for, whatever replaces it */
    String key() {
        return new ReportKey(of(), number).written();
    }

    String getReason() {
        return reason;
    }

    void setReason(String reason) {
        this.reason = reason;
    }

    Optional<ReportText> text(ReportSection section) {
        return texts.stream().filter(each -> each.getSection() == section).findFirst();
    }

    /** @return how often the text of a section was written */
    int edition(ReportSection section) {
        return text(section).map(ReportText::getEdition).orElse(0);
    }

    ReportText add(ReportText text) {
        texts.add(text);
        return text;
    }
}
