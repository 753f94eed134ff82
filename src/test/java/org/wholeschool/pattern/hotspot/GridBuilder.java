package org.wholeschool.pattern.hotspot;

import java.util.ArrayList;
import java.util.List;

/** Builds grids of concerns for tests. */
final class GridBuilder {

    private final List<int[]> cells = new ArrayList<>();
    private final List<int[]> pupils = new ArrayList<>();
    private int nextPupil = 1;

    GridBuilder about(int row, int column, int... keys) {
        cells.add(new int[] {row, column});
        pupils.add(keys);
        return this;
    }

    /** Concerns about one pupil each, who occurs nowhere else. */
    GridBuilder aboutDifferentPupils(int row, int column, int concerns) {
        for (int i = 0; i < concerns; i++) {
            about(row, column, nextPupil++);
        }
        return this;
    }

    /** Concerns that all involve the same pupil, and another one each. */
    GridBuilder aboutOnePupil(int row, int column, int concerns) {
        int one = nextPupil++;
        for (int i = 0; i < concerns; i++) {
            about(row, column, one, nextPupil++);
        }
        return this;
    }

    ConcernGrid grid(int rows, int columns) {
        return new ConcernGrid(rows, columns, of(0), of(1), pupils.toArray(int[][]::new));
    }

    private int[] of(int index) {
        return cells.stream().mapToInt(cell -> cell[index]).toArray();
    }
}
