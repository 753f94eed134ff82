package org.wholeschool.platform.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.Comments;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.wholeschool.platform.file.DocumentBlock.Kind;
import org.wholeschool.platform.file.DocumentBlock.Mark;
import org.wholeschool.platform.file.DocumentBlock.Row;
import org.wholeschool.platform.file.DocumentBlock.Span;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of one sheet while it is read, as far as there is room for them. */
final class SheetRows implements XSSFSheetXMLHandler.SheetContentsHandler {

    private static final int MOST_COLUMNS = 100;

    /** The widest that Excel has. */
    private static final int LAST_COLUMN = 16_384;

    private final BlockList blocks;
    private final List<Row> rows = new ArrayList<>();
    private final List<DocumentBlock> comments = new ArrayList<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private List<List<Span>> cells = new ArrayList<>();
    private boolean hidden;
    private int columns;
    private int used;

    SheetRows(BlockList blocks) {
        this.blocks = blocks;
    }

    /** @return reads the XML of a sheet into this one */
    DefaultHandler handler(Styles styles, Comments notes, SharedStrings strings, DataFormatter shown) {
        return new XSSFSheetXMLHandler(styles, notes, strings, this, shown, false) {
            @Override
            public void startElement(String uri, String localName, String qName, Attributes attributes)
                    throws SAXException {
                String name = localName == null || localName.isEmpty() ? qName : localName;
                if (name.equals("row")) {
                    hidden = isHidden(attributes);
                } else if (name.equals("col") && isHidden(attributes)) {
                    int last = Math.min(LAST_COLUMN, WordXml.number(attributes.getValue("max")));
                    for (int at = WordXml.number(attributes.getValue("min")); at <= last; at++) {
                        hiddenColumns.add(at - 1);
                    }
                }
                super.startElement(uri, localName, qName, attributes);
            }
        };
    }

    private static boolean isHidden(Attributes attributes) {
        String says = attributes.getValue("hidden");
        return "1".equals(says) || "true".equals(says);
    }

    /** @return whether it was read to its end */
    boolean parse(XMLReader xml, InputSource sheet) throws IOException, SAXException {
        try {
            xml.parse(sheet);
            return true;
        } catch (BlockList.Full enough) {
            return false;
        }
    }

    @Override
    public void startRow(int number) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(String reference, String shown, XSSFComment comment) {
        String at = reference == null ? CellReference.convertNumToColString(cells.size()) + "1" : reference;
        int column = new CellReference(at).getCol();
        if (comment != null) {
            String author = comment.getAuthor() == null ? "" : comment.getAuthor();
            comments.add(DocumentBlock.labelled(
                    Kind.COMMENT,
                    null,
                    0,
                    author.isBlank() ? at : at + " \u00b7 " + author,
                    comment.getString() == null ? "" : comment.getString().getString()));
        }
        if (column >= MOST_COLUMNS) {
            blocks.leave(DocumentLabel.MORE_COLUMNS);
        } else if (shown != null && !shown.isEmpty()) {
            while (cells.size() < column) {
                cells.add(List.of());
            }
            cells.add(DocumentBlock.plain(shown));
        }
    }

    @Override
    public void endRow(int number) {
        if (cells.isEmpty()) {
            return;
        }
        columns = Math.max(columns, cells.size());
        used = columns * (rows.size() + 2);
        if (used > blocks.room()) {
            throw new BlockList.Full();
        }
        rows.add(new Row(String.valueOf(number + 1), false, hidden, cells));
    }

    /** Shows what was read, each row with its number and each column with its letter, as in the original. */
    void show() {
        if (!rows.isEmpty()) {
            List<Row> table = new ArrayList<>();
            List<List<Span>> letters = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                Mark mark = hiddenColumns.contains(column) ? Mark.HIDDEN : Mark.PLAIN;
                letters.add(List.of(new Span(mark, CellReference.convertNumToColString(column))));
            }
            table.add(new Row("", true, false, letters));
            for (Row row : rows) {
                List<List<Span>> filled = new ArrayList<>(row.cells());
                while (filled.size() < columns) {
                    filled.add(List.of());
                }
                table.add(new Row(row.label(), false, row.hidden(), filled));
            }
            blocks.add(DocumentBlock.table(table));
        }
        comments.forEach(blocks::add);
    }
}
