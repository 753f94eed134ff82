package org.wholeschool.attack;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A set of concerns of a school year, as an attacker tells them apart: by half-term (1 to 6), category group (0 to 4),
 * place group (0 to 3) and part of the day (0 to 2), which makes 360 unknown numbers.
 *
 * @param bits the numbers
 */
public record Cells(BitSet bits) {

    /**
     * How many unknown numbers there are; twice as many where somebody compares two editions, and asks for what came in
     * between or went.
     */
    public static final int ALL = 360;

    private static final int HALF_TERMS = 6;
    private static final int CATEGORIES = 5;
    private static final int PLACES = 4;
    private static final int BANDS = 3;

    /**
     * @return those of some half-terms, category groups, place groups and parts of the day; of an empty array, of all.
     */
    public static Cells of(int[] halfTerms, int[] categories, int[] places, int[] bands) {
        BitSet bits = new BitSet(ALL);
        for (int half :
                halfTerms.length == 0 ? IntStream.rangeClosed(1, HALF_TERMS).toArray() : halfTerms) {
            for (int category : orAll(categories, CATEGORIES)) {
                for (int place : orAll(places, PLACES)) {
                    for (int band : orAll(bands, BANDS)) {
                        bits.set(number(half, category, place, band));
                    }
                }
            }
        }
        return new Cells(bits);
    }

    private static int[] orAll(int[] some, int all) {
        return some.length == 0 ? IntStream.range(0, all).toArray() : some;
    }

    /** @return the place of one unknown number. */
    public static int number(int halfTerm, int category, int place, int band) {
        return ((((halfTerm - 1) * CATEGORIES + category) * PLACES) + place) * BANDS + band;
    }

    /**
     * @return how many concerns of a year's there are in it, by the unknown numbers that are known to whoever checks
     *     the attack.
     */
    public int count(int[] truth) {
        return bits.stream().map(i -> truth[i]).sum();
    }

    /** @return of the same concerns those that came in, or went, between two editions. */
    public Cells between() {
        BitSet shifted = new BitSet(2 * ALL);
        bits.stream().forEach(i -> shifted.set(ALL + i));
        return new Cells(shifted);
    }

    /** @return both together. */
    public Cells and(Cells more) {
        BitSet all = (BitSet) bits.clone();
        all.or(more.bits);
        return new Cells(all);
    }

    boolean within(Cells larger) {
        BitSet rest = (BitSet) bits.clone();
        rest.andNot(larger.bits);
        return rest.isEmpty();
    }

    Cells without(Cells part) {
        BitSet rest = (BitSet) bits.clone();
        rest.andNot(part.bits);
        return new Cells(rest);
    }

    Cells inBoth(Cells more) {
        BitSet both = (BitSet) bits.clone();
        both.and(more.bits);
        return new Cells(both);
    }
}
