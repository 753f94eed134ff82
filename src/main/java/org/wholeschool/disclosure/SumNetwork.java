package org.wholeschool.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.SumArc.Kind;
import org.wholeschool.disclosure.SumArc.Told;

/**
 * Tables that share sums, as a network in which concerns flow: a cell is an arc, a sum is a node that as much enters as
 * leaves. What a reader can work out about a cell from everything that is shown is then an interval that can be told
 * exactly: the least and the most that can flow through its arc while all numbers that are shown stay what they are.
 *
 * <p>{@link #holdBack()} makes every cell that is a word safe: {@value #WIDTH} other values must remain possible. Where
 * they do not, cells tell no longer whether they are empty or small ({@link LeadDisplay#UNDER}), a block of them
 * together, or numbers are held back ({@link LeadDisplay#HELD}), or at worst all of a block is, whatever loses least.
 * This is cell suppression in tables that are networks: Cox, "Network models for complementary cell suppression", JASA
 * 90 (1995), 1453–1462; the intervals are those of Gusfield, "A graph theoretic approach to data security", SIAM J.
 * Comput. 17 (1988), 552–571. Because holding back only adds what is possible, nothing that was safe becomes unsafe,
 * and each cell is looked at once.
 *
 * <p>The reader is taken to know the method: of a number that was held back he knows that it reaches the threshold. A
 * sum may be {@linkplain #margin assumed known} though it is shown nowhere. Code that shows leads a further table or
 * total of the same concerns adds it here and to {@code SubtractionAttack}.
 */
public final class SumNetwork {

    /** Of a cell that is a word so many other values must remain possible: no reader may know it to within one. */
    public static final int WIDTH = 2;

    private final LeadThreshold threshold;
    private final List<SumArc> arcs = new ArrayList<>();
    private final List<List<Integer>> at = new ArrayList<>();
    private final SuppressedArcs suppressed = new SuppressedArcs(arcs);

    /** @param threshold from when on a cell is shown */
    public SumNetwork(LeadThreshold threshold) {
        this.threshold = threshold;
    }

    /**
     * What a reader can work out.
     *
     * @param least the least that is possible
     * @param most the most that is possible
     */
    public record Interval(int least, int most) {

        /** @return how many values are possible beside one. */
        public int width() {
            return most - least;
        }
    }

    /** @return a new sum. */
    public int node() {
        at.add(new ArrayList<>());
        return at.size() - 1;
    }

    /**
     * @param cost how much would be lost if the cells of this block told no longer whether they are empty or small.
     * @return a new block of cells that do so together
     */
    public int block(int cost) {
        return suppressed.block(cost);
    }

    /**
     * Adds a cell that is shown as a number or a word.
     *
     * @param from a sum that it is part of
     * @param to another one
     * @param value its concerns
     * @param cost how much would be lost if it were held back; 0 where it cannot be, because it stands as it is in
     *     another table already
     * @param block with which others it tells no longer whether it is empty or small; -1 where it always does
     * @return its arc
     */
    public int cell(int from, int to, int value, LeadDisplay display, int cost, int block) {
        if (block >= 0 && display == LeadDisplay.SHOWN) {
            suppressed.addNumber(block, cost);
        }
        return add(new SumArc(from, to, value, Kind.CELL, display, cost, block, new int[0]));
    }

    /**
     * Adds a total that a reader is taken to know, though it stands nowhere: as long as one of the numbers that lead to
     * it is shown.
     *
     * @param cost how much would be lost beside its members if it were not known any more
     * @param members the cells that lead to it: they are all held back where it may not be known
     * @return its arc
     */
    public int margin(int from, int to, int value, int cost, int[] members) {
        int numbers = Arrays.stream(members)
                .mapToObj(arcs::get)
                .filter(arc -> arc.display() == LeadDisplay.SHOWN)
                .mapToInt(SumArc::cost)
                .sum();
        return add(new SumArc(from, to, value, Kind.MARGIN, null, cost + numbers, -1, members.clone()));
    }

    /** Adds a number that everybody knows and that cannot be held back here. */
    public int fixed(int from, int to, int value) {
        return add(new SumArc(from, to, value, Kind.FIXED, null, 0, -1, new int[0]));
    }

    /** Adds a cell that is shown nowhere. It may not be worked out either. */
    public int hidden(int from, int to, int value) {
        return add(new SumArc(from, to, value, Kind.HIDDEN, null, 0, -1, new int[0]));
    }

    /** Adds what is no cell and of which nothing is known, as the way from the last sums back to the first. */
    public int open(int from, int to, int value) {
        return add(new SumArc(from, to, value, Kind.OPEN, null, 0, -1, new int[0]));
    }

    private int add(SumArc arc) {
        arcs.add(arc);
        at.get(arc.from()).add(arcs.size() - 1);
        at.get(arc.to()).add(arcs.size() - 1);
        return arcs.size() - 1;
    }

    /** @return whether a cell was held back, or a total may not be known any more. */
    public boolean isHeld(int arc) {
        return suppressed.told(arc) == Told.HELD || suppressed.told(arc) == Told.WITHHELD;
    }

    /** @return whether a cell does not tell whether it is empty or small. */
    public boolean isBlurred(int arc) {
        return suppressed.told(arc) == Told.BLURRED;
    }

    /** Holds a cell back, or all numbers that lead to a total. */
    public void hold(int arc) {
        suppressed.hold(arc);
    }

