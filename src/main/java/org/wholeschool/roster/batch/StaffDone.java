package org.wholeschool.roster.batch;

/**
 * What a batch did to accounts.
 *
 * @param added accounts that were made
 * @param changed accounts of which something became different
 * @param left accounts that ended
 */
public record StaffDone(int added, int changed, int left) {

    static final StaffDone NOTHING = new StaffDone(0, 0, 0);

    public boolean isNothing() {
        return added + changed + left == 0;
    }
}
