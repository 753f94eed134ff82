package org.wholeschool.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/**
 * Seals a school's entries into a chain, each hash over the one before it and the entry, and checks the chain. The order is that of
 * sealing: an entry whose transaction ended late is sealed late.
 */
@Service
public class AuditChain {

    private static final int AT_ONCE = 500;
    private static final int DAY = 24 * 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    /**
     * Seals what is not sealed yet, a few hundred entries at a time.
     *
     * @return how many were sealed; call again until it is 0
     */
    @Permit(value = Role.JOB, onceInSeconds = DAY)
    public int seal() {
        AuditHead head = em.find(AuditHead.class, actors.current().schoolId(), LockModeType.PESSIMISTIC_WRITE);
        if (head == null && isBegun()) {
            // Somebody took the head away. A new one would hide it: nothing more is sealed, and the check says so.
            return 0;
        }
        if (head == null) {
            head = new AuditHead(actors.current().schoolId());
            em.persist(head);
            em.flush();
        }
        List<AuditEntry> open = em.createQuery("select e from AuditEntry e where not exists"
                + " (select s.id from AuditSeal s where s.entryId = e.id) order by e.id", AuditEntry.class)
                .setMaxResults(AT_ONCE).getResultList();
        long seq = head.getLastSeq();
        String hash = head.getLastHash();
        for (AuditEntry entry : open) {
            hash = next(hash, entry);
            em.persist(new AuditSeal(++seq, entry.getId(), hash));
        }
        if (!open.isEmpty()) {
            head.moveTo(seq, hash);
        }
        return open.size();
    }

    /**
     * Checks the chain of the actor's school from its first entry to its head.
     *
     * @return whether it is whole, and if not, the first entry at which it breaks
     */
    @Permit({Role.DATA_PROTECTION_OFFICER, Role.JOB})
    public ChainState check() {
        AuditHead head = em.find(AuditHead.class, actors.current().schoolId());
        if (head == null) {
            return isBegun() ? ChainState.broken(1, 0, ChainState.Fault.HEAD) : ChainState.whole(0);
        }
        long seq = 0;
        String hash = AuditHead.BEFORE_ALL;
        while (true) {
            List<AuditSeal> seals = em.createQuery("select s from AuditSeal s where s.seq > :seq order by s.seq", AuditSeal.class)
                    .setParameter("seq", seq).setMaxResults(AT_ONCE).getResultList();
            if (seals.isEmpty()) {
                break;
            }
            Map<Long, AuditEntry> entries = entriesOf(seals);
            for (AuditSeal seal : seals) {
                seq++;
                AuditEntry entry = entries.get(seal.getEntryId());
                if (seal.getSeq() != seq || entry == null) {
                    return ChainState.broken(seq, seal.getEntryId(), ChainState.Fault.MISSING);
                }
                hash = next(hash, entry);
                if (!hash.equals(seal.getHash())) {
                    return ChainState.broken(seq, entry.getId(), ChainState.Fault.CHANGED);
                }
            }
            em.clear();
        }
        if (!head.isGenuine() || head.getLastSeq() != seq || !head.getLastHash().equals(hash)) {
            return ChainState.broken(seq + 1, 0, ChainState.Fault.HEAD);
        }
        return ChainState.whole(seq);
    }

    private boolean isBegun() {
        return em.createQuery("select count(s) from AuditSeal s", Long.class).getSingleResult() > 0;
    }

    private Map<Long, AuditEntry> entriesOf(List<AuditSeal> seals) {
        return em.createQuery("select e from AuditEntry e where e.id in :ids", AuditEntry.class)
                 .setParameter("ids", seals.stream().map(AuditSeal::getEntryId).toList())
                 .getResultStream().collect(Collectors.toMap(AuditEntry::getId, Function.identity()));
    }

    private static String next(String before, AuditEntry entry) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((before + "\n" + entry.canonical()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
