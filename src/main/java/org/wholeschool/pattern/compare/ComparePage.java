package org.wholeschool.pattern.compare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.siteplan.FloorPlans;

/**
 * Shows a lead two half-terms, school years or weeks side by side: where there was more, and what could be chance. What
 * is compared stands in the address.
 */
@Named
@RequestScoped
public class ComparePage {

    /** A school week has so many days: differences are told for a week. */
    private static final double DAYS = 5;

    /** A difference that is rounded to nothing. */
    private static final double SHOWN = .05;

    private final Texts texts = Texts.of("compare");

    @Inject
    private PeriodCounts counts;

    @Inject
    private FloorPlans plans;

    @Inject
    private Site site;

    @Inject
    private Schools schools;

    private String one;
    private String other;
    private Compared compared;
    private List<ComparedPlan> drawn = List.of();

    /** Reads the two; one that there is not is not found. */
    public void open() {
        compared = counts.both(one, other).orElse(null);
        if (compared == null) {
            return;
        }
        one = compared.one().key();
        other = compared.other().key();
        LocalDate today = Now.day(schools.profile().zone());
        List<FloorPlans.DrawnFloor> floors = plans.floors();
        List<Site.ListedPlace> places = site.places();
        drawn = List.of(
                ComparedPlan.of(compared.one(), printable(Row.Change.MORE), floors, places, today),
                ComparedPlan.of(compared.other(), printable(Row.Change.FEWER), floors, places, today));
    }

    /** What changed, and has enough concerns in the period with more to be told of outside a lead's screen. */
    private List<Row> printable(Row.Change change) {
        return compared.places().stream()
                .filter(row -> row.change() == change)
                .filter(row -> (change == Row.Change.MORE ? row.one() : row.other()).isEnough(Thresholds.forLeads()))
                .toList();
    }

    /** @return whether there are two periods */
    public boolean isAny() {
        return compared != null;
    }

    /** @return whether the two share a day: nothing is compared then */
    public boolean isOverlapping() {
        return compared != null && compared.isOverlapping();
    }

    /** One of several that can be chosen. */
    public record Choice(String key, String name) {}

    /** A heading with what can be chosen under it. */
    public record Choices(String name, List<Choice> all) {}

    /** @return half-terms, years and weeks, the latest first */
    public List<Choices> getChoices() {
        return List.of(
                choices("halves", compared.periods().halfTerms()),
                choices("years", compared.periods().years()),
                choices("weeks", compared.periods().weeks()));
    }

    private Choices choices(String heading, List<Period> periods) {
        return new Choices(
                texts.get(heading),
                periods.stream()
                        .map(each -> new Choice(each.key(), each.name()))
                        .toList());
    }

    /** @return the usual comparisons, each an address and its words */
    public List<Choice> getUsual() {
        Periods periods = compared.periods();
        return List.of(periods.halfTerms(), periods.years(), periods.weeks()).stream()
                .filter(each -> each.size() > 1)
                .map(each -> each.get(0))
                .map(each -> new Choice(
                        "/pattern/compare.xhtml?one=" + each.key() + "&other="
                                + periods.before(each).key(),
                        texts.get("usual." + each.kind())))
                .toList();
    }

    /** @return the first period in words: "Autumn 2, 2026/27: 2 November to 1 December, 20 school days" */
    public String getLeft() {
        return said(compared.one());
    }

    /** @return the second period in words */
    public String getRight() {
        return said(compared.other());
    }

    private String said(Period period) {
        return texts.get(
                period.isKnown() ? "period" : "period.about",
                period.name(),
                SchoolDates.LONG_DATE.format(period.from()),
                SchoolDates.LONG_DATE.format(period.to()),
                period.schoolDays());
    }

    /** @return the names of the two */
    public List<String> getNames() {
        return List.of(compared.one().name(), compared.other().name());
    }

