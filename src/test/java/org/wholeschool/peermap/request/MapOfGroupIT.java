package org.wholeschool.peermap.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.pattern.peers.GroupLooks;
import org.wholeschool.pattern.peers.GroupTables;
import org.wholeschool.pattern.peers.PeerProbe;
import org.wholeschool.peermap.reading.MapReading;
import org.wholeschool.peermap.record.MapState;
import org.wholeschool.peermap.record.NewMap;
import org.wholeschool.platform.BadInput;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** The map of a group: who is in it is known to those to whom it opened, and to no one before. */
@InServer
class MapOfGroupIT {

    private static final int EIGHT = 8;

    @Inject
    private MapRequests requests;

    @Inject
    private MapDecisions decisions;

    @Inject
    private MapReading reading;

    @Inject
    private GroupLooks looks;

    @Inject
    private PeerProbe probe;

    @Inject
    private PatternSchool schools;

    @Inject
    private TestSchools make;

    @Inject
    private Actors actors;

    private TestSchool school;
    private List<Long> pupils;
    private long group;

    @BeforeEach
    void aGroupOfEight() {
        school = make.makeEmpty();
        schools.fill(school.id());
        pupils = GroupTables.ids("select id from pupil where school_id = ? order by id", school.id())
                .subList(0, EIGHT);
        actors.as(
                Actor.setUp(school.id()),
                () -> probe.ring(pupils, school.accounts().get(Role.LEAD)));
        look();
        group = GroupTables.ids("select group_no from pattern_group where school_id = ?", school.id())
                .get(0);
    }

    private void look() {
        actors.as(Actor.job(school.id()), () -> {
            looks.run();
            return null;
        });
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    private long ask(long number) {
        return as(
                Role.LEAD,
                () -> requests.ask(new NewMap(null, "Who can help them", List.of(), 0, 4, List.of(), number)));
    }

    private void approve(long id) {
        as(Role.DEPUTY, () -> {
            decisions.approve(id, null);
            return null;
        });
    }

    private int named(Role role, long id) {
        return as(role, () -> reading.one(id)).children().size();
    }

    /** On the page of a pupil: whether there is a map around them. */
    private int ofPupil(Role role) {
        return as(role, () -> reading.ofPupil(pupils.get(0))).size();
    }

    @Test
    void whoAsksAndWhoDecidesKnowTheGroupByItsNumberAndWhomItOpensToItsPupils() {
        long id = ask(group);
        assertEquals(0, named(Role.LEAD, id));
        assertEquals(0, ofPupil(Role.LEAD));
        assertEquals(group, as(Role.DEPUTY, () -> reading.one(id)).group());
        approve(id);
        assertEquals(EIGHT, named(Role.LEAD, id), "the control: it is open to the lead");
        assertEquals(1, ofPupil(Role.LEAD));
        assertEquals(0, named(Role.DEPUTY, id), "who approved it is not one of those to whom it opens");
        assertEquals(0, ofPupil(Role.DEPUTY));
        assertEquals(0, named(Role.HEAD, id));
        assertEquals(0, ofPupil(Role.HEAD));
        assertEquals(
                "The pupils of group " + group,
                as(Role.DEPUTY, () -> reading.list()).get(0).children());
    }

    @Test
    void aGroupThatIsGoneOpensNoMap() {
        assertEquals(
                "group.gone",
                assertThrows(BadInput.class, () -> ask(group + 1)).all().get(0).key());
        long id = ask(group);
        GroupTables.change("update pupil set left_on = date '2020-01-01' where school_id = ?", school.id());
        assertEquals(
                "group.gone",
                assertThrows(BadInput.class, () -> approve(id)).all().get(0).key());
        assertEquals(MapState.ASKED, as(Role.LEAD, () -> reading.one(id)).state());
        TestSchool other = make.makeEmpty();
        assertTrue(assertThrows(
                        BadInput.class,
                        () -> actors.as(
                                other.actor(Role.LEAD),
                                () -> requests.ask(new NewMap(null, "Who", List.of(), 0, 4, List.of(), group))))
                .all()
                .stream()
                .anyMatch(fault -> fault.key().equals("group.gone")));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> reading.one(id)));
    }
}
