package org.wholeschool.pattern.hotspot.scan;

/**
 * Cases counted by place and interval. What a case is, is the caller's matter: a concern, or a child once however
 * often.
 */
public final class CaseCounts {

    private final int places;
    private final int intervals;
    private final int total;
    private final int[] count;
    private final int[] placeTotal;
    private final int[] intervalTotal;

    /**
     * @param places number of places, at least 1
     * @param intervals number of intervals, at least 1
     * @param place for each case its place, 0 to {@code places - 1}
     * @param interval for each case its interval, 0 to {@code intervals - 1}
     * @throws IllegalArgumentException if the arrays differ in length or a value is out of range
     */
    public static CaseCounts of(int places, int intervals, int[] place, int[] interval) {
        if (place.length != interval.length) {
            throw new IllegalArgumentException(
                    "Every case has a place and an interval: " + place.length + ", " + interval.length);
        }
        int[] count = new int[Math.multiplyExact(places, intervals)];
        for (int i = 0; i < place.length; i++) {
            if (place[i] < 0 || place[i] >= places || interval[i] < 0 || interval[i] >= intervals) {
                throw new IllegalArgumentException(
                        "Case " + i + " is at place " + place[i] + " in interval " + interval[i]);
            }
            count[place[i] * intervals + interval[i]]++;
        }
        return new CaseCounts(places, intervals, count);
    }

    /**
     * @param count cases of place 0 in each interval, then of place 1 and so on; is copied
     * @throws IllegalArgumentException if its length is not places x intervals, one is negative, or there are more than
     *     two thousand million
     */
    public CaseCounts(int places, int intervals, int[] count) {
        if (places < 1 || intervals < 1 || count.length != (long) places * intervals) {
            throw new IllegalArgumentException(
                    count.length + " counts are not " + places + " places in " + intervals + " intervals");
        }
        this.places = places;
        this.intervals = intervals;
        this.count = count.clone();
        placeTotal = new int[places];
        intervalTotal = new int[intervals];
        int all = 0;
        for (int i = 0; i < count.length; i++) {
            if (count[i] < 0) {
                throw new IllegalArgumentException("A count cannot be " + count[i]);
            }
            placeTotal[i / intervals] += count[i];
            intervalTotal[i % intervals] += count[i];
            all = Math.addExact(all, count[i]);
        }
        total = all;
    }

    /** @return number of places. */
    public int places() {
        return places;
    }

    /** @return number of intervals. */
    public int intervals() {
        return intervals;
    }

    /** @return all cases. */
    public int total() {
        return total;
    }

    /** @return cases of a place in an interval. */
    public int at(int place, int interval) {
        return count[place * intervals + interval];
    }

    /** @return cases of a place in all intervals. */
    public int ofPlace(int place) {
        return placeTotal[place];
    }

    /** @return cases of an interval at all places. */
    public int ofInterval(int interval) {
        return intervalTotal[interval];
    }

    /** @return cases of each place from an interval to the last, in the order that the constructor takes. */
    int[] from(int firstInterval) {
        int width = intervals - firstInterval;
        int[] part = new int[places * width];
        for (int p = 0; p < places; p++) {
            System.arraycopy(count, p * intervals + firstInterval, part, p * width, width);
        }
        return part;
    }
}
