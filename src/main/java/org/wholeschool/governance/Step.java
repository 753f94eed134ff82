package org.wholeschool.governance;

import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.platform.Texts;

/**
 * One of the few answers that there are, in a picture in which they stand side by side; lengths in units of the
 * picture.
 *
 * @param x its left edge
 * @param middle where its words are centred
 * @param name its words
 * @param reached whether it is the one that holds
 */
public record Step(int x, int middle, String name, boolean reached) {

    private static final int STEP = 88;
    private static final int WIDTH = 84;

    /**
     * @param reached which of the answers holds
     * @param keys of what each is called
     * @return them side by side
     */
    static List<Step> row(int reached, List<String> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new Step(
                        i * STEP, i * STEP + WIDTH / 2, Texts.of("governance").get(keys.get(i)), i == reached))
                .toList();
    }
}
