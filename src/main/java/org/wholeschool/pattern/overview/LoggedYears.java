package org.wholeschool.pattern.overview;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.week.WeekGround;
import org.wholeschool.pattern.week.WeekGrounds;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/**
 * Counts the concerns of a school year for those who may read them: beside what pupils feel, and for the share that a
 * plan is about. Concerns that are restricted to named people are in no number.
 */
@Service
public class LoggedYears {

    private static final int AN_HOUR = 60 * 60;

    @Inject
    private ConcernFacts facts;

    @Inject
    private WeekGrounds grounds;

    @Inject
    private Schools schools;

    /**
     * @param schoolYear the calendar year in which it began
     * @return what was logged of it until today; nothing where it is still to come
     */
    @Permit(
            code = "LoggedYears.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = AN_HOUR)
    public LoggedYear of(int schoolYear) {
        WeekGround ground = grounds.read();
        return read(SchoolYear.of(schoolYear, SchoolYear.of(ground.halfTerms())), ground.school());
    }

    /** @return what was logged in the school year before this one, and in this one until today */
    @Permit(
            code = "LoggedYears.lastAndThis",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = AN_HOUR)
    public List<LoggedYear> lastAndThis() {
        WeekGround ground = grounds.read();
        List<SchoolYear> known = SchoolYear.of(ground.halfTerms());
        SchoolYear current = SchoolYear.holding(today(), known);
        return List.of(read(SchoolYear.of(current.from() - 1, known), ground.school()), read(current, ground.school()));
    }

    private LoggedYear read(SchoolYear year, CountedSchool school) {
        LocalDate today = today();
        return new LoggedYear(
                year,
                year.holds(today),
                facts.received(year.startsOn(), today).facts().stream()
                        .filter(fact -> school.reason(fact) == null && year.holds(fact.occurredOn()))
                        .toList());
    }

    private LocalDate today() {
        return Now.day(schools.profile().zone());
    }
}
