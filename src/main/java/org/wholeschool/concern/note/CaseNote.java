package org.wholeschool.concern.note;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * Something that the safeguarding team noted: a call, a visit, a meeting, a talk with a pupil.
 *
 * <p>It never changes: it has no setters, and the application's role on PostgreSQL may not update its row. Another note
 * corrects it. It goes with its concern, by the foreign key.
 */
@Entity
@Table(name = "case_note")
public class CaseNote extends SchoolOwned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    private Long correctsId;

    /** The form's own key: a form that was sent twice is kept once. */
    @SuppressWarnings("unused") // queries read it
    private String submission;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    private LocalDate heldOn;

    private Instant heldAt;

    private Instant keptAt;

    private long keptBy;

    @Convert(converter = EncryptedText.class)
    private String people;

    @Convert(converter = EncryptedText.class)
    private String words;

    @Convert(converter = EncryptedText.class)
    private String follows;

    private LocalDate nextOn;

    @Convert(converter = EncryptedText.class)
    private String wish;

    @Convert(converter = EncryptedText.class)
    private String toldBefore;

    @Enumerated(EnumType.STRING)
    private Hesitated hesitated;

    @Convert(converter = EncryptedText.class)
    private String hesitation;

    protected CaseNote() {}

    /**
     * @param concern which concern it belongs to; null for none
     * @param entry what it says
     * @param zone the school's clock
     * @param made by whom, when, by which form, and what it corrects
     */
    public CaseNote(Concern concern, NoteEntry entry, ZoneId zone, Made made) {
        this.concern = concern;
        correctsId = made.correctsId;
        submission = made.submission;
        keptAt = made.at;
        keptBy = made.by;
        kind = entry.kind();
        heldOn = entry.heldOn();
        heldAt = entry.heldAt() == null
                ? null
                : entry.heldOn().atTime(entry.heldAt()).atZone(zone).toInstant();
        people = entry.people();
        words = entry.words();
        follows = entry.follows();
        nextOn = entry.nextOn();
        wish = entry.wish().wants();
        toldBefore = entry.wish().toldBefore();
        hesitated = entry.wish().hesitated();
        hesitation = entry.wish().hesitation();
    }

    /** @return the concern that it belongs to, null for none */
    Concern getConcern() {
        return concern;
    }

    Long getCorrectsId() {
        return correctsId;
    }

    NoteKind getKind() {
        return kind;
    }

    LocalDate getHeldOn() {
        return heldOn;
    }

    /** @return when exactly, null where the time is not known */
    Instant getHeldAt() {
        return heldAt;
    }

    Instant getKeptAt() {
        return keptAt;
    }

    long getKeptBy() {
        return keptBy;
    }

    String getPeople() {
        return people;
    }

    String getWords() {
        return words;
    }

    String getFollows() {
        return follows;
    }

    LocalDate getNextOn() {
        return nextOn;
    }

    ChildsWish getWish() {
        return new ChildsWish(wish, toldBefore, hesitated, hesitation);
    }

    /**
     * How a note came to be.
     *
     * @param by whose account wrote it
     * @param at when
     * @param submission the form's own key, up to 64 characters
     * @param correctsId the note that it corrects, or null
     */
    public record Made(long by, Instant at, String submission, Long correctsId) {}
}
