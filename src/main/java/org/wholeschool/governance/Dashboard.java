package org.wholeschool.governance;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.Change;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.pattern.ClosedHalfTerm;
import org.wholeschool.pattern.Releases.PublishedHalfTerm;
import org.wholeschool.platform.Texts;

/** The governors' page in words: one closed half-term among those that were published. Everything in it is computed from published numbers. */
public final class Dashboard {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int HALF_TERMS = 6;

    private final Texts texts = Texts.of("governance");
    private final Texts groups = Texts.of("school");
    private final List<PublishedHalfTerm> published;
    private final PublishedHalfTerm shown;
    private final ClosedHalfTerm table;
    private final ClosedHalfTerm before;
    private final ClosedHalfTerm yearBefore;

    /**
     * @param published every published half-term, the latest first
     * @param shown     one of them
     */
    Dashboard(List<PublishedHalfTerm> published, PublishedHalfTerm shown) {
        this.published = List.copyOf(published);
        this.shown = shown;
        table = shown.table();
        before = table.position() > 1 ? find(table.schoolYear(), table.position() - 1) : find(table.schoolYear() - 1, HALF_TERMS);
        yearBefore = find(table.schoolYear() - 1, table.position());
    }

    /**
     * One of the half-terms that can be chosen.
     *
     * @param key    how it is asked for
     * @param name   its words
     * @param chosen whether it is shown
     */
    public record Choice(String key, String name, boolean chosen) {
    }

    /**
     * The half-terms of one school year.
     *
     * @param name      the school year
     * @param halfTerms its published half-terms in the order of time
     */
    public record SchoolYear(String name, List<Choice> halfTerms) {
    }

    /**
     * One block of the table.
     *
     * @param name       its category groups
     * @param together   whether several are shown together
     * @param concerns   how many, rounded
     * @param before     what changed since the half-term before
     * @param yearBefore what changed since the same half-term a year before
     */
    public record Block(String name, boolean together, String concerns, String before, String yearBefore) {
    }

    /**
     * One half-term in the row of all of them.
     *
     * @param title      its words
     * @param concerns   how many, rounded, or "fewer than 10"
     * @param perWeek    concerns a school week, or a dash
     * @param schoolDays days on which the school was open
     * @param chosen     whether it is the one that is shown
     */
    public record Line(String title, String concerns, String perWeek, int schoolDays, boolean chosen) {
    }

    /** @return the page's heading. */
    public String heading() {
        return texts.get("dashboard.title.of", table.title());
    }

    /** @return the caption of the table by kind. */
    public String aboutCaption() {
        return texts.get("about.caption", table.title());
    }

    /** @return when it was published, and what it covers. */
    public String about() {
        return texts.get("dashboard.about", DAY.format(shown.publishedOn()), DAY.format(table.startsOn()), DAY.format(table.endsOn()),
                table.byCategoryGroup().base());
    }

    /** @return what the numbers mean, a paragraph each, with the thresholds that the half-term was published with. */
    public List<String> means() {
        return means(new PublicationRule(table.byCategoryGroup().fewest(), table.byCategoryGroup().base()));
    }

    /** @return what numbers that are published by a rule mean, a paragraph each. */
    static List<String> means(PublicationRule rule) {
        Texts texts = Texts.of("governance");
        return IntStream.rangeClosed(1, 6).mapToObj(i -> texts.get("means." + i, rule.fewest())).toList();
    }

    /** @return the school years with what was published in them, the latest first. */
    public List<SchoolYear> years() {
        Map<String, List<Choice>> years = inOrderOfTime().stream().collect(Collectors.groupingBy(each -> each.table().schoolYearName(), LinkedHashMap::new,
                Collectors.mapping(each -> new Choice(each.table().key(), each.table().name(), each == shown), Collectors.toList())));
        List<SchoolYear> latestFirst = new ArrayList<>(years.entrySet().stream().map(year -> new SchoolYear(year.getKey(), year.getValue())).toList());
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    /** @return whether nothing of the half-term may be shown but that. */
    public boolean isWithheld() {
        return table.byCategoryGroup().withheld();
    }

    /** @return the one total in a sentence, or the band that stands for it. */
    public String total() {
        return isWithheld() ? texts.get("total.withheld", table.byCategoryGroup().fewest())
                : texts.get("total.says", table.byCategoryGroup().total(), table.perSchoolWeek());
    }

    /** @return how the total compares with the half-term before and with a year before, a sentence each; none where there is nothing to compare with. */
    public List<String> comparisons() {
        List<String> sentences = new ArrayList<>();
        compare(sentences, before);
        compare(sentences, yearBefore);
        return sentences;
    }

    private void compare(List<String> sentences, ClosedHalfTerm earlier) {
        if (!isWithheld() && earlier != null && !earlier.byCategoryGroup().withheld()) {
            Change change = Change.between(earlier.byCategoryGroup().total(), table.byCategoryGroup().total());
            sentences.add(texts.get("total.change." + change, earlier.title(), earlier.byCategoryGroup().total(), earlier.perSchoolWeek()));
        }
    }

    /** @return the blocks of the table in their order; none where it is withheld. */
    public List<Block> blocks() {
        List<Change> sinceBefore = changes(before);
        List<Change> sinceYear = changes(yearBefore);
        List<PublishedBlock> blocks = table.byCategoryGroup().blocks();
        return IntStream.range(0, blocks.size()).mapToObj(i -> new Block(name(blocks.get(i)), blocks.get(i).merged(),
                texts.get("number", blocks.get(i).concerns()), texts.get("change." + sinceBefore.get(i)), texts.get("change." + sinceYear.get(i)))).toList();
    }

    private List<Change> changes(ClosedHalfTerm earlier) {
        return earlier == null ? Collections.nCopies(table.byCategoryGroup().blocks().size(), Change.NOT_COMPARED)
                : table.byCategoryGroup().changesSince(earlier.byCategoryGroup());
    }

    private String name(PublishedBlock block) {
        return IntStream.of(block.cells()).mapToObj(cell -> groups.get("category-group." + table.groups().get(cell))).collect(Collectors.joining("; "));
    }

    /** @return the heading of the column for the half-term before. */
    public String beforeTitle() {
        return before == null ? texts.get("since.before") : texts.get("since", before.title());
    }

    /** @return the heading of the column for the year before. */
    public String yearBeforeTitle() {
        return yearBefore == null ? texts.get("since.year") : texts.get("since", yearBefore.title());
    }

    /** @return the half-terms in the order of time, for the table beside the chart. */
    public List<Line> lines() {
        return inOrderOfTime().stream().map(each -> {
            ClosedHalfTerm one = each.table();
            boolean withheld = one.byCategoryGroup().withheld();
            return new Line(one.title(), withheld ? texts.get("few", one.byCategoryGroup().fewest()) : texts.get("number", one.byCategoryGroup().total()),
                    withheld ? texts.get("no-rate") : texts.get("number", one.perSchoolWeek()), one.schoolDays(), each == shown);
        }).toList();
    }

    /** @return the same as a picture. */
    public BarChart chart() {
        return new BarChart(inOrderOfTime(), shown, texts);
    }

    private List<PublishedHalfTerm> inOrderOfTime() {
        List<PublishedHalfTerm> order = new ArrayList<>(published);
        Collections.reverse(order);
        return order;
    }

    private ClosedHalfTerm find(int schoolYear, int position) {
        return published.stream().map(PublishedHalfTerm::table).filter(each -> each.schoolYear() == schoolYear && each.position() == position)
                        .findFirst().orElse(null);
    }
}
