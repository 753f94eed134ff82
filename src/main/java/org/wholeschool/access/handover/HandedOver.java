package org.wholeschool.access.handover;

import java.util.Set;

/** Something that people own and that can be given to a colleague in one step, when its owner leaves. */
public interface HandedOver extends Owned {

    /** @return the accounts that own any of it that is still to be done */
    Set<Long> owners();

    /**
     * Gives all of it that is still to be done to somebody else. Part of the action that hands everything over.
     *
     * @param from whose it is
     * @param to whose it becomes, a lead or deputy who can come in today
     * @return how much went over; less than there is where some of it is not open to the one who gets it, and stays
     */
    long handOver(long from, long to);
}
