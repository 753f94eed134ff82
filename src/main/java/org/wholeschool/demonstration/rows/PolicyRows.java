package org.wholeschool.demonstration.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wholeschool.casework.policy.Policy;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;

/** The policies of the made-up school: approved in September, one of them due for review. */
@RoomOnly
public final class PolicyRows {

    private static final int SEPTEMBER = 9;

    private PolicyRows() {}

    /** @return its policies on that day */
    @RoomOnly
    public static List<Policy> of(LocalDate today) {
        LocalDate thisYear = LocalDate.of(today.getYear(), SEPTEMBER, 4);
        LocalDate approved = thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
        Instant now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Policy> policies = List.of(
                new Policy("Child protection and safeguarding", approved, approved.plusYears(1)),
                new Policy("Behaviour", approved, approved.plusYears(1)),
                new Policy("Anti-bullying", approved.minusYears(1), today.minusDays(12)),
                new Policy("Online safety", approved, approved.plusYears(1)),
                new Policy("Staff code of conduct", approved, approved.plusYears(1)),
                new Policy("Relationships, sex and health education", approved, approved.plusYears(2)));
        policies.forEach(policy -> policy.kept(null, now));
        return policies;
    }
}
