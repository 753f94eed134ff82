package org.wholeschool.disclosure.trust;

import java.util.Comparator;
import java.util.List;

/**
 * A school year of several schools as a trust may see it: each school is in exactly one block, or nothing is shown at
 * all. The order of the blocks is that of their schools' names.
 *
 * @param blocks the blocks; empty where nothing may be shown
 */
public record TrustYear(List<Block> blocks) {

    /**
     * A school, or several as one.
     *
     * @param schools their names, in order
     * @param onRoll their pupils
     * @param concerns the number that is shown, a multiple of the base
     */
    public record Block(List<String> schools, int onRoll, int concerns) {

        /** @throws IllegalArgumentException if it has no school */
        public Block {
            schools = schools.stream().sorted().toList();
            if (schools.isEmpty() || onRoll < 1 || concerns < 0) {
                throw new IllegalArgumentException("Not a block: " + schools + ", " + onRoll + " on roll, " + concerns);
            }
        }

        /** @return concerns for each 100 pupils, from the number that is shown. */
        public double rate() {
            return 100.0 * concerns / onRoll;
        }

        /** @return whether it is several schools. */
        public boolean isPool() {
            return schools.size() > 1;
        }
    }

    /** @throws IllegalArgumentException if a school is in two blocks */
    public TrustYear {
        blocks = blocks.stream()
                .sorted(Comparator.comparing(block -> block.schools.get(0)))
                .toList();
        List<String> schools =
                blocks.stream().flatMap(block -> block.schools.stream()).toList();
        if (schools.stream().distinct().count() != schools.size()) {
            throw new IllegalArgumentException("A school is in two blocks: " + schools);
        }
    }

    /** @return whether nothing is shown. */
    public boolean isWithheld() {
        return blocks.isEmpty();
    }
}
