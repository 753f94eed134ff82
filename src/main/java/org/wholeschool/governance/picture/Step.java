package org.wholeschool.governance.picture;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the few answers that there are, in a bar in which they stand side by side; lengths in units of the picture.
 *
 * @param x its left edge
 * @param middle where its words are centred
 * @param name its words
 * @param reached whether the bar is filled up to here
 * @param holds whether it is the answer that holds
 * @param target whether the target is its right edge
 */
public record Step(int x, int middle, String name, boolean reached, boolean holds, boolean target) {

    private static final int STEP = 86;

    /**
     * A bar that is filled up to an answer, with a target.
     *
     * @param reached which of the answers holds
     * @param target which of them is the target
     * @param names what each is called
     * @return them side by side
     */
    public static List<Step> upTo(int reached, int target, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i ->
                        new Step(i * STEP, i * STEP + STEP / 2, names.get(i), i <= reached, i == reached, i == target))
                .toList();
    }

    /**
     * A range of which only one part is filled.
     *
     * @param holds which of the answers holds; -1 for none
     * @param names what each is called
     * @return them side by side
     */
    public static List<Step> one(int holds, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Step(i * STEP, i * STEP + STEP / 2, names.get(i), i == holds, i == holds, false))
                .toList();
    }

    /** @return where its right edge is */
    public int end() {
        return x + STEP;
    }

    /** @return how wide it is */
    public int wide() {
        return STEP;
    }
}
