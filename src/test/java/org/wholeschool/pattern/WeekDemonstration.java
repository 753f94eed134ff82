package org.wholeschool.pattern;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.pattern.week.WeekGround;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.school.place.Site;

/** The demonstration school as a look at a week would read it. */
public final class WeekDemonstration {

    public static final LocalDate TODAY = DemonstrationFacts.TODAY;

    private final DemonstrationFacts facts = new DemonstrationFacts();

    /** @return what the look goes by beside the concerns. */
    public WeekGround ground() {
        DayPlan day = new DayPlan(
                facts.bands,
                SchoolDefaults.bandTimes().stream()
                        .map(time -> new DayPlan.Time(
                                facts.band(time.band()), time.weekday().getValue(), time.fromMinute(), time.toMinute()))
                        .toList());
        List<Site.Walk> walks = facts.school.paths().stream()
                .flatMap(path -> Stream.of(
                        new Site.Walk(facts.place(path.from()), facts.place(path.to()), path.metres()),
                        new Site.Walk(facts.place(path.to()), facts.place(path.from()), path.metres())))
                .toList();
        return new WeekGround(
                new CountedSchool(facts.site, day, facts.categories),
                facts.halfTerms,
                facts.closures,
                day,
                facts.site.stream()
                        .map(place -> new Site.Opening(place.id(), null, null))
                        .toList(),
                walks);
    }

    /** @return the concerns that had been received on a day. */
    public List<Fact> facts(LocalDate asOf) {
        return facts.facts().stream()
                .filter(fact -> !fact.receivedOn().isAfter(asOf))
                .toList();
    }

    /** @return a concern of a place and part of the day. */
    public Fact fact(String place, String band, String category, LocalDate day, int... pupils) {
        return new Fact(facts.place(place), facts.band(band), facts.category(category), day, day, pupils);
    }

    public long place(String code) {
        return facts.place(code);
    }

    public long band(String code) {
        return facts.band(code);
    }
}
