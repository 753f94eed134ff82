package org.wholeschool.platform.tablefile;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** Sets up how a sheet of a spreadsheet prints: on A4, as wide as the paper and as long as it needs. */
public final class A4Sheet {

    /** More pages than a sheet has: its rows are not squeezed to fit. */
    private static final short PAGES = 999;

    private A4Sheet() {}

    /** @param sheet of words or of few columns, which prints upright */
    public static void portrait(Worksheet sheet) {
        set(sheet, "portrait");
    }

    /** @param sheet of many columns, which prints on its side */
    public static void landscape(Worksheet sheet) {
        set(sheet, "landscape");
    }

    private static void set(Worksheet sheet, String orientation) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(orientation);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight(PAGES);
    }
}
