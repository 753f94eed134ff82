package org.wholeschool.governance.api;

import java.util.List;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CsvExport;

/** Writes published numbers as CSV: a row for each number, and for each thing that is not shown. */
final class PublishedCsv {

    private static final String TOGETHER = "; ";

    private final CsvExport file = new CsvExport(
            "period",
            "title",
            "what",
            "label",
            "rows",
            "columns",
            "value",
            "per_school_week",
            "not_shown",
            "before_correction");
    private final Texts texts = Texts.of("governance");

    private PublishedCsv() {}

    /** @return the periods that there are, each with its total. */
    static byte[] list(List<PeriodNumbers> periods) {
        CsvExport file = new CsvExport(
                "period",
                "title",
                "kind",
                "starts_on",
                "ends_on",
                "published_on",
                "corrected_on",
                "school_days",
                "fewest_shown",
                "rounded_to",
                "concerns",
                "per_school_week",
                "not_shown");
        periods.forEach(period -> file.row(
                period.key(),
                period.title(),
                period.ofYear() ? "SCHOOL_YEAR" : "HALF_TERM",
                period.startsOn(),
                period.endsOn(),
                period.publishedOn(),
                period.correctedOn(),
                period.schoolDays(),
                period.fewest(),
                period.base(),
                period.concerns().number(),
                period.concerns().perSchoolWeek(),
                period.concerns().notShown()));
        return file.bytes();
    }

    /** @return all numbers of a period. */
    static byte[] one(PeriodNumbers period) {
        PublishedCsv csv = new PublishedCsv();
        csv.figure(period, "CONCERNS", csv.texts.get("total.title"), period.concerns());
        if (period.ofYear()) {
            csv.value(period, "HALF_TERMS_LEFT_OUT", "", "", period.halfTermsLeftOut(), null);
            csv.value(period, "PUPILS_ON_ROLL", "", "", period.onRoll(), null);
        }
        period.tables().forEach(table -> csv.table(period, table));
        if (period.beside() != null) {
            csv.beside(period, period.beside());
        }
        return csv.file.bytes();
    }

    private void figure(PeriodNumbers period, String what, String label, PeriodNumbers.Figure figure) {
        file.row(
                period.key(),
                period.title(),
                what,
                label,
                null,
                null,
                figure.number(),
                figure.perSchoolWeek(),
                figure.notShown(),
                null);
    }

    private void value(PeriodNumbers period, String what, String label, String row, Object value, String notShown) {
        file.row(period.key(), period.title(), what, label, row, null, value, null, notShown, null);
    }

    private void table(PeriodNumbers period, PeriodNumbers.Table table) {
        if (table.notShown() != null) {
            value(period, table.table(), table.title(), null, null, table.notShown());
        }
        table.blocks()
                .forEach(block -> file.row(
                        period.key(),
                        period.title(),
                        table.table(),
                        table.title(),
                        String.join(TOGETHER, block.rows()),
                        String.join(TOGETHER, block.columns()),
                        block.number(),
                        block.perSchoolWeek(),
                        null,
                        block.beforeCorrection()));
    }

    private void beside(PeriodNumbers period, PeriodNumbers.Beside beside) {
        String handled = texts.get("handled.title");
        String notShown = beside.half() == null ? texts.get("handled.not-told") : null;
        value(period, "PICKED_UP_HALF", handled, null, beside.half(), notShown);
        if (beside.nineInTen() != null) {
            value(period, "PICKED_UP_NINE_IN_TEN", handled, null, beside.nineInTen(), null);
        }
        figure(period, "PUPILS_WITH_HELP", texts.get("involved.title"), beside.help());
        String training = texts.get("training.on", SchoolDates.LONG_DATE.format(beside.trainedOn()));
        beside.courses().forEach(course -> {
            value(period, "TRAINING_PEOPLE", training, course.course(), course.people(), course.notShown());
            value(
                    period,
                    "TRAINING_PERCENT_UP_TO_DATE",
                    training,
                    course.course(),
                    course.percent(),
                    course.notShown());
        });
    }
}
