package org.wholeschool.pattern.overview;

import org.wholeschool.platform.Texts;

/**
 * Says how many concerns there are on what leaves a lead's screen: in bands. Two prints of one finding do not tell how
 * many came between them, but where a band changes they tell that some did.
 */
final class CountBand {

    /** The least of each band; below the first nothing is printed. */
    private static final int[] LEAST = {5, 10, 20, 30, 50, 100};

    private CountBand() {}

    /**
     * @param concerns concerns, at least the lead's threshold
     * @return "20 to 29", or "100 or more"
     * @throws IllegalArgumentException below the first band
     */
    static String of(int concerns) {
        for (int i = LEAST.length - 1; i >= 0; i--) {
            if (concerns >= LEAST[i]) {
                Texts texts = Texts.of("overview");
                return i == LEAST.length - 1
                        ? texts.get("band.last", LEAST[i])
                        : texts.get("band", LEAST[i], LEAST[i + 1] - 1);
            }
        }
        throw new IllegalArgumentException(concerns + " concerns are too few to be printed");
    }
}
