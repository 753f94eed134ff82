package org.wholeschool.roster.watch;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.roster.batch.FolderWatch;
import org.wholeschool.roster.batch.RosterBatch;
import org.wholeschool.roster.batch.RosterBatchState;
import org.wholeschool.roster.batch.RosterDraft;
import org.wholeschool.roster.batch.WatchResult;
import org.wholeschool.roster.check.UploadVerdict;
import org.wholeschool.roster.check.WhyLook;
import org.wholeschool.school.Schools;

/**
 * Looks into the folder in which another system leaves a file for the school, and keeps account of what it found there.
 */
@Service
public class RosterWatch {

    private static final int HOUR = 60 * 60;
    private static final int HALF_DAY = 12 * HOUR;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    @Inject
    private RosterDraft drafts;

    @Inject
    private WatchNews news;

    @Inject
    private WatchedRoot root;

    /** @return how the folder stands; empty where none is watched. */
    @Permit(code = "RosterWatch.state", value = Role.ADMINISTRATOR, onceInSeconds = HOUR)
    public Optional<WatchState> state() {
        return root.path().map(path -> {
            FolderWatch watch = row();
            long school = actors.current().schoolId();
            if (watch == null) {
                return new WatchState(school, null, null, WatchResult.NEVER, List.of(), null, root.missingDays());
            }
            WatchResult still = stillSo(watch);
            return new WatchState(
                    school,
                    watch.lookedAt(),
                    watch.takenAt(),
                    still,
                    still == WatchResult.LOOK ? WhyLook.read(watch.detail()) : List.of(),
                    watch.batchId(),
                    root.missingDays());
        });
    }

    /**
     * @return the state of what came of the file, without its file; one whose server is gone has stopped. Null where
     *     nothing came of it.
     */
    private RosterBatchState stateOf(FolderWatch watch) {
        if (watch.batchId() == null) {
            return null;
        }
        return em.createQuery(
                        "select new org.wholeschool.roster.watch.LastTouch(b.state, b.touchedAt) from RosterBatch b "
                                + "where b.id = :id",
                        LastTouch.class)
                .setParameter("id", watch.batchId())
                .getResultStream()
                .map(touch -> touch.stateAt(Now.instant()))
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
    LookOutcome look(Instant now, boolean byNight) {
        Path path = root.path().orElse(null);
        if (path == null) {
            return LookOutcome.NOTHING;
        }
        Night night = night(now);
        FolderWatch watch = locked();
        if (watch == null) {
            watch = new FolderWatch(now);
            em.persist(watch);
            em.flush();
        } else if (byNight && (night.isDone(watch.night()) || wasSeenTo(watch, night))) {
            return LookOutcome.NOTHING;
        }
        watch.lookAt(now);
        WatchResult before = watch.result();
        LookOutcome looked = lookInto(new SchoolFolder(path, actors.current().schoolId()), watch, now, byNight);
        if (byNight && !watch.result().isWaitedFor(before, night.isWaitedOut())) {
            watch.isDoneWith(night.day());
            news.tellOfTheNight(watch, now);
        } else if (byNight && watch.result().isUnfit()) {
            // Told at once, and another one may come before the night is over.
            news.tell(watch);
        }
        return looked;
    }

    /** What a person or the import has done with a file since it was found changes what there is to say of it. */
    private WatchResult stillSo(FolderWatch watch) {
        return watch.result().given(stateOf(watch));
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

    private LookOutcome lookInto(SchoolFolder folder, FolderWatch watch, Instant now, boolean byNight) {
        List<SchoolFolder.Found> files;
        try {
            files = folder.files();
        } catch (SchoolFolder.Fault fault) {
            watch.found(fault.result(), null, null);
            return LookOutcome.NOTHING;
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
            return LookOutcome.NOTHING;
        }
        if (newest.isTooLarge()) {
            watch.passOver(SchoolFolder.marks(files));
            watch.found(WatchResult.TOO_LARGE, null, null);
            return LookOutcome.NOTHING;
        }
        boolean steady = watch.isSteady(newest.mark(), now);
        byte[] content;
        try {
            content = steady || newest.saidDone() ? SchoolFolder.read(newest) : null;
        } catch (SchoolFolder.Fault fault) {
            watch.found(fault.result(), null, watch.batchId());
            return LookOutcome.NOTHING;
        }
        if (content == null) {
            watch.found(WatchResult.WAITING, null, watch.batchId());
            return LookOutcome.NOTHING;
        }
        if (isAnotherOnItsWay()) {
            watch.found(WatchResult.BUSY, null, watch.batchId());
            return LookOutcome.NOTHING;
        }
        watch.passOver(SchoolFolder.marks(files));
        return check(newest, content, watch, now, byNight);
    }

    private LookOutcome check(
            SchoolFolder.Found file, byte[] content, FolderWatch watch, Instant now, boolean byNight) {
        FoundFile found = new FoundFile(file.name(), content);
        String hash = found.hash();
        boolean undone = stateOf(watch) == RosterBatchState.UNDONE;
        if (watch.isKnown(hash) && !undone) {
            watch.came(hash, now);
            // The same once more: where the first still waits for somebody, that stays what there is to say.
            WatchResult still = stillSo(watch);
            watch.found(
                    still.isTrouble() ? still : WatchResult.UNCHANGED,
                    still.isTrouble() ? watch.detail() : null,
                    watch.batchId());
            return new LookOutcome(null, false, file);
        }
        if (!found.isRoster(schools.profile())) {
            watch.came(null, now);
            watch.found(WatchResult.REFUSED, null, null);
            return LookOutcome.NOTHING;
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
            return new LookOutcome(null, false, file);
        }
        boolean apply = byNight && why.isEmpty();
        batch.wantsALook(WhyLook.write(why));
        watch.found(apply ? WatchResult.TAKEN : WatchResult.LOOK, WhyLook.write(why), batch.getId());
        current.about("roster-import", batch.getId());
        return new LookOutcome(batch.getId(), apply, file);
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
        news.tell(watch);
    }

    private FolderWatch row() {
        return watches().getResultStream().findFirst().orElse(null);
    }

    /** Another look at the same time waits, and then finds the file taken. */
    private FolderWatch locked() {
        return watches()
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private TypedQuery<FolderWatch> watches() {
        return em.createQuery("select w from FolderWatch w", FolderWatch.class);
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
}
