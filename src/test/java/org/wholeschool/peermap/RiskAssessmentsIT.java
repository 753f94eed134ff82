package org.wholeschool.peermap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** A risk assessment: from those directly involved outwards, weighed by context, ending in actions; and what it cannot be closed without. */
@InServer
class RiskAssessmentsIT {

    private static final RiskTexts SAID = new RiskTexts("Was hurt on Tuesday", "Followed and pushed", "A safe way home", "Her aunt", "That it is after school", "Her aunt fetches her");

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private MapSchool maps;

    @Inject
    private RiskAssessments assessments;

    @Inject
    private RiskActions actions;

    @Inject
    private PupilsInMaps pupilsInMaps;

    private TestSchool school;
    private long map;

    @BeforeEach
    void begin() {
        school = schools.make();
        MapSchool.links(school);
        map = maps.open(school, 1, 0, 3);
        lead(() -> assessments.begin(map));
    }

    private void lead(Runnable deed) {
        actors.as(school.actor(Role.LEAD), does(deed));
    }

    private static Callable<Void> does(Runnable deed) {
        return () -> {
            deed.run();
            return null;
        };
    }

    private RiskView seen(Role by) {
        return actors.as(school.actor(by), () -> assessments.one(map));
    }

    private String refused(Runnable deed) {
        BadInput fault = assertThrows(BadInput.class, () -> lead(deed));
        return fault.all().stream().map(each -> each.field() + " " + each.key() + Stream.of(each.arguments()).map(argument -> " " + argument).collect(Collectors.joining())).collect(Collectors.joining(", "));
    }

    private void consider(int pupil) {
        long id = school.pupils().get(pupil);
        long version = seen(Role.LEAD).children().stream().filter(child -> child.pupil() == id).findFirst().orElseThrow().version();
        lead(() -> assessments.consider(map, id, version, SAID));
    }

    private void weighAll() {
        lead(() -> assessments.weigh(map, Stream.of(RiskContextKind.values()).map(kind -> new RiskView.Context(kind, RiskWeight.SOME, "Because of the way home")).toList()));
    }

    @Test
    void itBeginsWithThoseDirectlyInvolvedMovesOutwardsAndEndsInActions() {
        assertEquals(List.of(0, 0), seen(Role.LEAD).children().stream().map(RiskView.Child::ring).toList());
        long outer = school.pupils().get(1);
        assertEquals("null outwards.early", refused(() -> assessments.add(map, outer, "Walks the same way")));
        consider(0);
        assertFalse(seen(Role.LEAD).inside());
        consider(3);
        assertTrue(seen(Role.LEAD).inside());
        assertEquals(Set.of(outer, school.pupils().get(2)), seen(Role.LEAD).choices().stream().map(RiskView.Choice::pupil).collect(Collectors.toSet()));
        lead(() -> assessments.add(map, outer, null));
        assertThrows(NotFound.class, () -> lead(() -> assessments.add(map, school.pupils().get(4), "Not on the map")));
        assertEquals("null close.purpose 1 1, null close.contexts, null close.actions, conclusion conclusion.required", refused(() -> assessments.close(map, " ")), "a name that has no purpose");
        consider(1);
        weighAll();
        lead(() -> actions.ask(map, "Walk with her to the bus", school.accounts().get(Role.HEAD), LocalDate.now().plusDays(2)));
        assertEquals(1, MapSchool.notices(school, Role.HEAD, "RISK_ACTION"));
        long head = school.accounts().get(Role.HEAD);
        assertEquals(1, actors.as(school.actor(Role.LEAD), () -> actions.of(Set.of(head))).get(head).count());
        MapSchool.pass(map, 4 * 60);
        assertEquals(List.of(), seen(Role.LEAD).choices(), "the map has closed");
        lead(() -> assessments.close(map, "The way home has to change first"));
        RiskView closed = seen(Role.DEPUTY);
        assertTrue(closed.closed(), "it stays readable when the map has closed");
        assertEquals("A safe way home", closed.children().get(0).texts().needs());
        assertEquals("null assessment.closed", refused(() -> assessments.weigh(map, List.of())));
        long action = closed.actions().get(0).id();
        actors.as(school.actor(Role.HEAD), does(() -> actions.finish(map, action, "She is not followed any more")));
        assertTrue(seen(Role.LEAD).actions().get(0).done().startsWith("Done, says Test HEAD"));
    }

    @Test
    void itIsNotClosedWithSomebodyInsideWhoWasNotConsidered() {
        consider(0);
        weighAll();
        lead(() -> actions.ask(map, "Ask her aunt", school.accounts().get(Role.LEAD), LocalDate.now()));
        assertEquals("null close.inside 2 2", refused(() -> assessments.close(map, "Done")));
        long second = school.pupils().get(3);
        long version = seen(Role.LEAD).children().get(1).version();
        lead(() -> assessments.consider(map, second, version, new RiskTexts("Was there", "Pushed", "Rest", "Friends", " ", "Seen daily")));
        assertEquals("null close.inside 2 2", refused(() -> assessments.close(map, "Done")), "what the child says is missing");
        assertEquals("null child.changed", refused(() -> assessments.consider(map, second, version, SAID)), "somebody has written meanwhile");
        consider(3);
        lead(() -> assessments.close(map, "Done"));
        assertTrue(seen(Role.LEAD).closed());
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        long pupil = school.pupils().get(0);
        assertEquals("purpose purpose.child.required, harm text.long 4000", refused(() -> assessments.consider(map, pupil, seen(Role.LEAD).children().get(0).version(),
                new RiskTexts("", "x".repeat(4001), null, null, null, null))));
        assertEquals("context:0:reason context.why, context:1:weight context.weight", refused(() -> assessments.weigh(map, List.of(new RiskView.Context(RiskContextKind.HOME, RiskWeight.FIRST, " "),
                new RiskView.Context(RiskContextKind.PEERS, null, "Because")))));
        assertEquals("task task.required, owner owner.required, due due.required", refused(() -> actions.ask(map, "", null, null)));
        assertEquals("owner owner.unknown, due due.past", refused(() -> actions.ask(map, "Walk", school.accounts().get(Role.TEACHER), LocalDate.now().minusDays(1))));
    }

    @Test
    void whoeverMayNotReadTheRequestFindsNone() {
        TestSchool other = schools.make();
        for (Actor stranger : List.of(MapSchool.anotherLead(school), other.actor(Role.LEAD), other.actor(Role.HEAD))) {
            assertThrows(NotFound.class, () -> actors.as(stranger, () -> assessments.one(map)));
        }
        assertThrows(NotFound.class, () -> actors.as(school.actor(Role.DEPUTY), does(() -> assessments.consider(map, school.pupils().get(0), 1, SAID))), "reads, and does not write");
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), () -> assessments.one(map)), role.name());
        }
        assertEquals(2, seen(Role.HEAD).children().size(), "positive control");
        assertThrows(NotFound.class, () -> lead(() -> assessments.begin(maps.ask(school, 0, 0))), "a map that is not open");
        assertEquals(Set.of(school.pupils().get(0), school.pupils().get(3)), actors.as(Actor.job(school.id()), () -> pupilsInMaps.inUse(school.pupils())));
    }
}
