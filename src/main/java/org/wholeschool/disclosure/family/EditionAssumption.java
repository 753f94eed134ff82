package org.wholeschool.disclosure.family;

/**
 * What a reader of two editions may take to have happened in between. Whoever knows, or guesses rightly, that concerns
 * only came in late works out more from the two of them than whoever reckons with everything, because what was added is
 * nowhere less than none.
 *
 * <p>Each is a way of writing both editions with numbers that are not below zero: for each half-term, category, place
 * and part of the day one or two of them.
 */
enum EditionAssumption {

    /** There is one edition, and nothing to compare it with. */
    NONE(new int[] {1}, new int[] {1}, new int[] {0}),

    /** Concerns came in late, and nothing else: what there was, and what came. */
    ADDED(new int[] {1, 0}, new int[] {1, 1}, new int[] {0, 1}),

    /** Concerns went, and nothing else: what is left, and what went. */
    TAKEN_OUT(new int[] {1, 1}, new int[] {1, 0}, new int[] {0, -1}),

    /** Concerns were put right, and none came or went: each half-term has as many as before. */
    MOVED(new int[] {1, 0}, new int[] {0, 1}, new int[] {-1, 1});

    /** Of which concerns a number is. */
    enum Part {
        /** Those of the earlier edition. */
        EARLIER,
        /** Those of the later one, or of the only one. */
        LATER,
        /** How many more there are in the later one. */
        MORE,
        /** How many fewer. */
        FEWER
    }

    private final int[] earlier;
    private final int[] later;
    private final int[] more;

    EditionAssumption(int[] earlier, int[] later, int[] more) {
        this.earlier = earlier;
        this.later = later;
        this.more = more;
    }

    /** @return how many numbers there are for each half-term, category, place and part of the day. */
    int layers() {
        return later.length;
    }

    /** @return how often the number of a layer counts in a part. */
    int weight(Part part, int layer) {
        return switch (part) {
            case EARLIER -> earlier[layer];
            case LATER -> later[layer];
            case MORE -> more[layer];
            case FEWER -> -more[layer];
        };
    }
}
