package org.wholeschool.concern.attachment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.file.FileKind;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A document or picture that was added to a concern, or waits with the form that it was chosen in. What was sent in is
 * never changed; what people look at is drawn from it once. From quarantine nothing leads back: a file that should not
 * be here is looked at by nobody, not even to see whether it is one.
 *
 * <p>Its rows, and its pieces', go with its concern by the database itself ({@code on delete cascade}), whoever deletes
 * that and whether or not they know of files: what V32 says of who "really deletes a concern" asks nobody to delete
 * files by hand. Purging deletes the pieces of one file and leaves its row.
 */
@Entity
class Attachment extends SchoolOwned {

    /** What may be done with a file. */
    enum State {
        KEPT,
        QUARANTINED,
        PURGED
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    /** The key of the form in which it was chosen; null where a lead added it. */
    private String submission;

    private long addedBy;

    private Instant addedAt;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "size_bytes")
    private int size;

    private int pages;

    private int pagesDrawn;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Convert(converter = EncryptedText.class)
    private String sha256;

    private Instant quarantinedAt;

    private Long quarantinedBy;

    private Instant purgedAt;

    private Long purgedBy;

    @Enumerated(EnumType.STRING)
    private WhyPurged purgedBecause;

    @OneToMany(mappedBy = "attachment", cascade = CascadeType.PERSIST)
    private List<AttachmentPiece> pieces = new ArrayList<>();

    protected Attachment() {}

    Attachment(ReceivedFile file, long addedBy, Instant addedAt) {
        this.name = file.name();
        this.kind = file.kind();
        this.size = file.content().length;
        this.sha256 = file.sha256();
        this.pages = file.pages();
        this.pagesDrawn = file.drawn().size();
        this.addedBy = addedBy;
        this.addedAt = addedAt;
        this.state = State.KEPT;
        addPart(AttachmentPiece.ORIGINAL, file.content());
        for (int page = 0; page < file.drawn().size(); page++) {
            addPart(page + 1, file.drawn().get(page));
        }
        if (file.words() != null) {
            addPart(AttachmentPiece.WORDS, file.words());
        }
    }

    private void addPart(int part, byte[] content) {
        for (int from = 0; from < content.length; from += AttachmentPiece.BYTES) {
            pieces.add(new AttachmentPiece(
                    this,
                    part,
                    from / AttachmentPiece.BYTES,
                    Arrays.copyOfRange(content, from, Math.min(content.length, from + AttachmentPiece.BYTES))));
        }
    }

    /** It waits until the form with this key is logged. */
    void waitFor(String form) {
        submission = form;
    }

    void belongTo(Concern itsConcern) {
        concern = itsConcern;
    }

    /** From now on nobody looks at it. A second time changes nothing. */
    void quarantine(long by, Instant at) {
        if (state == State.KEPT) {
            state = State.QUARANTINED;
            quarantinedBy = by;
            quarantinedAt = at;
        }
    }

    /**
     * What was in it is deleted by whoever calls this; who, when and why stay. No hash: of a picture of abuse it would
     * be a mark to find it by, and nothing here needs one.
     */
    void purge(long by, Instant at, WhyPurged why) {
        state = State.PURGED;
        purgedBy = by;
        purgedAt = at;
        purgedBecause = why;
        name = null;
        sha256 = null;
    }

    Concern concern() {
        return concern;
    }

    String submission() {
        return submission;
    }

    long addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }

    FileKind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    int size() {
        return size;
    }

    int pages() {
        return pages;
    }

    int pagesDrawn() {
        return pagesDrawn;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    Instant quarantinedAt() {
        return quarantinedAt;
    }

    Long quarantinedBy() {
        return quarantinedBy;
    }

    Instant purgedAt() {
        return purgedAt;
    }

    Long purgedBy() {
        return purgedBy;
    }

    WhyPurged purgedBecause() {
        return purgedBecause;
    }
}
