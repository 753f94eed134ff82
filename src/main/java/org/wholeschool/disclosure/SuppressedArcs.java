package org.wholeschool.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.wholeschool.disclosure.SumArc.Told;

/** Keeps which arcs of a {@link SumNetwork} are suppressed, how far, and what it costs to suppress one further. */
final class SuppressedArcs {

    /**
     * To withhold a block altogether loses so many times what is lost where it does not tell what is empty, and its
     * numbers.
     */
    private static final int WITHHOLDING = 20;

    private final List<SumArc> arcs;
    private final List<Integer> blurringCosts = new ArrayList<>();
    private final List<Integer> withholdingCosts = new ArrayList<>();
    private final BitSet blurred = new BitSet();
    private final BitSet withheld = new BitSet();
    private final BitSet held = new BitSet();

    /** @param arcs those of the network, which grows while it is built */
    SuppressedArcs(List<SumArc> arcs) {
        this.arcs = arcs;
    }

    /** @return a new block of cells that are blurred together, at that cost */
    int block(int cost) {
        blurringCosts.add(cost);
        withholdingCosts.add(WITHHOLDING * cost);
        return blurringCosts.size() - 1;
    }

    /** Counts a number that is lost if its block is withheld. */
    void addNumber(int block, int cost) {
        withholdingCosts.set(block, withholdingCosts.get(block) + cost);
    }

    Told told(int arc) {
        int block = arcs.get(arc).block();
        if (block >= 0 && withheld.get(block)) {
            return Told.WITHHELD;
        }
        if (held.get(arc)) {
            return Told.HELD;
        }
        return arcs.get(arc).mayBe(Told.BLURRED) && blurred.get(block) ? Told.BLURRED : Told.ALL;
    }

    /** Suppresses an arc so far that no more is told of it, and with it its block or the numbers that lead to it. */
    void suppress(int arc, Told told) {
        if (told == Told.HELD) {
            hold(arc);
        } else if (told == Told.BLURRED) {
            blurred.set(arcs.get(arc).block());
        } else if (told == Told.WITHHELD) {
            withheld.set(arcs.get(arc).block());
        }
    }

    /** Holds a cell back, or all numbers that lead to a total. */
    void hold(int arc) {
        if (arcs.get(arc).mayBe(Told.HELD) && !held.get(arc)) {
            held.set(arc);
            Arrays.stream(arcs.get(arc).members())
                    .filter(member -> arcs.get(member).display() == LeadDisplay.SHOWN)
                    .forEach(this::hold);
        }
    }

    /** @return how much is lost if no more is told of an arc */
    int cost(int arc, Told told) {
        return switch (told) {
            case BLURRED -> blurringCosts.get(arcs.get(arc).block());
            case HELD -> arcs.get(arc).cost();
            default -> withholdingCosts.get(arcs.get(arc).block());
        };
    }
}
