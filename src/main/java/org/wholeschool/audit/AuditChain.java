package org.wholeschool.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.permit.Recorder;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * Seals a school's entries into a chain, each hash over the one before it and the entry, checks the chain, and writes
 * it out. The order is that of sealing: an entry whose transaction ended late is sealed late, and a clock that was set
 * back changes nothing.
 */
@Service
public class AuditChain {

    private static final Logger LOG = Logger.getLogger(AuditChain.class.getName());

    private static final int AT_ONCE = 500;

    /** So many entries are checked in one transaction. */
    private static final int A_PIECE = 10 * AT_ONCE;

    /** Whoever writes has written one of so many entries before. */
    private static final int LATELY = 2000;

    private static final int DAY = 24 * 60 * 60;

    /**
     * A school's accounts are made by actions, which are entries: its record cannot begin so much later than the first
     * of them.
     */
    private static final Duration BEGINS_WITH_THE_SCHOOL = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private ChainMemory memory;

    /**
     * Seals what is not sealed yet, a few hundred entries at a time. Onto an end that is not the one that was sealed
     * last nothing is sealed: a good seal there would hide that the record was changed. The entries wait.
     *
     * @param everywhere whether it looks for it among all entries, which takes seconds where there are millions; else
     *     among those after what was sealed lately. A server that was idle for long goes on with numbers from before
     * @return how many were sealed; call again until it is 0
     */
    @Permit(code = "AuditChain.seal", value = Role.JOB, onceInSeconds = DAY)
    public int seal(boolean everywhere) {
        long school = actors.current().schoolId();
        long seen = memory.sealed(school);
        AuditHead head = em.find(AuditHead.class, school, LockModeType.PESSIMISTIC_WRITE);
        if (head == null && beginsByItself()) {
            head = new AuditHead(school);
            em.persist(head);
            em.flush();
        }
        if (isNew(head, seen)) {
            return 0;
        }
        if (head == null || !isTheEnd(head, seen)) {
            warnOnce(school);
            return 0;
        }
        memory.saw(school, head.getLastSeq());
        long seq = head.getLastSeq();
        List<AuditEntry> open = em.createQuery(
                        "select e from AuditEntry e where e.id >= :first and not exists"
                                + " (select s.id from AuditSeal s where s.entryId = e.id) order by e.id",
                        AuditEntry.class)
                .setParameter("first", everywhere || seq < LATELY ? Long.MIN_VALUE : firstAfter(seq - LATELY))
                .setMaxResults(AT_ONCE)
                .getResultList();
        String hash = head.getLastHash();
        for (AuditEntry entry : open) {
            hash = entry.sealed().hashAfter(hash);
            em.persist(new AuditSeal(++seq, entry.getId(), hash));
        }
        if (!open.isEmpty()) {
            head.moveTo(seq, hash);
        }
        return open.size();
    }

    private void warnOnce(long school) {
        if (memory.isNews(school)) {
            LOG.log(
                    Level.SEVERE,
                    "The end of the audit trail of school {0} is not the one that was sealed last: nothing "
                            + "more is sealed, and what is done waits. Keep a copy of the database as it is.",
                    Long.toString(school));
        }
    }

    /**
     * Checks a piece of the chain of the actor's school, from its first entry to its head.
     *
     * @param soFar what the call before answered, at first {@link CheckProgress#BEGIN}
     * @return how far it is; once it is over, whether the chain is whole, and if not, the first entry at which it
     *     breaks
     */
    @Permit(code = "AuditChain.check", value = Role.JOB, onceInSeconds = DAY)
    CheckProgress check(CheckProgress soFar) {
        long school = actors.current().schoolId();
        // Asked before the end is read, which may have moved on when it is: never the other way round.
        long seen = memory.sealed(school);
        AuditHead head = em.find(AuditHead.class, school);
        if (soFar.seq() == 0 && isWiped(head, seen)) {
            return soFar.broken(0, ChainState.Fault.WIPED);
        }
        if (head == null) {
            boolean isUnsealed = beginsByItself() || isNew(null, seen);
            CheckProgress begin = new CheckProgress(0, soFar.hash(), null);
            return isUnsealed ? begin.whole() : begin.broken(0, ChainState.Fault.HEAD);
        }
        CheckProgress progress = soFar;
        while (progress.seq() < soFar.seq() + A_PIECE) {
            List<AuditSeal> seals = sealsAfter(progress.seq());
            if (seals.isEmpty()) {
                // Read after the seals, which move on while this looks: entries that were sealed meanwhile are looked
                // at too.
                head = em.find(AuditHead.class, school);
                if (head != null
                        && head.getLastSeq() > progress.seq()
                        && !sealsAfter(progress.seq()).isEmpty()) {
                    continue;
                }
                return progress.endAt(head, seen);
            }
            progress = progress.over(seals, entriesOf(seals));
            if (progress.isOver()) {
                return progress;
            }
        }
        return progress;
    }

