package org.wholeschool.disclosure;

import java.util.ArrayList;
import java.util.List;

/** Builds tables of concerns for tests, cell by cell. */
final class Concerns {

    static final int LARGE_ROLL = 1_000;

    private final List<Integer> cells = new ArrayList<>();
    private final List<int[]> pupils = new ArrayList<>();
    private int nextPupil = 1;

    /** Concerns about one pupil each, who occurs nowhere else. */
    Concerns aboutDifferentPupils(int cell, int concerns) {
        for (int i = 0; i < concerns; i++) {
            about(cell, nextPupil++);
        }
        return this;
    }

    Concerns namingNobody(int cell, int concerns) {
        for (int i = 0; i < concerns; i++) {
            about(cell);
        }
        return this;
    }

    Concerns about(int cell, int... keys) {
        cells.add(cell);
        pupils.add(keys);
        return this;
    }

    ConcernTable table(int size) {
        return table(size, LARGE_ROLL);
    }

    ConcernTable table(int size, int onRoll) {
        return new ConcernTable(
                size, cells.stream().mapToInt(Integer::intValue).toArray(), pupils.toArray(int[][]::new), onRoll);
    }

    /** A table with so many concerns in each cell, all about different pupils. */
    static ConcernTable counts(int... counts) {
        Concerns concerns = new Concerns();
        for (int cell = 0; cell < counts.length; cell++) {
            concerns.aboutDifferentPupils(cell, counts[cell]);
        }
        return concerns.table(counts.length);
    }
}
