package org.wholeschool.governance.printed;

import static org.wholeschool.platform.pdf.PdfDocument.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.TwoWay;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.pdf.AccessiblePdf;
import org.wholeschool.platform.pdf.PdfDocument;

/** The governors' page on two sheets of paper: its words, its pictures and its numbers, and no others. */
final class DashboardPdf {

    private static final int SHEETS = 2;

    private final Texts texts = Texts.of("governance");
    private final String school;
    private final Dashboard page;
    private final PrintedToday today;
    private final Comment comment;

    /**
     * What the lead says beside the numbers.
     *
     * @param said the words; null for none
     * @param on when they were written
     */
    record Comment(String said, String on) {}

    /**
     * @param school its name
     * @param page the half-term or school year
     * @param today what is known of today; null beside all but the latest half-term
     * @param comment what the lead says beside it
     */
    DashboardPdf(String school, Dashboard page, PrintedToday today, Comment comment) {
        this.school = school;
        this.page = page;
        this.today = today;
        this.comment = comment;
    }

    /** @return the file, in the largest of the sizes in which it has two pages */
    byte[] file() {
        return AccessiblePdf.within(SHEETS, List.of(PrintedStyle.values()), this::build);
    }

    private PdfDocument build(PrintedStyle size) {
        PdfDocument document = new PdfDocument(
                page.heading(), texts.get("printed.subject"), school, size.sheet(school, page.heading()));
        Element body = document.body();
        text(body, "p", school).setAttribute("class", "school");
        text(body, "h1", page.heading());
        text(body, "p", page.about()).setAttribute("class", "hint");
        PrintedColumns columns = new PrintedColumns(body);
        if (!page.corrected().isEmpty()) {
            PrintedSection corrected = columns.whole(page.corrected());
            corrected.plain(page.correctedSays());
            corrected.list(page.corrections());
        }
        if (!page.isOfYear()) {
            PrintedSummary.add(body, page.summary(), today);
        }
        if (comment.said() != null && !comment.said().isBlank()) {
            PrintedSection said = columns.whole(Texts.of("report").get("comment.heading"));
            said.typed(comment.said(), "plain");
            said.hint(comment.on());
        }
        amount(columns.left(texts.get("chart.title")));
        questions(columns.right(texts.get("ask.title")));
        if (page.isOfYear()) {
            year(columns);
        } else {
            halfTerm(columns);
        }
        return document;
    }

    private void amount(PrintedSection section) {
        section.say(page.total());
        section.plain(page.comparisons());
        section.pictures().yearBars(page.weeks().ofTheYear(), texts.get("chart.title"));
        Map<String, String> key = new LinkedHashMap<>();
        key.put("bar", page.weeks().schoolYear());
        if (page.weeks().isBesideAnother()) {
            key.put("bar-before", page.weeks().schoolYearBefore());
        }
        section.pictures().key(key);
        section.hint(texts.get(page.isWithheld() ? "total.withheld.more" : "total.note"));
        section.hint(page.correctedYears());
    }

    private void questions(PrintedSection section) {
        List<String> questions =
                new ArrayList<>(today == null ? List.of() : today.plans().questions());
        questions.addAll(page.questions());
        section.list(questions);
    }

    private void halfTerm(PrintedColumns columns) {
        PrintedHalfTerm answers = new PrintedHalfTerm(page);
        answers.handled(columns.right(texts.get("handled.title")));
        answers.dots(columns.left(texts.get("title.CATEGORIES")), "CATEGORIES");
        answers.dots(columns.right(texts.get("title.PLACES")), "PLACES");
        answers.dots(columns.left(texts.get("title.BANDS")), "BANDS");
        answers.involved(columns.right(texts.get("involved.title")));
        if (today != null) {
            answers.felt(columns.left(texts.get("felt.title")), today.felt());
            answers.plans(columns.right(texts.get("changes.title")), today.plans());
        }
        answers.training(columns.left(texts.get("training.title")));
    }

    private void year(PrintedColumns columns) {
        PrintedTables tables = new PrintedTables(page);
        tables.oneWay(columns.left(texts.get("title.KINDS")), "KINDS");
        tables.oneWay(columns.right(texts.get("title.OUTCOMES")), "OUTCOMES");
        tables.oneWay(columns.left(texts.get("title.YEAR_GROUPS")), "YEAR_GROUPS");
        tables.oneWay(columns.right(texts.get("title.ROLES")), "ROLES");
        PrintedSection last = null;
        for (TwoWay table : page.crossed()) {
            last = columns.whole(table.title());
            tables.twoWay(last, table);
        }
        if (last != null && page.crossed().stream().anyMatch(table -> !table.isWithheld())) {
            tables.shades(last);
        }
    }
}
