package org.wholeschool.pattern.together;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.link.facts.TieFacts;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.category.CategoryGroup;

/** What log and links say together, as the product asks it, for a command that measures how long that takes. */
public final class TogetherPass {

    private static final String HALF_TERM = "Autumn 2";

    private final TogetherRun run;

    /**
     * @param reading concerns, whose categories are numbers of their kinds, and links
     * @param halfTerms when the school is open
     */
    public TogetherPass(TieFacts.Reading reading, List<HalfTerm> halfTerms) {
        run = new TogetherRun(
                reading, place -> true, category -> CategoryGroup.values()[(int) category], halfTerms, List.of());
    }

    /** @return how many findings have an answer */
    public int ask(List<ThisWeek.Finding> findings, LocalDate last, long seed) {
        return run.ask(findings, last, HALF_TERM, seed).size();
    }

    /** Asks what comes soon after concerns of all kinds, and of each. */
    public void soonAfter(long seed) {
        run.soonAfter(seed);
    }
}
