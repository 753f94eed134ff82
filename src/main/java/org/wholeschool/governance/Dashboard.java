package org.wholeschool.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.disclosure.Change;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * The governors' page in words: one closed half-term or school year among those that were published. Everything in it
 * is computed from published numbers.
 */
public final class Dashboard {

    private final Texts texts = Texts.of("governance");
    private final Periods periods;
    private final Published shown;
    private final LocalDate today;
    private final Map<String, String> categories;
    private final Corrections corrections;
    private final Totals totals;

    /**
     * @param published every period that whoever asks may see
     * @param shown one of them
     * @param today in the school's time
     */
    Dashboard(List<Published> published, Published shown, LocalDate today) {
        this(published, shown, today, Map.of());
    }

    /**
     * @param published every period that whoever asks may see
     * @param shown one of them
     * @param today in the school's time
     * @param categories what the school's categories are called, by their id, in their order
     */
    Dashboard(List<Published> published, Published shown, LocalDate today, Map<String, String> categories) {
        this.categories = categories;
        periods = new Periods(published);
        this.shown = shown;
        this.today = today;
        corrections = new Corrections(shown, periods);
        totals = new Totals(shown, periods);
    }

    /**
     * @param published periods
     * @param shown one of them
     * @param today in the school's time
     * @return the page that shows it among them
     */
    public static Dashboard of(List<Published> published, Published shown, LocalDate today) {
        return new Dashboard(published, shown, today);
    }

    /**
     * One half-term in the row of all of them.
     *
     * @param title its words
     * @param concerns how many, rounded, or "fewer than 10"
     * @param perWeek concerns a school week, or a dash
     * @param schoolDays days on which the school was open
     * @param chosen whether it is the one that is shown
     */
    public record Line(String title, String concerns, String perWeek, int schoolDays, boolean chosen) {}

    private FamilyRelease release() {
        return shown.release();
    }

    /** @return the name under which the period that is shown is asked for, "2026-1". */
    public String shownKey() {
        return shown.period().key();
    }

    /** @return what the period that is shown is called. */
    public String title() {
        return Periods.title(shown);
    }

    /** @return the half-term or school year without the year, for a key */
    public String shownTitle() {
        return shown.period().isOfYear() ? Periods.title(shown) : shown.period().name();
    }

    /** @return the page's heading. */
    public String heading() {
        return texts.get("dashboard.title.of", Periods.title(shown));
    }

    /** @return whether it is of a school year. */
    public boolean isOfYear() {
        return shown.period().isOfYear();
    }

    /** @return when it was published, and what it covers. */
    public String about() {
        return texts.get(
                "dashboard.about",
                SchoolDates.LONG_DATE.format(shown.publishedOn()),
                SchoolDates.LONG_DATE.format(shown.period().startsOn()),
                SchoolDates.LONG_DATE.format(shown.period().endsOn()),
                release().base());
    }

    /** @return what the numbers mean, a paragraph each, with the thresholds that the period was published with. */
    public List<String> means() {
        return Meaning.all(new PublicationRule(release().fewest(), release().base()));
    }

    /**
     * @param of which of the page's answers, by the name of its table or as {@link Meaning} has it
     * @return what that answer's numbers mean, a paragraph each
     */
    public List<String> means(String of) {
        return Meaning.valueOf(of)
                .says(new PublicationRule(release().fewest(), release().base()));
    }

    /** @return the school years with what was published of them, the latest first. */
    public List<PeriodChoices.SchoolYear> years() {
        return PeriodChoices.years(periods, shown);
    }

    /** @return whether nothing of the half-term may be shown but that. */
    public boolean isWithheld() {
        return !isOfYear() && release().total().isEmpty();
    }

    /** @return whether there is a period before, to compare with. */
    public boolean isAfterAnother() {
        return periods.before(shown) != null;
    }

    /** @return whether there is the same period a year before, to compare with. */
    public boolean isAfterYear() {
        return periods.yearBefore(shown) != null;
    }

    /** @return with how many earlier periods a half-term's tables are compared, 0 to 2. */
    public int compared() {
        return (isAfterAnother() ? 1 : 0) + (isAfterYear() ? 1 : 0);
    }

    private OneWay oneWay(FamilyTable which) {
        return new OneWay(which, shown, periods.before(shown), periods.yearBefore(shown));
    }

    /**
     * @param table the name of a table of one way that the period has
     * @return it in words
     */
    public OneWay table(String table) {
        return oneWay(FamilyTable.valueOf(table));
    }

