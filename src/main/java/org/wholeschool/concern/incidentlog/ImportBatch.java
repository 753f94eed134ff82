package org.wholeschool.concern.incidentlog;

import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import org.wholeschool.concern.incidentlog.read.ChoicesText;
import org.wholeschool.concern.incidentlog.read.ImportChoices;
import org.wholeschool.concern.record.BatchState;
import org.wholeschool.platform.crypto.EncryptedBytes;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** One file of another system's log: what was chosen for it, and how far it has come in. */
@Entity
@Table(name = "import_batch")
class ImportBatch extends SchoolOwned {

    /**
     * A draft holds a whole log with names: whoever has not taken it in within a week chooses the file again. The texts
     * say "seven days".
     */
    static final Duration DRAFT_KEPT = Duration.ofDays(7);

    /** Nothing has moved for this long: the server that was at it is gone, and a person may have it gone on with. */
    private static final Duration STALLED = Duration.ofMinutes(2);

    @Convert(converter = EncryptedText.class)
    private String fileName;

    @Basic
    @Convert(converter = EncryptedBytes.class)
    private byte[] content;

    private String encoding;

    @Convert(converter = EncryptedText.class)
    private String choices;

    private int rowCount;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    private int attempt;

    private Instant createdAt;

    @SuppressWarnings("unused") // queries read it
    private Long createdBy;

    private Instant touchedAt;

    protected ImportBatch() {}

    ImportBatch(String fileName, byte[] content, CsvTable table, ImportChoices choices, Long createdBy, Instant now) {
        this.fileName = fileName;
        this.content = content;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.touchedAt = now;
        this.state = BatchState.DRAFT;
        read(table);
        choose(choices);
    }

    /** Takes over what the file holds when it is read in this encoding. */
    final void read(CsvTable table) {
        this.encoding = table.charset().name();
        this.rowCount = table.rows().size();
    }

    final void choose(ImportChoices made) {
        this.choices = ChoicesText.write(made);
    }

    CsvTable table() {
        return CsvTable.read(CsvText.decode(content, Charset.forName(encoding)));
    }

    byte[] content() {
        return content;
    }

    ImportChoices choices() {
        return ChoicesText.read(choices);
    }

    /** @return the number of this attempt, which the job brings with it. */
    int begin(Instant now) {
        state = BatchState.RUNNING;
        touchedAt = now;
        return ++attempt;
    }

    boolean isAt(int anAttempt) {
        return state == BatchState.RUNNING && attempt == anAttempt;
    }

    /** Rows were taken in: it is alive. */
    void moved(Instant now) {
        touchedAt = now;
    }

    /** The file has done its service: what it held is in the concerns, and what stayed out is in the rows. */
    void finish(Instant now) {
        state = BatchState.DONE;
        content = null;
        touchedAt = now;
    }

    void stop(Instant now) {
        state = BatchState.STOPPED;
        touchedAt = now;
    }

    void undo(Instant now) {
        state = BatchState.UNDONE;
        content = null;
        touchedAt = now;
    }

    boolean isStalled(Instant now) {
        return state == BatchState.STOPPED
                || state == BatchState.RUNNING && touchedAt.plus(STALLED).isBefore(now);
    }

    String fileName() {
        return fileName;
    }

    int rowCount() {
        return rowCount;
    }

    BatchState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }
}
