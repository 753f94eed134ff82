package org.wholeschool.concern.incidentlog;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.function.Predicate;
import org.wholeschool.concern.incidentlog.read.ReasonsText;
import org.wholeschool.concern.incidentlog.read.RowLine;
import org.wholeschool.concern.incidentlog.read.RowOutcome;
import org.wholeschool.concern.incidentlog.read.RowVerdict;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What became of one row, so that every row of every log can be accounted for after its file is gone. */
@Entity
@Table(name = "import_row")
class ImportRow extends SchoolOwned {

    @ManyToOne(optional = false, fetch = jakarta.persistence.FetchType.LAZY)
    @JoinColumn(name = "batch_id")
    @SuppressWarnings("unused") // queries read it
    private ImportBatch batch;

    private int line;

    @Enumerated(EnumType.STRING)
    private RowOutcome outcome;

    @Convert(converter = EncryptedText.class)
    private String reasons;

    private Long concernId;

    protected ImportRow() {}

    private ImportRow(ImportBatch batch, int line, RowOutcome outcome, List<Reason> reasons, Long concernId) {
        this.batch = batch;
        this.line = line;
        this.outcome = outcome;
        this.reasons = reasons.isEmpty() ? null : ReasonsText.write(reasons);
        this.concernId = concernId;
    }

    static ImportRow taken(ImportBatch batch, RowVerdict.Accepted verdict, long concernId) {
        return new ImportRow(
                batch, verdict.line(), RowOutcome.TAKEN, verdict.entry().remarks(), concernId);
    }

    static ImportRow leftOut(ImportBatch batch, RowVerdict verdict) {
        if (verdict instanceof RowVerdict.Known known) {
            return new ImportRow(batch, known.line(), RowOutcome.DUPLICATE, List.of(verdict.reason()), known.concern());
        }
        RowOutcome outcome = verdict instanceof RowVerdict.Repeats ? RowOutcome.DUPLICATE : RowOutcome.REFUSED;
        return new ImportRow(batch, verdict.line(), outcome, List.of(verdict.reason()), null);
    }

    /** @param open which concerns whoever asks may read; of another one the number is left out */
    RowLine asLine(Predicate<Long> open) {
        return new RowLine(
                line, outcome, ReasonsText.read(reasons), concernId != null && open.test(concernId) ? concernId : null);
    }

    RowOutcome outcome() {
        return outcome;
    }

    Long concernId() {
        return concernId;
    }
}
