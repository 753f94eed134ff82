package org.wholeschool.demonstration.made;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.wholeschool.platform.RoomOnly;

/** Seeded chance. Each topic takes a fork of its own, so that a change in one topic leaves the others as they were. */
@RoomOnly
public final class Dice {

    private final long seed;
    private final SplittableRandom random;

    @RoomOnly
    public Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** @return dice for one topic, the same whatever was thrown before. */
    @RoomOnly
    public Dice fork(String topic) {
        return new Dice(seed * 0x9E3779B97F4A7C15L + topic.hashCode());
    }

    /** @return a number from 0 to {@code bound} - 1. */
    @RoomOnly
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** @return a number from {@code least} to {@code most}, both possible. */
    @RoomOnly
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** @return a number from 0 (possible) to 1 (not possible). */
    @RoomOnly
    public double share() {
        return random.nextDouble();
    }

    @RoomOnly
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** @return a positive number with median 1, the more unequal the larger {@code sigma} (log-normal). */
    @RoomOnly
    public double skewed(double sigma) {
        return Math.exp(sigma * random.nextGaussian());
    }

    @RoomOnly
    public <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    @RoomOnly
    public <T> List<T> shuffled(Collection<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            T kept = shuffled.get(last);
            shuffled.set(last, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }
}
