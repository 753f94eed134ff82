package org.wholeschool.pattern.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.list.ConcernColumn;
import org.wholeschool.concern.list.ConcernRow;
import org.wholeschool.concern.list.ConcernRows;
import org.wholeschool.concern.triage.CaseReaders;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.platform.Now;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.rota.Rotas;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Each number on "Our school" is that of the list behind it, for anyone who looks, and no school sees another's. */
@BothDatabases("dates in queries")
@InServer
class OverviewIT {

    @Inject
    private SchoolCounts counts;

    @Inject
    private ConcernRows rows;

    @Inject
    private CaseReaders readers;

    @Inject
    private Rotas rotas;

    @Inject
    private PatternSchool patterns;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    private TestSchool school;
    private PatternSchool.Filled filled;
    private LocalDate from;
    private LocalDate to;

    @BeforeEach
    void fill() {
        school = schools.makeEmpty();
        filled = patterns.fill(school.id());
        SchoolWindow window = counted(school.actor(Role.LEAD)).window();
        from = window.from();
        to = window.to();
    }

    private CountedWeeks counted(Actor actor) {
        return actors.as(actor, () -> counts.upTo(null, Stretch.FOUR).orElseThrow());
    }

    private String number(Actor actor, String place, String part, CategoryGroup kind) {
        OverviewGrid grid = actors.as(
                actor,
                () -> new OverviewGrid(
                        counts.upTo(null, Stretch.FOUR).orElseThrow(),
                        kind,
                        false,
                        rotas.on(Now.day(ZoneId.of("Europe/London"))),
                        List.of()));
        int column = grid.heads().indexOf(part);
        return grid.groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.name().equals(place))
                .map(row -> row.cells().get(column).says())
                .findFirst()
                .orElse("0");
    }

    private List<ConcernRow> behind(Actor actor) {
        return actors.as(actor, () -> rows.list(filled.listed("YARD", from, to), ConcernColumn.LATEST, 1))
                .rows();
    }

    @Test
    void aNumberIsThatOfItsListHoweverSmall() {
        Actor lead = school.actor(Role.LEAD);
        filled.concerns(3, "YARD", "BREAK", "FIGHT", from.plusDays(1));
        filled.concerns(9, "YARD", "BREAK", "FIGHT", from.minusDays(1));
        filled.concerns(2, "YARD", "LESSON", "BULLYING", to);
        filled.concerns(4, "YARD", "BREAK", "NEGLECT", from.plusDays(2));
        assertEquals("3", number(lead, "Yard", "Break", null));
        assertEquals("2", number(lead, "Yard", "Lessons", null));
        assertEquals("2", number(lead, "Yard", "Lessons", CategoryGroup.BULLYING));
        assertEquals("", number(lead, "Yard", "Break", CategoryGroup.BULLYING), "never logged");
        assertEquals(5, behind(lead).size(), "without casework, and without what was earlier");
    }

    @Test
    void aRestrictedConcernIsInNoNumber() {
        Actor named = school.actor(Role.LEAD);
        Actor other = school.actor(Role.DEPUTY);
        filled.concerns(3, "YARD", "BREAK", "FIGHT", from.plusDays(1));
        assertEquals("3", number(other, "Yard", "Break", null), "the control: before, it counts");
        long one = behind(named).get(0).id();
        actors.as(named, () -> {
            readers.restrict(one, 0, List.of(named.accountId()), "A colleague's own child.");
            return null;
        });
        assertEquals("2", number(other, "Yard", "Break", null));
        assertEquals(2, behind(other).size(), "number and list tell no difference");
        assertEquals("2", number(named, "Yard", "Break", null), "nor for those who may read it");
    }

    @Test
    void anotherSchoolsConcernsAreInNoNumber() {
        TestSchool other = schools.makeEmpty();
        PatternSchool.Filled there = patterns.fill(other.id());
        there.concerns(7, "YARD", "BREAK", "FIGHT", from.plusDays(1));
        assertEquals("0", number(school.actor(Role.LEAD), "Yard", "Break", null));
        assertEquals("7", number(other.actor(Role.LEAD), "Yard", "Break", null), "the control");
    }

    @Test
    void onlyLeadsAndDeputiesCount() {
        for (Role role : Set.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> counted(school.actor(role)), role.name());
        }
        assertTrue(counted(school.actor(Role.DEPUTY)).facts().isEmpty());
    }
}
