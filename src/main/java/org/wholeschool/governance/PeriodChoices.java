package org.wholeschool.governance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Texts;

/** The half-terms and school years that a governor can choose. */
public final class PeriodChoices {

    private PeriodChoices() {}

    /**
     * One of the periods that can be chosen.
     *
     * @param key how it is asked for
     * @param name its words
     * @param chosen whether it is shown
     */
    public record Choice(String key, String name, boolean chosen) {}

    /**
     * What was published of one school year.
     *
     * @param name the school year
     * @param choices its half-terms in the order of time, and itself
     */
    public record SchoolYear(String name, List<Choice> choices) {}

    /**
     * @param shown the one that is shown
     * @return the school years with what was published of them, the latest first
     */
    static List<SchoolYear> years(Periods periods, Published shown) {
        Map<String, List<Choice>> years = periods.all().stream()
                .collect(Collectors.groupingBy(
                        Periods::year,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                each -> new Choice(
                                        each.period().key(),
                                        each.period().isOfYear()
                                                ? Texts.of("governance").get("year.whole")
                                                : each.period().name(),
                                        each == shown),
                                Collectors.toList())));
        List<SchoolYear> latestFirst = new ArrayList<>(years.entrySet().stream()
                .map(year -> new SchoolYear(year.getKey(), year.getValue()))
                .toList());
        Collections.reverse(latestFirst);
        return latestFirst;
    }
}
