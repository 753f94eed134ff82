package org.wholeschool.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.InFullRun;

/**
 * A reader who knows the whole method, sees what is published, and asks which tables can have led to it. All tables of
 * small numbers are tried, so that the answer is exact. The reader is given more than is true: that a cell fails only
 * for having fewer than 10 concerns. Each attack comes with a control, a method that it must break; if a control holds,
 * the attack is worth nothing.
 */
@InFullRun("many made-up schools; PublicationPropertiesTest holds the rule")
class MergingAttackTest {

    private static final PublicationRule RULE = PublicationRule.FOR_GOVERNORS;

    /**
     * Every cell is tried from 0 to this. Numbers up to 15 stand for at most 17, so that all tables behind them are
     * among those tried.
     */
    private static final int MOST = 17;

    private static final int MOST_SHOWN = 15;

    @Test
    void fromWhatIsPublishedNoSmallCellIsProvenToHoldSomebodyOrBoundedBelowNine() {
        assertEquals(new Found(0, 0), attack(5, counts -> sight(counts, MergingAttackTest::asTheProductDoes)));
    }

    @Test
    void controlAFailingCellThatTakesInTheNextProvesPresences() {
        Found found = attack(4, counts -> sight(counts, MergingAttackTest::failingTakesInNext));
        assertTrue(found.presences > 0, found::toString);
    }

    @Test
    void controlTheSmallestThatTakesInTheNextProvesPresences() {
        Found found = attack(4, counts -> sight(counts, MergingAttackTest::smallestTakesInNext));
        assertTrue(found.presences > 0, found::toString);
    }

    @Test
    void controlUnmergedSmallCellsBesideATotalProvePresencesAndBoundCells() {
        Found found = attack(4, counts -> {
            Sight sight = sight(counts, (table, passes) -> singles(table.length));
            return new Sight(
                    sight.shown + " total " + RULE.rounded(sum(counts, new Span(0, counts.length - 1))),
                    sight.hidden,
                    sight.exhausted);
        });
        assertTrue(found.presences > 0, found::toString);
        assertTrue(found.bounds > 0, found::toString);
    }

    @Test
    void theTotalBesideTheBlocksTellsNothingNew() {
        assertEquals(sights(counts -> published(counts).blocks().toString()), sights(counts -> {
            PublishedTable table = published(counts);
            return table.blocks() + (table.withheld() ? "" : " total " + table.total());
        }));
    }

    @Test
    void controlATotalRoundedByItselfTellsMore() {
        int alone = sights(counts -> published(counts).blocks().toString());
        int besideTotal = sights(counts ->
                published(counts).blocks() + " total " + RULE.rounded(sum(counts, new Span(0, counts.length - 1))));
        assertTrue(besideTotal > alone, besideTotal + " different sights against " + alone);
    }

