package org.wholeschool.governance.picture;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.pdf.PdfPicture;
import org.wholeschool.platform.pdf.PdfPicture.Hand;
import org.wholeschool.platform.pdf.PdfPicture.Look;

/**
 * Draws the governors' pictures in a PDF as the page has them. No table is beside them there: the text for who does not
 * see a picture has its numbers.
 */
public final class PrintedPictures {

    private static final String INK = "#1d2328";
    private static final String GREY = "#4a545c";
    private static final String EDGE = "#7d858c";
    private static final String BRAND = "#0f5257";
    private static final String WARN = "#8a4b00";
    private static final String PAPER = "#ffffff";

    private static final Look FLOOR = Look.line(EDGE, 1);
    private static final Look CHANCE = new Look("#dcebe6", EDGE, 1, true);
    private static final Look NOW = Look.filled(BRAND);
    private static final Look CLEAR = new Look(BRAND, WARN, 3, false);
    private static final Look BEFORE = new Look(PAPER, BRAND, 2, false);
    private static final Look YEAR = new Look(PAPER, GREY, 1.5, false);
    private static final Look BAR = Look.filled("#2a7a75");
    private static final Look BAR_BEFORE = new Look(PAPER, EDGE, 1.5, false);
    private static final Look FILLED = new Look("#6fb0a8", EDGE, 1, false);
    private static final Look EMPTY = new Look(PAPER, EDGE, 1, false);
    private static final Look CHOSEN = new Look(BRAND, EDGE, 1, false);
    private static final Look TARGET = Look.line(WARN, 3);
    private static final Look LEVEL = Look.line(BRAND, 4);
    private static final Look JUMP = new Look(null, BRAND, 1.5, true);

    private static final int KEY = 18;

    /** So much closer are rows on paper than on a phone. */
    private static final int CLOSER = 8;

    private static final double SMALL = 13;
    private static final double LARGE = 15;
    private static final double MIDDLE = 0.5;
    private static final double SMALL_UNIT = 0.45;

    private final Texts texts = Texts.of("governance");
    private final Element to;

    /** @param to the element at whose end pictures are added */
    public PrintedPictures(Element to) {
        this.to = to;
    }

    private static Hand small(double anchor) {
        return new Hand(SMALL, false, anchor, INK);
    }

    private static Hand large(double anchor) {
        return new Hand(LARGE, true, anchor, INK);
    }

    private static String said(Stream<String> parts) {
        return parts.collect(Collectors.joining("; "));
    }

    /**
     * Adds the bars of a school year.
     *
     * @param chart the bars
     * @param title what they show
     */
    public void yearBars(YearBars chart, String title) {
        PdfPicture picture = new PdfPicture(
                to,
                chart.box(),
                texts.get("printed.alt", title, said(chart.slots().stream().map(this::said))));
        for (YearBars.Slot slot : chart.slots()) {
            for (YearBars.Bar bar : slot.bars()) {
                boolean isChosen = bar.look().endsWith("chosen");
                picture.rect(
                        bar.x(),
                        bar.y(),
                        chart.wide(),
                        bar.height(),
                        isChosen ? NOW : bar.look().equals("now") ? BAR : BAR_BEFORE);
                picture.words(bar.says(), bar.middle(), bar.above(), isChosen ? large(MIDDLE) : small(MIDDLE));
            }
            slot.name().forEach(word -> picture.words(word.words(), slot.middle(), word.y(), small(MIDDLE)));
        }
        picture.line(0, chart.floor(), chart.right(), chart.floor(), FLOOR);
    }

    private String said(YearBars.Slot slot) {
        String name = slot.name().stream().map(YearBars.Word::words).collect(Collectors.joining(" "));
        return texts.get(
                "printed.row",
                name,
                slot.bars().stream()
                        .map(bar ->
                                bar.look().equals("before") ? texts.get("printed.year-before", bar.says()) : bar.says())
                        .collect(Collectors.joining(", ")));
    }

    /**
     * Adds the dots of a table.
     *
     * @param plot the dots
     * @param title what they show
     */
    public void dots(DotPlot plot, String title) {
        int rows = plot.rows().size();
        String[] box = plot.box().split(" ");
        PdfPicture picture = new PdfPicture(
                to,
                "0 0 " + box[2] + " " + (Integer.parseInt(box[3]) - CLOSER * (rows + 1)),
                texts.get("printed.alt", title, said(plot.rows().stream().map(this::said))));
        for (int at = 0; at < rows; at++) {
            row(picture, plot, plot.rows().get(at), CLOSER * at);
        }
    }

    private String said(DotPlot.Row row) {
        String name = row.name().stream().map(DotPlot.Words::words).collect(Collectors.joining(" "));
        return texts.get(
                "printed.row",
                name,
                row.before() == null ? row.says() : texts.get("printed.before", row.says(), row.beforeSays()));
    }

