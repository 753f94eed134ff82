package org.wholeschool.survey.result;

/**
 * How many said something, known to within a few: the step of their {@link Share}, cut into cells of at least
 * {@link Share#FEWEST} numbers. What puts places in an order is worked out from cells, so an order tells no number more
 * closely. A step that is too small to be cut is one cell.
 *
 * @param least the least that they can be
 * @param most the most
 */
record FeltCell(int least, int most) {

    /** @return how many of all who answered said it, as closely as an order may show */
    static FeltCell of(int count, int all) {
        FeltCell step = step(count, all);
        int cells = Math.max(1, (step.most - step.least + 1) / Share.FEWEST);
        int cell = Math.min(cells - 1, (count - step.least) / Share.FEWEST);
        int from = step.least + cell * Share.FEWEST;
        return new FeltCell(from, cell == cells - 1 ? step.most : from + Share.FEWEST - 1);
    }

    /** @return all numbers that have the same share */
    static FeltCell step(int count, int all) {
        Share share = Share.of(count, all);
        int least = count;
        while (least > 0 && Share.of(least - 1, all) == share) {
            least--;
        }
        int most = count;
        while (most < all && Share.of(most + 1, all) == share) {
            most++;
        }
        return new FeltCell(least, most);
    }
}