    @Test
    void theAttackLooksAtWhatTheProductPublishes() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < 500; i++) {
            int[] counts = random.ints(5, 0, 25).toArray();
            assertEquals(
                    published(counts).blocks().toString(), sight(counts, MergingAttackTest::asTheProductDoes).shown);
        }
    }

    /**
     * @param shown what a reader sees
     * @param hidden for each cell whether its own number is hidden
     * @param exhausted whether every table that looks like this is among those tried
     */
    private record Sight(String shown, boolean[] hidden, boolean exhausted) {}

    /** Cells, over all sights, whose least possible number is over 0, and whose greatest is under 9. */
    private record Found(int presences, int bounds) {}

    private interface Merging {
        List<Span> partition(int[] counts, Predicate<Span> passes);
    }

    private static Found attack(int cells, Function<int[], Sight> method) {
        Map<String, int[][]> possible = new HashMap<>();
        Map<String, boolean[]> hidden = new HashMap<>();
        everyTable(cells, MOST, counts -> {
            Sight sight = method.apply(counts);
            if (!sight.exhausted) {
                return;
            }
            hidden.put(sight.shown, sight.hidden);
            int[][] range = possible.computeIfAbsent(sight.shown, s -> new int[][] {counts.clone(), counts.clone()});
            for (int cell = 0; cell < cells; cell++) {
                range[0][cell] = Math.min(range[0][cell], counts[cell]);
                range[1][cell] = Math.max(range[1][cell], counts[cell]);
            }
        });
        int presences = 0;
        int bounds = 0;
        for (var entry : possible.entrySet()) {
            for (int cell = 0; cell < cells; cell++) {
                if (hidden.get(entry.getKey())[cell]) {
                    presences += entry.getValue()[0][cell] > 0 ? 1 : 0;
                    bounds += entry.getValue()[1][cell] < 9 ? 1 : 0;
                }
            }
        }
        return new Found(presences, bounds);
    }

    private static int sights(Function<int[], String> shown) {
        Map<String, Boolean> seen = new HashMap<>();
        everyTable(3, 25, counts -> seen.put(shown.apply(counts), true));
        return seen.size();
    }

    private static void everyTable(int cells, int most, Consumer<int[]> look) {
        int[] counts = new int[cells];
        int at = 0;
        while (at < cells) {
            look.accept(counts);
            for (at = 0; at < cells && counts[at] == most; at++) {
                counts[at] = 0;
            }
            if (at < cells) {
                counts[at]++;
            }
        }
    }

    private static Sight sight(int[] counts, Merging merging) {
        Predicate<Span> passes = span -> sum(counts, span) >= RULE.fewest();
        List<Object> shown = new ArrayList<>();
        boolean[] hidden = new boolean[counts.length];
        boolean exhausted = true;
        for (Span span : merging.partition(counts, passes)) {
            if (passes.test(span)) {
                int number = RULE.rounded(sum(counts, span));
                exhausted &= number <= MOST_SHOWN;
                shown.add(new PublishedBlock(span.first(), span.last(), number));
            } else if (span.size() < counts.length) {
                shown.add("fewer than 10 in " + span);
            }
            for (int cell = span.first(); cell <= span.last(); cell++) {
                hidden[cell] = span.size() > 1 || !passes.test(span);
            }
        }
        return new Sight(shown.toString(), hidden, exhausted);
    }

    private static PublishedTable published(int[] counts) {
        return RULE.publish(Concerns.counts(counts));
    }

    private static int sum(int[] counts, Span span) {
        int sum = 0;
        for (int cell = span.first(); cell <= span.last(); cell++) {
            sum += counts[cell];
        }
        return sum;
    }

    private static List<Span> asTheProductDoes(int[] counts, Predicate<Span> passes) {
        return FixedMerging.partition(counts.length, counts.length, passes);
    }

    private static List<Span> singles(int cells) {
        List<Span> spans = new ArrayList<>();
        for (int cell = 0; cell < cells; cell++) {
            spans.add(new Span(cell, cell));
        }
        return spans;
    }

    /**
     * The obvious method, which is not good enough: a block that fails takes in the next cell; what is left at the end
     * goes back.
     */
    private static List<Span> failingTakesInNext(int[] counts, Predicate<Span> passes) {
        int cells = counts.length;
        List<Span> spans = new ArrayList<>();
        int first = 0;
        for (int cell = 0; cell < cells; cell++) {
            if (passes.test(new Span(first, cell))) {
                spans.add(new Span(first, cell));
                first = cell + 1;
            }
        }
        if (first < cells) {
            int back = spans.isEmpty() ? first : spans.remove(spans.size() - 1).first();
            spans.add(new Span(back, cells - 1));
        }
        return spans;
    }

    /** As long as a block fails, the one with the lowest sum takes in the next, or the last one the block before it. */
    private static List<Span> smallestTakesInNext(int[] counts, Predicate<Span> passes) {
        List<Span> spans = singles(counts.length);
        while (spans.size() > 1 && !spans.stream().allMatch(passes)) {
            int smallest = 0;
            for (int i = 1; i < spans.size(); i++) {
                smallest = sum(counts, spans.get(i)) < sum(counts, spans.get(smallest)) ? i : smallest;
            }
            int left = Math.min(smallest, spans.size() - 2);
            spans.set(
                    left,
                    new Span(spans.get(left).first(), spans.remove(left + 1).last()));
        }
        return spans;
    }
}
