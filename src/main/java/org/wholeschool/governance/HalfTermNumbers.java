package org.wholeschool.governance;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.governance.picture.Sparkline;
import org.wholeschool.governance.picture.YearBars;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Texts;

/** Concerns a school week over the half-terms that were published: as lines of a table, and as pictures. */
public final class HalfTermNumbers {

    /** The latest of them in the small line: as far back as two school years. */
    static final int IN_THE_LINE = 12;

    private final Texts texts = Texts.of("governance");
    private final Periods periods;
    private final Published shown;

    /**
     * @param periods all that was published
     * @param shown the period that is shown: a half-term, or the school year of some
     */
    HalfTermNumbers(Periods periods, Published shown) {
        this.periods = periods;
        this.shown = shown;
    }

    /** @return the half-terms in the order of time */
    List<Dashboard.Line> lines() {
        return periods.halfTerms().stream()
                .map(each -> new Dashboard.Line(
                        Periods.title(each),
                        each.release()
                                .total()
                                .map(total -> texts.get("number", total))
                                .orElseGet(() -> texts.get("few", each.release().fewest())),
                        rate(each).map(rate -> texts.get("number", rate)).orElseGet(() -> texts.get("no-rate")),
                        each.release().schoolDays(),
                        each == shown))
                .toList();
    }

    /** @return the school year's half-terms, each beside the same one of the year before */
    public YearBars ofTheYear() {
        int year = shown.release().schoolYear();
        return new YearBars(
                IntStream.rangeClosed(1, Query.HALF_TERMS)
                        .mapToObj(period -> halfTerm(at(year, period), at(year - 1, period)))
                        .flatMap(Optional::stream)
                        .toList(),
                texts.get("chart.few"));
    }

    private Optional<YearBars.HalfTerm> halfTerm(Optional<Published> now, Optional<Published> before) {
        return now.or(() -> before)
                .map(named -> new YearBars.HalfTerm(
                        named.period().name(),
                        now.isPresent(),
                        now.flatMap(HalfTermNumbers::rate).orElse(null),
                        before.isPresent(),
                        before.flatMap(HalfTermNumbers::rate).orElse(null),
                        now.filter(this::isShown).isPresent()));
    }

    private boolean isShown(Published half) {
        return half == shown || shown.period().isOfYear();
    }

    private Optional<Published> at(int year, int period) {
        return periods.halfTerms().stream()
                .filter(each ->
                        each.release().schoolYear() == year && each.release().period() == period)
                .findFirst();
    }

    /** @return whether the year before has a half-term to stand beside one */
    public boolean isBesideAnother() {
        return IntStream.rangeClosed(1, Query.HALF_TERMS)
                .anyMatch(period -> at(shown.release().schoolYear() - 1, period).isPresent());
    }

    /** @return the picture of the school year for people who do not see it */
    public String words() {
        return texts.get(isBesideAnother() ? "chart.words" : "chart.words.one", schoolYear(), schoolYearBefore());
    }

    /** @return the school year of the period that is shown, "2026/27" */
    public String schoolYear() {
        return Periods.year(shown);
    }

    /** @return the one before it */
    public String schoolYearBefore() {
        return SchoolYear.name(shown.release().schoolYear() - 1);
    }

    /** @return the half-terms up to the one that is shown, as a small line */
    Sparkline untilNow() {
        return new Sparkline(periods.until(shown, IN_THE_LINE).stream()
                .map(each -> rate(each).orElse(null))
                .toList());
    }

    private static Optional<Integer> rate(Published each) {
        return each.release().total().map(total -> Periods.perWeek(each, total));
    }
}
