package org.wholeschool.pattern.hotspot.scan;

/** Goes through all zones and windows of one set of counts. One for a thread: it keeps the memory that a walk needs. */
interface Walker {

    /**
     * @param counts cases of each place in each interval that is looked at, as they were observed or drawn
     * @param best is offered what is strong enough
     * @return it
     */
    Best strongest(int[] counts, Best best);

    /**
     * @param counts what was observed
     * @param found the strongest window in it
     * @return how it is told: itself, or a part of it that is as clear by itself
     */
    default Cluster narrowed(int[] counts, Cluster found) {
        return found;
    }
}
