package org.wholeschool.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.wholeschool.pattern.trend.BayesPredictive;
import org.wholeschool.pattern.trend.Ears;
import org.wholeschool.pattern.trend.Farrington;
import org.wholeschool.pattern.trend.FarringtonRule;
import org.wholeschool.pattern.trend.WeekLimit;
import org.wholeschool.pattern.trend.WeekSeries;

/**
 * Says for each week of a file which count would be too many, by one of the methods as it was published, so that the
 * product's arithmetic can be checked against other programs.
 */
final class Trend implements Command {

    @Override
    public String about() {
        return "reads counts of consecutive weeks and prints for each what is expected, the limit, and whether "
                + "it is above it (1); empty where too little lies before a week";
    }

    @Override
    public Options options() {
        return new Options()
                .text("counts", "a CSV file with a heading, a row a week; the column \"observed\", or the last one")
                .word(
                        "method",
                        "as R's surveillance 1.24.1 has it: EARS with alpha .001; flexible Farrington with 4 "
                                + "years and Bayes with 3, alpha .05",
                        "c1",
                        "c2",
                        "c3",
                        "farrington-flexible",
                        "bayes");
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public boolean run(Options options) throws UnreadableInput, IOException {
        WeekCounts read = WeekCounts.read(Path.of(options.text("counts")));
        WeekSeries series = WeekSeries.ofEqualWeeks(read.counts());
        StringWriter lines = new StringWriter();
        CsvWriter rows =
                CsvWriter.builder().lineDelimiter(LineDelimiter.PLATFORM).build(lines);
        rows.writeRecord("week", "observed", "expected", "limit", "alarm");
        for (int week = 0; week < series.weeks(); week++) {
            WeekLimit limit = limit(options.word("method"), series, week);
            String alarm = limit.isKnown() ? limit.isExceeded() ? "1" : "0" : "";
            rows.writeRecord(
                    read.weeks().get(week),
                    Integer.toString(limit.observed()),
                    sixDigits(limit.expected()),
                    sixDigits(limit.limit()),
                    alarm);
        }
        rows.flush();
        System.out.print(lines);
        return true;
    }

    private static String sixDigits(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
    }

    private static WeekLimit limit(String method, WeekSeries series, int week) {
        return switch (method) {
            case "c1" -> Ears.asPublished().c1(series, week);
            case "c2" -> Ears.asPublished().c2(series, week);
            case "c3" -> Ears.asPublished().c3(series, week);
            case "farrington-flexible" -> new Farrington(FarringtonRule.flexible()).at(series, week);
            case "bayes" -> new BayesPredictive(3, 6, false, .05).at(series, week);
            default -> throw new IllegalArgumentException(method);
        };
    }
}
