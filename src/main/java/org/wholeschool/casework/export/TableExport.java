package org.wholeschool.casework.export;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.crypto.EncryptedBytes;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A table that a person takes out: what they asked for, how far it is, and which concerns are in it. */
@Entity
@Table(name = "table_export")
public class TableExport extends SchoolOwned {

    /** For so long a file waits for its owner. */
    public static final Duration KEPT = Duration.ofHours(24);

    private long ownerId;

    private String source;

    @Convert(converter = EncryptedText.class)
    private String question;

    @Enumerated(EnumType.STRING)
    private ExportFormat format;

    @Enumerated(EnumType.STRING)
    private NameStyle names;

    @Convert(converter = EncryptedText.class)
    private String reason;

    @Enumerated(EnumType.STRING)
    private ExportState state;

    /** Counts how often it was begun: of two nodes that make it, the second goes on and the first stops. */
    private int run;

    private int rowsDone;

    private int rowsInAll;

    private int volumes;

    private Instant askedAt;

    private Instant endedAt;

    /** When its owner took it, or read why there is no file; null while they should be told. */
    private Instant seenAt;

    @Convert(converter = EncryptedBytes.class)
    private byte[] concerns;

    protected TableExport() {}

    TableExport(long ownerId, String source, String question, ExportFormat format, NameStyle names, String reason) {
        this.ownerId = ownerId;
        this.source = source;
        this.question = question;
        this.format = format;
        this.names = names;
        this.reason = reason;
        this.state = names == NameStyle.FULL ? ExportState.ASKED : ExportState.RUNNING;
    }

    void askedAt(Instant at) {
        askedAt = at;
    }

    void release() {
        state = ExportState.RUNNING;
    }

    /** @return the number of the run that begins now */
    int begin() {
        rowsDone = 0;
        return ++run;
    }

    boolean isRun(int number) {
        return state == ExportState.RUNNING && run == number;
    }

    void holds(List<Long> numbers, int rows) {
        ByteBuffer packed = ByteBuffer.allocate(numbers.size() * Long.BYTES);
        numbers.forEach(packed::putLong);
        concerns = packed.array();
        rowsInAll = rows;
    }

    List<Long> concerns() {
        List<Long> numbers = new ArrayList<>();
        if (concerns != null) {
            ByteBuffer packed = ByteBuffer.wrap(concerns);
            while (packed.hasRemaining()) {
                numbers.add(packed.getLong());
            }
        }
        return numbers;
    }

    void progress(int rows) {
        rowsDone = rows;
    }

    void end(ExportState as, int howManyVolumes, Instant at) {
        state = as;
        volumes = howManyVolumes;
        endedAt = at;
        seenAt = null;
    }

    void see(Instant at) {
        seenAt = at;
    }

    boolean isSeen() {
        return seenAt != null;
    }

    long ownerId() {
        return ownerId;
    }

    String source() {
        return source;
    }

    String question() {
        return question;
    }

    ExportFormat format() {
        return format;
    }

    NameStyle names() {
        return names;
    }

    String reason() {
        return reason;
    }

    ExportState state() {
        return state;
    }

    int rowsDone() {
        return rowsDone;
    }

    int rowsInAll() {
        return rowsInAll;
    }

    int volumes() {
        return volumes;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
