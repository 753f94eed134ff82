package org.wholeschool.concern.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.persistence.Database;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * Whoever logged a concern may add to it and change nothing, sees how far it is and nothing of the lead's, and what
 * they add comes to a lead's eyes.
 */
@BothDatabases("locks")
@InServer
class AdditionsIT {

    private static final String FACTS = "Two boys pushed a third against the lockers.";
    private static final String MORE = "He told me today that it was \"every day since half-term\".";

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private MyConcerns mine;

    @Inject
    private Additions additions;

    @Inject
    private AddOnce once;

    @Inject
    private OwnAnswers answers;

    @Inject
    private CasePeople people;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor teacher;
    private Actor lead;

    @BeforeEach
    void school() {
        school = schools.make();
        teacher = school.actor(Role.TEACHER);
        lead = school.actor(Role.LEAD);
    }

    @Test
    void whoLoggedItSeesThatItWasReceivedAndHowFarItIs() {
        long id = log(teacher);
        MyConcerns.Row row = actors.as(teacher, () -> mine.list(1)).rows().get(0);
        assertEquals(id, row.id());
        assertEquals(MyConcerns.State.RECEIVED, row.state());
        assertEquals("Canteen", row.place());
        assertEquals("Bullying: other", row.category());
        acknowledge(id);
        MyConcerns.Mine read = actors.as(teacher, () -> mine.read(id));
        assertEquals(MyConcerns.State.LOOKED_AT, read.head().state());
        assertEquals(FACTS, read.facts());
        assertEquals("They seem afraid.", read.opinion());
        assertEquals(List.of(), read.additions());
        assertEquals(
                1,
                schools.audit(school).get("MyConcerns.read DONE TEACHER concern " + id),
                "reading one's own words is on record");
    }

    @Test
    void aPlaceThatIsCalledSomethingElseByNowStandsAsItWasGiven() {
        long id = log(teacher);
        schools.change(
                school,
                "insert into former_name (id, school_id, version, kind, of_id, name, used_until) select -id, "
                        + "school_id, 1, 'PLACE', place_id, 'Old canteen', received_at + interval '1' hour from "
                        + "concern where id = ?1",
                id);
        assertEquals(
                "Old canteen", actors.as(teacher, () -> mine.read(id)).head().place());
    }

    @Test
    void aLongListHasPagesAndHoldsNothingOfAnybodyElse() {
        for (int i = 0; i <= MyConcerns.ON_A_PAGE; i++) {
            log(teacher);
        }
        log(school.actor(Role.HEAD));
        MyConcerns.Listed second = actors.as(teacher, () -> mine.list(2));
        assertEquals(MyConcerns.ON_A_PAGE + 1, second.total());
        assertEquals(2, second.pages());
        assertEquals(1, second.rows().size());
        assertEquals(second, actors.as(teacher, () -> mine.list(Integer.MAX_VALUE)));
        assertEquals(
                MyConcerns.ON_A_PAGE,
                actors.as(teacher, () -> mine.list(-7)).rows().size());
        assertEquals(0, actors.as(lead, () -> mine.list(1)).total());
    }

    @Test
    void whatIsAddedIsKeptEncryptedWithItsMomentAndAuthorAndWaitsForALead() {
        long id = log(teacher);
        acknowledge(id);
        assertEquals(0L, actors.as(lead, additions::waiting));
        add(teacher, id, " " + MORE + "\n");
        add(teacher, id, "And again at lunch.");

        byte[] words = (byte[]) schools.see(
                        school, "select words from addition where school_id = ?1 order by added_at, id", school.id())
                .get(0);
        assertFalse(
                new String(words, StandardCharsets.ISO_8859_1).contains("half-term"),
                "the text stands readable in its column");
        List<Additions.Added> added = actors.as(lead, () -> additions.of(id));
        assertEquals(
                List.of(MORE, "And again at lunch."),
                added.stream().map(Additions.Added::words).toList());
        assertEquals("Test TEACHER", added.get(0).by());
        assertFalse(added.get(0).isSeen());
        assertEquals(
                1L,
                actors.as(lead, additions::waiting),
                "an addition to an acknowledged concern comes to a lead's eyes");
        Additions.Unread unread =
                actors.as(school.actor(Role.DEPUTY), additions::unread).get(0);
        assertEquals(id, unread.concernId());
        assertEquals(2, unread.count());
        assertEquals(added.get(0).addedAt(), unread.since());
        assertEquals(
                List.of(MORE, "And again at lunch."),
                actors.as(teacher, () -> mine.read(id)).additions().stream()
                        .map(MyConcerns.Said::words)
                        .toList());
        assertEquals(2, actors.as(teacher, () -> mine.list(1)).rows().get(0).additions());
        assertEquals(2, schools.audit(school).get("Additions.add DONE TEACHER concern " + id));
    }

