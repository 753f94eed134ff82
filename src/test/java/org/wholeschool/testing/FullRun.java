package org.wholeschool.testing;

import java.lang.reflect.Method;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.platform.Now;

/** Tells tests how much of themselves to run: all of it with {@code -Pfull}, a sample that changes daily without. */
public final class FullRun {

    private static final String FULL = "wholeschool.test.full";
    private static final String DAY = "wholeschool.test.day";
    private static final long SECONDS_A_DAY = 86_400;

    private FullRun() {}

    /** @return whether this run leaves nothing out */
    public static boolean isIt() {
        return Boolean.getBoolean(FULL);
    }

    /**
     * Says whether it is somebody's turn today.
     *
     * @param name a name, which decides on which day
     * @param parts how many days it takes until all have had their turn, 1 or more
     * @return whether today is that day, or the run is full; {@code -Dwholeschool.test.day=N} asks for another day
     */
    public static boolean hasItsTurn(String name, int parts) {
        return isIt() || part(name, parts) == 0;
    }

    /**
     * Says which of its parts a test runs today; tomorrow it runs the next one.
     *
     * @param name its name, which decides with which part it begins
     * @param parts how many there are, 1 or more
     * @return from 0 to one less than that
     */
    public static int part(String name, int parts) {
        return (int) Math.floorMod(name.hashCode() + day(), (long) parts);
    }

    /** @return which of these days today is; they follow each other, and after the last comes the first */
    public static <D> D dayOf(D[] days) {
        return days[(int) Math.floorMod(day(), (long) days.length)];
    }

    /** @return the name by which a test has its turn: that of its class and its own */
    public static String nameOf(Method test) {
        return test.getDeclaringClass().getSimpleName() + test.getName();
    }

    /**
     * Takes a sample of cases.
     *
     * @param cases what a full run runs
     * @param share how many of them run on one day, 1 or more; which, changes daily
     * @return that many, or all of them in a full run
     */
    @SafeVarargs
    public static <T> Stream<T> todaysOf(int share, T... cases) {
        int from = (int) Math.floorMod(day() * share, (long) cases.length);
        return IntStream.range(0, isIt() ? cases.length : Math.min(share, cases.length))
                .mapToObj(i -> cases[(from + i) % cases.length]);
    }

    /** @return the number that stands for today, and the seed of a sample of today */
    public static long day() {
        return Long.getLong(DAY, Now.server().getEpochSecond() / SECONDS_A_DAY);
    }
}
