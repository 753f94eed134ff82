package org.wholeschool.pattern.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.list.ConcernColumn;
import org.wholeschool.concern.list.ConcernRows;
import org.wholeschool.concern.triage.CaseReaders;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Two periods side by side: each number is that of its list, for people who may read it and for no one else. */
@BothDatabases("dates in queries")
@InServer
class PeriodCountsIT {

    @Inject
    private PeriodCounts counts;

    @Inject
    private ConcernRows rows;

    @Inject
    private CaseReaders readers;

    @Inject
    private PatternSchool patterns;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    private TestSchool school;
    private PatternSchool.Filled filled;

    @BeforeEach
    void fill() {
        school = schools.makeEmpty();
        filled = patterns.fill(school.id());
        filled.concerns(4, "YARD", "BREAK", "FIGHT", filled.inFirst);
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inSecond);
        filled.concerns(3, "HALL", "BREAK", "NEGLECT", filled.inSecond);
    }

    private Compared compared(Actor actor, String one, String other) {
        return actors.as(actor, () -> counts.both(one, other).orElseThrow());
    }

    /** The half-terms that hold the two days on which something was logged. */
    private Compared halves(Actor actor) {
        Periods periods = compared(actor, null, null).periods();
        return compared(
                actor,
                periods.halfTerms().stream()
                        .filter(each -> each.holds(filled.inSecond))
                        .findFirst()
                        .orElseThrow()
                        .key(),
                periods.halfTerms().stream()
                        .filter(each -> each.holds(filled.inFirst))
                        .findFirst()
                        .orElseThrow()
                        .key());
    }

    private long behind(Actor actor, Period period) {
        return actors.as(
                        actor,
                        () -> rows.list(filled.listed("YARD", period.from(), period.to()), ConcernColumn.LATEST, 1))
                .total();
    }

    @Test
    void numbersAreThoseOfTheirListsWithoutCasework() {
        Actor lead = school.actor(Role.LEAD);
        Compared both = halves(lead);
        assertEquals(1, both.places().size(), "casework is in no line");
        Row yard = both.places().get(0);
        assertEquals(30, yard.one().concerns());
        assertEquals(4, yard.other().concerns());
        assertEquals(behind(lead, both.one()), yard.one().concerns());
        assertEquals(behind(lead, both.other()), yard.other().concerns());
        assertEquals(Row.Change.MORE, yard.change());
        assertEquals(34, both.all().one().concerns() + both.all().other().concerns());
    }

    /** The list of a place has those, too, and so has the line. */
    @Test
    void aConcernOfWhichTheTimeIsNotKnownCountsAtItsPlace() {
        Actor lead = school.actor(Role.LEAD);
        filled.concerns(3, "YARD", "NOT_KNOWN", "FIGHT", filled.inSecond);
        Compared both = halves(lead);
        assertEquals(33, both.places().get(0).one().concerns());
        assertEquals(behind(lead, both.one()), both.places().get(0).one().concerns());
        assertEquals(33, both.all().one().concerns());
        assertEquals(30, both.bands().get(0).one().concerns(), "and in no part of the day");
    }

    @Test
    void aRestrictedConcernIsInNoNumberOfAnyone() {
        Actor named = school.actor(Role.LEAD);
        Actor other = school.actor(Role.DEPUTY);
        Period second = halves(other).one();
        assertEquals(30, halves(other).places().get(0).one().concerns(), "the control: before, it counts");
        long one = actors.as(
                        named,
                        () -> rows.list(filled.listed("YARD", second.from(), second.to()), ConcernColumn.LATEST, 1))
                .rows()
                .get(0)
                .id();
        actors.as(named, () -> {
            readers.restrict(one, 0, List.of(named.accountId()), "A colleague's own child.");
            return null;
        });
        assertEquals(29, halves(other).places().get(0).one().concerns());
        assertEquals(29, behind(other, second));
        assertEquals(29, halves(named).places().get(0).one().concerns());
    }

    @Test
    void twoThatShareDaysAreNotCompared() {
        Actor lead = school.actor(Role.LEAD);
        Period half = halves(lead).one();
        String year = half.key().substring(0, half.key().indexOf('-'));
        assertTrue(compared(lead, half.key(), year).isOverlapping());
        assertTrue(compared(lead, half.key(), half.key()).isOverlapping());
        assertThrows(NotFound.class, () -> compared(lead, "1999-1", null));
        assertThrows(NotFound.class, () -> compared(lead, half.key(), "x"));
    }

    @Test
    void anotherSchoolAndOtherRolesSeeNothing() {
        TestSchool empty = schools.makeEmpty();
        patterns.fill(empty.id());
        assertTrue(actors.as(empty.actor(Role.LEAD), () -> counts.both(null, null)).stream()
                .allMatch(each -> each.all() == null || each.places().isEmpty()));
        for (Role role : Set.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> compared(school.actor(role), null, null), role.name());
        }
    }
}
