package org.wholeschool.roster.watch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.people.Administrators;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.batch.FolderWatch;
import org.wholeschool.roster.batch.RosterBatch;
import org.wholeschool.roster.batch.RosterBatchState;
import org.wholeschool.roster.batch.RosterDraft;
import org.wholeschool.roster.batch.WatchResult;
import org.wholeschool.roster.check.UploadVerdict;
import org.wholeschool.roster.check.WhyLook;
import org.wholeschool.roster.file.RosterClasses;
import org.wholeschool.roster.file.RosterUpload;
import org.wholeschool.school.Schools;

/**
 * Looks into the folder in which another system leaves a file for the school, and keeps account of what it found there.
 */
@Service
public class RosterWatch {

    private static final int HOUR = 60 * 60;
    private static final int HALF_DAY = 12 * HOUR;
    private static final String PAGE = "/roster/import.xhtml";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    @Inject
    private SchoolFrame frame;

    @Inject
    private RosterDraft drafts;

    @Inject
    private Administrators administrators;

    @Inject
    private WatchedRoot root;

    /** @return how the folder stands; empty where none is watched. */
    @Permit(code = "RosterWatch.state", value = Role.ADMINISTRATOR, onceInSeconds = HOUR)
    public Optional<State> state() {
        return root.path().map(path -> {
            FolderWatch watch = row();
            long school = actors.current().schoolId();
            if (watch == null) {
                return new State(school, null, null, WatchResult.NEVER, List.of(), null, root.missingDays());
            }
            WatchResult still = stillSo(watch);
            return new State(
                    school,
                    watch.lookedAt(),
                    watch.takenAt(),
                    still,
                    still == WatchResult.LOOK ? WhyLook.read(watch.detail()) : List.of(),
                    watch.batchId(),
                    root.missingDays());
        });
    }

    /** What a person or the import has done with a file since it was found changes what there is to say of it. */
    private WatchResult stillSo(FolderWatch watch) {
        RosterBatchState state = stateOf(watch);
        return switch (watch.result()) {
            // What was to be taken in may not even have been begun: the server can end, or the roll change, in between.
            case TAKEN ->
                state == RosterBatchState.STOPPED
                        ? WatchResult.STOPPED
                        : state == RosterBatchState.DRAFT ? WatchResult.LOOK : WatchResult.TAKEN;
            case LOOK -> state == RosterBatchState.DRAFT ? WatchResult.LOOK : WatchResult.NOTHING_NEW;
            case STOPPED -> state == RosterBatchState.STOPPED ? WatchResult.STOPPED : WatchResult.NOTHING_NEW;
            default -> watch.result();
        };
    }

    /**
     * @return the state of what came of the file, without its file; one whose server is gone has stopped. Null where
     *     nothing came of it.
     */
    private RosterBatchState stateOf(FolderWatch watch) {
        if (watch.batchId() == null) {
            return null;
        }
        return em.createQuery("select b.state, b.touchedAt from RosterBatch b where b.id = :id", Object[].class)
                .setParameter("id", watch.batchId())
                .getResultStream()
                .map(found -> RosterBatch.isStalled((RosterBatchState) found[0], (Instant) found[1], Now.instant())
                        ? RosterBatchState.STOPPED
                        : (RosterBatchState) found[0])
                .findFirst()
                .orElse(null);
    }

    /**
     * Looks into the folder. The newest file that nobody writes to any more is checked; where nothing about it is odd
     * it can be taken in, otherwise it waits for a person, who is told. Nothing is moved here, so that a file is not
     * gone from the folder before it is kept.
     *
     * @param byNight whether it is the look of the night: it is done once for each night, tells administrators what
     *     they have to know, and may say that a file is to be taken in without anybody looking
     */
    @Permit(
            code = "RosterWatch.look",
            value = {Role.ADMINISTRATOR, Role.JOB},
            onceInSeconds = HALF_DAY)
    Looked look(Instant now, boolean byNight) {
        Path path = root.path().orElse(null);
        if (path == null) {
            return Looked.NOTHING;
        }
        Night night = night(now);
        FolderWatch watch = locked();
        if (watch == null) {
            watch = new FolderWatch(now);
            em.persist(watch);
            em.flush();
        } else if (byNight && (night.isDone(watch.night()) || wasSeenTo(watch, night))) {
            return Looked.NOTHING;
        }
        watch.lookAt(now);
        WatchResult before = watch.result();
        Looked looked = lookInto(new SchoolFolder(path, actors.current().schoolId()), watch, now, byNight);
        if (byNight && !watch.result().isWaitedFor(before, night.isWaitedOut())) {
            watch.isDoneWith(night.day());
            noteMissing(watch, now);
            tell(watch);
        } else if (byNight && watch.result().isUnfit()) {
            // Told at once, and another one may come before the night is over.
            tell(watch);
        }
        return looked;
    }

