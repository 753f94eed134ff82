package org.wholeschool.concern.pupil;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wholeschool.concern.chronology.Chronicle;
import org.wholeschool.platform.Texts;

/**
 * A chronology as lanes over time, from the month of its first mark to today; at most six years of it.
 *
 * @param width of the drawing, in its own units: at least 300
 * @param height the same
 * @param lanes from top to bottom; those without a mark too, so that what is missing shows
 * @param ticks the months that are named
 */
public record LanePicture(int width, int height, List<Lane> lanes, List<Tick> ticks) {

    private static final int YEARS = 6;
    private static final int FEWEST_MONTHS = 6;
    private static final int LANE = 64;

    /** Above a mark is room for a number, which does not reach the name of its lane. */
    private static final int BELOW_MARK = 20;

    private static final int EDGE = 14;
    private static final int FOOT = 26;

    /** Marks that are nearer than this are one, with their number. */
    private static final int NEAR = 20;

    /** Of the number of marks that are one, and the gap between two such numbers. */
    private static final int DIGIT = 9;

    private static final int BETWEEN_NUMBERS = 6;

    /** Of a label like "Sep 2026", and of one like "2026", with the gap after it. */
    private static final int LABEL = 78;

    private static final int LABEL_OF_A_YEAR = 46;
    private static final int GAP = 12;

    private static final int YEAR = 12;
    private static final List<Integer> STEPS = List.of(1, 2, 3, 6);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /**
     * @param marks the entries, in any order
     * @param today the day at the school
     * @param width how wide it is drawn
     */
    static LanePicture of(List<Chronicle.Mark> marks, LocalDate today, int width) {
        LocalDate start = start(marks, today);
        Scale scale = new Scale(start, today.plusDays(1), width);
        List<Lane> lanes = new ArrayList<>();
        for (LaneKind kind : LaneKind.values()) {
            lanes.add(lane(kind, marks, scale, lanes.size() * LANE));
        }
        return new LanePicture(width, lanes.size() * LANE + FOOT, List.copyOf(lanes), ticks(scale, today, width));
    }

    private static LocalDate start(List<Chronicle.Mark> marks, LocalDate today) {
        LocalDate latest = YearMonth.from(today).minusMonths(FEWEST_MONTHS - 1L).atDay(1);
        LocalDate earliest = YearMonth.from(today).minusYears(YEARS).atDay(1);
        LocalDate first = marks.stream()
                .filter(mark -> Stream.of(LaneKind.values()).anyMatch(kind -> kind.has(mark.kind())))
                .map(Chronicle.Mark::day)
                .min(LocalDate::compareTo)
                .map(day -> day.withDayOfMonth(1))
                .orElse(latest);
        return first.isBefore(earliest) ? earliest : first.isAfter(latest) ? latest : first;
    }

    private static Lane lane(LaneKind kind, List<Chronicle.Mark> marks, Scale scale, int top) {
        List<Chronicle.Mark> own = marks.stream()
                .filter(mark -> kind.has(mark.kind()))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
        int y = top + LANE - BELOW_MARK;
        return new Lane(
                kind.words(),
                own.size(),
                top + 16,
                y,
                kind.name().toLowerCase(Locale.ROOT),
                kind.shape(),
                apart(own, scale).stream().map(each -> point(each, scale, y)).toList());
    }

    /** Joins marks that are too near to be drawn apart, and then those whose numbers would touch. */
    private static List<List<Chronicle.Mark>> apart(List<Chronicle.Mark> own, Scale scale) {
        List<List<Chronicle.Mark>> near = new ArrayList<>();
        for (Chronicle.Mark mark : own) {
            List<Chronicle.Mark> last = near.isEmpty() ? null : near.get(near.size() - 1);
            if (last != null && scale.x(mark.day()) - scale.x(last.get(0).day()) < NEAR) {
                last.add(mark);
            } else {
                near.add(new ArrayList<>(List.of(mark)));
            }
        }
        List<List<Chronicle.Mark>> apart = new ArrayList<>();
        for (List<Chronicle.Mark> each : near) {
            List<Chronicle.Mark> next = each;
            while (!apart.isEmpty() && isTouching(apart.get(apart.size() - 1), next, scale)) {
                next = Stream.concat(apart.remove(apart.size() - 1).stream(), next.stream())
                        .toList();
            }
            apart.add(next);
        }
        return apart;
    }

