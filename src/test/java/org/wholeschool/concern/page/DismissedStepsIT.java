package org.wholeschool.concern.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** What a lead says is not needed is kept with the concern, is in its timeline, and can be shown again. */
@InServer
class DismissedStepsIT {

    @Inject
    private FollowUpSchool schools;

    @Inject
    private DismissedSteps steps;

    @Inject
    private CasePeople people;

    @Test
    void aStepIsNotNeededUntilItIsShownAgain() {
        TestSchool school = schools.make();
        TestSchool other = schools.make();
        long pupil = school.pupils().get(0);
        long concern = schools.concern(
                school, Map.of(pupil, InvolvementRole.HARMED, school.pupils().get(1), InvolvementRole.WITNESS));
        StepKey parents = new StepKey("parents", 0);
        StepKey social = new StepKey(StepKey.SOCIAL_CARE, pupil);
        schools.as(school, Role.LEAD, () -> steps.dismiss(concern, parents));
        schools.as(school, Role.DEPUTY, () -> steps.dismiss(concern, parents));
        schools.as(school, Role.LEAD, () -> steps.dismiss(concern, social));
        assertEquals(Set.of(parents, social), schools.as(school, Role.DEPUTY, () -> steps.keys(concern)));
        assertEquals(2, schools.count(school, "dismissed_step"), "a second one for the same step changes nothing");
        assertEquals(
                List.of("Step marked as not needed Test LEAD Decide whether to inform parents."),
                schools.as(school, Role.LEAD, () -> steps.of(concern)).stream()
                        .limit(1)
                        .map(entry -> entry.title() + " " + entry.by() + " "
                                + entry.lines().get(0).text())
                        .toList());
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> steps.dismiss(concern, parents)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> steps.keys(concern)));

        schools.as(school, Role.LEAD, () -> steps.restore(concern, parents));
        assertEquals(Set.of(social), schools.as(school, Role.DEPUTY, () -> steps.keys(concern)));
        long part = schools.number(
                school, "select id from involvement where concern_id = ?1 and pupil_id = ?2", concern, pupil);
        schools.as(school, Role.LEAD, () -> people.takeOut(concern, 0, part));
        assertEquals(Set.of(), schools.as(school, Role.LEAD, () -> steps.keys(concern)), "the pupil was taken out");
    }
}
