package org.wholeschool.pattern.hotspot;

/**
 * How a cell compares with what was to be expected: the word and the colour of a heat grid. It describes; it proves
 * nothing, because a grid has many cells and this looks at each by itself. The test of chance over all places and times
 * is the scan's.
 *
 * <p>A colour needs both a size and a chance: a ratio alone would colour 6 against 4, a chance alone would colour 330
 * against 300.
 */
public enum Level {

    /** No comparison: the cell is under the threshold, or there is nothing to compare with. */
    NOT_COMPARED,

    /** Clearly fewer than expected. Not the same as safe: few reports may mean that nobody is looking. */
    BELOW,

    /** Not clearly more or fewer than expected. */
    AS_EXPECTED,

    /** More concerns than expected, but one pupil's repeated involvement is why. A case, not a pattern. */
    ONE_PUPIL,

    /** Clearly more than expected, whichever pupil's repeats are left out. */
    ABOVE,

    /**
     * At least twice what was expected, where chance is a very poor explanation, whichever pupil's repeats are left
     * out.
     */
    FAR_ABOVE;

    /** From this ratio on a cell may be {@link #ABOVE}: a quarter more is the least that a lead would act on. */
    public static final double ABOVE_RATIO = 1.25;

    /** From this ratio on a cell may be {@link #FAR_ABOVE}: twice as many. */
    public static final double FAR_ABOVE_RATIO = 2;

    /** Down from this ratio a cell may be {@link #BELOW}: the counterpart of {@link #ABOVE_RATIO}. */
    public static final double BELOW_RATIO = 1 / ABOVE_RATIO;

    /**
     * {@link #ABOVE} and {@link #BELOW} need a chance of at most this; of 12 cells without any pattern fewer than one
     * is coloured.
     */
    public static final double CHANCE = .05;

    /**
     * {@link #FAR_ABOVE} needs a chance of at most this, so that even of 640 cells (40 places, 16 bands) fewer than one
     * gets it for nothing.
     */
    public static final double FAR_ABOVE_CHANCE = .001;

    /**
     * Judges a cell by its concerns alone.
     *
     * @return {@link #BELOW}, {@link #AS_EXPECTED}, {@link #ABOVE} or {@link #FAR_ABOVE}
     */
    static Level of(Expectation cell) {
        double ratio = cell.ratio();
        if (ratio >= ABOVE_RATIO) {
            double chance = cell.chanceOfSoMany();
            if (ratio >= FAR_ABOVE_RATIO && chance <= FAR_ABOVE_CHANCE) {
                return FAR_ABOVE;
            }
            return chance <= CHANCE ? ABOVE : AS_EXPECTED;
        }
        return ratio <= BELOW_RATIO && cell.chanceOfSoFew() <= CHANCE ? BELOW : AS_EXPECTED;
    }

    /**
     * Judges a cell again after counting the pupil who is in most of its concerns only once, and keeps the lower
     * answer. If nothing is left of "above", and that pupil's repeats are at least half of what was too many, it is
     * that pupil's story.
     *
     * @param mostByOnePupil concerns of the cell that involve the pupil who is in most of them; 0 if none is named
     * @throws IllegalArgumentException if that is negative or more than the cell has
     */
    static Level of(Expectation cell, int mostByOnePupil) {
        if (mostByOnePupil < 0 || mostByOnePupil > cell.observed()) {
            throw new IllegalArgumentException(
                    "One pupil cannot be in " + mostByOnePupil + " of " + cell.observed() + " concerns");
        }
        Level all = of(cell);
        if (all.compareTo(ABOVE) < 0) {
            return all;
        }
        int repeats = Math.max(0, mostByOnePupil - 1);
        Level withoutRepeats = of(cell.without(repeats));
        if (withoutRepeats.compareTo(ABOVE) >= 0) {
            return withoutRepeats.compareTo(all) < 0 ? withoutRepeats : all;
        }
        return repeats >= (cell.observed() - cell.expected()) / 2 ? ONE_PUPIL : AS_EXPECTED;
    }
}
