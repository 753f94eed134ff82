package org.wholeschool.concern.incidentlog.read;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.Reason;

/**
 * What the values of one column look like when they are read as dates.
 *
 * @param order the order that reads most of them
 * @param certainty how sure that is: a log in which no day is greater than 12 reads both ways, and then a person must
 *     say
 * @param ambiguous a value that reads as two different dates, where there is one
 */
public record WhenGuess(DateOrder order, Certainty certainty, String ambiguous, int readable, int filled) {

    /** How far the values themselves settle the order of day and month. */
    public enum Certainty {
        /** Some values read in one order only, and none only in the other. */
        CERTAIN,
        /** Some values read only with the day first and others only with the month first. */
        MIXED,
        /** Every value reads both ways, some of them as two different dates. */
        OPEN,
        /** The order makes no difference: the year comes first, the month is a word, or day and month are equal. */
        INDIFFERENT
    }

    /** A column is one of dates when at least this share of its filled cells reads as one. */
    private static final double ENOUGH = 0.6;

    /**
     * A form in which the column writes a date, how often, and one example with what was read; {@code when} is null
     * where nothing could be.
     */
    public record Shape(String pattern, int count, String example, When when, Reason problem) {}

    @RoomOnly
    public static WhenGuess of(List<String> values, ZoneId zone) {
        WhenReader day = new WhenReader(DateOrder.DAY_FIRST, zone);
        WhenReader month = new WhenReader(DateOrder.MONTH_FIRST, zone);
        int filled = 0;
        int onlyDay = 0;
        int onlyMonth = 0;
        int both = 0;
        String ambiguous = null;
        for (String value : values) {
            if (value.isBlank()) {
                continue;
            }
            filled++;
            When dayFirst = whenOrNull(day, value);
            When monthFirst = whenOrNull(month, value);
            if (dayFirst != null && monthFirst != null) {
                both++;
                if (ambiguous == null && !dayFirst.equals(monthFirst)) {
                    ambiguous = value;
                }
            } else if (dayFirst != null) {
                onlyDay++;
            } else if (monthFirst != null) {
                onlyMonth++;
            }
        }
        DateOrder order = onlyMonth > onlyDay ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        return new WhenGuess(
                order,
                certainty(onlyDay, onlyMonth, ambiguous),
                ambiguous,
                both + Math.max(onlyDay, onlyMonth),
                filled);
    }

    boolean isDates() {
        return filled > 0 && readable >= filled * ENOUGH;
    }

    /**
     * @return the forms in which the values are written when read in this order, the commonest first; blank cells are
     *     left out.
     */
    @RoomOnly
    public static List<Shape> shapes(List<String> values, DateOrder order, ZoneId zone) {
        WhenReader reader = new WhenReader(order, zone);
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (String value : values) {
            if (!value.isBlank()) {
                shapes.merge(
                        keyOf(reader, value),
                        shapeOf(reader, value),
                        (one, same) -> new Shape(one.pattern, one.count + 1, one.example, one.when, one.problem));
            }
        }
        List<Shape> sorted = new ArrayList<>(shapes.values());
        sorted.sort(Comparator.comparing((Shape shape) -> shape.when == null)
                .thenComparing(Comparator.comparingInt(Shape::count).reversed()));
        return sorted;
    }

    private static String keyOf(WhenReader reader, String value) {
        Shape shape = shapeOf(reader, value);
        return shape.problem == null ? shape.pattern : shape.problem.key();
    }

    private static Shape shapeOf(WhenReader reader, String value) {
        try {
            WhenReader.Reading reading = reader.read(value);
            return new Shape(reading.shape(), 1, value, reading.when(), null);
        } catch (RefusedRow e) {
            return new Shape("", 1, value, null, e.reason());
        }
    }

    private static Certainty certainty(int onlyDay, int onlyMonth, String ambiguous) {
        if (onlyDay > 0 && onlyMonth > 0) {
            return Certainty.MIXED;
        }
        if (onlyDay > 0 || onlyMonth > 0) {
            return Certainty.CERTAIN;
        }
        return ambiguous != null ? Certainty.OPEN : Certainty.INDIFFERENT;
    }

    private static When whenOrNull(WhenReader reader, String value) {
        try {
            return reader.read(value).when();
        } catch (RefusedRow e) {
            return null;
        }
    }
}
