package org.wholeschool.concern.record;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Locale;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.place.Place;

/**
 * Holds what was logged: when it happened, where, how it is known, what was seen and said, and where the record came
 * from. None of it changes later, except that keys for finding it again follow it.
 */
@MappedSuperclass
public abstract class LoggedConcern extends Triaged {

    /** The form's own key: a form that was sent twice is logged once. */
    @SuppressWarnings("unused") // queries read it
    private String submission;

    /**
     * The key of the form from which several pages went on: of those, one is logged. Null where no form of a person
     * became it.
     */
    @SuppressWarnings("unused") // queries read it
    private String origin;

    private Instant receivedAt;

    private Long loggedBy;

    /** The token of the other system that logged it, where one did. */
    private Long tokenId;

    private Instant occurredFrom;

    private Instant occurredTo;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id")
    private Place place;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "band_id")
    private Band band;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Convert(converter = EncryptedText.class)
    private String facts;

    @Convert(converter = EncryptedText.class)
    private String opinion;

    @Convert(converter = EncryptedText.class)
    private String doneAtOnce;

    @Convert(converter = EncryptedText.class)
    private String childTold;

    @Convert(converter = EncryptedText.class)
    private String childSaid;

    /** The number that another system gave it, where it was imported. */
    @Convert(converter = EncryptedText.class)
    private String reference;

    @SuppressWarnings("unused") // queries read it
    private String referenceHash;

    /** Keyed hash of when, where and what, to find the same concern again in another file. */
    @SuppressWarnings("unused") // queries read it
    private String contentHash;

    private Long batchId;

    protected LoggedConcern() {}

    LoggedConcern(
            String submission, Instant receivedAt, Long loggedBy, Place place, Band band, Source source, String facts) {
        this.submission = submission;
        this.receivedAt = receivedAt;
        this.loggedBy = loggedBy;
        this.place = place;
        this.band = band;
        this.source = source;
        this.facts = facts;
        this.contentHash = hashOfContent();
    }

    /** @param key of the form that its writer began, whichever page went on with it */
    @RoomOnly
    public void began(String key) {
        this.origin = key;
    }

    /** @param token the token that another system showed when it logged this; null where a person did */
    public void cameFrom(Long token) {
        this.tokenId = token;
    }

    /**
     * Says when it happened.
     *
     * @param from first moment
     * @param to last moment, not before {@code from}; equal to it for an instant
     */
    public void occurred(Instant from, Instant to) {
        if (from == null || to == null || to.isBefore(from)) {
            throw new IllegalArgumentException("an interval has two ends in order");
        }
        this.occurredFrom = from;
        this.occurredTo = to;
        this.contentHash = hashOfContent();
    }

    /** @param opinion what the person who logged it thinks, apart from what happened; null for nothing */
    public void giveOpinion(String opinion) {
        this.opinion = opinion;
    }

    /** @param response what was done and said at once */
    public void respondedWith(FirstResponse response) {
        this.doneAtOnce = response.done();
        this.childTold = response.told();
        this.childSaid = response.said();
    }

    /**
     * Says where it came from.
     *
     * @param batchId the import
     * @param reference the other system's number, or null
     */
    public void cameWith(long batchId, String reference) {
        this.batchId = batchId;
        this.reference = reference;
        this.referenceHash = reference == null ? null : hashOfReference(reference);
    }

    /**
     * @param reference another system's number
     * @return what it is found by
     */
    public static String hashOfReference(String reference) {
        return KeyedHash.of("reference", reference.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * @param from first moment or null
     * @param to last moment or null
     * @param placeId where
     * @param facts what happened
     * @return what the same concern in another file is found by; blanks and case do not matter
     */
    public static String hashOfContent(Instant from, Instant to, long placeId, String facts) {
        return KeyedHash.of(
                "content",
                from + "|" + to + "|" + placeId + "|"
                        + facts.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    }

    private String hashOfContent() {
        return hashOfContent(occurredFrom, occurredTo, place.getId(), facts);
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public Long getLoggedBy() {
        return loggedBy;
    }

    public Long getTokenId() {
        return tokenId;
    }

    public Instant getOccurredFrom() {
        return occurredFrom;
    }

    public Instant getOccurredTo() {
        return occurredTo;
    }

    public Place getPlace() {
        return place;
    }

    public Band getBand() {
        return band;
    }

    public Source getSource() {
        return source;
    }

    public String getFacts() {
        return facts;
    }

    public String getOpinion() {
        return opinion;
    }

    public FirstResponse getResponse() {
        return new FirstResponse(doneAtOnce, childTold, childSaid);
    }

    public String getReference() {
        return reference;
    }

    public Long getBatchId() {
        return batchId;
    }
}