    /**
     * Writes the sealed entries of the actor's school out as docs/audit-chain.md says, a few hundred at a time: without
     * names, and whole or not.
     *
     * @param to where to; it is not closed
     */
    @Permit(code = "AuditChain.export", value = Role.DATA_PROTECTION_OFFICER)
    public void export(OutputStream to) {
        long school = actors.current().schoolId();
        AuditHead head = em.find(AuditHead.class, school);
        long last = head == null ? 0 : head.getLastSeq();
        String hash = head == null ? ChainEntry.BEFORE_ALL : head.getLastHash();
        ChainFile file = new ChainFile(to);
        file.begin(school, last, Now.instant());
        long seq = 0;
        List<AuditSeal> seals = sealsAfter(seq);
        while (!seals.isEmpty()) {
            Map<Long, AuditEntry> entries = entriesOf(seals);
            for (AuditSeal seal : seals) {
                // An entry that is gone leaves its number out, which whoever verifies is told.
                if (entries.containsKey(seal.getEntryId()) && seal.getSeq() <= last) {
                    file.entry(seal.getSeq(), entries.get(seal.getEntryId()).sealed(), seal.getHash());
                }
            }
            seq = seals.get(seals.size() - 1).getSeq();
            em.clear();
            seals = seq < last ? sealsAfter(seq) : List.of();
        }
        file.end(last, hash);
    }

    private List<AuditSeal> sealsAfter(long seq) {
        em.clear();
        return em.createQuery("select s from AuditSeal s where s.seq > :seq order by s.seq", AuditSeal.class)
                .setParameter("seq", seq)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** @return the lowest number among the entries that were sealed after that one. */
    private long firstAfter(long seq) {
        return em.createQuery("select min(s.entryId) from AuditSeal s where s.seq > :seq", Long.class)
                .setParameter("seq", seq)
                .getSingleResult();
    }

    /**
     * A school's chain begins with the school (AuditWriter): one without an end had one, and somebody took it away. The
     * chain of what is of no school begins when there is first something to seal.
     */
    private boolean beginsByItself() {
        return actors.current().schoolId() == SchoolContext.NONE && isWithoutSeals();
    }

    private boolean isWithoutSeals() {
        return em.createQuery("select count(s) from AuditSeal s", Long.class).getSingleResult() == 0;
    }

    /**
     * A school that came in by other means than the set-up has no chain yet. That is said for a day, and only where
     * nothing shows that there was one: a seal, what this server has seen, or the set-up's own entry, with which a
     * chain begins. It is not begun for it, or it could be begun anew over a record that somebody changed; after that
     * day it is a record without its end.
     */
    private boolean isNew(AuditHead head, long seen) {
        return head == null
                && seen == 0
                && isWithoutSeals()
                && isYoung(madeAt())
                && em.createQuery(
                                        "select count(e) from AuditEntry e where e.actorRole = :setUp and "
                                                + "e.outcome = :done",
                                        Long.class)
                                .setParameter("setUp", Role.SET_UP)
                                .setParameter("done", Recorder.Outcome.DONE)
                                .getSingleResult()
                        == 0;
    }

    private static boolean isYoung(Instant made) {
        Instant now = Now.instant();
        return made != null && Duration.between(made, now).abs().compareTo(BEGINS_WITH_THE_SCHOOL) < 0;
    }

    /** @return when the first account of the actor's school was made; null where it has none */
    private Instant madeAt() {
        return em.createQuery(
                        "select a.createdAt from Account a where a.schoolId = :school order by a.createdAt",
                        Instant.class)
                .setParameter("school", actors.current().schoolId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** @return whether a head is this installation's, not older than what was seen before, and where the seals end. */
    private boolean isTheEnd(AuditHead head, long seen) {
        if (!head.isGenuine() || head.getLastSeq() < seen) {
            return false;
        }
        List<AuditSeal> last = em.createQuery(
                        "select s from AuditSeal s where s.seq >= :seq order by s.seq", AuditSeal.class)
                .setParameter("seq", head.getLastSeq())
                .setMaxResults(2)
                .getResultList();
        if (head.getLastSeq() == 0) {
            return last.isEmpty();
        }
        return last.size() == 1
                && last.get(0).getSeq() == head.getLastSeq()
                && last.get(0).getHash().equals(head.getLastHash());
    }

    /**
     * Whoever takes every entry, seal and head away leaves a chain that begins anew and is in order by itself. The
     * accounts are still there then, and older than it. A copy of the whole database that is put back has both.
     */
    private boolean isWiped(AuditHead head, long seen) {
        Instant school = madeAt();
        if (school == null) {
            return false;
        }
        List<Instant> first = em.createQuery("select e.at from AuditEntry e order by e.schoolId, e.at", Instant.class)
                .setMaxResults(1)
                .getResultList();
        return first.isEmpty() ? !isNew(head, seen) : first.get(0).isAfter(school.plus(BEGINS_WITH_THE_SCHOOL));
    }

    private Map<Long, AuditEntry> entriesOf(List<AuditSeal> seals) {
        return em.createQuery("select e from AuditEntry e where e.id in :ids", AuditEntry.class)
                .setParameter("ids", seals.stream().map(AuditSeal::getEntryId).toList())
                .getResultStream()
                .collect(Collectors.toMap(AuditEntry::getId, Function.identity()));
    }
}