    /**
     * A line in words.
     *
     * @param name what it is of
     * @param one concerns of the first period
     * @param oneHref the list of them; null where there are none
     * @param other concerns of the second
     * @param otherHref the list of them; null where there are none
     * @param oneWeekly concerns a school week in the first period, in words
     * @param otherWeekly the same in the second
     * @param difference how many more or fewer in a school week
     * @param says more, fewer, or that it could be chance
     * @param look the style of that
     */
    public record Line(
            String name,
            int one,
            String oneHref,
            int other,
            String otherHref,
            String oneWeekly,
            String otherWeekly,
            String difference,
            String says,
            String look) {}

    /** @return all concerns */
    public Line getAll() {
        return line(compared.all(), "");
    }

    /** @return by place, what changed first */
    public List<Line> getPlaces() {
        return compared.places().stream()
                .map(row -> line(row, "place=" + row.id()))
                .toList();
    }

    /** @return by part of the day */
    public List<Line> getBands() {
        return compared.bands().stream()
                .map(row -> line(row, "band=" + row.id()))
                .toList();
    }

    /** @return by kind */
    public List<Line> getKinds() {
        return compared.kinds().stream()
                .map(row -> line(row, "groups=" + CategoryGroup.values()[(int) row.id()]))
                .toList();
    }

    private Line line(Row row, String asked) {
        double weekly = weekly(row.one(), compared.one()) - weekly(row.other(), compared.other());
        return new Line(
                row.name(),
                row.one().concerns(),
                href(row.one(), compared.one(), asked),
                row.other().concerns(),
                href(row.other(), compared.other(), asked),
                texts.get("weekly", said(weekly(row.one(), compared.one()))),
                texts.get("weekly", said(weekly(row.other(), compared.other()))),
                Math.abs(weekly) < SHOWN ? "0" : String.format(Locale.UK, "%+.1f", weekly),
                row.one().concerns() + row.other().concerns() == 0 ? "" : texts.get("change." + row.change()),
                row.change() == Row.Change.MORE || row.change() == Row.Change.FEWER ? "changed" : "");
    }

    private static double weekly(Row.Count count, Period period) {
        return DAYS * count.concerns() / period.schoolDays();
    }

    private static String said(double weekly) {
        return String.format(Locale.UK, "%.1f", weekly);
    }

    private static String href(Row.Count count, Period period, String asked) {
        return count.concerns() == 0
                ? null
                : "/concern/list.xhtml?" + (asked.isEmpty() ? "" : asked + "&") + "happenedFrom=" + period.from()
                        + "&happenedTo=" + period.to() + "&scope=" + CategoryScope.CONTEXT;
    }

    /** @return where the first period had more, in a sentence; "" where nowhere */
    public String getMore() {
        return changed("more", Row.Change.MORE);
    }

    /** @return where it had fewer, in a sentence; "" where nowhere */
    public String getFewer() {
        return changed("fewer", Row.Change.FEWER);
    }

    private String changed(String key, Row.Change change) {
        String places = compared.places().stream()
                .filter(row -> row.change() == change)
                .map(row -> texts.get(
                        "changed",
                        row.name(),
                        said(weekly(row.one(), compared.one())),
                        said(weekly(row.other(), compared.other()))))
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? "" : texts.get(key, compared.one().name(), places);
    }

    /** @return the same for paper, in sentences: without counts, and only places with enough concerns */
    public List<String> getPrinted() {
        List<String> printed = new ArrayList<>();
        for (Row.Change change : List.of(Row.Change.MORE, Row.Change.FEWER)) {
            String names = printable(change).stream().map(Row::name).collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                printed.add(texts.get(
                        change == Row.Change.MORE ? "more" : "fewer",
                        compared.one().name(),
                        names));
            }
        }
        return printed.isEmpty() ? List.of(texts.get("none")) : printed;
    }

    /** @return the plan of each */
    public List<ComparedPlan> getPlans() {
        return drawn.stream().allMatch(each -> each.floors().isEmpty()) ? List.of() : drawn;
    }

    public String getOne() {
        return one;
    }

    public void setOne(String one) {
        this.one = one == null || one.isBlank() ? null : one;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other == null || other.isBlank() ? null : other;
    }
}
