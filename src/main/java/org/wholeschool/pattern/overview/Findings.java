package org.wholeschool.pattern.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.pattern.hotspot.WindowGrid;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.pattern.week.ThisWeek.Where;

/**
 * Brings together what stands out, each place and time once: what a week's look proved, and what is busy every week.
 * Both are counted over the same weeks.
 */
final class Findings {

    private static final String EXPLAINED = "EXPLAINED";

    private final CountedWeeks counts;
    private final List<Finding> all = new ArrayList<>();
    private final List<Finding> unproven = new ArrayList<>();
    private final List<Finding> explained = new ArrayList<>();

    /**
     * @param counts the concerns
     * @param week what the look at the last of these weeks found; null where it was not looked at
     * @param said what leads say of patterns, by id
     */
    Findings(CountedWeeks counts, ThisWeek week, Map<Long, String> said) {
        this.counts = counts;
        if (week != null) {
            ofWeek(week, said);
        }
        // What may not be printed has the last numbers, so that none is missing among those that are.
        all.sort(Comparator.comparing((Finding each) -> !each.isPrintable())
                .thenComparing(each -> !each.isStrong())
                .thenComparing(Finding::source)
                .thenComparing(Findings::excessThatOrders, Comparator.reverseOrder())
                .thenComparing(each -> each.where().placeIds().get(0))
                .thenComparing(each -> each.where().bandId()));
        unproven.sort(Comparator.comparing(Findings::excess, Comparator.reverseOrder()));
    }

    /** What is busy most weeks is printed without a number, whatever it is: no order among these may tell one. */
    private static double excessThatOrders(Finding finding) {
        return finding.source() == Finding.Source.EVERY_WEEK ? 0 : excess(finding);
    }

    private static double excess(Finding finding) {
        return finding.cell().concerns() - finding.cell().expected();
    }

    private void ofWeek(ThisWeek week, Map<Long, String> said) {
        for (ThisWeek.Finding found : week.findings()) {
            List<Finding> of = EXPLAINED.equals(said.get(found.patternId()))
                    ? explained
                    : found.strength() == Strength.WATCH ? unproven : all;
            of.add(finding(Finding.Source.WEEK, found.life(), found.where(), found.patternId(), found.from(), 0));
        }
        for (ThisWeek.Persistent hot : week.persistent()) {
            if (!isThere(hot.where().placeIds(), hot.where().bandId())) {
                all.add(finding(Finding.Source.EVERY_WEEK, null, hot.where(), 0, null, weeksWith(hot.where())));
            }
        }
    }

    private int weeksWith(Where where) {
        int with = 0;
        for (int concerns : counts.byWeek(CountedWeeks.at(where.placeIds(), where.bandId()))) {
            with += concerns > 0 ? 1 : 0;
        }
        return with;
    }

    private boolean isThere(List<Long> places, long band) {
        return all.stream().anyMatch(each -> each.isAt(places, band));
    }

    private Finding finding(
            Finding.Source source, ThisWeek.Life life, Where where, long patternId, LocalDate since, int weeksWith) {
        WindowGrid.Cell four = cell(counts.ofFour(), where);
        return new Finding(
                source,
                life,
                where,
                patternId,
                since,
                weeksWith,
                cell(counts, where),
                four.level() != Level.ONE_PUPIL && four.isEnough());
    }

    private static WindowGrid.Cell cell(CountedWeeks counts, Where where) {
        WindowGrid.Cell cell = counts.together(CountedWeeks.at(where.placeIds(), where.bandId()));
        return counts.isComparedAt(where.placeIds()) ? cell : cell.uncompared();
    }

    /** @return what stands out, the strongest first */
    List<Finding> all() {
        return all;
    }

    /** @return what was found, and leads have explained */
    List<Finding> explained() {
        return explained;
    }

    /** @return what may be chance */
    List<Finding> unproven() {
        return unproven;
    }
}
