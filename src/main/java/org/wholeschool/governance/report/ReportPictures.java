package org.wholeschool.governance.report;

import static org.wholeschool.platform.pdf.PdfDocument.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.wholeschool.disclosure.Change;
import org.wholeschool.governance.picture.DotPlot;
import org.wholeschool.governance.picture.PrintedPictures;
import org.wholeschool.governance.picture.StepLine;
import org.wholeschool.governance.picture.YearBars;
import org.wholeschool.governance.report.ReportContent.Part;
import org.wholeschool.governance.report.ReportContent.Row;
import org.wholeschool.governance.report.ReportContent.Table;
import org.wholeschool.platform.Texts;

/** A picture for a section of a report, of the numbers and sentences that the report itself has. */
final class ReportPictures {

    private static final int SCHOOL_WEEK = 5;
    private static final int TENTHS = 10;

    private final Texts words = Texts.of("governance");
    private final Map<String, Row> halfTerms;
    private final List<String> ofTheTerm;

    /** @param report the whole report: its first table has the half-terms with their school days */
    ReportPictures(ReportContent report) {
        List<Part> amounts = report.parts().stream()
                .filter(part ->
                        part.section() == ReportSection.AMOUNT && !part.tables().isEmpty())
                .toList();
        halfTerms = amounts.stream()
                .flatMap(part -> part.tables().get(0).rows().stream())
                .filter(row -> row.cells().size() > 3)
                .collect(Collectors.toMap(
                        row -> row.cells().get(0).words(),
                        Function.identity(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        ofTheTerm = halfTerms.keySet().stream()
                .filter(title -> amounts.stream()
                        .flatMap(part -> part.says().stream())
                        .anyMatch(line -> line.startsWith(title + ": ")))
                .toList();
    }

    /**
     * Adds the picture of a section.
     *
     * @param to the element at whose end it is
     * @param part the section; one of which there is nothing to draw gets none
     */
    void add(Element to, Part part) {
        Element picture = to.getOwnerDocument().createElement("div");
        picture.setAttribute("class", "picture");
        to.appendChild(picture);
        switch (part.section()) {
            case AMOUNT -> amount(picture);
            case KINDS, PLACES, DAY -> dots(picture, part.tables());
            case HANDLED -> {
                steps(picture, new ReportSentences(part).handled());
                if (picture.hasChildNodes()) {
                    new PrintedPictures(picture).key(Map.of("target", words.get("handled.target")));
                }
            }
            case INVOLVED -> involved(picture, new ReportSentences(part).involved());
            case CHANGES -> steps(picture, new ReportSentences(part).felt());
            default -> {}
        }
        if (!picture.hasChildNodes()) {
            to.removeChild(picture);
        }
    }

    private static String year(String title) {
        return title.substring(title.lastIndexOf(", ") + 2);
    }

    private static String name(String title) {
        return title.substring(0, Math.max(0, title.lastIndexOf(", ")));
    }

    private void amount(Element to) {
        if (ofTheTerm.isEmpty()) {
            return;
        }
        String year = year(ofTheTerm.get(0));
        List<String> years =
                halfTerms.keySet().stream().map(ReportPictures::year).distinct().toList();
        int at = years.indexOf(year);
        String before = at > 0 ? years.get(at - 1) : "";
        Set<String> names = new LinkedHashSet<>();
        for (String each : List.of(year, before)) {
            halfTerms.keySet().stream()
                    .filter(title -> year(title).equals(each))
                    .forEach(title -> names.add(name(title)));
        }
        List<YearBars.HalfTerm> bars = new ArrayList<>();
        for (String name : names) {
            Row now = halfTerms.get(name + ", " + year);
            Row then = halfTerms.get(name + ", " + before);
            bars.add(new YearBars.HalfTerm(
                    name,
                    now != null,
                    now == null ? null : now.cells().get(2).number(),
                    then != null,
                    then == null ? null : then.cells().get(2).number(),
                    ofTheTerm.contains(name + ", " + year)));
        }
        PrintedPictures pictures = new PrintedPictures(to);
        pictures.yearBars(new YearBars(bars, words.get("chart.few")), words.get("chart.title"));
        Map<String, String> key = new LinkedHashMap<>();
        key.put("bar", year);
        if (!before.isEmpty()) {
            key.put("bar-before", before);
        }
        pictures.key(key);
    }

    private String title(Table table) {
        return ofTheTerm.stream()
                .filter(title -> table.caption().endsWith(", " + title))
                .findFirst()
                .orElse("");
    }

    private Integer tenths(String title, Row row) {
        Row half = halfTerms.get(title);
        Integer days = half == null ? null : half.cells().get(3).number();
        Integer concerns = row.cells().get(1).number();
        return days == null || days == 0 || concerns == null
                ? null
                : (int) Math.round((double) TENTHS * concerns * SCHOOL_WEEK / days);
    }

    private void dots(Element to, List<Table> tables) {
        if (tables.isEmpty()) {
            return;
        }
        Table last = tables.get(tables.size() - 1);
        String title = title(last);
        Table first = tables.get(0);
        String titleBefore = tables.size() > 1 ? title(first) : "";
        List<DotPlot.Group> groups = new ArrayList<>();
        for (Row row : last.rows()) {
            Integer now = tenths(title, row);
            if (now == null) {
                return;
            }
            String name = row.cells().get(0).words();
            Integer before = first.rows().stream()
                    .filter(each -> !titleBefore.isEmpty()
                            && each.cells().get(0).words().equals(name))
                    .map(each -> tenths(titleBefore, each))
                    .findFirst()
                    .orElse(null);
            groups.add(new DotPlot.Group(name, now, before, null, null, null, Change.NOT_COMPARED));
        }
        PrintedPictures pictures = new PrintedPictures(to);
        Map<String, String> key = new LinkedHashMap<>();
        key.put("now", title);
        if (!titleBefore.isEmpty()) {
            key.put("before", titleBefore);
        }
        pictures.key(key);
        text(to, "p", words.get("dots.key.scale") + ".").setAttribute("class", "about");
        pictures.dots(new DotPlot(groups), words.get("dots.key.scale") + ".");
    }

    private static void steps(Element to, List<ReportSentences.Drawn> drawn) {
        for (int i = 0; i < drawn.size(); i++) {
            text(to, "p", drawn.get(i).of()).setAttribute("class", "about");
            new PrintedPictures(to)
                    .steps(
                            drawn.get(i).steps(),
                            i == drawn.size() - 1,
                            drawn.get(i).says());
        }
    }

    /** A half-term of which the report says nothing leaves a gap in the line. */
    private void involved(Element to, Map<String, Integer> numbers) {
        List<String> titles = List.copyOf(halfTerms.keySet());
        int from = titles.size();
        int until = -1;
        for (String title : numbers.keySet()) {
            int at = titles.indexOf(title);
            from = at < 0 ? from : Math.min(from, at);
            until = Math.max(until, at);
        }
        if (until > from) {
            new PrintedPictures(to)
                    .stepLine(
                            new StepLine(titles.subList(from, until + 1).stream()
                                    .map(title -> new StepLine.Told(title, numbers.get(title)))
                                    .toList()),
                            words.get("involved.title"));
        }
    }
}
