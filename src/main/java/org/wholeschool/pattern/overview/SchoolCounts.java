package org.wholeschool.pattern.overview;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.pattern.week.WeekGround;
import org.wholeschool.pattern.week.WeekGrounds;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.place.Site;

/**
 * Counts the concerns of the latest closed school weeks, and of a school year before, for those who may read them.
 *
 * <p>Concerns that are restricted to named people are in no number. A number is that of the list behind it: both are
 * read at the same moment.
 */
@Service
public class SchoolCounts {

    /** What is usual comes from so many school weeks: a school year, as in the scan of a week. */
    static final int WEEKS = 39;

    @Inject
    private ConcernFacts facts;

    @Inject
    private WeekGrounds grounds;

    @Inject
    private Schools schools;

    /**
     * Reads the counts as of a school week.
     *
     * @param monday the last week that is counted; null for the last that has closed
     * @param stretch how many weeks are the latest
     * @return the counts; empty where no school week has closed, or that week is not one of the school's
     */
    @Permit(
            code = "SchoolCounts.upTo",
            value = {Role.LEAD, Role.DEPUTY})
    Optional<CountedWeeks> upTo(LocalDate monday, Stretch stretch) {
        LocalDate today = Now.day(schools.profile().zone());
        WeekGround ground = grounds.read();
        List<LocalDate> closed = ground.weeks(today, Integer.MAX_VALUE).mondays();
        int last = monday == null ? closed.size() - 1 : closed.indexOf(monday);
        if (last < 0) {
            return Optional.empty();
        }
        SchoolWindow window =
                SchoolWindow.of(closed.subList(0, last + 1), stretch, SchoolYear.of(ground.halfTerms()), WEEKS);
        CountedSchool school = ground.school();
        Map<Long, Site.Opening> openings =
                ground.openings().stream().collect(Collectors.toMap(Site.Opening::placeId, Function.identity()));
        List<Fact> read = facts.received(window.baseFrom(), today).facts();
        return Optional.of(new CountedWeeks(
                school,
                window,
                read.stream()
                        .filter(fact -> school.reason(fact) == null && window.weekOf(fact.occurredOn()) >= 0)
                        .toList(),
                openings,
                read.stream()
                        .filter(fact -> school.reason(fact) != null
                                && window.isRecent(fact.occurredOn() == null ? fact.receivedOn() : fact.occurredOn()))
                        .collect(Collectors.groupingBy(school::reason, Collectors.counting())),
                Thresholds.forLeads()));
    }
}
