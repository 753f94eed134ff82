package org.wholeschool.governance.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A published number in each half-term of a school year as bars, with the same half-term of the year before beside. */
public final class YearBars {

    /** All lengths in units of the picture, which is as wide as a phone. */
    private static final int SLOT = 58;

    private static final int BAR = 25;
    private static final int GAP = 2;
    private static final int LEFT = 3;
    private static final int HIGHEST = 110;
    private static final int FLOOR = 134;
    private static final int ABOVE = 6;
    private static final int FIRST_LINE = 152;
    private static final int LINE = 16;
    private static final int LETTERS = 8;
    private static final int LINES = 3;

    private final List<Slot> slots;
    private final int most;
    private final int besideBefore;

    /**
     * A half-term.
     *
     * @param name what it is called, without its year
     * @param told whether it was published this year
     * @param now the number; null where it is not told
     * @param toldBefore whether it was published in the year before
     * @param before the number of the year before; null where it is not told
     * @param chosen whether it is shown on the page
     */
    public record HalfTerm(
            String name, boolean told, Integer now, boolean toldBefore, Integer before, boolean chosen) {}

    /**
     * A bar.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param height 0 where the number is not told
     * @param middle where its number is centred
     * @param above where its number stands
     * @param says its number, or a word
     * @param look "now chosen", "now" or "before"
     */
    public record Bar(int x, int y, int height, int middle, int above, String says, String look) {}

    /**
     * A word of a half-term's name.
     *
     * @param words the word
     * @param y its base line
     */
    public record Word(String words, int y) {}

    /**
     * A half-term with its bars.
     *
     * @param middle where its name is centred
     * @param name its name, in lines
     * @param bars the year before and this one, as far as they were published
     */
    public record Slot(int middle, List<Word> name, List<Bar> bars) {}

    /**
     * @param halfTerms in the order of the year, one or more
     * @param few what stands for a number that is not told
     */
    public YearBars(List<HalfTerm> halfTerms, String few) {
        most = halfTerms.stream()
                .flatMap(each -> Stream.of(or(each.now()), or(each.before())))
                .max(Integer::compare)
                .orElse(1);
        boolean isAlone = halfTerms.stream().noneMatch(HalfTerm::toldBefore);
        besideBefore = isAlone ? (BAR + GAP) / 2 : BAR + GAP;
        slots = IntStream.range(0, halfTerms.size())
                .mapToObj(i -> slot(i, halfTerms.get(i), few))
                .toList();
    }

    private static int or(Integer number) {
        return number == null ? 1 : Math.max(1, number);
    }

    private Slot slot(int i, HalfTerm of, String few) {
        List<Bar> bars = new ArrayList<>();
        int left = i * SLOT + LEFT;
        if (of.toldBefore()) {
            bars.add(bar(left, of.before(), few, "before"));
        }
        if (of.told()) {
            bars.add(bar(left + besideBefore, of.now(), few, of.chosen() ? "now chosen" : "now"));
        }
        List<String> lines = lines(of.name());
        return new Slot(
                left + BAR + GAP / 2,
                IntStream.range(0, lines.size())
                        .mapToObj(line -> new Word(lines.get(line), FIRST_LINE + line * LINE))
                        .toList(),
                bars);
    }

    private Bar bar(int x, Integer number, String few, String look) {
        int height = number == null ? 0 : number * HIGHEST / most;
        return new Bar(
                x,
                FLOOR - height,
                height,
                x + BAR / 2,
                FLOOR - height - ABOVE,
                number == null ? few : Integer.toString(number),
                look);
    }

    /** What a school calls a half-term may be long: three words fit, and of each the first letters. */
    private static List<String> lines(String name) {
        return Stream.of(name.strip().split("\\s+"))
                .limit(LINES)
                .map(word -> word.codePointCount(0, word.length()) <= LETTERS
                        ? word
                        : word.substring(0, word.offsetByCodePoints(0, LETTERS - 1)) + "…")
                .toList();
    }

    public List<Slot> slots() {
        return slots;
    }

    /** @return how wide a bar is */
    public int wide() {
        return BAR;
    }

    /** @return where the bars stand */
    public int floor() {
        return FLOOR;
    }

    /** @return where the line below them ends */
    public int right() {
        return slots.size() * SLOT;
    }

    /** @return the picture's own measure, for its viewBox */
    public String box() {
        int lines = slots.stream().mapToInt(slot -> slot.name().size()).max().orElse(1);
        return "0 0 " + right() + " " + (FIRST_LINE + lines * LINE - LINE / 2);
    }
}
