package org.wholeschool.pattern.week;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/** How many concerns each place had in each school week, for whoever compares weeks with each other: plans. */
@Service
public class PlaceCounts {

    /** What was logged earlier tells of another school. */
    private static final int YEARS = 4;

    private static final int HOUR = 60 * 60;

    @Inject
    private ConcernFacts facts;

    @Inject
    private WeekGrounds grounds;

    @Inject
    private Schools schools;

    /**
     * Counts what every lead may read, as it stands now.
     *
     * @param until the first week that is not asked for holds this day; it may lie ahead
     * @param bands the parts of the day that count; none for all of them
     * @return school weeks in the order of time, with what each place had in those that have closed
     */
    @Permit(
            code = "PlaceCounts.weeks",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public PlaceWeeks weeks(LocalDate until, Set<Long> bands) {
        LocalDate today = Now.day(schools.profile().zone());
        WeekGround ground = grounds.read();
        return new PlaceWeeks(
                ground,
                facts.received(today.minusYears(YEARS), today).facts(),
                today,
                until,
                bands,
                Thresholds.forLeads());
    }

    /**
     * @param moment when something was counted
     * @return whether it may count a concern that not every lead may read by now
     */
    @Permit(
            code = "PlaceCounts.wereHiddenSince",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public boolean wereHiddenSince(Instant moment) {
        return facts.wereHiddenSince(moment);
    }
}
