package org.wholeschool.pattern.overview;

import java.util.Collection;
import java.util.List;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.pattern.SchoolYear;

/**
 * How many concerns a school year had, by place and part of the day. Numbers are exact: for a screen of someone who may
 * read the concerns behind them.
 */
public final class LoggedYear {

    private final SchoolYear year;
    private final boolean isCurrent;
    private final List<Fact> facts;

    /**
     * @param year which
     * @param isCurrent whether it is not over
     * @param facts its concerns by the day on which they happened, without casework and with a known place and time
     */
    LoggedYear(SchoolYear year, boolean isCurrent, List<Fact> facts) {
        this.year = year;
        this.isCurrent = isCurrent;
        this.facts = List.copyOf(facts);
    }

    /** @return "2026/27" */
    public String name() {
        return year.name();
    }

    /** @return whether it is not over */
    public boolean isCurrent() {
        return isCurrent;
    }

    /** @return its concerns */
    public int total() {
        return facts.size();
    }

    /**
     * @param places ids of places
     * @param bands ids of parts of the day; none for all of the day
     * @return how many of its concerns were there, then
     */
    public int concerns(Collection<Long> places, Collection<Long> bands) {
        return (int) facts.stream()
                .filter(fact -> places.contains(fact.placeId()) && (bands.isEmpty() || bands.contains(fact.bandId())))
                .count();
    }
}
