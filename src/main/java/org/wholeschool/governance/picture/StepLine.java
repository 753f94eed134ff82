package org.wholeschool.governance.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A published number that moves by steps only, half-term by half-term: a level line that jumps, and not bars whose
 * heights one would compare.
 */
public final class StepLine {

    /** All lengths in units of the picture, which is as wide as a phone. */
    private static final int LEFT = 4;

    private static final int WIDTH = 332;
    private static final int HIGHEST = 76;
    private static final int FLOOR = 106;
    private static final int ABOVE = 8;

    /** A number is written so far into its step, at most. */
    private static final int INTO = 12;

    private final List<Level> levels = new ArrayList<>();
    private final List<Jump> jumps = new ArrayList<>();
    private final List<Told> told;
    private final int most;
    private final int step;

    /**
     * A half-term.
     *
     * @param title what it is called, with its year
     * @param number the number; null where it is not told
     */
    public record Told(String title, Integer number) {}

    /**
     * A stretch in which the number stayed.
     *
     * @param from where it begins
     * @param to where it ends
     * @param y how high it is
     * @param says its number
     * @param at where that is written
     * @param above how high that is written
     */
    public record Level(int from, int to, int y, String says, int at, int above) {}

    /**
     * A jump from one level to the next.
     *
     * @param x where
     * @param from how high the line was
     * @param to how high it is from there on
     */
    public record Jump(int x, int from, int to) {}

    /** @param told in the order of time, one or more */
    public StepLine(List<Told> told) {
        this.told = List.copyOf(told);
        step = WIDTH / told.size();
        most = told.stream()
                .filter(each -> each.number() != null)
                .mapToInt(Told::number)
                .max()
                .orElse(1);
        int from = 0;
        for (int i = 1; i <= told.size(); i++) {
            if (i == told.size() || !same(told.get(i), told.get(from))) {
                level(from, i);
                if (i < told.size()
                        && told.get(from).number() != null
                        && told.get(i).number() != null) {
                    jumps.add(new Jump(
                            x(i), y(told.get(from).number()), y(told.get(i).number())));
                }
                from = i;
            }
        }
    }

    private static boolean same(Told one, Told other) {
        return Objects.equals(one.number(), other.number());
    }

    private void level(int from, int to) {
        Integer number = told.get(from).number();
        if (number != null) {
            levels.add(
                    new Level(x(from), x(to), y(number), Integer.toString(number), x(from) + INTO, y(number) - ABOVE));
        }
    }

    private int x(int i) {
        return LEFT + i * step;
    }

    private int y(int number) {
        return FLOOR - number * HIGHEST / Math.max(1, most);
    }

    /** @return whether there is a number at all */
    public boolean isTold() {
        return !levels.isEmpty();
    }

    public List<Level> levels() {
        return List.copyOf(levels);
    }

    public List<Jump> jumps() {
        return List.copyOf(jumps);
    }

    /** @return where a mark stands for each half-term, and where the last one ends */
    public List<Integer> marks() {
        return IntStream.rangeClosed(0, told.size()).mapToObj(this::x).toList();
    }

    /** @return the half-term with which it begins */
    public String first() {
        return told.get(0).title();
    }

    /** @return the half-term with which it ends */
    public String last() {
        return told.get(told.size() - 1).title();
    }

    /** @return where the line below it is */
    public int floor() {
        return FLOOR;
    }

    /** @return where it ends */
    public int right() {
        return x(told.size());
    }
}
