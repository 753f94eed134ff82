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

/** The report of one term. It can be written until it is presented; from then on it is what was presented. */
@Entity
@Table(name = "governor_report")
public class GovernorReport extends SchoolOwned {

    /** Finds that of a term. */
    static final String OF_TERM = "select r from GovernorReport r where r.schoolYear = :year and r.term = :term";

    private int schoolYear;

    private int term;

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

    GovernorReport(ReportDraft.Term of, long begunBy, Instant begunAt) {
        this.schoolYear = of.schoolYear();
        this.term = of.number();
        this.begunBy = begunBy;
        this.begunAt = begunAt;
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

    ReportDraft.Term of() {
        return new ReportDraft.Term(schoolYear, term);
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
