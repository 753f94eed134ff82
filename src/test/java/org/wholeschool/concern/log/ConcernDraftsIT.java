package org.wholeschool.concern.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernDrafts.Outcome;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.Database;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** What somebody is typing is kept for them alone, until it is logged, thrown away or left. */
@BothDatabases("locks")
@InServer
class ConcernDraftsIT {

    private static final String TYPED =
            "{\"facts\":[\"O'Neill \\u0633\\u0627\\u0645\\u064a \\ud83d\\ude22 <b>pushed</b>\"]}";

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernDrafts drafts;

    @Inject
    private ConcernLog log;

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
    void whatIsTypedIsEncryptedAndItsOwnersAlone() {
        String key = key();
        keep(key, "page", 1, "", TYPED);

        assertEquals(TYPED, actors.as(teacher, () -> drafts.open(key)).content());
        byte[] kept = (byte[]) schools.see(school, "select content from concern_draft where submission = ?1", key)
                .get(0);
        assertFalse(new String(kept, StandardCharsets.UTF_8).contains("pushed"));
        for (Actor other : List.of(
                school.actor(Role.LEAD),
                school.actor(Role.DEPUTY),
                school.actor(Role.HEAD),
                schools.make().actor(Role.TEACHER))) {
            assertThrows(NotFound.class, () -> actors.as(other, () -> drafts.open(key)));
            assertEquals(List.of(), actors.as(other, drafts::begun));
            actors.as(other, () -> {
                drafts.throwAway(key);
                return null;
            });
        }
        assertEquals(List.of(key), begun(), "nobody else throws it away");
    }

