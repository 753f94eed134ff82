package org.wholeschool.pattern.week;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.hotspot.WeekScan;
import org.wholeschool.pattern.hotspot.scan.CaseCounts;
import org.wholeschool.pattern.trend.SchoolTrend;
import org.wholeschool.pattern.trend.SchoolWeeks;
import org.wholeschool.pattern.trend.WeekLimit;
import org.wholeschool.pattern.week.ThisWeek.Count;
import org.wholeschool.school.place.Site;

/**
 * A look at the school week that closed last before a day: what was counted, what is found in it, what of that may be
 * shown.
 */
final class WeekLook {

    /**
     * Years before this one that the school's total is compared with, and one for the windows around the same time of
     * the earliest.
     */
    static final int TREND_YEARS = 5;

    private final CountedSchool school;
    private final List<Fact> facts;
    private final WeekCounts counts;
    private final WeekParameters parameters;
    private final WeekScan.Site site;
    private final WeekTeller teller;
    private final ClosedWeeks trend;

    /**
     * @param ground what to go by
     * @param facts concerns that were received before or on the day
     * @param asOf the day from which to look back
     * @param threshold from when on something may be shown
     * @throws IllegalArgumentException if no week has closed before the day
     */
    WeekLook(WeekGround ground, List<Fact> facts, LocalDate asOf, LeadThreshold threshold) {
        ClosedWeeks weeks = ground.weeks(asOf, WeekParameters.LOOKS_A_YEAR);
        if (weeks.count() == 0) {
            throw new IllegalArgumentException("No school week has closed before " + asOf);
        }
        school = ground.school();
        this.facts = facts;
        Map<Long, Site.Opening> openings =
                ground.openings().stream().collect(Collectors.toMap(Site.Opening::placeId, Function.identity()));
        counts = new WeekCounts(school, weeks, openings, facts);
        parameters = WeekParameters.usual(asOf, weeks.monday(weeks.count() - 1), threshold);
        site = counts.isEnough() ? counts.site(ground.walks()) : null;
        teller = counts.isEnough() ? new WeekTeller(counts, parameters, site) : null;
        trend = ground.weeks(asOf, WeekParameters.LOOKS_A_YEAR * (TREND_YEARS + 1));
    }

    WeekParameters parameters() {
        return parameters;
    }

    /** @return the Monday of the week that is looked at. */
    LocalDate monday() {
        return counts.weeks().monday(counts.weeks().count() - 1);
    }

    /**
     * Looks.
     *
     * @param afterEach is called after each of {@link #draws} draws
     * @return what was counted and found; nothing where there are too few weeks
     */
    WeekRecord record(Runnable afterEach) {
        if (!counts.isEnough()) {
            return WeekRecord.NOTHING;
        }
        CaseCounts all = counts.cases().all();
        CaseCounts once = counts.cases().eachPupilOnce(parameters.rule().longest());
        return WeekRecord.of(site, all, once, parameters, afterEach);
    }

    /** @return how many draws a look makes, without those beside it, which only what is told has. */
    int draws() {
        return counts.isEnough() ? 2 * parameters.rule().replicates() : 0;
    }

    /** @return how many concerns of these weeks were not compared because of that */
    int leftOut(ThisWeek.LeftOut reason) {
        return counts.leftOut(reason).size();
    }

    /** @return whether there is enough to compare; where not, the one look at the week is still to come. */
    boolean isEnough() {
        return counts.isEnough();
    }

    /**
     * Everything that may be shown of a look, worked out before anything is written, so that nobody waits for it.
     *
     * @param tale what has more than expected, and whose story it is
     * @param total the school's total
     * @param persistent where it is hot week after week
     */
    record Shown(WeekTeller.Tale tale, ThisWeek.Total total, List<ThisWeek.Persistent> persistent) {

        Shown noMoreThan(ThisWeek.Total look) {
            return new Shown(tale, total.noMoreThan(look), persistent);
        }
    }

    /** @return what may be shown of it. */
    Shown shown(WeekRecord found) {
        return new Shown(tale(found), total(), teller == null ? List.of() : teller.persistent());
    }

    WeekTeller.Tale tale(WeekRecord found) {
        return teller == null ? new WeekTeller.Tale(List.of(), List.of()) : teller.tell(found);
    }

    /**
     * @param look whether this is the one look at the week
     * @param findings what is told, each with its pattern
     * @param faded what is not there any more
     * @param shown what was worked out
     */
    ThisWeek week(boolean look, List<ThisWeek.Finding> findings, List<ThisWeek.Faded> faded, Shown shown) {
        return new ThisWeek(
                ThisWeek.FORMAT,
                monday(),
                parameters.asOf(),
                look,
                counts.weeks().monday(0),
                counts.weeks().count(),
                counts.isEnough(),
                parameters.threshold(),
                findings,
                faded,
                shown.total(),
                shown.persistent());
    }

    /**
     * Every concern that has a day and is no casework, wherever it was, on whole days: how much of a half-day is usual
     * is not known from others. What is usual is known from the first week after that in which anything was logged
     * first: before it nothing was logged because nobody did.
     */
    ThisWeek.Total total() {
        List<Fact> dated = dated();
        LocalDate start = dated.stream()
                .map(Fact::occurredOn)
                .min(Comparator.naturalOrder())
                .map(first -> ClosedWeeks.monday(first).plusWeeks(1))
                .filter(first -> first.isBefore(monday()))
                .orElse(monday());
        Set<LocalDate> whole = trend.wholeDays();
        List<Fact> inWeek = inWeek(dated);
        Map<LocalDate, Integer> byDay = new HashMap<>();
        dated.forEach(fact -> byDay.merge(fact.occurredOn(), 1, Integer::sum));
        SchoolWeeks weeks = SchoolWeeks.of(byDay, whole, start, monday());
        int last = weeks.series().weeks() - 1;
        WeekLimit limit = SchoolTrend.at(weeks.series(), last);
        Count count = Count.of(
                parameters.threshold(),
                inWeek.size(),
                WeekCounts.persons(inWeek),
                limit.isKnown() ? limit.expected() : 0);
        boolean known = limit.isKnown() && count.display() == LeadDisplay.SHOWN;
        return new ThisWeek.Total(
                count, known, known ? (int) Math.floor(limit.limit()) : 0, known && limit.isExceeded());
    }

    /** @return how many concerns the total has, exactly and however few: for the screen of who may read them. */
    int concerns() {
        return inWeek(dated()).size();
    }

    private List<Fact> dated() {
        return facts.stream()
                .filter(fact -> !school.isCasework(fact)
                        && fact.occurredOn() != null
                        && !fact.occurredOn().isBefore(trend.monday(0)))
                .toList();
    }

    private List<Fact> inWeek(List<Fact> dated) {
        Set<LocalDate> whole = trend.wholeDays();
        return dated.stream()
                .filter(fact ->
                        ClosedWeeks.monday(fact.occurredOn()).equals(monday()) && whole.contains(fact.occurredOn()))
                .toList();
    }
}
