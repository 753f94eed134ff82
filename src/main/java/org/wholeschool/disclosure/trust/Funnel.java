package org.wholeschool.disclosure.trust;

import java.util.List;

/**
 * Compares each block with what its size leads to expect: Spiegelhalter, "Funnel plots for comparing institutional
 * performance", Statistics in Medicine 24 (2005), 1185–1202. O being the concerns that are shown, E those that the
 * block would have at everybody's common rate, z = (O - E) / sqrt(E (1 + phi E)). Without phi, large schools would
 * nearly all lie outside, because schools differ for more reasons than chance; phi is the variance of their rates as a
 * part of the common rate's square.
 *
 * @param phi how much schools differ beyond chance, 0 or more; .05 is a standard deviation of rates of 22 %
 */
public record Funnel(double phi) {

    /** Of fewer blocks than this, nobody can say what is usual. */
    public static final int FEWEST_BLOCKS = 5;

    /**
     * A block in the funnel.
     *
     * @param block which
     * @param expected the concerns that it would have at the common rate
     * @param z by how many standard deviations it has more; 0 where nothing is compared
     * @param band what that says
     */
    public record Point(TrustYear.Block block, double expected, double z, FunnelBand band) {}

    /** @throws IllegalArgumentException if phi is negative or no number */
    public Funnel {
        if (!(phi >= 0 && phi < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("phi must be 0 or more, not " + phi);
        }
    }

    /**
     * The funnel with what the blocks themselves say of phi, by moments as in DerSimonian &amp; Laird (1986): phi =
     * max(0, (Q - (n - 1)) / (sum E - sum E² / sum E)), Q being the sum of (O - E)² / E. One block that is very
     * different makes the funnel wider for all.
     */
    public static Funnel of(TrustYear year) {
        double rate = commonRate(year);
        double q = 0;
        double sum = 0;
        double squares = 0;
        for (TrustYear.Block block : year.blocks()) {
            double expected = rate * block.onRoll();
            q += expected == 0 ? 0 : (block.concerns() - expected) * (block.concerns() - expected) / expected;
            sum += expected;
            squares += expected * expected;
        }
        double room = sum - squares / sum;
        return new Funnel(room > 0 ? Math.max(0, (q - (year.blocks().size() - 1)) / room) : 0);
    }

    /**
     * @return the blocks in their order, each with its band; of fewer than {@value #FEWEST_BLOCKS} none is compared.
     */
    public List<Point> points(TrustYear year) {
        double rate = commonRate(year);
        return year.blocks().stream()
                .map(block -> {
                    double expected = rate * block.onRoll();
                    boolean compared = year.blocks().size() >= FEWEST_BLOCKS;
                    double z = compared ? z(block.concerns(), expected) : 0;
                    return new Point(block, expected, z, compared ? FunnelBand.of(z) : FunnelBand.NOT_COMPARED);
                })
                .toList();
    }

    /**
     * @return (observed - expected) / sqrt(expected (1 + phi expected)); 0 where nothing is expected, because then
     *     there is nothing anywhere.
     */
    public double z(double observed, double expected) {
        return expected == 0 ? 0 : (observed - expected) / Math.sqrt(expected * (1 + phi * expected));
    }

    /**
     * @return the rate of concerns for each 100 pupils at which z has this value for so many pupils; for the lines of
     *     the picture, never below 0.
     */
    public double line(TrustYear year, int onRoll, double z) {
        double expected = commonRate(year) * onRoll;
        return Math.max(0, 100 * (expected + z * Math.sqrt(expected * (1 + phi * expected))) / onRoll);
    }

    private static double commonRate(TrustYear year) {
        int concerns =
                year.blocks().stream().mapToInt(TrustYear.Block::concerns).sum();
        int onRoll = year.blocks().stream().mapToInt(TrustYear.Block::onRoll).sum();
        return (double) concerns / onRoll;
    }
}
