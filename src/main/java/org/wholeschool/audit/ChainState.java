package org.wholeschool.audit;

/**
 * What a check of the chain found.
 *
 * @param entries how many entries stand in order, up to the end or to the first fault
 * @param seq place of the first fault in the chain, from 1; 0 where there is none
 * @param entryId the entry at the fault; 0 where it is the head
 * @param fault what is wrong there; null where the chain is whole
 */
public record ChainState(long entries, long seq, long entryId, Fault fault) {

    /** What can be wrong. */
    public enum Fault {
        /** The entry says something else than when it was sealed. */
        CHANGED,
        /** The entry or its seal is gone. */
        MISSING,
        /** The chain was cut short or written anew: its end is not the one that was sealed with the key. */
        HEAD,
        /** The record begins later than the school itself: what was there before is gone as a whole. */
        WIPED
    }

    static ChainState whole(long entries) {
        return new ChainState(entries, 0, 0, null);
    }

    static ChainState broken(long seq, long entryId, Fault fault) {
        return new ChainState(seq - 1, seq, entryId, fault);
    }

    public boolean isWhole() {
        return fault == null;
    }

    /** @return whether nothing has been sealed so far, so that there was nothing to check */
    public boolean isUnsealed() {
        return fault == null && entries == 0;
    }
}
