package org.wholeschool.governance;

import java.util.ArrayList;
import java.util.List;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.Dimension;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Texts;

/** A published table of two ways, as a grid in which cells that are shown together are one. */
public final class TwoWay {

    private static final int SHADES = 3;

    private final Texts texts = Texts.of("governance");
    private final FamilyTable which;
    private final Published shown;
    private final PublishedTable table;
    private final Names names;
    private final int columns;

    TwoWay(FamilyTable which, Published shown) {
        this.which = which;
        this.shown = shown;
        table = shown.release().answer(new Query(Query.YEAR, which)).orElseThrow();
        names = new Names(shown.release().hierarchy());
        columns = shown.release().hierarchy().columns(which);
    }

    /**
     * A row.
     *
     * @param name its group
     * @param cells the cells that begin in it
     */
    public record Row(String name, List<Cell> cells) {}

    /**
     * Cells that are shown as one.
     *
     * @param number how many, rounded
     * @param across over how many columns
     * @param down over how many rows
     * @param together whether it is more than one cell
     * @param shade "h1" to "h3" by its number for each of its cells, so that a large block is not dark for being large
     */
    public record Cell(String number, int across, int down, boolean together, String shade) {}

    /** @return the question that it answers */
    public String title() {
        return texts.get("table." + which);
    }

    /** @return whether nothing of it is shown */
    public boolean isWithheld() {
        return table.withheld();
    }

    /** @return what stands for it then */
    public String withheld() {
        return texts.get("withheld." + which, table.fewest());
    }

    /** @return what must be known to read it, a sentence each */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (table.blocks().stream().anyMatch(PublishedBlock::merged)) {
            notes.add(texts.get("about.grid.note"));
        }
        if (which.ways().contains(Dimension.CATEGORY_GROUP)) {
            notes.addAll(MovedKinds.since(shown, shown.period().startsOn()));
        }
        return notes;
    }

    /** @return what its columns are called */
    public List<String> columns() {
        return names.of(which.ways().get(1));
    }

    /** @return its rows */
    public List<Row> rows() {
        List<String> of = names.of(which.ways().get(0));
        double most = table.blocks().stream().mapToDouble(TwoWay::each).max().orElse(1);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < of.size(); row++) {
            int begin = row * columns;
            List<Cell> cells = table.blocks().stream()
                    .filter(block -> block.first() >= begin && block.first() < begin + columns)
                    .map(block -> cell(block, most))
                    .toList();
            rows.add(new Row(of.get(row), cells));
        }
        return rows;
    }

    private Cell cell(PublishedBlock block, double most) {
        int size = block.last() - block.first() + 1;
        int down = (size + columns - 1) / columns;
        int shade = 1 + (int) Math.min(SHADES - 1L, Math.round(each(block) / most * (SHADES - 1)));
        return new Cell(texts.get("number", block.concerns()), down > 1 ? columns : size, down, size > 1, "h" + shade);
    }

    private static double each(PublishedBlock block) {
        return (double) block.concerns() / (block.last() - block.first() + 1);
    }
}