    /** @return the tables of two ways of a school year. */
    public List<TwoWay> crossed() {
        return List.of(FamilyTable.CATEGORIES_BY_PLACES, FamilyTable.CATEGORIES_BY_BANDS, FamilyTable.PLACES_BY_BANDS)
                .stream()
                .map(which -> new TwoWay(which, shown))
                .toList();
    }

    /** @return the heading of the column that compares with the period before. */
    public String beforeTitle() {
        Published before = periods.before(shown);
        return before == null ? texts.get(isOfYear() ? "since.year" : "since.before") : Periods.title(before);
    }

    /** @return the heading of the column that compares with a year before. */
    public String yearBeforeTitle() {
        Published before = periods.yearBefore(shown);
        return before == null ? texts.get("since.year") : Periods.title(before);
    }

    /** @return whether it is the latest half-term: what is known of today belongs beside no other */
    public boolean isLatest() {
        List<Published> halfTerms = periods.halfTerms();
        return !halfTerms.isEmpty() && halfTerms.get(halfTerms.size() - 1) == shown;
    }

    /** @return the page's answers in a row, each with its number */
    public Summary summary() {
        return new Summary(this, shown, totals.sinceBefore(), periods.before(shown), weeks().untilNow());
    }

    /** @return what is told of the half-term beside its tables. */
    public Beside beside() {
        return new Beside(shown, periods);
    }

    /** @return whether kinds, places and parts of the day add up to different totals: each is rounded by itself */
    public boolean isTotalsDiffer() {
        return !isOfYear()
                && Stream.of(FamilyTable.CATEGORIES, FamilyTable.PLACES, FamilyTable.BANDS)
                                .flatMap(which -> oneWay(which).total().stream())
                                .distinct()
                                .count()
                        > 1;
    }

    /** @return when it was corrected after it was published; empty where it was not. */
    public String corrected() {
        return corrections.title();
    }

    /** @return what came of that, in a sentence. */
    public String correctedSays() {
        return corrections.says();
    }

    /** @return the numbers that were corrected then, a sentence each. */
    public List<String> corrections() {
        return corrections.numbers();
    }

    /** @return the school years of which numbers of this page are corrected ones, a sentence each. */
    public List<String> correctedYears() {
        return corrections.years();
    }

    /** @return the one total in a sentence, or the band that stands for it; of a school year the sum of its parts. */
    public String total() {
        return totals.says();
    }

    /** @return how the total compares with the half-term before and with a year before, a sentence each. */
    public List<String> comparisons() {
        return totals.comparisons();
    }

    /** @return whether all concerns together clearly rose since the half-term before */
    boolean hasRisen() {
        return !isOfYear() && totals.sinceBefore() == Change.UP;
    }

    /** @return what became of all concerns together since the half-term before */
    public Change sinceBefore() {
        return totals.sinceBefore();
    }

    /** @return of a school year how many pupils were on roll, in tens. */
    public String onRoll() {
        return totals.onRoll();
    }

    /**
     * @param table the name of a table of one way that a half-term has
     * @return which of its changes since the half-term before are larger than chance explains; "" where none can be
     */
    public String changed(String table) {
        return table(table).changed(totals.sinceBefore());
    }

    /**
     * @param table the name of a table of one way, of kinds, places or parts of the day
     * @return what is in each of its groups; a place may have a name of a person, so of places what usually is
     */
    public List<GroupContents.Inside> inside(String table) {
        return new GroupContents(release().hierarchy(), categories).of(FamilyTable.valueOf(table));
    }

    /** @return what to ask the lead next: what the numbers give reason to ask first. */
    public List<String> questions() {
        return new LeadQuestions(this).all();
    }

    /** @return from when on governors see it, or since when they have. */
    public String waits() {
        return texts.get(
                shown.visibleFrom().isAfter(today) ? "lead.waits" : "lead.seen",
                SchoolDates.LONG_DATE.format(shown.visibleFrom()));
    }

    /** @return what is shown together, or not at all, and why. */
    public Merges merges() {
        return new Merges(shown);
    }

    /** @return the half-terms in the order of time, for the table beside the chart. */
    public List<Line> lines() {
        return weeks().lines();
    }

    /** @return concerns a school week over the half-terms, as pictures. */
    public HalfTermNumbers weeks() {
        return new HalfTermNumbers(periods, shown);
    }
}