    @Test
    void whoDoesNotLogKeepsNothing() {
        for (Role role : List.of(Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(
                            school.actor(role),
                            () -> drafts.keep(new ConcernDrafts.Sent(key(), null, "page", 1, "", TYPED))));
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), drafts::begun));
        }
        assertEquals(0, schools.count(school, "concern_draft"));
    }

    @Test
    void manySavesAreOneEntryOfTheRecord() {
        String key = key();
        for (int save = 1; save <= 5; save++) {
            keep(key, "page", save, "", TYPED);
        }
        long id = ((Number) schools.see(school, "select id from concern_draft where submission = ?1", key)
                        .get(0))
                .longValue();
        assertEquals(1, schools.audit(school).get("ConcernDrafts.keep DONE TEACHER draft " + id));
    }

    /** What a save takes is written to target, where docs/benchmarks-pages.md has it from. */
    @Test
    void twoHundredSavesEndWithTheLastOne() throws IOException {
        String key = key();
        List<Double> took = new ArrayList<>();
        for (int save = 1; save <= 200; save++) {
            String content = "{\"facts\":[\"" + "Two boys pushed a third. ".repeat(40) + save + "\"]}";
            long begun = System.nanoTime();
            keep(key, "page", save, "", content);
            took.add((System.nanoTime() - begun) / 1e6);
        }
        assertTrue(actors.as(teacher, () -> drafts.open(key)).content().endsWith(" 200\"]}"));
        List<Double> sorted = took.stream().sorted().toList();
        Files.writeString(
                Path.of("target", "draft-saves-" + (Database.isPostgreSql() ? "postgresql" : "h2") + ".txt"),
                String.format(
                        Locale.ROOT,
                        "a save of 1,000 characters, on disk: median %.1f ms, 95 %% within %.1f ms%n",
                        sorted.get(100),
                        sorted.get(190)));
    }

    @Test
    void aSaveThatComesLateOverwritesNothing() {
        String key = key();
        keep(key, "page", 1, "", "{\"facts\":[\"one\"]}");
        keep(key, "page", 3, "", "{\"facts\":[\"three\"]}");
        assertEquals(Outcome.KEPT, keep(key, "page", 2, "", "{\"facts\":[\"two\"]}"));
        assertEquals(
                "{\"facts\":[\"three\"]}",
                actors.as(teacher, () -> drafts.open(key)).content());
    }

    @Test
    void twoPagesWithOneFormOverwriteNothingOfEachOther() {
        String key = key();
        keep(key, "first", 1, "", "{\"facts\":[\"first\"]}");
        String mark = actors.as(teacher, () -> drafts.open(key)).mark();
        assertEquals(
                Outcome.KEPT,
                keep(key, "second", 1, mark, "{\"facts\":[\"second\"]}"),
                "it was opened from what the first one wrote");
        assertEquals(Outcome.ELSEWHERE, keep(key, "first", 2, "", "{\"facts\":[\"first again\"]}"));
        assertEquals(
                Outcome.ELSEWHERE,
                keep(key, "third", 1, mark, "{\"facts\":[\"third\"]}"),
                "the second one has written since");
        assertEquals(
                "{\"facts\":[\"second\"]}",
                actors.as(teacher, () -> drafts.open(key)).content());
    }

    @Test
    void loggingEndsTheDraftAndWhatComesAfterwardsBeginsNoOther() {
        String key = key();
        keep(key, "page", 1, "", TYPED);
        long id = actors.as(teacher, () -> log.log(form(key, schools.place(school, "CANTEEN"))));
        assertEquals(0, schools.count(school, "concern_draft"));
        assertEquals(Outcome.LOGGED, keep(key, "page", 2, "", TYPED));
        assertEquals(0, schools.count(school, "concern_draft"));
        assertEquals(
                id,
                actors.as(teacher, () -> log.log(form(key, schools.place(school, "CANTEEN")))),
                "the same form again is the same concern");
    }

    @Test
    void aFormThatIsRefusedStaysADraft() {
        String key = key();
        keep(key, "page", 1, "", TYPED);
        assertThrows(BadInput.class, () -> actors.as(teacher, () -> log.log(form(key, Long.MAX_VALUE))));
        assertEquals(List.of(key), begun());
    }

    @Test
    void whatIsThrownAwayIsGoneAndOnceMoreIsNoFault() {
        String key = key();
        keep(key, "page", 1, "", TYPED);
        for (int time = 1; time <= 2; time++) {
            actors.as(teacher, () -> {
                drafts.throwAway(key);
                return null;
            });
        }
        assertEquals(0, schools.count(school, "concern_draft"));
        assertThrows(NotFound.class, () -> actors.as(teacher, () -> drafts.open(key)));
    }

    @Test
    void nobodyFillsTheDisk() {
        for (int one = 1; one <= ConcernDrafts.MOST; one++) {
            assertEquals(Outcome.KEPT, keep(key(), "page", 1, "", TYPED));
        }
        assertEquals(Outcome.FULL, keep(key(), "page", 1, "", TYPED));
        assertEquals(ConcernDrafts.MOST, schools.count(school, "concern_draft"));
    }

    @Test
    void aWeekLaterAndWhenItsOwnersAccountEndsItGoes() {
        String left = key();
        String fresh = key();
        keep(left, "page", 1, "", TYPED);
        keep(fresh, "page", 1, "", TYPED);
        String ended = key();
        actors.as(
                school.actor(Role.HEAD), () -> drafts.keep(new ConcernDrafts.Sent(ended, null, "page", 1, "", TYPED)));
        schools.change(
                school,
                "update concern_draft set touched_at = ?1 where submission = ?2",
                Timestamp.from(Now.instant().minus(ConcernDrafts.KEPT).minus(Duration.ofMinutes(1))),
                left);
        schools.change(
                school,
                "update account set active = false where id = ?1",
                school.actor(Role.HEAD).accountId());

        assertEquals(2, actors.as(Actor.job(school.id()), drafts::expire));
        assertEquals(List.of(fresh), begun());
        assertEquals(1, schools.count(school, "concern_draft"));
    }

    private Outcome keep(String key, String writer, long count, String base, String content) {
        return actors.as(teacher, () -> drafts.keep(new ConcernDrafts.Sent(key, null, writer, count, base, content)));
    }

    private List<String> begun() {
        return actors.as(teacher, drafts::begun).stream()
                .map(ConcernDrafts.Begun::submission)
                .toList();
    }

    private NewConcern form(String key, long place) {
        return new NewConcern(
                key,
                "Pushed.",
                null,
                null,
                null,
                place,
                null,
                schools.category(school, "BULLYING_OTHER"),
                null,
                List.of());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
