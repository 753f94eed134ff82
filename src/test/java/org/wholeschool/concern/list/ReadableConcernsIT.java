package org.wholeschool.concern.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.record.ConcernWindow;
import org.wholeschool.concern.record.ConcernsOfPupils;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Now;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * One that is restricted is read by those who are named, one about an adult by the head, and the others by leads and
 * deputies, through every way in.
 */
@InServer
class ReadableConcernsIT {

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private ConcernReading reading;

    @Inject
    private ConcernRows concernRows;

    @Inject
    private ConcernFacts facts;

    @Inject
    private ConcernsOfPupils ofPupils;

    @Inject
    private OwnedConcerns owned;

    @Inject
    private ConcernWindow window;

    @Inject
    private Additions additions;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor lead;
    private Actor deputy;
    private long kofi;
    private long open;
    private long restricted;
    private long aboutAdult;

    @BeforeEach
    void anOpenOneARestrictedOneAndOneAboutAnAdult() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
        deputy = school.actor(Role.DEPUTY);
        kofi = actors.as(lead, () -> roster.search("kofi")).get(0).id();
        open = log();
        restricted = log();
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", restricted);
        schools.change(
                school,
                "insert into concern_reader (id, school_id, version, concern_id, account_id) values (?1, ?2, 1, ?3, ?4)",
                -restricted,
                school.id(),
                restricted,
                deputy.accountId());
        aboutAdult = log();
        schools.change(school, "update concern set about_adult_since = received_at where id = ?1", aboutAdult);
    }

    private long log() {
        return actors.as(
                school.actor(Role.TEACHER),
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        "Pushing in the queue.",
                        null,
                        null,
                        null,
                        schools.place(school, "CANTEEN"),
                        null,
                        schools.category(school, "BULLYING_OTHER"),
                        Source.PUPIL_TOLD_ME,
                        List.of(new NewConcern.Person(kofi, InvolvementRole.HARMED)))));
    }

    @Test
    void theConditionAndTheCheckSayTheSame() {
        assertEquals(Set.of(open), window.readable(lead));
        assertEquals(Set.of(open, restricted), window.readable(deputy));
        assertEquals(Set.of(aboutAdult), window.readable(school.actor(Role.HEAD)));
        assertEquals(
                Set.of(open, aboutAdult),
                window.readable(new Actor(lead.accountId(), school.id(), Set.of(Role.LEAD, Role.HEAD))),
                "a head who is the lead as well");
        for (Role role : List.of(
                Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.ACTION_OWNER)) {
            assertEquals(Set.of(), window.readable(school.actor(role)), role.name());
        }
        assertEquals(Set.of(), window.readable(Actor.job(school.id())), "a job has no eyes");
        assertEquals(Set.of(), window.readable(schools.make().actor(Role.LEAD)), "another school's");
    }

    @Test
    void whoIsNotNamedFindsARestrictedOneThroughNoWay() {
        for (long hidden : List.of(restricted, aboutAdult)) {
            assertThrows(NotFound.class, () -> actors.as(lead, () -> reading.read(hidden)));
            assertThrows(NotFound.class, () -> acknowledge(lead, hidden));
            assertEquals(
                    0,
                    actors.as(lead, () -> concernRows.list(number(hidden), ConcernColumn.LATEST, 1))
                            .total());
            assertEquals(
                    List.of(),
                    actors.as(
                            lead,
                            () -> concernRows
                                    .find(number(hidden), ConcernColumn.LATEST)
                                    .ids()));
        }
        assertEquals(List.of(open), list(lead));
        assertEquals(
                1,
                actors.as(
                                lead,
                                () -> concernRows
                                        .find(ConcernFilter.ALL, ConcernColumn.LATEST)
                                        .ids())
                        .size());
        assertEquals(
                1,
                actors.as(
                        lead,
                        () -> concernRows
                                .list(ConcernFilter.WAITING, ConcernColumn.LATEST, 1)
                                .total()));
        assertEquals(
                1L,
                actors.as(lead, () -> owned.of(Set.of(school.accounts().get(Role.TEACHER))))
                        .get(school.accounts().get(Role.TEACHER))
                        .count());
        assertEquals(
                2L,
                actors.as(
                                school.actor(Role.ADMINISTRATOR),
                                () -> owned.of(Set.of(school.accounts().get(Role.TEACHER))))
                        .get(school.accounts().get(Role.TEACHER))
                        .count(),
                "a number, of what waits for any lead");
    }

    @Test
    void whatIsAddedToOneIsReadByWhoReadsIt() {
        for (long id : List.of(open, restricted, aboutAdult)) {
            actors.as(school.actor(Role.TEACHER), () -> {
                additions.add(id, "It happened again.", UUID.randomUUID().toString());
                return null;
            });
        }
        assertEquals(1L, actors.as(lead, additions::waiting));
        assertEquals(2L, actors.as(deputy, additions::waiting));
        assertEquals(
                List.of(open),
                actors.as(lead, additions::unread).stream()
                        .map(Additions.Unread::concernId)
                        .toList());
        assertEquals(1, actors.as(deputy, () -> additions.of(restricted)).size());
        assertThrows(NotFound.class, () -> actors.as(lead, () -> additions.of(restricted)));
        assertThrows(NotFound.class, () -> actors.as(deputy, () -> additions.of(aboutAdult)));
    }

    @Test
    void whoIsNamedReadsItLikeAnyOther() {
        assertEquals(
                "Pushing in the queue.",
                actors.as(deputy, () -> reading.read(restricted)).facts());
        acknowledge(deputy, restricted);
        assertEquals(List.of(restricted, open), list(deputy));
        assertEquals(
                1,
                actors.as(
                        deputy,
                        () -> concernRows
                                .list(ConcernFilter.WAITING, ConcernColumn.LATEST, 1)
                                .total()));
    }

    /**
     * What leads see as numbers is of what all of them may read; and what concerns an adult is no pattern between
     * children.
     */
    @Test
    void numbersForLeadsLeaveOutARestrictedOneAndNothingCountsOneAboutAnAdult() {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        assertEquals(
                1,
                actors.as(Actor.job(school.id()), () -> facts.received(today.minusDays(1), today))
                        .facts()
                        .size());
        List<ConcernFacts.WholeFact> all = actors.as(
                        Actor.job(school.id()), () -> facts.receivedWithParts(today.minusDays(1), today))
                .facts();
        assertEquals(1, all.size(), "nor is it in what governors are shown");
        assertTrue(all.stream().allMatch(fact -> fact.parts().size() == 1), "with the child of each");
        schools.change(school, "update concern set event_id = ?1 where id = ?1 or id = ?2", restricted, open);
        assertEquals(
                1,
                actors.as(Actor.job(school.id()), () -> facts.received(today.minusDays(1), today))
                        .facts()
                        .size(),
                "of two reports of one event the one that is open");
        assertThrows(
                NotPermitted.class, () -> actors.as(deputy, () -> facts.receivedWithParts(today.minusDays(1), today)));
    }

    @Test
    void whoHasLookedAtAChildIsToldOfThemAll() {
        assertEquals(
                Set.of(open, restricted, aboutAdult),
                actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> ofPupils.about(List.of(kofi))));
    }

    private List<Long> list(Actor actor) {
        return actors.as(actor, () -> concernRows.list(ConcernFilter.ALL, ConcernColumn.LATEST, 1)).rows().stream()
                .map(ConcernRow::id)
                .toList();
    }

    private static ConcernFilter number(long id) {
        return new ConcernFilter(
                null, null, null, null, null, null, ConcernFilter.Happened.WHENEVER, null, null, null, id, null);
    }

    private void acknowledge(Actor actor, long id) {
        actors.as(actor, () -> {
            log.acknowledge(id);
            return null;
        });
    }
}
