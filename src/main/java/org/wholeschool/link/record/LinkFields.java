package org.wholeschool.link.record;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.SightingSource;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * How a link is, now or in one of its versions: which one it is, who left it so and when, how far it has come, and what
 * is said of it.
 */
@MappedSuperclass
abstract class LinkFields extends SchoolOwned {

    private int edition = 1;

    private Instant keptAt;

    private Long keptBy;

    @Enumerated(EnumType.STRING)
    private LinkState state;

    private LocalDate reviewOn;

    @Convert(converter = EncryptedText.class)
    private String strengths;

    @Convert(converter = EncryptedText.class)
    private String risks;

    @Convert(converter = EncryptedText.class)
    private String reason;

    @Convert(converter = EncryptedText.class)
    private String serves;

    @Enumerated(EnumType.STRING)
    private Keeper keeper;

    private LocalDate seenOn;

    @Enumerated(EnumType.STRING)
    private SightingSource seenHow;

    private LocalDate unknownSince;

    final void becomeLike(LinkFields other) {
        edition = other.edition;
        keptAt = other.keptAt;
        keptBy = other.keptBy;
        stand(other.state, other.reviewOn);
        say(other.getTexts());
        keeper = other.keeper;
        seeLike(other);
    }

    final void seeLike(LinkFields other) {
        seenOn = other.seenOn;
        seenHow = other.seenHow;
        unknownSince = other.unknownSince;
    }

    final void see(LocalDate on, SightingSource how) {
        seenOn = on;
        seenHow = how;
        unknownSince = null;
    }

    /** @param day the day on which no one knew whether it was still true; null where that is known again */
    final void notKnown(LocalDate day) {
        unknownSince = day;
    }

    /**
     * Says who keeps whom safe.
     *
     * @param who null where nobody knows
     */
    @RoomOnly
    public final void keptSafeBy(Keeper who) {
        keeper = who;
    }

    final void stand(LinkState as, LocalDate until) {
        state = as;
        reviewOn = until;
    }

    final void say(LinkTexts texts) {
        strengths = texts.strengths();
        risks = texts.risks();
        reason = texts.reason();
        serves = texts.serves();
    }

    /** @param by whose account leaves it so, null for a job */
    final void keep(int as, Long by, Instant at) {
        edition = as;
        keptBy = by;
        keptAt = at;
    }

    public LinkState getState() {
        return state;
    }

    /** @return the last day on which it is valid */
    public LocalDate getReviewOn() {
        return reviewOn;
    }

    @RoomOnly
    public LinkTexts getTexts() {
        return new LinkTexts(strengths, risks, reason, serves);
    }

    /** @return who keeps whom safe; null where nobody has said, and where it is no protective link */
    @RoomOnly
    public Keeper getKeeper() {
        return keeper;
    }

    /** @return the last sighting that a review recorded, or null; that of the evidence may be later */
    @RoomOnly
    public LocalDate getSeenOn() {
        return seenOn;
    }

    @RoomOnly
    public SightingSource getSeenHow() {
        return seenHow;
    }

    /** @return the day of a review at which no one knew whether it was still true; null once that is known again */
    @RoomOnly
    public LocalDate getUnknownSince() {
        return unknownSince;
    }

    @RoomOnly
    public int getEdition() {
        return edition;
    }

    @RoomOnly
    public Instant getKeptAt() {
        return keptAt;
    }

    @RoomOnly
    public Long getKeptBy() {
        return keptBy;
    }
}
