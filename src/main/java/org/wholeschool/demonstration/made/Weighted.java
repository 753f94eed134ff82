package org.wholeschool.demonstration.made;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.wholeschool.platform.RoomOnly;

/** Things that are drawn in proportion to their weight; one of weight 0 is never drawn. */
@RoomOnly
public final class Weighted<T> {

    private final List<T> things = new ArrayList<>();
    private final double[] upTo;

    /** @throws IllegalArgumentException if nothing has a positive weight */
    @RoomOnly
    public Weighted(List<T> candidates, ToDoubleFunction<T> weight) {
        double[] sums = new double[candidates.size()];
        double sum = 0;
        for (T candidate : candidates) {
            double own = weight.applyAsDouble(candidate);
            if (own > 0) {
                sum += own;
                sums[things.size()] = sum;
                things.add(candidate);
            }
        }
        if (things.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw from");
        }
        upTo = Arrays.copyOf(sums, things.size());
    }

    @RoomOnly
    public T draw(Dice dice) {
        return at(dice.share());
    }

    /** @return the thing at a share, from 0 to below 1, of all weights laid end to end */
    @RoomOnly
    public T at(double share) {
        int found = Arrays.binarySearch(upTo, share * upTo[upTo.length - 1]);
        return things.get(Math.min(found < 0 ? -found - 1 : found + 1, things.size() - 1));
    }
}
