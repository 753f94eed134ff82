package org.wholeschool.roster.batch;

import jakarta.persistence.Basic;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedBytes;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.roster.check.PupilChange;
import org.wholeschool.roster.check.RollChange;
import org.wholeschool.roster.check.UploadVerdict;
import org.wholeschool.roster.check.WhyLook;
import org.wholeschool.roster.file.NotesText;
import org.wholeschool.roster.file.RosterClasses;
import org.wholeschool.roster.file.RosterContent;
import org.wholeschool.roster.file.RosterFormat;

/** One roster that was brought: its file until it is in, and what it did. */
@Entity
@Table(name = "roster_batch")
@RoomOnly
public class RosterBatch extends SchoolOwned {

    /** So long a file waits to be taken in. */
    static final Duration KEPT = Duration.ofDays(7);

    @Convert(converter = EncryptedText.class)
    private String fileName;

    /** Up to 20 MB: read and decrypted where it is asked for, and not with each list of batches. */
    @Basic(fetch = FetchType.LAZY)
    @Convert(converter = EncryptedBytes.class)
    private byte[] content;

    @Enumerated(EnumType.STRING)
    private RosterBatchState state;

    private boolean absentLeave;

    @Enumerated(EnumType.STRING)
    private RosterFormat format;

    private boolean withPupils;

    private boolean withStaff;

    @Enumerated(EnumType.STRING)
    private StaffLeave staffLeave;

    private boolean invite;

    private int staffAdded;

    private int staffChanged;

    private int staffGone;

    private boolean fromFolder;

    private String whyLook;

    private int pupils;
    private int added;
    private int changed;
    private int gone;
    private int returned;
    private int refused;
    private int guardians;
    private int ended;

    /**
     * The classes that are known with it, as {@link RosterClasses} writes them; null where it said nothing of classes.
     */
    @Convert(converter = EncryptedText.class)
    private String classes;

    @Convert(converter = EncryptedText.class)
    private String notes;

    private int attempt;

    private Instant createdAt;

    @SuppressWarnings("unused") // queries read it
    private Long createdBy;

    private Instant touchedAt;

    protected RosterBatch() {}

    RosterBatch(String fileName, byte[] content, RosterContent read, Long createdBy, Instant now) {
        this.fileName = fileName;
        this.content = content;
        this.format = read.format();
        this.pupils = read.pupils().size();
        this.staffLeave = StaffLeave.NOBODY;
        this.withPupils = true;
        this.state = RosterBatchState.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.touchedAt = now;
    }

    /** It was found in the watched folder. */
    void comesFromTheFolder() {
        fromFolder = true;
    }

    /** @param why keys of sentences and numbers, from {@link WhyLook}; null where nobody has to look at it first */
    @RoomOnly
    public void wantsALook(String why) {
        whyLook = why;
    }

    /**
     * @param choices what a person, or the night, says about it; all of it said
     * @return the number of this attempt, which the job brings with it
     */
    int begin(Choices choices, Instant now) {
        state = RosterBatchState.RUNNING;
        withPupils = choices.pupils();
        withStaff = choices.staff();
        absentLeave = choices.absentLeave();
        staffLeave = choices.staffLeave();
        invite = choices.invite();
        touchedAt = now;
        return ++attempt;
    }

    boolean isAt(int anAttempt) {
        return state == RosterBatchState.RUNNING && attempt == anAttempt;
    }

    /** It is in: the file has done its service. */
    void finish(UploadVerdict verdict, List<PupilChange> done, StaffDone staffDone, Instant now) {
        state = RosterBatchState.DONE;
        content = null;
        added = count(done, RollChange.ADDED);
        changed = count(done, RollChange.CHANGED);
        gone = count(done, RollChange.LEFT);
        returned = count(done, RollChange.RETURNED);
        staffAdded = staffDone.added();
        staffChanged = staffDone.changed();
        staffGone = staffDone.left();
        refused = verdict.refused().size();
        guardians = verdict.content().guardians();
        ended = verdict.ended();
        classes = verdict.content().classes() == null
                ? null
                : verdict.content().classes().write();
        notes = NotesText.write(verdict.refused(), verdict.remarks());
        touchedAt = now;
    }

    private static int count(List<PupilChange> done, RollChange kind) {
        return (int) done.stream().filter(change -> change.kind() == kind).count();
    }

    void stop(Instant now) {
        state = RosterBatchState.STOPPED;
        touchedAt = now;
    }

    void undo(Instant now) {
        state = RosterBatchState.UNDONE;
        touchedAt = now;
    }

    /** @return whether it can be begun: for the first time, or again after it stopped on the way. */
    @RoomOnly
    public boolean isStartable(Instant now) {
        return state == RosterBatchState.DRAFT || state == RosterBatchState.STOPPED || state.isStalled(touchedAt, now);
    }

    RosterClasses classes() {
        return RosterClasses.read(classes);
    }

    /** Only the last roster can be taken back, so what an earlier one knew of classes is no longer needed. */
    void forgetClasses() {
        classes = null;
    }

    @RoomOnly
    public RosterFormat format() {
        return format;
    }

    @RoomOnly
    public int pupils() {
        return pupils;
    }

    boolean isFromFolder() {
        return fromFolder;
    }

    List<Reason> whyLook() {
        return WhyLook.read(whyLook);
    }

    boolean isWithPupils() {
        return withPupils;
    }

    boolean isWithStaff() {
        return withStaff;
    }

    StaffLeave staffLeave() {
        return staffLeave;
    }

    boolean isInvite() {
        return invite;
    }

    boolean isAbsentLeave() {
        return absentLeave;
    }

    byte[] content() {
        return content;
    }

    String fileName() {
        return fileName;
    }

    RosterBatchState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    int attempt() {
        return attempt;
    }

    RosterBatchLine asLine(boolean undoable) {
        return new RosterBatchLine(
                getId(),
                fileName,
                createdAt,
                state,
                pupils,
                added,
                changed,
                gone,
                returned,
                new StaffDone(staffAdded, staffChanged, staffGone),
                refused,
                NotesText.refused(notes),
                NotesText.remarks(notes),
                guardians,
                ended,
                fromFolder,
                whyLook(),
                undoable,
                state.isStalled(touchedAt, Now.instant()));
    }
}
