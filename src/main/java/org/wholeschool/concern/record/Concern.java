package org.wholeschool.concern.record;

import jakarta.persistence.CascadeType;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.place.Place;

/**
 * What a member of staff logged. What happened stands apart from what they think. When it happened is an instant (both
 * ends alike), an interval, or not known; it is never guessed.
 */
@Entity
public class Concern extends Triaged {

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

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    private Category category;

    /** What it was logged as, once the safeguarding team says that it is mainly about something else. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "logged_category_id")
    private Category loggedCategory;

    @OneToMany(mappedBy = "concern", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ConcernCategory> furtherCategories = new ArrayList<>();

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

    private Instant acknowledgedAt;

    private Long acknowledgedBy;

    /**
     * Since then only those who are named read it: {@link ReadableConcerns}. A query of H2 cannot compare a boolean, so
     * both are moments.
     */
    private Instant restrictedAt;

    /**
     * Since then it is known to be about an adult who works here, and only the head reads it: {@link ReadableConcerns}.
     */
    private Instant aboutAdultSince;

    @OneToMany(mappedBy = "concern", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ConcernReader> readers = new ArrayList<>();

    @OneToMany(mappedBy = "concern", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Involvement> involvements = new ArrayList<>();

    protected Concern() {}

    /**
     * @param submission the form's or row's own key, up to 64 characters
     * @param receivedAt when it was logged
     * @param loggedBy whose account logged it, null for a job
     * @param place where
     * @param band in which part of the day
     * @param category what it is about
     * @param source how they know
     * @param facts what was seen or told, not empty
     */
    public Concern(
            String submission,
            Instant receivedAt,
            Long loggedBy,
            Place place,
            Band band,
            Category category,
            Source source,
            String facts) {
        this.submission = submission;
        this.receivedAt = receivedAt;
        this.loggedBy = loggedBy;
        this.place = place;
        this.band = band;
        this.category = category;
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
     * Adds somebody's part in it.
     *
     * @param pupil who, or null for somebody who could not be named
     * @param role which part
     * @return that part
     */
    public Involvement involve(Pupil pupil, InvolvementRole role) {
        Involvement part = new Involvement(this, pupil, role);
        involvements.add(part);
        return part;
    }

    /** Somebody had no part in it: theirs is deleted. */
    public void takeOut(Involvement part) {
        involvements.remove(part);
    }

    /**
     * Says what it is about. What it was logged as stays to be seen.
     *
     * @param primary what it counts as
     * @param further what else
     * @param at when that is said
     */
    public void categorise(Category primary, List<Category> further, Instant at) {
        if (!category.equals(primary)) {
            loggedCategory = loggedCategory == null ? category : loggedCategory;
            category = primary;
            factsChanged(at);
        }
        furtherCategories.removeIf(one -> !further.contains(one.getCategory()));
        further.stream()
                .filter(one -> furtherCategories.stream()
                        .noneMatch(there -> there.getCategory().equals(one)))
                .forEach(one -> furtherCategories.add(new ConcernCategory(this, one)));
    }

    /** @return whether it is about that, mainly or as well */
    public boolean has(Category one) {
        return category.equals(one)
                || furtherCategories.stream()
                        .anyMatch(there -> there.getCategory().equals(one));
    }

    /**
     * Restricts it to named people, who must be told apart from those who read concerns by whoever calls this.
     *
     * @param accounts theirs; nobody opens it again to all who read concerns
     * @param at when
     */
    public void restrictTo(Set<Long> accounts, Instant at) {
        if (isRestricted() == accounts.isEmpty()) {
            factsChanged(at);
        }
        restrictedAt = accounts.isEmpty() ? null : at;
        readers.removeIf(reader -> !accounts.contains(reader.getAccountId()));
        accounts.stream()
                .filter(account -> !getReaders().contains(account))
                .forEach(account -> readers.add(new ConcernReader(this, account)));
    }

    /** It is about an adult who works here: the head has it now. */
    public void giveToHead(Instant at) {
        aboutAdultSince = at;
        factsChanged(at);
    }

    /** It is about no adult who works here after all. */
    public void sendBack(Instant at) {
        aboutAdultSince = null;
        factsChanged(at);
    }

    /**
     * A lead has seen it. Done once; a second time changes nothing.
     *
     * @param accountId whose account
     * @param at when
     */
    public void acknowledge(long accountId, Instant at) {
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
            acknowledgedBy = accountId;
        }
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

    public Category getCategory() {
        return category;
    }

    /** @return what it was logged as */
    public Category getLoggedCategory() {
        return loggedCategory == null ? category : loggedCategory;
    }

    /** @return whether documents and pictures may be with it: everything that it is about lets them be */
    public boolean takesFiles() {
        return category.takesFiles()
                && furtherCategories.stream().allMatch(one -> one.getCategory().takesFiles());
    }

    public List<ConcernCategory> getFurtherCategories() {
        return List.copyOf(furtherCategories);
    }

    /** @return since when the head alone reads it, null where it is about no adult */
    public Instant getAboutAdultSince() {
        return aboutAdultSince;
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

    public Instant getAcknowledgedAt() {
        return acknowledgedAt;
    }

    public Long getAcknowledgedBy() {
        return acknowledgedBy;
    }

    /** @return whether only those who are named may read it */
    public boolean isRestricted() {
        return restrictedAt != null;
    }

    /** @return whether it is about an adult who works here, so that only the head may read it */
    public boolean isAboutAdult() {
        return aboutAdultSince != null;
    }

    /**
     * @return whether it is restricted to named people, or about an adult who works here: whoever logged it sees that
     *     it was received, may add to it, and sees no more
     */
    public boolean isOutOfItsLoggersHands() {
        return isRestricted() || isAboutAdult();
    }

    /** @return the accounts of those who are named as its readers */
    public Set<Long> getReaders() {
        return readers.stream().map(ConcernReader::getAccountId).collect(Collectors.toUnmodifiableSet());
    }

    public List<Involvement> getInvolvements() {
        return List.copyOf(involvements);
    }
}
