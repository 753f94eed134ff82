package org.wholeschool.governance.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.disclosure.Change;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.governance.Beside;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.OneWay;
import org.wholeschool.governance.report.ReportContent.Cell;
import org.wholeschool.governance.report.ReportContent.Part;
import org.wholeschool.governance.report.ReportContent.Row;
import org.wholeschool.governance.report.ReportContent.Table;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * What published numbers say of a term, section by section: the words and the numbers of the governors' page
 * ({@link Dashboard}), of the one or two half-terms of the term.
 */
final class ReportDraft {

    private final Texts texts = Texts.of("report");
    private final Texts words = Texts.of("governance");
    private final Term term;
    private final List<Published> halves;
    private final List<Dashboard> pages;
    private final TermChanges changes;

    /**
     * @param published what was published, in any order, of half-terms and school years
     * @param term which term; at least one half-term of it was published
     * @param today in the school's time
     * @param changes which interventions ran in it and what its survey said
     */
    ReportDraft(List<Published> published, Term term, LocalDate today, TermChanges changes) {
        this.term = term;
        this.changes = changes;
        halves = published.stream()
                .filter(term::holds)
                .sorted(Comparator.comparing(each -> each.period().startsOn()))
                .toList();
        LocalDate end = halves.get(halves.size() - 1).period().endsOn();
        // What came later is in no report of this term, whenever it is written.
        List<Published> untilThen = published.stream()
                .filter(each -> !each.period().endsOn().isAfter(end))
                .toList();
        pages = halves.stream()
                .map(each -> Dashboard.of(untilThen, each, today))
                .toList();
    }

    /** @return the report with nothing written yet */
    ReportContent content(String school) {
        Published first = halves.get(0);
        Published last = halves.get(halves.size() - 1);
        String about = texts.get(
                "about",
                SchoolDates.LONG_DATE.format(first.period().startsOn()),
                SchoolDates.LONG_DATE.format(last.period().endsOn()),
                last.release().base(),
                last.release().fewest());
        return new ReportContent(
                ReportContent.FORMAT,
                school,
                term.title(),
                about,
                Stream.of(ReportSection.values()).map(this::part).toList(),
                pages.get(pages.size() - 1).means(),
                null);
    }

    /** @return the lines that are proposed for each section */
    Map<ReportSection, List<String>> proposed() {
        return new ReportProposal(pages, changes).lines();
    }

    private Part part(ReportSection section) {
        List<String> says = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        switch (section) {
            case AMOUNT -> {
                pages.forEach(page -> says.add(said(
                        page,
                        Stream.concat(Stream.of(page.total()), page.comparisons().stream())
                                .toList())));
                says.addAll(pages.get(pages.size() - 1).correctedYears());
                tables.add(amounts());
            }
            case KINDS -> oneWay(FamilyTable.CATEGORIES, says, tables);
            case PLACES -> oneWay(FamilyTable.PLACES, says, tables);
            case DAY -> oneWay(FamilyTable.BANDS, says, tables);
            case HANDLED ->
                pages.forEach(page -> says.add(said(
                        page,
                        page.beside().handled().stream().map(Beside.Soon::says).toList())));
            case INVOLVED -> {
                pages.forEach(page -> says.add(said(page, page.beside().involved())));
                says.addAll(pages.get(pages.size() - 1).means("INVOLVED"));
            }
            case TRAINING -> {
                Dashboard latest = pages.get(pages.size() - 1);
                says.add(texts.get(
                        latest.beside().courses().isEmpty() ? "training.none" : "training.says",
                        latest.beside().coursesOn()));
                if (!latest.beside().courses().isEmpty()) {
                    tables.add(training(latest));
                }
            }
            case CHANGES -> says.addAll(changes.says());
            default -> {}
        }
        return new Part(section, texts.get("section." + section), says, tables, null);
    }

    private String said(Dashboard page, List<String> sentences) {
        return texts.get("said", page.title(), unsigned(String.join(" ", sentences)));
    }

    /** Arrows are for a screen: on paper, and read aloud, the words beside them say it. */
    private static String unsigned(String words) {
        return words.replace("\u25b2 ", "").replace("\u25bc ", "");
    }

    private Table amounts() {
        List<Dashboard.Line> lines = pages.get(pages.size() - 1).lines();
        List<Integer> rates = lines.stream()
                .map(line -> Cell.of(line.perWeek()).number())
                .map(rate -> rate == null ? 0 : rate)
                .toList();
        int most = Math.max(1, rates.stream().mapToInt(Integer::intValue).max().orElse(1));
        List<Row> rows = IntStream.range(0, lines.size())
                .mapToObj(i -> new Row(
                        List.of(
                                new Cell(lines.get(i).title(), null),
                                Cell.of(lines.get(i).concerns()),
                                Cell.of(lines.get(i).perWeek()),
                                new Cell(
                                        Integer.toString(lines.get(i).schoolDays()),
                                        lines.get(i).schoolDays())),
                        rates.get(i) * 100 / most))
                .toList();
        return new Table(
                words.get("chart.title"),
                List.of(
                        words.get("chart.half-term"),
                        words.get("chart.concerns"),
                        words.get("chart.per-week"),
                        words.get("chart.days")),
                rows);
    }

    private void oneWay(FamilyTable which, List<String> says, List<Table> tables) {
        for (Dashboard page : pages) {
            OneWay table = page.table(which.name());
            says.add(said(page, List.of(table.says())));
            if (!table.isWithheld()) {
                tables.add(table(which, page, table.blocks()));
            }
        }
    }

    /** With what changed, where there is an earlier period to compare with. */
    private Table table(FamilyTable which, Dashboard page, List<OneWay.Block> blocks) {
        String nothing = words.get("change." + Change.NOT_COMPARED);
        boolean before = blocks.stream().anyMatch(block -> !block.before().equals(nothing));
        boolean yearBefore =
                blocks.stream().anyMatch(block -> !block.yearBefore().equals(nothing));
        List<String> heads = new ArrayList<>(List.of(words.get("of." + which), words.get("counts." + which)));
        if (before) {
            heads.add(texts.get("since", page.beforeTitle()));
        }
        if (yearBefore) {
            heads.add(texts.get("since", page.yearBeforeTitle()));
        }
        List<Row> rows = new ArrayList<>();
        for (OneWay.Block block : blocks) {
            List<Cell> cells = new ArrayList<>(List.of(
                    new Cell(block.together() ? texts.get("together", block.name()) : block.name(), null),
                    Cell.of(block.number())));
            if (before) {
                cells.add(new Cell(unsigned(block.before()), null));
            }
            if (yearBefore) {
                cells.add(new Cell(unsigned(block.yearBefore()), null));
            }
            rows.add(new Row(cells, block.bar()));
        }
        return new Table(texts.get("caption", words.get("table." + which), page.title()), heads, rows);
    }

    private Table training(Dashboard page) {
        // The sentence beside it says on which day.
        return new Table(
                texts.get("training.table"),
                List.of(texts.get("training.course"), texts.get("training.done")),
                page.beside().courses().stream()
                        .map(course -> new Row(
                                List.of(new Cell(course.course(), null), new Cell(course.says(), null)),
                                course.percent()))
                        .toList());
    }
}
