package org.wholeschool.audit;

import java.util.List;
import java.util.Map;

/**
 * How far a check of a chain has come. It is kept by the caller and never in the database, where it could be changed as
 * well.
 *
 * @param seq up to which place of the chain everything is in order
 * @param hash the hash there
 * @param found what the check found; null while it goes on
 */
record CheckProgress(long seq, String hash, ChainState found) {

    static final CheckProgress BEGIN = new CheckProgress(0, ChainEntry.BEFORE_ALL, null);

    /**
     * Goes on over the next seals.
     *
     * @param seals those that follow, in their order
     * @param entries theirs, by number; one that is gone is not among them
     * @return how far it is then, or the first entry at which the chain breaks
     */
    CheckProgress over(List<AuditSeal> seals, Map<Long, AuditEntry> entries) {
        CheckProgress progress = this;
        for (AuditSeal seal : seals) {
            AuditEntry entry = entries.get(seal.getEntryId());
            if (seal.getSeq() != progress.seq + 1 || entry == null) {
                return progress.broken(seal.getEntryId(), ChainState.Fault.MISSING);
            }
            String next = entry.sealed().hashAfter(progress.hash);
            if (!next.equals(seal.getHash())) {
                return progress.broken(entry.getId(), ChainState.Fault.CHANGED);
            }
            progress = new CheckProgress(seal.getSeq(), next, null);
        }
        return progress;
    }

    /**
     * Ends where no seal follows.
     *
     * @param head the end of the chain, or null
     * @param seen up to where this server has seen it sealed
     * @return whole if the head is genuine and here
     */
    CheckProgress endAt(AuditHead head, long seen) {
        boolean isItsEnd = head != null
                && head.isGenuine()
                && head.getLastSeq() >= seen
                && head.getLastSeq() == seq
                && head.getLastHash().equals(hash);
        return isItsEnd ? whole() : broken(0, ChainState.Fault.HEAD);
    }

    CheckProgress whole() {
        return new CheckProgress(seq, hash, ChainState.whole(seq));
    }

    /** @return that the chain breaks at the next place. */
    CheckProgress broken(long entryId, ChainState.Fault fault) {
        return new CheckProgress(seq, hash, ChainState.broken(seq + 1, entryId, fault));
    }

    boolean isOver() {
        return found != null;
    }
}
