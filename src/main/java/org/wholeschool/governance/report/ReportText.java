package org.wholeschool.governance.report;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What a lead wrote of a section of a report. */
@Entity
@Table(name = "governor_report_text")
public class ReportText extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "report_id")
    @SuppressWarnings("unused") // its owner lists it by this
    private GovernorReport report;

    @Enumerated(EnumType.STRING)
    private ReportSection section;

    /** How often it was written: whoever writes says which edition they saw. */
    private int edition;

    @Convert(converter = EncryptedText.class)
    private String said;

    @SuppressWarnings("unused") // queries read it
    private long writtenBy;

    @SuppressWarnings("unused") // queries read it
    private Instant writtenAt;

    protected ReportText() {}

    ReportText(GovernorReport report, ReportSection section) {
        this.report = report;
        this.section = section;
    }

    void write(String text, long by, Instant at) {
        said = text;
        writtenBy = by;
        writtenAt = at;
        edition++;
    }

    ReportSection getSection() {
        return section;
    }

    int getEdition() {
        return edition;
    }

    String getSaid() {
        return said;
    }
}