    private static boolean isTouching(List<Chronicle.Mark> one, List<Chronicle.Mark> next, Scale scale) {
        return middle(next, scale) - middle(one, scale) < (number(one) + number(next)) / 2 + BETWEEN_NUMBERS;
    }

    /** How wide the number above a mark is; a single entry has none. */
    private static int number(List<Chronicle.Mark> marks) {
        return marks.size() == 1 ? 0 : DIGIT * Integer.toString(marks.size()).length();
    }

    private static int middle(List<Chronicle.Mark> near, Scale scale) {
        return near.stream().mapToInt(mark -> scale.x(mark.day())).sum() / near.size();
    }

    private static Point point(List<Chronicle.Mark> near, Scale scale, int y) {
        String words = near.size() == 1
                ? near.get(0).words()
                : Texts.of("chronology")
                        .get("lane.several", near.size(), near.get(0).words());
        return new Point(
                middle(near, scale), y, near.size(), near.get(near.size() - 1).number(), words);
    }

    private static List<Tick> ticks(Scale scale, LocalDate today, int width) {
        YearMonth first = YearMonth.from(scale.start());
        YearMonth last = YearMonth.from(today);
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        int step = STEPS.stream()
                .filter(each -> (months + each - 1) / each <= (width - 2 * EDGE) / label(each))
                .findFirst()
                .orElse(YEAR);
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            boolean isNamed = (month.getMonthValue() - Month.SEPTEMBER.getValue() + YEAR) % step == 0;
            int x = scale.x(month.atDay(1));
            if (isNamed && x + label(step) - GAP <= width) {
                ticks.add(new Tick(x, step == YEAR ? Integer.toString(month.getYear()) : MONTH.format(month)));
            }
        }
        return List.copyOf(ticks);
    }

    /** Where a school year is a step, its September is named by the year alone. */
    private static int label(int step) {
        return step == YEAR ? LABEL_OF_A_YEAR : LABEL;
    }

    public String box() {
        return "0 0 " + width + " " + height;
    }

    /** @return how far down the lines of months go */
    public int floor() {
        return height - FOOT;
    }

    /** @return where the months are written */
    public int foot() {
        return height - 8;
    }

    /** Which day is where. */
    private record Scale(LocalDate start, LocalDate end, int width) {

        int x(LocalDate day) {
            LocalDate shown = day.isBefore(start) ? start : day.isAfter(end) ? end : day;
            long days = Math.max(1, ChronoUnit.DAYS.between(start, end));
            return EDGE + (int) (ChronoUnit.DAYS.between(start, shown) * (width - 2L * EDGE) / days);
        }
    }

    /**
     * A lane.
     *
     * @param name what it has
     * @param total how many entries
     * @param label how far down its name is written
     * @param y how far down its marks are
     * @param look the class of its marks
     * @param shape the path of a mark around the point 0 0
     * @param points its marks, from left to right
     */
    public record Lane(String name, int total, int label, int y, String look, String shape, List<Point> points) {}

    /**
     * A mark: an entry, or several that are too near to be drawn apart.
     *
     * @param count how many entries
     * @param number of the latest of them, in the table below the picture
     * @param words when and what
     */
    public record Point(int x, int y, int count, int number, String words) {

        public String place() {
            return "translate(" + x + " " + y + ")";
        }
    }

    /** A month that is named. */
    public record Tick(int x, String words) {}
}
