package org.wholeschool.concern.record;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.calendar.Band;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.place.Place;

/**
 * What a member of staff logged. What happened stands apart from what they think. When it happened is an instant (both
 * ends alike), an interval, or not known; it is never guessed.
 */
@Entity
public class Concern extends LoggedConcern {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    private Category category;

    /** What it was logged as, once the safeguarding team says that it is mainly about something else. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "logged_category_id")
    private Category loggedCategory;

    @OneToMany(mappedBy = "concern", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ConcernCategory> furtherCategories = new ArrayList<>();

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
        super(submission, receivedAt, loggedBy, place, band, source, facts);
        this.category = category;
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

    /** It was acknowledged by mistake: no lead has seen it. */
    public void undoAcknowledgement() {
        acknowledgedAt = null;
        acknowledgedBy = null;
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
