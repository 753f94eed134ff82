package org.wholeschool.notice;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A notice that one person got. */
@Entity
class Notice extends SchoolOwned {

    private long accountId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private long subjectId;

    @SuppressWarnings("unused") // queries read it
    private String stage;

    @SuppressWarnings("unused") // queries read it
    private Long concernId;

    @Convert(converter = EncryptedText.class)
    private String about;

    private String page;

    private Instant madeAt;

    private Instant readAt;

    private Instant mailDueAt;

    protected Notice() {}

    Notice(long accountId, NewNotice sent, Instant now) {
        this.accountId = accountId;
        this.kind = sent.kind();
        this.subjectId = sent.subjectId();
        this.stage = sent.stage();
        this.concernId = sent.concernId();
        this.about = sent.about();
        this.page = sent.page();
        this.madeAt = now;
        this.mailDueAt = now;
    }

    void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    /** It went by mail, or need not. */
    void mailed() {
        mailDueAt = null;
    }

    boolean isAbout(long subject) {
        return subjectId == subject;
    }

    boolean isMailDue() {
        return mailDueAt != null;
    }

    boolean isRead() {
        return readAt != null;
    }

    long getAccountId() {
        return accountId;
    }

    NoticeKind getKind() {
        return kind;
    }

    String getAbout() {
        return about;
    }

    /**
     * @return what it has in common with those that say the same and lead to the same: whoever has followed one of them
     *     has read them all
     */
    String alike() {
        return kind + " " + page + " " + getAbout();
    }

    String getPage() {
        return page;
    }

    Instant getMadeAt() {
        return madeAt;
    }
}
