package org.wholeschool.sharing.request;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What a request says, now or in one of its versions, and who left it so. */
@MappedSuperclass
abstract class RequestFields extends SchoolOwned {

    /** What someone did with a request. */
    enum Step {
        PASSED_ON,
        LOGGED,
        CHANGED,
        CHECKED,
        ANSWERED,
        REOPENED,
        NUMBERS,
        WITHDRAWN,
        MISTAKE
    }

    private int edition;

    private Instant keptAt;

    private Long keptBy;

    @Enumerated(EnumType.STRING)
    private Step step;

    /** What was answered in numbers, or why it was closed; null in other steps. */
    @Convert(converter = EncryptedText.class)
    private String note;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    /** {@link Asked} as JSON. */
    @Convert(converter = EncryptedText.class)
    private String asked;

    final void say(Asked what) {
        asked = what.json();
    }

    final void beginEdition(Step by, RequestState now, String why, Long account, Instant at) {
        edition++;
        step = by;
        state = now;
        note = why;
        keptBy = account;
        keptAt = at;
    }

    final void copyOf(RequestFields other) {
        edition = other.edition;
        keptAt = other.keptAt;
        keptBy = other.keptBy;
        step = other.step;
        note = other.note;
        state = other.state;
        asked = other.asked;
    }

    final Asked asked() {
        return Asked.of(asked);
    }

    final int getEdition() {
        return edition;
    }

    final Instant getKeptAt() {
        return keptAt;
    }

    final Long getKeptBy() {
        return keptBy;
    }

    final Step getStep() {
        return step;
    }

    final RequestState getState() {
        return state;
    }

    final String getNote() {
        return note;
    }
}
