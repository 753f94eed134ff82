package org.wholeschool.governance.printed;

import static org.wholeschool.platform.pdf.PdfDocument.FONTS;
import static org.wholeschool.platform.pdf.PdfDocument.quoted;

import java.util.Locale;
import org.wholeschool.platform.Texts;

/** How large the page is printed: the first size in which it has two pages is taken, and none is under 9 points. */
enum PrintedStyle {
    LARGE(10),
    MEDIUM(9.5),
    SMALL(9);

    private final double points;

    PrintedStyle(double points) {
        this.points = points;
    }

    private static String foot(String words) {
        return "; " + words + " font-size: 9pt; ";
    }

    /** @return the style sheet of the document */
    String sheet(String school, String title) {
        Texts texts = Texts.of("governance");
        return "@page { size: A4; margin: 8mm 12mm 11mm 12mm;"
                + " @bottom-left { content: " + quoted(school + " \u00b7 " + title) + foot(FONTS + " width: 75%;") + "}"
                + " @bottom-right { content: " + quoted(texts.get("printed.page") + " ") + " counter(page) "
                + quoted(" " + texts.get("printed.page.of") + " ") + " counter(pages)"
                + foot(FONTS + " white-space: nowrap;") + "} }"
                + String.format(
                        Locale.ROOT,
                        " body { %s font-size: %.1fpt; line-height: 1.25; color: #1d2328; margin: 0; }",
                        FONTS,
                        points)
                + " svg { display: block; margin: 0.6mm 0; }"
                + " h1 { font-size: 15pt; margin: 0 0 1mm 0; } h2 { font-size: 1.15em; margin: 0 0 0.6mm 0; }"
                + " h3 { font-size: 1em; margin: 1mm 0; } p { margin: 0 0 0.7mm 0; }"
                + " ul { margin: 0; padding: 0 0 0 4mm; } li { margin: 0 0 0.8mm 0; }"
                + " p.school { font-weight: bold; color: #4a545c; } p.hint { color: #4a545c; }"
                + " p.say, p.said { font-weight: bold; } p.said { margin-top: 1.6mm; } h3 { color: #0f5257; }"
                + " .answers { padding: 1.2mm 0 1.8mm 0; overflow: hidden; } .first { border-top: 1px solid #7d858c; }"
                + " .answer { float: left; width: 44mm; padding-right: 2mm; }"
                + " .answer h2 { font-size: 1em; color: #4a545c; margin: 0; } .answer p { margin: 0; }"
                + " .answer p.number { font-size: 1.5em; font-weight: bold; }"
                + " .answer p.asks { color: #8a4b00; font-weight: bold; }"
                + " .answer svg { float: right; margin: 4.2mm 2mm 0 0; }"
                + " .columns { overflow: hidden; } .left { float: left; width: 90mm; } .right { float: right; width: 90mm; }"
                + " .part { page-break-inside: avoid; border-top: 1px solid #d9d6cd; padding: 1.2mm 0 1.6mm 0; }"
                + " table { width: 100%; border-collapse: collapse; } th { text-align: left; vertical-align: top; }"
                + " tbody th { font-weight: normal; } th, td { padding: 0.5mm 1mm; border-top: 1px solid #d9d6cd; }"
                + " th.num, td.num { text-align: right; vertical-align: top; }"
                + " .bar { height: 1.2mm; background-color: #2a7a75; margin: 0.4mm 0; }"
                + " .grid { table-layout: fixed; margin-bottom: 1mm; } th.column { text-align: center; }"
                + " .grid th { vertical-align: middle; } .grid thead td { width: 30%; }"
                + " .grid td { text-align: center; border: 1px solid #ffffff; } .key { padding: 0 1.5mm; }"
                + " .h1 { background-color: #dcebe6; color: #1d2328; } .h2 { background-color: #aed2cb; color: #1d2328; }"
                + " .h3 { background-color: #2a7a75; color: #ffffff; }";
    }
}
