package org.wholeschool.governance.printed;

import static org.wholeschool.platform.pdf.PdfDocument.add;
import static org.wholeschool.platform.pdf.PdfDocument.text;

import java.util.Set;
import org.w3c.dom.Element;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.OneWay;
import org.wholeschool.governance.TwoWay;
import org.wholeschool.platform.Texts;

/** The tables of a school year on paper. */
final class PrintedTables {

    private static final int SHADES = 3;
    private static final Set<String> OF_PUPILS = Set.of("YEAR_GROUPS", "ROLES");

    private final Texts texts = Texts.of("governance");
    private final Dashboard page;

    /** @param page the school year */
    PrintedTables(Dashboard page) {
        this.page = page;
    }

    private static void head(Element row, String words, String look) {
        Element head = text(row, "th", words);
        head.setAttribute("scope", "col");
        head.setAttribute("class", look);
    }

    /**
     * Adds a table of one way.
     *
     * @param section where
     * @param of which
     */
    void oneWay(PrintedSection section, String of) {
        OneWay table = page.table(of);
        section.say(table.says());
        if (!table.isWithheld()) {
            table(section, of, table);
            section.hint(table.notes());
        }
        if (OF_PUPILS.contains(of)) {
            section.hint(page.onRoll());
        }
    }

    private void table(PrintedSection section, String of, OneWay table) {
        Element element = add(section.element(), "table");
        Element heads = add(add(element, "thead"), "tr");
        head(heads, texts.get("of." + of), "words");
        head(heads, texts.get("counts." + of), "num");
        if (page.isAfterAnother()) {
            head(heads, page.beforeTitle(), "words");
        }
        Element body = add(element, "tbody");
        for (OneWay.Block block : table.blocks()) {
            Element row = add(body, "tr");
            Element name =
                    text(row, "th", block.together() ? texts.get("printed.together", block.name()) : block.name());
            name.setAttribute("scope", "row");
            bar(name, block.bar());
            text(row, "td", block.number()).setAttribute("class", "num");
            if (page.isAfterAnother()) {
                text(row, "td", PrintedSection.unsigned(block.before()));
            }
        }
    }

    /** A picture of the row's number, which is beside it: there is nothing in it to be read. */
    private static void bar(Element name, int length) {
        if (length > 0) {
            Element bar = add(name, "div");
            bar.setAttribute("class", "bar");
            bar.setAttribute("style", "width: " + length + "%;");
        }
    }

    /**
     * Adds a table of two ways.
     *
     * @param section where
     * @param table which
     */
    void twoWay(PrintedSection section, TwoWay table) {
        if (table.isWithheld()) {
            section.say(table.withheld());
            return;
        }
        Element element = add(section.element(), "table");
        element.setAttribute("class", "grid");
        Element heads = add(add(element, "thead"), "tr");
        add(heads, "td");
        table.columns().forEach(column -> head(heads, column, "column"));
        Element body = add(element, "tbody");
        for (TwoWay.Row row : table.rows()) {
            Element line = add(body, "tr");
            text(line, "th", row.name()).setAttribute("scope", "row");
            for (TwoWay.Cell cell : row.cells()) {
                Element td = text(line, "td", cell.number());
                td.setAttribute("class", cell.shade());
                td.setAttribute("colspan", Integer.toString(cell.across()));
                td.setAttribute("rowspan", Integer.toString(cell.down()));
            }
        }
        section.hint(table.notes());
    }

    /** Adds what the colours of the tables of two ways mean. */
    void shades(PrintedSection section) {
        Element key = add(section.element(), "p");
        for (int shade = 1; shade <= SHADES; shade++) {
            text(key, "span", texts.get("shade." + shade)).setAttribute("class", "key h" + shade);
        }
    }
}
