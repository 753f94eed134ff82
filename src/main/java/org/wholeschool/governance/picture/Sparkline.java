package org.wholeschool.governance.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A published number over half-terms as a small line, its last one marked; one that is not told leaves no point. */
public final class Sparkline {

    private static final int STEP = 12;
    private static final int HIGH = 24;
    private static final int EDGE = 4;

    private final List<Integer> values;
    private final int most;

    /** @param values in the order of time; null where a number is not told */
    public Sparkline(List<Integer> values) {
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
        most = values.stream()
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
    }

    /** @return whether there is a line at all: two numbers or more */
    public boolean isDrawn() {
        return values.stream().filter(Objects::nonNull).count() > 1;
    }

    private int x(int i) {
        return EDGE + i * STEP;
    }

    private int y(int value) {
        return EDGE + HIGH - Math.round((float) value * HIGH / Math.max(1, most));
    }

    /** @return its points, for a polyline */
    public String points() {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) != null)
                .mapToObj(i -> x(i) + "," + y(values.get(i)))
                .collect(Collectors.joining(" "));
    }

    private int last() {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i) != null)
                .max()
                .orElse(0);
    }

    /** @return where the last point is */
    public int endX() {
        return x(last());
    }

    /** @return how high the last point is */
    public int endY() {
        return values.isEmpty() || values.get(last()) == null ? EDGE + HIGH : y(values.get(last()));
    }

    /** @return the picture's own measure, for its viewBox */
    public String box() {
        return "0 0 " + (2 * EDGE + Math.max(0, values.size() - 1) * STEP) + " " + (2 * EDGE + HIGH);
    }
}
