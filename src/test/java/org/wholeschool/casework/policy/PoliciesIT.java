package org.wholeschool.casework.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** A school keeps the dates of its policies, and what cannot be is refused beside its field. */
@InServer
class PoliciesIT {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    @Inject
    private FollowUpSchool schools;

    @Inject
    private Policies policies;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private void keep(PolicyEntry entry) {
        schools.as(school, Role.LEAD, () -> policies.keep(entry));
    }

    private List<PolicyEntry> all(TestSchool whose) {
        return schools.as(whose, Role.HEAD, policies::all);
    }

    private static List<String> faults(BadInput refused) {
        return refused.all().stream()
                .map(each -> each.field() + " " + each.key())
                .toList();
    }

    @Test
    void aPolicyIsAddedChangedAndDeleted() {
        keep(new PolicyEntry(null, 0, "  Child protection ", today.minusDays(90), today.minusDays(1)));
        PolicyEntry kept = all(school).get(0);
        assertEquals("Child protection", kept.name());
        assertEquals(true, kept.isOverdue(today));
        keep(new PolicyEntry(kept.id(), kept.version(), kept.name(), today, today.plusYears(1)));
        assertEquals(today.plusYears(1), all(school).get(0).reviewOn());
        BadInput second = assertThrows(
                BadInput.class,
                () -> keep(new PolicyEntry(kept.id(), kept.version(), "Other", today, today.plusYears(1))));
        assertEquals("policy.changed", second.key());
        TestSchool other = schools.make();
        assertEquals(List.of(), all(other));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> policies.delete(kept.id())));
        schools.as(school, Role.DEPUTY, () -> policies.delete(kept.id()));
        assertEquals(List.of(), all(school));
    }

    @Test
    void whatCannotBeIsSaidAtEachField() {
        assertEquals(
                List.of(
                        "name policy.name.required",
                        "approvedOn policy.approved.required",
                        "reviewOn policy.review.required"),
                faults(assertThrows(BadInput.class, () -> keep(new PolicyEntry(null, 0, " ", null, null)))));
        assertEquals(
                List.of("name policy.name.long", "approvedOn policy.day.future", "reviewOn policy.review.before"),
                faults(assertThrows(
                        BadInput.class,
                        () -> keep(new PolicyEntry(null, 0, "x".repeat(121), today.plusDays(1), today)))));
        assertEquals(List.of(), all(school));
    }
}