    private static void row(PdfPicture picture, DotPlot plot, DotPlot.Row row, int up) {
        int y = row.y() - up;
        row.name().forEach(line -> picture.words(line.words(), 0, line.y() - up, new Hand(SMALL, true, 0, INK)));
        if (row.chance() != null) {
            picture.rect(row.chance(), y - 6, row.wide(), 12, CHANCE);
        }
        picture.line(plot.left(), y, plot.right(), y, FLOOR);
        if (row.yearBefore() != null) {
            picture.rect(row.yearBefore() - 4, y - 4, 8, 8, YEAR);
        }
        if (row.before() != null) {
            picture.circle(row.before(), y, 5, BEFORE);
        }
        picture.circle(row.now(), y, 7, row.clear() ? CLEAR : NOW);
        int beside = row.saysLeft() ? -plot.beside() : plot.beside();
        picture.words(row.says(), row.now() + beside, y + 5, large(row.saysLeft() ? 1 : 0));
    }

    /**
     * Adds the few answers that there are, side by side.
     *
     * @param steps the answers
     * @param named whether each says what it is
     * @param says the sentence that says the same
     */
    public void steps(List<Step> steps, boolean named, String says) {
        PdfPicture picture = new PdfPicture(to, named ? "-2 -3 348 46" : "-2 -3 348 28", says);
        for (Step step : steps) {
            picture.rect(step.x(), 0, step.wide(), 20, step.holds() ? CHOSEN : step.reached() ? FILLED : EMPTY);
            if (named) {
                picture.words(step.name(), step.middle(), 36, small(MIDDLE));
            }
        }
        steps.stream().filter(Step::target).forEach(step -> picture.line(step.end(), -2, step.end(), 24, TARGET));
    }

    /**
     * Adds a line that moves by steps.
     *
     * @param line the line
     * @param title what it shows
     */
    public void stepLine(StepLine line, String title) {
        String numbers = said(line.levels().stream().map(StepLine.Level::says));
        PdfPicture picture = new PdfPicture(
                to,
                "0 0 340 132",
                texts.get("printed.alt", title, texts.get("printed.from", line.first(), line.last(), numbers)));
        picture.line(4, line.floor(), line.right(), line.floor(), FLOOR);
        line.marks().forEach(mark -> picture.line(mark, line.floor(), mark, line.floor() + 5, FLOOR));
        line.jumps().forEach(jump -> picture.line(jump.x(), jump.from(), jump.x(), jump.to(), JUMP));
        for (StepLine.Level level : line.levels()) {
            picture.line(level.from(), level.y(), level.to(), level.y(), LEVEL);
            picture.words(level.says(), level.at(), level.above(), large(0));
        }
        picture.words(line.first(), 4, 126, small(0));
        if (!line.first().equals(line.last())) {
            picture.words(line.last(), line.right(), 126, small(1));
        }
    }

    /**
     * Adds a bar that is filled up to a share.
     *
     * @param percent the share
     * @param says the words beside it
     */
    public void share(int percent, String says) {
        PdfPicture picture = new PdfPicture(to, "-1 -1 202 12", says);
        picture.rect(0, 0, 200, 10, EMPTY);
        picture.rect(0, 0, 2d * percent, 10, NOW);
    }

    /**
     * Adds a small line over time.
     *
     * @param line the line
     * @param says what it shows
     */
    public void sparkline(Sparkline line, String says) {
        PdfPicture picture = new PdfPicture(to, line.box(), says, SMALL_UNIT);
        String[] points = line.points().split("[ ,]");
        for (int at = 0; at + 3 < points.length; at += 2) {
            picture.line(
                    Integer.parseInt(points[at]),
                    Integer.parseInt(points[at + 1]),
                    Integer.parseInt(points[at + 2]),
                    Integer.parseInt(points[at + 3]),
                    Look.line(BRAND, 2));
        }
        picture.circle(line.endX(), line.endY(), 3, NOW);
    }

    /**
     * Adds a key: what each mark of a picture means.
     *
     * @param marks "now", "before", "year", "chance", "bar", "bar-before" or "target", with the words beside it
     */
    public void key(Map<String, String> marks) {
        int rows = (marks.size() + 1) / 2;
        PdfPicture picture =
                new PdfPicture(to, "0 0 340 " + rows * KEY, texts.get("printed.key", said(marks.values().stream())));
        int at = 0;
        for (Map.Entry<String, String> each : marks.entrySet()) {
            int x = at % 2 * 170;
            int y = at / 2 * KEY;
            mark(picture, each.getKey(), x, y);
            picture.words(each.getValue(), x + (each.getKey().equals("chance") ? 46 : 22), y + 13, small(0));
            at++;
        }
    }

    private static void mark(PdfPicture picture, String mark, int x, int y) {
        switch (mark) {
            case "now" -> picture.circle(x + 8, y + 8, 7, NOW);
            case "before" -> picture.circle(x + 8, y + 8, 5, BEFORE);
            case "year" -> picture.rect(x + 4, y + 4, 8, 8, YEAR);
            case "chance" -> picture.rect(x + 1, y + 2, 38, 12, CHANCE);
            case "bar" -> picture.rect(x + 2, y + 2, 12, 12, NOW);
            case "bar-before" -> picture.rect(x + 2, y + 2, 12, 12, BAR_BEFORE);
            default -> picture.line(x + 8, y, x + 8, y + 16, TARGET);
        }
    }
}
