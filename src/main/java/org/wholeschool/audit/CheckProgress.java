package org.wholeschool.audit;

/**
 * How far a check of a chain has come. It is kept by whoever checks and never in the database, where it could be
 * changed as well.
 *
 * @param seq up to which place of the chain everything is in order
 * @param hash the hash there
 * @param found what the check found; null while it goes on
 */
record CheckProgress(long seq, String hash, ChainState found) {

    static final CheckProgress BEGIN = new CheckProgress(0, ChainEntry.BEFORE_ALL, null);

    boolean isOver() {
        return found != null;
    }
}
