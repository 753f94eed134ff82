package org.wholeschool.pattern.hotspot.scan;

/**
 * Draws what could have been instead. What is drawn depends on the chance handed in and on nothing that was drawn
 * before.
 */
interface Replicates {

    /**
     * @param chance of this replicate
     * @param counts is filled: the drawn intervals of place 0, then those of place 1, and so on
     */
    void draw(Chance chance, int[] counts);
}
