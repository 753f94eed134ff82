package org.wholeschool.concern.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** What staff log is kept once, whole and encrypted, or not at all. */
@BothDatabases("flush and locks")
@InServer
class ConcernLogIT {

    private static final String FACTS = "Two boys pushed a third against the lockers.";

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private LogOnce once;

    @Inject
    private ConcernReading reading;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor teacher;

    @BeforeEach
    void school() {
        school = schools.make();
        teacher = school.actor(Role.TEACHER);
    }

    @Test
    void whatIsLoggedIsInTheDatabaseEncryptedAndAudited() {
        long id = actors.as(
                teacher,
                () -> log.log(form(
                        FACTS,
                        List.of(
                                new NewConcern.Person(pupil("kofi"), InvolvementRole.HARMED),
                                new NewConcern.Person(null, InvolvementRole.ALLEGED)))));

        byte[] facts = (byte[])
                schools.see(school, "select facts from concern where school_id = ?1 and id = ?2", school.id(), id)
                        .get(0);
        assertFalse(
                new String(facts, StandardCharsets.ISO_8859_1).contains("lockers"),
                "the text stands readable in its column");
        assertEquals(
                List.of("ALLEGED", "HARMED"),
                schools.see(
                        school,
                        "select role from involvement where school_id = ?1 and concern_id = ?2 order by role",
                        school.id(),
                        id));
        assertEquals(1, schools.audit(school).get("ConcernLog.log DONE TEACHER concern " + id));
    }

    @Test
    void aFormSentTwiceIsLoggedOnce() {
        NewConcern form = form(FACTS, List.of());
        long first = actors.as(teacher, () -> once.log(form));
        assertEquals(first, actors.as(teacher, () -> once.log(form)));
        assertEquals(1, schools.count(school, "concern"));
    }

    @Test
    void aFormSentManyTimesAtTheSameMomentIsLoggedOnce() throws Exception {
        int rounds = 5;
        int senders = 6;
        for (int round = 1; round <= rounds; round++) {
            NewConcern form = form(FACTS, List.of());
            CyclicBarrier together = new CyclicBarrier(senders);
            List<Future<Long>> sent = new ArrayList<>();
            for (int sender = 0; sender < senders; sender++) {
                sent.add(schools.threads().submit(() -> {
                    together.await();
                    return actors.as(teacher, () -> once.log(form));
                }));
            }
            Set<Long> ids = new HashSet<>();
            for (Future<Long> answer : sent) {
                ids.add(answer.get());
            }
            assertEquals(1, ids.size());
            assertEquals(round, schools.count(school, "concern"));
        }
    }

