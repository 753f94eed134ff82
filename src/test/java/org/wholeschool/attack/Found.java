package org.wholeschool.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an attack on one school year, or on several, came to.
 *
 * @param small cells with fewer concerns than a number may stand for
 * @param exactly of these, so many known exactly
 * @param bounded of these, so many known to be fewer than one less than that number
 * @param presences of these, so many known not to be empty
 * @param halves bounds for which halves of concerns were needed, and which were worked out anew with whole ones
 * @param what what was found out, in words
 */
public record Found(int small, int exactly, int bounded, int presences, int halves, List<String> what) {

    /** Nothing yet. */
    public static final Found NOTHING = new Found(0, 0, 0, 0, 0, List.of());

    /**
     * Attacks every small cell with every means.
     *
     * @param seen every number that was seen
     * @param cells the cells that somebody may want to know
     * @param truth how many concerns there really are: to tell which cells are small, and for nothing else
     * @param fewest numbers stand for at least so many
     */
    public static Found by(Collection<Seen> seen, Collection<Cells> cells, int[] truth, int fewest) {
        Attacker attacker = new Attacker(seen);
        List<Attacker.Bound> pairs = Stream.concat(attacker.differences().stream(), attacker.trackers().stream())
                .toList();
        Found found = NOTHING;
        for (Cells cell : cells) {
            if (cell.count(truth) < fewest) {
                Attacker.Bound bound = attacker.bound(cell);
                int least = bound.least();
                int most = bound.most();
                int halves = 0;
                if (least == 0 && attacker.fewestInWholes() != 0) {
                    halves++;
                }
                if (most >= fewest - 1 && attacker.mostInWholes() < fewest - 1) {
                    halves++;
                }
                for (Attacker.Bound pair : pairs) {
                    if (pair.cells().equals(cell)) {
                        least = Math.max(least, pair.least());
                        most = Math.min(most, pair.most());
                    }
                }
                found = found.and(new Found(
                        1,
                        least == most ? 1 : 0,
                        most < fewest - 1 ? 1 : 0,
                        least > 0 ? 1 : 0,
                        halves,
                        least > 0 || most < fewest - 1
                                ? List.of(cell.bits() + ": " + least + " to " + most)
                                : List.of()));
            }
        }
        return found;
    }

    /** @return both together. */
    public Found and(Found more) {
        List<String> all = new ArrayList<>(what);
        all.addAll(more.what);
        return new Found(
                small + more.small,
                exactly + more.exactly,
                bounded + more.bounded,
                presences + more.presences,
                halves + more.halves,
                List.copyOf(all));
    }
}
