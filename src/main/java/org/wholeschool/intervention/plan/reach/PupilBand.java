package org.wholeschool.intervention.plan.reach;

import java.util.stream.IntStream;

/**
 * How many pupils, as a band: from so many to fewer than so many. The roll of today is not the one of next week, and a
 * number to the last child would promise more than anybody knows of who comes by.
 *
 * @param least the fewest; 0 for "fewer than {@value #FEWEST}"
 * @param most the most; 0 where the band has no upper end
 */
public record PupilBand(int least, int most) {

    /** Fewer than these are not told apart. */
    static final int FEWEST = 10;

    private static final int[] STEPS = {0, FEWEST, 20, 50, 100, 150, 200, 300, 400, 500, 750, 1_000, 1_500, 2_000};

    /**
     * @param pupils how many
     * @return the band in which that lies
     * @throws IllegalArgumentException if it is negative
     */
    static PupilBand of(int pupils) {
        if (pupils < 0) {
            throw new IllegalArgumentException(pupils + " pupils cannot be");
        }
        int step = (int) IntStream.of(STEPS).filter(least -> least <= pupils).count() - 1;
        return new PupilBand(STEPS[step], step + 1 < STEPS.length ? STEPS[step + 1] - 1 : 0);
    }
}