    private Night night(Instant now) {
        return Night.at(LocalDateTime.ofInstant(now, schools.profile().zone()), root.time());
    }

    /** The file of this night waited for a person, who has seen to it: it has come. */
    private boolean wasSeenTo(FolderWatch watch, Night night) {
        return watch.result() == WatchResult.LOOK
                && stillSo(watch) != WatchResult.LOOK
                && watch.lookedAt() != null
                && night.isDone(night(watch.lookedAt()).day());
    }

    private Looked lookInto(SchoolFolder folder, FolderWatch watch, Instant now, boolean byNight) {
        List<SchoolFolder.Found> files;
        try {
            files = folder.files();
        } catch (SchoolFolder.Fault fault) {
            watch.found(fault.result(), null, null);
            return Looked.NOTHING;
        }
        SchoolFolder.Found newest = files.stream()
                .filter(file -> !watch.isPassedOver(file.mark()))
                .max(Comparator.comparing(SchoolFolder.Found::changed).thenComparing(SchoolFolder.Found::name))
                .orElse(null);
        if (newest == null) {
            // A file that somebody has to see to stays what there is to say.
            WatchResult still = stillSo(watch);
            boolean waits = Set.of(WatchResult.LOOK, WatchResult.STOPPED, WatchResult.REFUSED, WatchResult.TOO_LARGE)
                    .contains(still);
            watch.found(waits ? still : WatchResult.NOTHING_NEW, waits ? watch.detail() : null, watch.batchId());
            return Looked.NOTHING;
        }
        if (newest.isTooLarge()) {
            watch.passOver(marks(files));
            watch.found(WatchResult.TOO_LARGE, null, null);
            return Looked.NOTHING;
        }
        boolean steady = watch.isSteady(newest.mark(), now);
        byte[] content;
        try {
            content = steady || newest.saidDone() ? SchoolFolder.read(newest) : null;
        } catch (SchoolFolder.Fault fault) {
            watch.found(fault.result(), null, watch.batchId());
            return Looked.NOTHING;
        }
        if (content == null) {
            watch.found(WatchResult.WAITING, null, watch.batchId());
            return Looked.NOTHING;
        }
        if (isAnotherOnItsWay()) {
            watch.found(WatchResult.BUSY, null, watch.batchId());
            return Looked.NOTHING;
        }
        watch.passOver(marks(files));
        return check(newest, content, watch, now, byNight);
    }

    private Looked check(SchoolFolder.Found file, byte[] content, FolderWatch watch, Instant now, boolean byNight) {
        String hash = KeyedHash.of("roster-content", HexFormat.of().formatHex(digest(content)));
        boolean undone = stateOf(watch) == RosterBatchState.UNDONE;
        if (watch.isKnown(hash) && !undone) {
            watch.came(hash, now);
            // The same once more: where the first still waits for somebody, that stays what there is to say.
            WatchResult still = stillSo(watch);
            watch.found(
                    still.isTrouble() ? still : WatchResult.UNCHANGED,
                    still.isTrouble() ? watch.detail() : null,
                    watch.batchId());
            return new Looked(null, false, file);
        }
        if (!isRoster(file, content)) {
            watch.came(null, now);
            watch.found(WatchResult.REFUSED, null, null);
            return Looked.NOTHING;
        }
        watch.came(hash, now);
        WhyLook.Last last = last();
        RosterBatch batch = drafts.find(file.name(), content);
        UploadVerdict verdict = drafts.verdict(batch.getId());
        List<Reason> why = new ArrayList<>(WhyLook.of(verdict, last));
        if (undone) {
            why.add(Reason.of("look.undone"));
        }
        if (verdict.isNothing() && verdict.staff().numbers().isEmpty() && why.isEmpty()) {
            // Were it taken in, the last one that did something could no longer be undone.
            em.remove(batch);
            watch.found(WatchResult.UNCHANGED, null, null);
            return new Looked(null, false, file);
        }
        boolean apply = byNight && why.isEmpty();
        batch.wantsALook(WhyLook.write(why));
        watch.found(apply ? WatchResult.TAKEN : WatchResult.LOOK, WhyLook.write(why), batch.getId());
        current.about("roster-import", batch.getId());
        return new Looked(batch.getId(), apply, file);
    }

