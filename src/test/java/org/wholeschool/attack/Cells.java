package org.wholeschool.attack;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of concerns of a school year, as an attacker tells them apart: by half-term (1 to 6), category group (0 to 4),
 * place group (0 to 3) and part of the day (0 to 2), which makes 360 unknown numbers. Eight more are of the same
 * concerns: those of one category group by kind, and all of them by what came of it. No table has these beside place,
 * time or half-term, so nothing else has to be known of where they are: any concerns can be dealt out to them.
 *
 * @param bits the numbers
 */
public record Cells(BitSet bits) {

    /**
     * How many unknown numbers there are; twice as many where somebody compares two editions, and asks for what came in
     * between or went.
     */
    public static final int ALL = 368;

    private static final int HALF_TERMS = 6;
    private static final int CATEGORIES = 5;
    private static final int PLACES = 4;
    private static final int BANDS = 3;
    private static final int DIVIDED = 2;
    private static final int KINDS = 3;
    private static final int OUTCOMES = 5;
    private static final int FIRST_KIND = HALF_TERMS * CATEGORIES * PLACES * BANDS;
    private static final int FIRST_OUTCOME = FIRST_KIND + KINDS;
    private static final int[] NO_LIMIT = {};

    /** Some concerns, and the numbers into which they are told apart once more. */
    private record Division(Cells whole, Cells parts) {}

    private static final List<Division> DIVISIONS = List.of(
            new Division(
                    of(NO_LIMIT, new int[] {DIVIDED}, NO_LIMIT, NO_LIMIT),
                    ofKinds(IntStream.range(0, KINDS).toArray())),
            new Division(
                    of(NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT),
                    ofOutcomes(IntStream.range(0, OUTCOMES).toArray())));

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

    /** @return those of the year that are of some kinds of the category group that has kinds. */
    public static Cells ofKinds(int... kinds) {
        return numbers(FIRST_KIND, kinds);
    }

    /** @return those of the year of which some things came. */
    public static Cells ofOutcomes(int... outcomes) {
        return numbers(FIRST_OUTCOME, outcomes);
    }

    private static Cells numbers(int first, int... numbers) {
        BitSet bits = new BitSet(ALL);
        IntStream.of(numbers).forEach(number -> bits.set(first + number));
        return new Cells(bits);
    }

    private static int[] orAll(int[] some, int all) {
        return some.length == 0 ? IntStream.range(0, all).toArray() : some;
    }

    /** @return the place of one unknown number. */
    public static int number(int halfTerm, int category, int place, int band) {
        return ((((halfTerm - 1) * CATEGORIES + category) * PLACES) + place) * BANDS + band;
    }

    /** @return the place of the number of a kind. */
    public static int ofKind(int kind) {
        return FIRST_KIND + kind;
    }

    /** @return the place of the number of which something came. */
    public static int ofOutcome(int outcome) {
        return FIRST_OUTCOME + outcome;
    }

    /**
     * @param unknowns how many there are
     * @return sums of them that are nothing: of each that is told apart once more, the whole less its parts
     */
    static List<double[]> nothings(int unknowns) {
        return IntStream.range(0, unknowns / ALL)
                .boxed()
                .flatMap(layer -> DIVISIONS.stream().map(division -> {
                    double[] sum = new double[unknowns];
                    division.whole.bits.stream().forEach(i -> sum[layer * ALL + i] = 1);
                    division.parts.bits.stream().forEach(i -> sum[layer * ALL + i] = -1);
                    return sum;
                }))
                .toList();
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
        return moved(ALL);
    }

    private Cells moved(int by) {
        BitSet moved = new BitSet(2 * ALL);
        bits.stream().filter(i -> i + by >= 0).forEach(i -> moved.set(i + by));
        return new Cells(moved);
    }

    /** @return both together. */
    public Cells and(Cells more) {
        BitSet all = (BitSet) bits.clone();
        all.or(more.bits);
        return new Cells(all).asWholes();
    }

    boolean within(Cells larger) {
        BitSet rest = (BitSet) apart(larger).bits.clone();
        rest.andNot(larger.apart(this).bits);
        return rest.isEmpty();
    }

    Cells without(Cells part) {
        BitSet rest = (BitSet) apart(part).bits.clone();
        rest.andNot(part.apart(this).bits);
        return new Cells(rest).asWholes();
    }

    Cells inBoth(Cells more) {
        BitSet both = (BitSet) apart(more).bits.clone();
        both.and(more.apart(this).bits);
        return new Cells(both).asWholes();
    }

    /** Where the other has a part of what is whole here, this is taken apart as well. */
    private Cells apart(Cells other) {
        BitSet apart = (BitSet) bits.clone();
        for (int layer = 0; layer < 2; layer++) {
            for (Division division : DIVISIONS) {
                BitSet whole = division.whole.moved(layer * ALL).bits;
                BitSet parts = division.parts.moved(layer * ALL).bits;
                if (other.bits.intersects(parts) && isAllOf(whole, apart)) {
                    apart.andNot(whole);
                    apart.or(parts);
                }
            }
        }
        return new Cells(apart);
    }

    private Cells asWholes() {
        BitSet wholes = (BitSet) bits.clone();
        for (int layer = 0; layer < 2; layer++) {
            for (Division division : DIVISIONS) {
                BitSet parts = division.parts.moved(layer * ALL).bits;
                BitSet whole = division.whole.moved(layer * ALL).bits;
                if (isAllOf(parts, wholes)) {
                    wholes.or(whole);
                }
                if (isAllOf(whole, wholes)) {
                    wholes.andNot(parts);
                }
            }
        }
        return new Cells(wholes);
    }

    private static boolean isAllOf(BitSet some, BitSet in) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(in);
        return rest.isEmpty();
    }
}
