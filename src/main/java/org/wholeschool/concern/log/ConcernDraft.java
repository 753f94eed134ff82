package org.wholeschool.concern.log;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * A form for a concern that somebody has begun and not sent: all that stands in it, encrypted as one text. Nobody but
 * its owner reads it.
 */
@Entity
@Table(name = "concern_draft")
class ConcernDraft extends SchoolOwned {

    private String submission;

    /** The key of the form from which this one went on apart, or null. */
    private String origin;

    @SuppressWarnings("unused") // queries read it
    private long accountId;

    private Instant startedAt;

    @SuppressWarnings("unused") // queries read it
    private Instant touchedAt;

    private String writer;

    private long saves;

    @Convert(converter = EncryptedText.class)
    private String content;

    protected ConcernDraft() {}

    ConcernDraft(ConcernDrafts.Sent sent, long accountId, Instant now) {
        this.submission = sent.submission();
        this.origin = sent.origin();
        this.accountId = accountId;
        this.startedAt = now;
        write(sent, now);
    }

    /**
     * Takes what a page sends. A page that was opened from what stands here goes on with it; what the same page sent
     * before and comes late is passed over, because what it sent since is here already.
     *
     * @return false where another page has written meanwhile: nothing of that is overwritten
     */
    boolean take(ConcernDrafts.Sent sent, Instant now) {
        if (sent.writer().equals(writer)) {
            if (sent.count() > saves) {
                write(sent, now);
            }
            return true;
        }
        if (!mark().equals(sent.base())) {
            return false;
        }
        write(sent, now);
        return true;
    }

    private void write(ConcernDrafts.Sent sent, Instant now) {
        this.writer = sent.writer();
        this.saves = sent.count();
        this.content = sent.content();
        this.touchedAt = now;
    }

    /** @return which page wrote it last, and how often: a page that goes on from here says so */
    String mark() {
        return writer + ":" + saves;
    }

    String getSubmission() {
        return submission;
    }

    String getOrigin() {
        return origin;
    }

    Instant getStartedAt() {
        return startedAt;
    }

    String getContent() {
        return content;
    }
}
