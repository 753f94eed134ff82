package org.wholeschool.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * A control that an attack must win: tables of seven year groups and six categories of a half-term with all margins, in
 * which cells of 1 to 4 are left out and nothing else is protected. Of such cells about one in six can be worked out
 * exactly, and every one is known not to be empty.
 */
public final class SuppressedYears {

    private static final int YEARS = 7;
    private static final int CATEGORIES = 6;
    private static final int MOST_LEFT_OUT = 4;
    private static final int CONCERNS = 220;
    private static final double[] SHARES = {.30, .25, .17, .13, .09, .06};

    private SuppressedYears() {}

    /**
     * @param small cells left out
     * @param exactly of these, so many known exactly
     * @param nearly known to within one
     * @param presence known not to be empty
     */
    public record Recovered(int small, int exactly, int nearly, int presence) {}

    /** @return what an attack on so many tables recovers. */
    public static Recovered attack(long seed, int tables) {
        Random random = new Random(seed);
        int[] sum = new int[4];
        for (int table = 0; table < tables; table++) {
            int[][] counts = table(random);
            Attacker attacker = new Attacker(published(counts));
            for (int year = 0; year < YEARS; year++) {
                for (int category = 0; category < CATEGORIES; category++) {
                    if (isLeftOut(counts[year][category])) {
                        Attacker.Bound bound = attacker.bound(cells(year, year, category, category));
                        sum[0]++;
                        sum[1] += bound.least() == bound.most() ? 1 : 0;
                        sum[2] += bound.most() - bound.least() <= 1 ? 1 : 0;
                        sum[3] += bound.least() > 0 ? 1 : 0;
                    }
                }
            }
        }
        return new Recovered(sum[0], sum[1], sum[2], sum[3]);
    }

    private static int[][] table(Random random) {
        int[][] counts = new int[YEARS][CATEGORIES];
        for (int i = 0; i < CONCERNS; i++) {
            double at = random.nextDouble();
            int category = 0;
            while (category < CATEGORIES - 1 && at > SHARES[category]) {
                at -= SHARES[category++];
            }
            counts[random.nextInt(YEARS)][category]++;
        }
        return counts;
    }

    private static boolean isLeftOut(int count) {
        return count > 0 && count <= MOST_LEFT_OUT;
    }

    private static List<Seen> published(int[][] counts) {
        List<Seen> seen = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            int row = 0;
            for (int category = 0; category < CATEGORIES; category++) {
                Cells cell = cells(year, year, category, category);
                row += counts[year][category];
                seen.add(
                        isLeftOut(counts[year][category])
                                ? new Seen("left out", cell, 1, MOST_LEFT_OUT)
                                : Seen.exactly("cell", cell, counts[year][category]));
            }
            seen.add(Seen.exactly("year group " + year, cells(year, year, 0, CATEGORIES - 1), row));
        }
        for (int category = 0; category < CATEGORIES; category++) {
            int column = 0;
            for (int year = 0; year < YEARS; year++) {
                column += counts[year][category];
            }
            seen.add(Seen.exactly("category " + category, cells(0, YEARS - 1, category, category), column));
        }
        return seen;
    }

    private static Cells cells(int fromYear, int toYear, int fromCategory, int toCategory) {
        BitSet bits = new BitSet();
        for (int year = fromYear; year <= toYear; year++) {
            bits.set(year * CATEGORIES + fromCategory, year * CATEGORIES + toCategory + 1);
        }
        return new Cells(bits);
    }
}
