package org.wholeschool.link.group;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The triangle of boxes: each two of a group once, none ticked until a person does it. */
public class PairTable implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Row> rows = new ArrayList<>();

    /** Makes a box for each two pupils; what is ticked stays ticked. */
    void show(List<Long> pupils) {
        Set<String> before = new HashSet<>();
        ticked().forEach(pair -> before.add(pair.field()));
        rows.clear();
        for (int row = 1; row < pupils.size(); row++) {
            long other = pupils.get(row);
            rows.add(new Row(
                    other,
                    pupils.subList(0, row).stream()
                            .map(one -> new Cell(
                                    one,
                                    other,
                                    before.contains(NewGroup.Pair.of(one, other).field())))
                            .toList()));
        }
    }

    /** @return the pairs that are ticked */
    List<NewGroup.Pair> ticked() {
        return rows.stream()
                .flatMap(row -> row.cells.stream())
                .filter(cell -> cell.ticked)
                .map(Cell::pair)
                .toList();
    }

    /** @return the field of the page at which a fault of a pair is shown; any other field as it is */
    String at(String field) {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> IntStream.range(0, rows.get(row).cells.size())
                        .filter(cell ->
                                rows.get(row).cells.get(cell).pair().field().equals(field))
                        .mapToObj(cell -> "row:" + row + ":cell:" + cell + ":ticked"))
                .findFirst()
                .orElse(field);
    }

    public List<Row> getRows() {
        return rows;
    }

    /** A pupil with a box for each pupil before them. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long pupil;
        private final ArrayList<Cell> cells;

        Row(long pupil, List<Cell> cells) {
            this.pupil = pupil;
            this.cells = new ArrayList<>(cells);
        }

        public long getPupil() {
            return pupil;
        }

        public List<Cell> getCells() {
            return cells;
        }
    }

    /** The box of a pair. */
    public static class Cell implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long one;
        private final long other;
        private boolean ticked;

        Cell(long one, long other, boolean ticked) {
            this.one = one;
            this.other = other;
            this.ticked = ticked;
        }

        NewGroup.Pair pair() {
            return NewGroup.Pair.of(one, other);
        }

        public long getOne() {
            return one;
        }

        public long getOther() {
            return other;
        }

        public boolean isTicked() {
            return ticked;
        }

        public void setTicked(boolean ticked) {
            this.ticked = ticked;
        }
    }
}