    /** A file that was to be taken in could not be begun: it waits for a person, who is told. */
    @Permit(code = "RosterWatch.leaveToAPerson", value = Role.JOB)
    void leaveToAPerson(long batchId) {
        RosterBatch batch = em.find(RosterBatch.class, batchId);
        if (batch == null) {
            throw new NotFound("roster-import");
        }
        FolderWatch watch = locked();
        if (watch == null || !Objects.equals(watch.batchId(), batchId) || stateOf(watch) != RosterBatchState.DRAFT) {
            return;
        }
        current.about("roster-import", batchId);
        String why = WhyLook.write(List.of(Reason.of("look.notBegun")));
        batch.wantsALook(why);
        watch.found(WatchResult.LOOK, why, batchId);
        tell(watch);
    }

    private boolean isRoster(SchoolFolder.Found file, byte[] content) {
        Schools.Profile profile = schools.profile();
        try {
            RosterUpload.read(file.name(), content, profile.urn(), RosterClasses.NONE, Now.day(profile.zone()));
            return true;
        } catch (RuntimeException unreadable) {
            // Most often a RefusedFile; whatever else a file can do to its reader must not keep the files of the nights
            // after it out. It stays where it is.
            return false;
        }
    }

    private static List<String> marks(List<SchoolFolder.Found> files) {
        return files.stream().map(SchoolFolder.Found::mark).toList();
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FolderWatch row() {
        return em.createQuery("select w from FolderWatch w", FolderWatch.class)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Whoever looks at the same time waits, and then finds the file taken. */
    private FolderWatch locked() {
        return em.createQuery("select w from FolderWatch w", FolderWatch.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private boolean isAnotherOnItsWay() {
        return em.createQuery("select b from RosterBatch b where b.state = :running", RosterBatch.class)
                .setParameter("running", RosterBatchState.RUNNING)
                .getResultStream()
                .anyMatch(batch -> !batch.isStartable(Now.instant()));
    }

    /** What was taken in last and not taken back. */
    private WhyLook.Last last() {
        return em.createQuery(
                        "select b from RosterBatch b where b.state = :done order by b.touchedAt desc, b.id desc",
                        RosterBatch.class)
                .setParameter("done", RosterBatchState.DONE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(batch -> new WhyLook.Last(batch.format(), batch.pupils()))
                .orElse(null);
    }

    private void noteMissing(FolderWatch watch, Instant now) {
        boolean none = Set.of(WatchResult.NOTHING_NEW, WatchResult.WAITING, WatchResult.BUSY)
                .contains(watch.result());
        if (none && watch.without(now).toDays() >= root.missingDays()) {
            watch.found(WatchResult.MISSING, null, watch.batchId());
        }
    }

    /** Once for each thing that is found, and once more when it comes back after it was well. */
    private void tell(FolderWatch watch) {
        if (!watch.result().isTrouble()) {
            watch.nothingToTell();
            return;
        }
        String what = watch.result() + (watch.batchId() == null ? "" : ":" + watch.batchId());
        if (!watch.isNews(what)) {
            return;
        }
        Texts texts = Texts.of("rosterimport");
        String why = WhyLook.read(watch.detail()).stream()
                .map(reason -> "- " + texts.get(reason.key(), WhyLook.numbers(reason)))
                .collect(Collectors.joining("\n"));
        String school = frame.nameOf(actors.current().schoolId());
        administrators.tell(
                texts.get("mail.subject", school),
                texts.get(
                        "mail.body",
                        school,
                        texts.get("watch." + watch.result(), root.missingDays()),
                        why.isEmpty() ? "" : "\n" + why + "\n",
                        Settings.address() + PAGE));
    }

    /**
     * How the folder stands.
     *
     * @param folder the name of the school's own folder in it
     * @param lookedAt when it was looked into last, or null
     * @param takenAt when a file came last, or null
     * @param result what was found
     * @param why why the file that was found waits for a person; none otherwise
     * @param batchId what came of the file, or null
     * @param missingDays after how many days without a file somebody is told
     */
    public record State(
            long folder,
            Instant lookedAt,
            Instant takenAt,
            WatchResult result,
            List<Reason> why,
            Long batchId,
            int missingDays) {

        public boolean isTrouble() {
            return result.isTrouble();
        }

        /** @return whether a file waits to be looked at by a person. */
        public boolean isWaiting() {
            return result == WatchResult.LOOK && batchId != null;
        }
    }

    /**
     * What a look led to.
     *
     * @param batchId a file that is kept, or null
     * @param apply whether it is to be taken in at once
     * @param taken the file in the folder that has been taken, or null
     */
    record Looked(Long batchId, boolean apply, SchoolFolder.Found taken) {

        static final Looked NOTHING = new Looked(null, false, null);
    }
}
