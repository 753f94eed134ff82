package org.wholeschool.governance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.disclosure.family.MadeUpSchool;
import org.wholeschool.governance.GovernorsDashboard;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.pattern.closed.Ledgers;
import org.wholeschool.platform.TestDatabase;
import org.wholeschool.school.Categories;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** What becomes of a closed year when records, the roll or the list of categories change after it was published. */
@InServer
class ClosedYearIT {

    private static final int YEAR = GovernedSchool.schoolYear() - 1;

    @Inject
    private GovernedSchool governed;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private Ledgers ledgers;

    @Inject
    private Categories categories;

    @Inject
    private GovernorsDashboard dashboard;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    private TestSchool school;

    private List<Published> published() {
        return actors.as(Actor.job(school.id()), () -> ledgers.published());
    }

    private boolean publish() {
        return actors.as(Actor.job(school.id()), () -> closed.publishNext());
    }

    @Test
    void whatWasPublishedStaysAsItWas() throws SQLException {
        school = schools.makeEmpty();
        governed.fill(school.id(), new MadeUpSchool(3, 300, 420), YEAR);
        assertEquals(7, published().size());
        List<Published> before = published();

        TestDatabase owner = TestDatabase.asOwner();
        owner.change("update pupil set left_on = ? where school_id = ? and nc_year = 9", LocalDate.of(YEAR, 10, 1), school.id());
        assertFalse(publish());
        assertEquals(before, published(), "the roll was corrected after publication");
        owner.change("update pupil set left_on = null where school_id = ?", school.id());
        long kind = owner.number("select min(id) from category where school_id = ?", school.id());
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            categories.rename(kind, "In other words", true);
            return null;
        });
        assertFalse(publish());
        assertEquals(before, published(), "a category is called something else");

        governed.more(school.id(), 2, 60);
        assertFalse(publish());
        assertEquals(before, published(), "a drawer full of concerns was found");
        String autumn = YEAR + "-2";
        TestDatabase.asOwner().change("update pattern_release set visible_from = ? where school_id = ? and audience = 'GOVERNORS'", LocalDate.now().minusDays(1), school.id());
        int told = before.stream().filter(each -> each.period().key().equals(autumn)).findFirst().orElseThrow().release().total().orElseThrow();
        assertTrue(actors.as(school.actor(Role.GOVERNOR), () -> dashboard.show(autumn)).orElseThrow().total().startsWith("About " + told + " concerns"));
        assertTrue(actors.as(Actor.job(school.id()), () -> closed.audit()));
    }
}