    /** Holds back what is needed for every cell that is a word to be safe. */
    public void holdBack() {
        for (int i = 0; i < arcs.size(); i++) {
            if (arcs.get(i).isWord(threshold.concerns())) {
                makeSafe(i);
            }
        }
    }

    /**
     * Whatever is possible already costs nothing; what is missing is made possible above the value if it can be, and
     * then below.
     */
    private void makeSafe(int arc) {
        int least = reach(arc, arcs.get(arc).value() - WIDTH, false);
        int most = reach(arc, least + WIDTH, false);
        if (most - least < WIDTH) {
            most = reach(arc, least + WIDTH, true);
            reach(arc, most - WIDTH, true);
        }
    }

    /** @return the cells that are a word, and of which a reader can work out more than he may. */
    public List<Integer> unsafe() {
        return IntStream.range(0, arcs.size())
                .filter(i ->
                        arcs.get(i).isWord(threshold.concerns()) && interval(i).width() < WIDTH)
                .boxed()
                .toList();
    }

    /**
     * @return what a reader can work out about a cell; what is further away than it takes to be safe is not looked for.
     */
    public Interval interval(int arc) {
        int value = arcs.get(arc).value();
        return new Interval(reach(arc, value - WIDTH, false), reach(arc, value + WIDTH, false));
    }

    /**
     * Sends more or less through an arc, round by a way that leaves what is known as it is, until it has a value or
     * there is no way.
     *
     * @param mayHold whether numbers may be held back for it
     * @return the value that it has then
     */
    private int reach(int target, int wanted, boolean mayHold) {
        int[] flow = arcs.stream().mapToInt(SumArc::value).toArray();
        SumArc arc = arcs.get(target);
        int goal = Math.max(
                arc.least(suppressed.told(target), threshold.concerns()),
                Math.min(arc.most(suppressed.told(target), threshold.concerns()), wanted));
        boolean more = goal > flow[target];
        while (flow[target] != goal) {
            int[] way = more
                    ? cheapest(arc.to(), arc.from(), target, flow, mayHold)
                    : cheapest(arc.from(), arc.to(), target, flow, mayHold);
            if (way == null) {
                return flow[target];
            }
            int amount = Math.abs(goal - flow[target]);
            for (int step : way) {
                amount = Math.min(amount, room(step, flow, cheapestTold(step, flow)));
            }
            for (int step : way) {
                suppressed.suppress(step >> 1, cheapestTold(step, flow));
                flow[step >> 1] += isForwards(step) ? amount : -amount;
            }
            flow[target] += more ? amount : -amount;
        }
        return goal;
    }

    /** A step along an arc is 2 x arc, one against it 2 x arc + 1. */
    private static boolean isForwards(int step) {
        return (step & 1) == 0;
    }

    /** How much more can go along a step. */
    private int room(int step, int[] flow, Told told) {
        return arcs.get(step >> 1).room(isForwards(step), flow[step >> 1], told, threshold.concerns());
    }

    /** @return what may be told of an arc at most for there to be room for a step; null where there never is. */
    private Told cheapestTold(int step, int[] flow) {
        Told now = suppressed.told(step >> 1);
        SumArc arc = arcs.get(step >> 1);
        for (Told less : Told.values()) {
            if (less == now || less.compareTo(now) > 0 && arc.mayBe(less)) {
                if (room(step, flow, less) > 0) {
                    return less;
                }
            }
        }
        return null;
    }

    /** What a step costs: nothing where there is room already; -1 where there is none at any cost. */
    private long price(int step, int[] flow, boolean mayHold) {
        Told told = cheapestTold(step, flow);
        if (told == suppressed.told(step >> 1)) {
            return 0;
        }
        if (told == null || !mayHold) {
            return -1;
        }
        return (long) at.size() * suppressed.cost(step >> 1, told);
    }

    /**
     * @return the steps of the cheapest way, on which only what has to be held back costs anything, and of these the
     *     shortest; null where there is none.
     */
    private int[] cheapest(int from, int to, int without, int[] flow, boolean mayHold) {
        long[] cost = new long[at.size()];
        int[] by = new int[at.size()];
        Arrays.fill(cost, Long.MAX_VALUE);
        PriorityQueue<long[]> open = new PriorityQueue<>(
                Comparator.comparingLong((long[] entry) -> entry[0]).thenComparingLong(entry -> entry[1]));
        cost[from] = 0;
        open.add(new long[] {0, from});
        while (!open.isEmpty()) {
            long[] next = open.poll();
            int node = (int) next[1];
            if (node == to) {
                return way(from, to, by);
            }
            if (next[0] == cost[node]) {
                for (int i : at.get(node)) {
                    int step = 2 * i + (arcs.get(i).from() == node ? 0 : 1);
                    int end = isForwards(step) ? arcs.get(i).to() : arcs.get(i).from();
                    long price = i == without ? -1 : price(step, flow, mayHold);
                    if (price >= 0 && next[0] + price + 1 < cost[end]) {
                        cost[end] = next[0] + price + 1;
                        by[end] = step;
                        open.add(new long[] {cost[end], end});
                    }
                }
            }
        }
        return null;
    }

    private int[] way(int from, int to, int[] by) {
        List<Integer> steps = new ArrayList<>();
        for (int node = to; node != from; ) {
            int step = by[node];
            steps.add(step);
            SumArc arc = arcs.get(step >> 1);
            node = isForwards(step) ? arc.from() : arc.to();
        }
        return steps.stream().mapToInt(Integer::intValue).toArray();
    }
}