    @Test
    void aLeadSaysOfWhatTheyHaveReadAndOfNothingElseThatItWasRead() {
        long id = log(teacher);
        add(teacher, id, "First");
        long first = actors.as(lead, () -> additions.of(id)).get(0).id();
        add(teacher, id, "Came while the lead was reading");
        read(lead, id, List.of(first));
        assertEquals(1L, actors.as(lead, additions::waiting));
        List<Additions.Added> added = actors.as(lead, () -> additions.of(id));
        assertEquals("Test LEAD", added.get(0).seenBy());
        assertFalse(added.get(1).isSeen());
        read(
                school.actor(Role.DEPUTY),
                id,
                added.stream().map(Additions.Added::id).toList());
        List<Additions.Added> after = actors.as(lead, () -> additions.of(id));
        assertEquals(added.get(0), after.get(0), "the first who read it stays");
        assertEquals("Test DEPUTY", after.get(1).seenBy());
        assertEquals(0L, actors.as(lead, additions::waiting));
        assertEquals(List.of(), actors.as(lead, additions::unread));
    }

    /** A refused one would be an error page for somebody who did nothing wrong. */
    @Test
    void ofLeadsWhoSayAtOnceThatTheyHaveReadItTheFirstCountsAndNoneIsRefused() throws Exception {
        long id = log(teacher);
        for (int i = 0; i < 8; i++) {
            add(teacher, id, "Again, number " + i);
        }
        List<Long> all = actors.as(lead, () -> additions.of(id)).stream()
                .map(Additions.Added::id)
                .toList();
        int readers = 6;
        CyclicBarrier together = new CyclicBarrier(readers);
        List<Future<?>> answers = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            Actor one = school.actor(reader % 2 == 0 ? Role.LEAD : Role.DEPUTY);
            answers.add(schools.threads().submit(() -> {
                together.await();
                read(one, id, all);
                return null;
            }));
        }
        for (Future<?> answer : answers) {
            answer.get();
        }
        assertEquals(all.size(), schools.count(school, "addition_seen"));
    }

    @Test
    void nobodyAddsToWhatSomebodyElseLoggedOrReadsItAsTheirOwn() {
        long id = log(teacher);
        long imported = log(teacher);
        schools.change(school, "update concern set logged_by = null where id = ?1", imported);
        for (Actor other : List.of(lead, school.actor(Role.HEAD), schools.make().actor(Role.TEACHER))) {
            assertThrows(NotFound.class, () -> add(other, id, MORE));
            assertThrows(NotFound.class, () -> actors.as(other, () -> mine.read(id)));
            assertThrows(NotFound.class, () -> add(other, imported, MORE));
        }
        Actor stranger = schools.make().actor(Role.LEAD);
        assertThrows(NotFound.class, () -> actors.as(stranger, () -> additions.of(id)));
        assertThrows(NotFound.class, () -> read(stranger, id, List.of()));
        assertThrows(NotFound.class, () -> add(teacher, -1, MORE));
        assertThrows(NotPermitted.class, () -> actors.as(teacher, () -> additions.of(id)));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), () -> mine.list(1)));
        assertEquals(0, schools.count(school, "addition"));
    }

    @Test
    void ofOneThatIsOutOfTheirHandsTheySeeHowFarItIsAsBeforeAndMayAddAndSeeNoMore() {
        for (String column : List.of("restricted_at", "about_adult_since")) {
            long id = log(teacher);
            add(teacher, id, "Before");
            acknowledge(id);
            schools.change(school, "update concern set " + column + " = received_at where id = ?1", id);
            MyConcerns.Mine read = actors.as(teacher, () -> mine.read(id));
            assertEquals(
                    MyConcerns.State.LOOKED_AT, read.head().state(), column + ": it does not fall back on the day");
            assertFalse(read.isShown(), column);
            assertEquals(List.of(), read.additions(), column);
            add(teacher, id, MORE);
            boolean adult = column.startsWith("about");
            assertThrows(NotFound.class, () -> actors.as(lead, () -> additions.of(id)), column);
            Actor head = school.actor(Role.HEAD);
            if (adult) {
                assertEquals(
                        MORE,
                        actors.as(head, () -> additions.of(id)).get(1).words(),
                        "the head reads what is about an adult");
                assertEquals(1L, actors.as(head, additions::waiting));
            } else {
                assertThrows(NotFound.class, () -> actors.as(head, () -> additions.of(id)));
            }
            assertEquals(0L, actors.as(lead, additions::waiting), "that something waits there tells of a case");
        }
    }

    /**
     * The child who was filed by mistake is gone, as from everything; what the lead added or corrected does not show.
     */
    @Test
    void whomTheyNamedStandsAsTheySaidItAndNothingOfWhatTheLeadDid() {
        long kofi = pupil("kofi");
        long sian = pupil("neill");
        long id = actors.as(
                teacher,
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        FACTS,
                        null,
                        null,
                        null,
                        schools.place(school, "CANTEEN"),
                        null,
                        schools.category(school, "BULLYING_OTHER"),
                        Source.PUPIL_TOLD_ME,
                        List.of(
                                new NewConcern.Person(kofi, InvolvementRole.HARMED),
                                new NewConcern.Person(sian, InvolvementRole.ALLEGED),
                                new NewConcern.Person(null, InvolvementRole.WITNESS)))));
        OwnAnswers.Named first = new OwnAnswers.Named("Kofi Osei", "8B", InvolvementRole.HARMED);
        OwnAnswers.Named second = new OwnAnswers.Named("Si\u00e2n O'Neill", "8B", InvolvementRole.ALLEGED);
        OwnAnswers.Named third = new OwnAnswers.Named(null, null, InvolvementRole.WITNESS);
        assertEquals(
                new OwnAnswers.Answers(List.of(first, second, third), Source.PUPIL_TOLD_ME),
                actors.as(teacher, () -> answers.read(id)));
        assertEquals(
                1,
                schools.audit(school).get("OwnAnswers.read DONE TEACHER concern " + id),
                "reading names is on record");

        lead(() -> people.add(id, 0, pupil("abena"), InvolvementRole.HARMED, "She says so herself."));
        lead(() -> people.correct(id, 1, Map.of(part(kofi), InvolvementRole.WITNESS), "Two pupils saw him."));
        assertEquals(
                List.of(first, second, third),
                actors.as(teacher, () -> answers.read(id)).people());
        lead(() -> people.takeOut(id, 2, part(kofi)));
        assertEquals(
                List.of(second, third),
                actors.as(teacher, () -> answers.read(id)).people());

        assertThrows(NotFound.class, () -> actors.as(school.actor(Role.HEAD), () -> answers.read(id)));
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.TEACHER), () -> answers.read(id)));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), () -> answers.read(id)));
        for (String column : List.of("restricted_at", "about_adult_since")) {
            schools.change(school, "update concern set " + column + " = received_at where id = ?1", id);
            assertEquals(new OwnAnswers.Answers(List.of(), null), actors.as(teacher, () -> answers.read(id)), column);
            schools.change(school, "update concern set " + column + " = null where id = ?1", id);
        }
    }

    private void lead(Runnable change) {
        actors.as(lead, () -> {
            change.run();
            return null;
        });
    }

    private long pupil(String typed) {
        return actors.as(lead, () -> roster.search(typed)).get(0).id();
    }

    private long part(long pupil) {
        return ((Number) schools.see(school, "select id from involvement where pupil_id = ?1", pupil)
                        .get(0))
                .longValue();
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        long id = log(teacher);
        assertRefused("words", "words.required", id, " \n\t");
        assertRefused("words", "words.required", id, null);
        assertRefused("words", "words.long", id, "x".repeat(ConcernLog.LONGEST_TEXT + 1));
        assertRefused("words", "words.nul", id, "a\0b");
        assertEquals(0, schools.count(school, "addition"));
        String html = "<script>alert(1)</script> &amp; \u0645\u0631\u062d\u0628\u0627 \ud83d\ude00";
        String longest = html + "x".repeat(ConcernLog.LONGEST_TEXT - html.codePointCount(0, html.length()));
        add(teacher, id, longest);
        assertEquals(longest, actors.as(lead, () -> additions.of(id)).get(0).words());
    }

    @Test
    void aFormSentTwiceIsKeptOnceAndOneOfAnotherConcernIsNotTaken() throws Exception {
        long id = log(teacher);
        String key = UUID.randomUUID().toString();
        int senders = 6;
        CyclicBarrier together = new CyclicBarrier(senders);
        List<Future<?>> sent = new ArrayList<>();
        for (int sender = 0; sender < senders; sender++) {
            sent.add(schools.threads().submit(() -> {
                together.await();
                actors.as(teacher, () -> {
                    once.add(id, MORE, key);
                    return null;
                });
                return null;
            }));
        }
        for (Future<?> answer : sent) {
            answer.get();
        }
        assertEquals(1, schools.count(school, "addition"));
        long another = log(teacher);
        assertEquals(
                "form.unknown",
                assertThrows(BadInput.class, () -> add(teacher, another, MORE, key))
                        .key());
        assertEquals(
                "form.unknown",
                assertThrows(BadInput.class, () -> add(teacher, another, MORE, "k".repeat(65)))
                        .key());
        long heads = log(school.actor(Role.HEAD));
        add(school.actor(Role.HEAD), heads, MORE, key);
        assertEquals(2, schools.count(school, "addition"), "somebody else's key is no key of mine");
    }

    @Test
    void whatWasAddedIsNeverChangedAndGoesWithItsConcern() {
        long id = log(teacher);
        add(teacher, id, MORE);
        read(
                lead,
                id,
                actors.as(lead, () -> additions.of(id)).stream()
                        .map(Additions.Added::id)
                        .toList());
        if (Database.isPostgreSql()) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> TestDatabase.asApplication().change("update addition set words = words where id > ?", 0L));
            assertEquals("42501", refused.getSQLState(), "the application may not change it");
            assertThrows(
                    SQLException.class,
                    () -> TestDatabase.asApplication().change("delete from addition where id > ?", 0L));
        }
        schools.change(school, "delete from involvement where concern_id = ?1", id);
        schools.change(school, "delete from concern where id = ?1", id);
        assertEquals(0, schools.count(school, "addition"));
        assertEquals(0, schools.count(school, "addition_seen"));
    }

    private void assertRefused(String field, String key, long id, String words) {
        BadInput refused = assertThrows(BadInput.class, () -> add(teacher, id, words));
        assertEquals(field + " " + key, refused.field() + " " + refused.key());
        assertTrue(
                schools.audit(school).containsKey("Additions.add FAILED TEACHER concern " + id)
                        || schools.audit(school).containsKey("Additions.add REFUSED TEACHER concern " + id),
                schools.audit(school).toString());
    }

    private long log(Actor actor) {
        return actors.as(
                actor,
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        FACTS,
                        "They seem afraid.",
                        null,
                        null,
                        schools.place(school, "CANTEEN"),
                        null,
                        schools.category(school, "BULLYING_OTHER"),
                        Source.SAW_OR_HEARD,
                        List.of())));
    }

    private void add(Actor actor, long id, String words) {
        add(actor, id, words, UUID.randomUUID().toString());
    }

    private void add(Actor actor, long id, String words, String key) {
        actors.as(actor, () -> {
            additions.add(id, words, key);
            return null;
        });
    }

    private void read(Actor actor, long id, List<Long> ids) {
        actors.as(actor, () -> {
            additions.acknowledge(id, ids);
            return null;
        });
    }

    private void acknowledge(long id) {
        actors.as(lead, () -> {
            log.acknowledge(id);
            return null;
        });
    }
}