    @Test
    void everyCharacterComesBackAsItWasTyped() {
        String typed = "<script>alert(1)</script> &amp; 'quoted'\n" + "\ud83d\ude00\ud83c\udffd "
                + ConcernSchool.OVERRIDE + "desrever\u202c \u0645\u0631\u062d\u0628\u0627 =1+1";
        String facts = typed + "x".repeat(ConcernLog.LONGEST_TEXT - typed.codePointCount(0, typed.length()));
        long id = actors.as(teacher, () -> log.log(form(facts, List.of())));
        assertEquals(
                facts,
                actors.as(school.actor(Role.LEAD), () -> reading.read(id)).facts());
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsFieldAndLeavesNothing() {
        TestSchool other = schools.make();
        Instant tomorrow = Now.instant().plus(Duration.ofDays(1));
        NewConcern good = form(FACTS, List.of());
        assertRefused("facts", "facts.required", form(" \n", List.of()));
        assertRefused("facts", "text.long", form("x".repeat(ConcernLog.LONGEST_TEXT + 1), List.of()));
        assertRefused("facts", "text.nul", form("a\0b", List.of()));
        assertRefused(
                "when",
                "when.future",
                new NewConcern(
                        key(),
                        FACTS,
                        null,
                        tomorrow,
                        tomorrow,
                        good.placeId(),
                        null,
                        good.categoryId(),
                        good.source(),
                        List.of()));
        assertRefused(
                "place",
                "place.unknown",
                new NewConcern(
                        key(),
                        FACTS,
                        null,
                        null,
                        null,
                        schools.place(other, "CANTEEN"),
                        null,
                        good.categoryId(),
                        good.source(),
                        List.of()));
        assertRefused(
                "category",
                "category.unknown",
                new NewConcern(
                        key(),
                        FACTS,
                        null,
                        null,
                        null,
                        good.placeId(),
                        null,
                        schools.category(other, "FGM"),
                        good.source(),
                        List.of()));
        assertRefused(
                "band",
                "band.unknown",
                new NewConcern(
                        key(),
                        FACTS,
                        null,
                        null,
                        null,
                        good.placeId(),
                        schools.band(other, "LUNCH"),
                        good.categoryId(),
                        good.source(),
                        List.of()));
        long stranger = actors.as(other.actor(Role.TEACHER), () -> roster.search("kofi"))
                .get(0)
                .id();
        assertRefused(
                "people",
                "people.unknown",
                form(FACTS, List.of(new NewConcern.Person(stranger, InvolvementRole.HARMED))));
        assertRefused(
                "place",
                "place.unknown",
                new NewConcern(
                        key(),
                        FACTS,
                        null,
                        null,
                        null,
                        Long.MAX_VALUE,
                        null,
                        good.categoryId(),
                        good.source(),
                        List.of()));
        assertEquals(0, schools.count(school, "concern"));
    }

    @Test
    void whatWasDoneAndSaidAtOnceIsKeptEncryptedForTheLead() {
        NewConcern form = form(FACTS, List.of(new NewConcern.Person(pupil("kofi"), null)));
        FirstResponse response = new FirstResponse(
                "Took him to the nurse.", " That Ms Grant will call home. ", "\u0644\u0627 \ud83d\ude22 <b>no</b>");
        long id = actors.as(
                teacher,
                () -> log.log(new NewConcern(
                        form.submission(),
                        FACTS,
                        null,
                        null,
                        null,
                        form.placeId(),
                        null,
                        form.categoryId(),
                        null,
                        form.people(),
                        response)));
        ConcernReading.Whole read = actors.as(school.actor(Role.LEAD), () -> reading.read(id));
        assertEquals(
                new FirstResponse(
                        "Took him to the nurse.",
                        "That Ms Grant will call home.",
                        "\u0644\u0627 \ud83d\ude22 <b>no</b>"),
                read.response());
        assertEquals(Source.NOT_RECORDED, read.source(), "nobody guesses how they know");
        assertEquals(
                List.of(InvolvementRole.NOT_SAID),
                read.people().stream().map(ConcernReading.Somebody::role).toList());
        schools.see(school, "select done_at_once, child_told, child_said from concern where id = ?1", id)
                .forEach(row -> Arrays.stream((Object[]) row)
                        .forEach(value ->
                                assertFalse(new String((byte[]) value, StandardCharsets.UTF_8).contains("nurse"))));
    }

    @Test
    void whoDoesNotWorkWithChildrenDoesNotLog() {
        for (Role role : List.of(Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(
                    NotPermitted.class, () -> actors.as(school.actor(role), () -> log.log(form(FACTS, List.of()))));
            assertEquals(1, schools.audit(school).get("ConcernLog.log REFUSED " + role + " - 0"));
        }
        assertThrows(NotPermitted.class, () -> actors.as(Actor.VISITOR, () -> log.log(form(FACTS, List.of()))));
        assertEquals(0, schools.count(school, "concern"));
    }

    @Test
    void theReceiptIsForWhoLoggedItAndSaysWhatWasKept() {
        List<NewConcern.Person> people = List.of(
                new NewConcern.Person(pupil("kofi"), InvolvementRole.HARMED),
                new NewConcern.Person(null, InvolvementRole.ALLEGED));
        long id = actors.as(teacher, () -> log.log(form(FACTS, people)));
        ConcernLog.Receipt receipt = actors.as(teacher, () -> log.receipt(id));
        assertEquals(
                List.of("BULLYING_OTHER", "Bullying: other", "Canteen", "Not known"),
                List.of(receipt.categoryCode(), receipt.category(), receipt.place(), receipt.band()));
        assertThrows(NotFound.class, () -> actors.as(school.actor(Role.HEAD), () -> log.receipt(id)));
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.TEACHER), () -> log.receipt(id)));
    }

    @Test
    void anIntervalStaysOneAndItsPartOfTheDayIsTheOneThatHoldsAllOfIt() {
        Instant noon = Instant.parse("2026-11-23T12:55:00Z");
        long lunch = actors.as(teacher, () -> log.log(at(noon, noon.plus(Duration.ofMinutes(20)))));
        long longer = actors.as(teacher, () -> log.log(at(noon, noon.plus(Duration.ofHours(2)))));
        long never = actors.as(teacher, () -> log.log(at(null, null)));
        Actor lead = school.actor(Role.LEAD);
        assertEquals("Lunch", actors.as(lead, () -> reading.read(lunch)).band());
        assertEquals(
                noon.plus(Duration.ofMinutes(20)),
                actors.as(lead, () -> reading.read(lunch)).occurredTo());
        assertEquals("Not known", actors.as(lead, () -> reading.read(longer)).band());
        assertTrue(actors.as(lead, () -> reading.read(never)).occurredFrom() == null);
    }

    /**
     * A page that went on apart from another one is sent after it: what it says is not logged a second time, and its
     * writer is told of which concern it is.
     */
    @Test
    void oneFormInTwoPagesIsOneConcernAndWhatDiffersIsSaid() {
        NewConcern first = form(FACTS, List.of());
        NewConcern apart = apart(first, "Two boys pushed a third; a teacher came.");
        long id = actors.as(teacher, () -> once.log(first));
        assertEquals(
                id,
                assertThrows(LoggedAlready.class, () -> actors.as(teacher, () -> once.log(apart)))
                        .concern());
        assertEquals(
                id,
                assertThrows(LoggedAlready.class, () -> actors.as(teacher, () -> once.loggedBefore(apart)))
                        .concern());
        NewConcern changed = new NewConcern(
                first.submission(),
                "It was three boys.",
                null,
                null,
                null,
                first.placeId(),
                null,
                first.categoryId(),
                first.source(),
                List.of());
        assertEquals(
                id,
                assertThrows(LoggedAlready.class, () -> actors.as(teacher, () -> once.log(changed)))
                        .concern(),
                "of a page with the same key too");
        assertEquals(
                id,
                actors.as(teacher, () -> once.log(apart(first, " " + FACTS + "\n"))),
                "what says the same is the same");
        assertEquals(1, schools.count(school, "concern"));
        assertEquals(2, schools.audit(school).get("ConcernLog.log DONE TEACHER concern " + id));

        Actor head = school.actor(Role.HEAD);
        long own = actors.as(head, () -> once.log(apart(first, "What the head saw.")));
        assertTrue(own != id, "of nobody else's form anything is told");
        assertEquals(2, schools.count(school, "concern"));
    }

    @Test
    void twoPagesOfOneFormThatAreSentAtOnceBecomeOneConcern() throws Exception {
        for (int round = 1; round <= 8; round++) {
            NewConcern first = form(FACTS, List.of());
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Long>> answers = new ArrayList<>();
            for (NewConcern sent : List.of(first, apart(first, "Something else."))) {
                answers.add(schools.threads().submit(() -> {
                    together.await();
                    try {
                        return actors.as(teacher, () -> once.log(sent));
                    } catch (LoggedAlready told) {
                        return -told.concern();
                    }
                }));
            }
            assertEquals(0, answers.get(0).get() + answers.get(1).get(), "one is logged, and the other is told of it");
            assertEquals(round, schools.count(school, "concern"));
        }
    }

    private static NewConcern apart(NewConcern first, String facts) {
        return new NewConcern(
                key(),
                first.submission(),
                facts,
                null,
                null,
                null,
                first.placeId(),
                null,
                first.categoryId(),
                first.source(),
                List.of(),
                FirstResponse.NOTHING_SAID,
                List.of());
    }

    private void assertRefused(String field, String key, NewConcern form) {
        BadInput problem = assertThrows(BadInput.class, () -> actors.as(teacher, () -> once.log(form)));
        assertEquals(field, problem.field());
        assertEquals(key, problem.key());
    }

    private NewConcern form(String facts, List<NewConcern.Person> people) {
        return new NewConcern(
                key(),
                facts,
                null,
                null,
                null,
                schools.place(school, "CANTEEN"),
                null,
                schools.category(school, "BULLYING_OTHER"),
                Source.SAW_OR_HEARD,
                people);
    }

    private NewConcern at(Instant from, Instant to) {
        NewConcern form = form(FACTS, List.of());
        return new NewConcern(
                form.submission(),
                FACTS,
                null,
                from,
                to,
                form.placeId(),
                null,
                form.categoryId(),
                form.source(),
                List.of());
    }

    private long pupil(String name) {
        return actors.as(teacher, () -> roster.search(name)).get(0).id();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
