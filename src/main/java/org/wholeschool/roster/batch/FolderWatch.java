package org.wholeschool.roster.batch;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** How the watched folder of a school stands. */
@Entity
@Table(name = "roster_watch")
@RoomOnly
public class FolderWatch extends SchoolOwned {

    /** Two looks that are this far apart and find the same file have found one that nobody writes to. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private Instant begunAt;

    private LocalDate night;

    private Instant lookedAt;

    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    private WatchResult result;

    private String detail;

    private Long batchId;

    private String contentHash;

    @Convert(converter = EncryptedText.class)
    private String passedOver;

    private String seenFile;

    private Instant seenAt;

    private String told;

    protected FolderWatch() {}

    @RoomOnly
    public FolderWatch(Instant now) {
        this.begunAt = now;
        this.result = WatchResult.NEVER;
    }

    /** A clock that went wrong and was set back must not keep anybody waiting until it is there again. */
    @RoomOnly
    public void lookAt(Instant now) {
        lookedAt = now;
        if (begunAt.isAfter(now)) {
            begunAt = now;
        }
        if (takenAt != null && takenAt.isAfter(now)) {
            takenAt = now;
        }
        if (seenAt != null && seenAt.isAfter(now)) {
            seenAt = now;
        }
    }

    /**
     * Notes that a file is there.
     *
     * @return whether an earlier look found it just so, long enough ago
     */
    @RoomOnly
    public boolean isSteady(String mark, Instant now) {
        if (mark.equals(seenFile)) {
            return !seenAt.plus(STEADY).isAfter(now);
        }
        seenFile = mark;
        seenAt = now;
        return false;
    }

    @RoomOnly
    public boolean isPassedOver(String mark) {
        return passedOver != null && Set.of(passedOver.split(" ")).contains(mark);
    }

    /** None of the files that are there now is looked at again, as long as nobody writes to it. */
    @RoomOnly
    public void passOver(Collection<String> marks) {
        passedOver = String.join(" ", marks);
        seenFile = null;
        seenAt = null;
    }

    @RoomOnly
    public boolean isKnown(String hashOfContent) {
        return hashOfContent.equals(contentHash);
    }

    /** A file came. */
    @RoomOnly
    public void came(String hashOfContent, Instant now) {
        contentHash = hashOfContent;
        takenAt = now;
    }

    @RoomOnly
    public void found(WatchResult what, String details, Long batch) {
        result = what;
        detail = details;
        batchId = batch;
    }

    /** What came of a file was thrown away. */
    void forgetBatch() {
        found(WatchResult.NOTHING_NEW, null, null);
    }

    /** What came of a file was thrown away because nobody saw to it: the same file is looked at anew. */
    void forgetFile() {
        forgetBatch();
        contentHash = null;
    }

    @RoomOnly
    public void isDoneWith(LocalDate thisNight) {
        night = thisNight;
    }

    /** @return how long no file has come. */
    @RoomOnly
    public Duration without(Instant now) {
        return Duration.between(takenAt == null ? begunAt : takenAt, now);
    }

    /** @return whether that was not yet told to anybody; from now on it was. */
    @RoomOnly
    public boolean isNews(String what) {
        boolean news = !what.equals(told);
        told = what;
        return news;
    }

    @RoomOnly
    public void nothingToTell() {
        told = null;
    }

    @RoomOnly
    public LocalDate night() {
        return night;
    }

    Instant begunAt() {
        return begunAt;
    }

    @RoomOnly
    public Instant lookedAt() {
        return lookedAt;
    }

    @RoomOnly
    public Instant takenAt() {
        return takenAt;
    }

    @RoomOnly
    public WatchResult result() {
        return result;
    }

    @RoomOnly
    public String detail() {
        return detail;
    }

    @RoomOnly
    public Long batchId() {
        return batchId;
    }
}
