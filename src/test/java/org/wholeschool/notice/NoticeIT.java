package org.wholeschool.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.mail.MailRound;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.Traces;

/**
 * Who is told of a concern: in the application at once, by mail without a name or a word, and nobody of the same thing
 * twice.
 */
@InServer
class NoticeIT {

    private static final String FACTS = "Kofi was pushed down the stairs and cried.";

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private Additions additions;

    @Inject
    private Notices notices;

    @Inject
    private MyNotices myNotices;

    @Inject
    private NoticePost post;

    @Inject
    private NoticeBell bell;

    @Inject
    private Mailbox mailbox;

    @Inject
    private MailRound round;

    @Inject
    private Actors actors;

    private final TestDatabase owner = TestDatabase.asOwner();

    private TestSchool school;
    private Actor teacher;
    private Actor lead;

    @BeforeEach
    void school() {
        school = schools.make();
        teacher = school.actor(Role.TEACHER);
        lead = school.actor(Role.LEAD);
    }

    private long log(String category) {
        return actors.as(
                teacher,
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        FACTS,
                        "They seem afraid of somebody.",
                        null,
                        null,
                        schools.place(school, "LIBRARY"),
                        null,
                        schools.category(school, category),
                        Source.SAW_OR_HEARD,
                        List.of(new NewConcern.Person(
                                owner.number("select min(id) from pupil where school_id = ?", school.id()),
                                InvolvementRole.HARMED)))));
    }

    private void everyMailGoes() {
        actors.as(Actor.job(school.id()), () -> {
            post.due().forEach(post::post);
            return null;
        });
        round.go();
    }

    private List<String> kinds(Actor actor) {
        return actors.as(actor, myNotices::mine).stream()
                .map(line -> line.kind() + " " + line.about() + (line.isRead() ? " read" : ""))
                .toList();
    }

    @Test
    void whoReadsItIsToldAtOnceAndByMailOfTheKindAndNothingElse() {
        long id = log("BULLYING_OTHER");
        assertEquals(List.of("CONCERN Bullying: other"), kinds(lead));
        assertEquals(List.of("CONCERN Bullying: other"), kinds(school.actor(Role.DEPUTY)));
        for (Role role :
                List.of(Role.TEACHER, Role.HEAD, Role.ADMINISTRATOR, Role.GOVERNOR, Role.DATA_PROTECTION_OFFICER)) {
            assertEquals(List.of(), kinds(school.actor(role)), role + " reads no concern");
        }
        assertEquals(1, actors.as(lead, bell::unread));
        everyMailGoes();
        List<Mailbox.Received> mails = mailbox.of(school.email(Role.LEAD));
        assertEquals(
                List.of("Wholeschool: A new concern: Bullying: other"),
                mails.stream().map(Mailbox.Received::subject).toList());
        String body = mails.get(0).body();
        assertTrue(body.contains("/concern/view.xhtml?id=" + id), body);
        String all = (mails.get(0).subject() + body).toLowerCase(Locale.ROOT);
        // Every word of what was written, every pupil, the place, and who logged it.
        Stream.of(FACTS.split("\\W+"))
                .filter(word -> word.length() > 4)
                .forEach(word -> assertFalse(all.contains(word.toLowerCase(Locale.ROOT)), word));
        for (String never :
                List.of("kofi", "osei", "afraid", "somebody", "library", "test teacher", school.email(Role.TEACHER))) {
            assertFalse(all.contains(never), never);
        }
        assertEquals(1, mailbox.of(school.email(Role.DEPUTY)).size());
        assertEquals(List.of(), mailbox.of(school.email(Role.HEAD)));
    }

    @Test
    void whateverManySendAtOnceGoesOnceAndAgainNever() throws Exception {
        log("BULLYING_OTHER");
        List<CompletableFuture<Void>> senders = Stream.generate(
                        () -> CompletableFuture.runAsync(this::everyMailGoes, schools.threads()))
                .limit(3)
                .toList();
        CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new)).get();
        everyMailGoes();
        assertEquals(1, mailbox.of(school.email(Role.LEAD)).size());
    }

    /**
     * Whoever opens a concern while the mail of it goes is shown it; that each changes the notice is nobody's fault.
     */
    @Test
    void whoReadsOneWhileItGoesByMailIsRefusedNothing() throws Exception {
        for (int i = 0; i < 8; i++) {
            long concern = log("BULLYING_OTHER");
            CyclicBarrier together = new CyclicBarrier(2);
            Future<?> reading = schools.threads().submit(() -> {
                together.await();
                return actors.as(lead, () -> {
                    myNotices.readOf(concern);
                    return null;
                });
            });
            Future<?> posting = schools.threads().submit(() -> {
                together.await();
                return actors.as(Actor.job(school.id()), () -> {
                    post.due().forEach(post::post);
                    return null;
                });
            });
            reading.get();
            posting.get();
        }
        assertEquals(0, actors.as(lead, bell::unread));
    }

    @Test
    void nobodyIsToldTheSameTwiceAndAnotherStageIsSomethingElse() throws Exception {
        Set<Long> both =
                Set.of(school.accounts().get(Role.LEAD), school.accounts().get(Role.DEPUTY));
        NewNotice first = new NewNotice(NoticeKind.ACTION_OVERDUE, 12, "LATE 1", null, null, "/index.xhtml");
        assertEquals(2, actors.as(Actor.job(school.id()), () -> notices.send(both, first)));
        assertEquals(0, actors.as(Actor.job(school.id()), () -> notices.send(both, first)));
        assertEquals(
                2,
                actors.as(
                        Actor.job(school.id()),
                        () -> notices.send(
                                both,
                                new NewNotice(NoticeKind.ACTION_OVERDUE, 12, "LATE 2", null, null, "/index.xhtml"))));
        long account = school.accounts().get(Role.LEAD);
        assertThrows(
                Exception.class,
                () -> owner.change(
                        "insert into notice (id, school_id, version, account_id, kind, subject_id, stage, page, "
                                + "made_at)"
                                + " select -id, school_id, 1, account_id, kind, subject_id, stage, page, made_at "
                                + "from notice where account_id = ? and stage = 'LATE 1'",
                        account),
                "the database holds it too");
    }

    @Test
    void oneReadsOnesOwnOnlyAndWhatWasReadNeedsNoMail() {
        log("BULLYING_OTHER");
        long mine = actors.as(lead, myNotices::mine).get(0).id();
        assertThrows(NotFound.class, () -> actors.as(school.actor(Role.DEPUTY), () -> myNotices.follow(mine)));
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.LEAD), () -> myNotices.follow(mine)));
        String page = actors.as(lead, () -> myNotices.follow(mine));
        assertTrue(page.startsWith("/concern/view.xhtml?id="), page);
        assertEquals(List.of("CONCERN Bullying: other read"), kinds(lead));
        assertEquals(0, actors.as(lead, bell::unread));
        assertEquals(1, actors.as(school.actor(Role.DEPUTY), bell::unread));
    }

    /**
     * What was published together is one line with its number, and whoever follows it has read all of it; what leads
     * elsewhere stands by itself.
     */
    @Test
    void whatSaysTheSameAndLeadsToTheSameStandsAsOne() {
        Set<Long> alone = Set.of(school.accounts().get(Role.LEAD));
        for (int i = 0; i < 8; i++) {
            String key = "H" + i;
            actors.as(
                    Actor.job(school.id()),
                    () -> notices.send(
                            alone,
                            new NewNotice(
                                    NoticeKind.RELEASE_MADE,
                                    school.id(),
                                    key,
                                    null,
                                    null,
                                    "/governance/dashboard.xhtml")));
        }
        actors.as(
                Actor.job(school.id()),
                () -> notices.send(
                        alone, new NewNotice(NoticeKind.RELEASE_MADE, school.id(), "H9", null, null, "/index.xhtml")));
        HttpVisitor visitor = new HttpVisitor();
        visitor.signIn(school.email(Role.LEAD), TestSchool.PASSWORD);
        String page = visitor.get("/notice/list.xhtml").body();
        assertEquals(2, page.split(" numbers are ready for you to check", -1).length - 1, page);
        assertTrue(page.contains(" numbers are ready for you to check (8)"), page);
        assertEquals(9, actors.as(lead, bell::unread));
        long one = actors.as(lead, myNotices::mine).get(3).id();
        assertEquals("/governance/dashboard.xhtml", actors.as(lead, () -> myNotices.follow(one)));
        assertEquals(1, actors.as(lead, bell::unread), "what leads elsewhere is not read by that");
    }

    @Test
    void ordinaryMailCanBeTurnedOffAndUrgentMailCannot() {
        actors.as(lead, () -> {
            myNotices.chooseOrdinaryMail(false);
            myNotices.chooseOrdinaryMail(false);
            return null;
        });
        assertFalse(actors.as(lead, myNotices::wantsOrdinaryMail));
        log("BULLYING_OTHER");
        log("SELF_HARM");
        everyMailGoes();
        assertEquals(
                List.of("URGENT, Wholeschool: A new urgent concern: Self-harm and suicidal thoughts"),
                mailbox.of(school.email(Role.LEAD)).stream()
                        .map(Mailbox.Received::subject)
                        .toList());
        assertEquals(2, mailbox.of(school.email(Role.DEPUTY)).size());
        assertEquals(2, actors.as(lead, myNotices::mine).size(), "in the application they are told of everything");
        actors.as(lead, () -> {
            myNotices.chooseOrdinaryMail(true);
            return null;
        });
        assertTrue(actors.as(lead, myNotices::wantsOrdinaryMail));
    }

    @Test
    void whatIsAddedIsToldAndWhoDoesSomethingIsNotToldOfIt() {
        long id = actors.as(
                lead,
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        FACTS,
                        null,
                        null,
                        null,
                        schools.place(school, "LIBRARY"),
                        null,
                        schools.category(school, "BULLYING_OTHER"),
                        Source.SAW_OR_HEARD,
                        List.of())));
        assertEquals(List.of(), kinds(lead));
        actors.as(lead, () -> {
            additions.add(id, "He told me more.", UUID.randomUUID().toString());
            return null;
        });
        assertEquals(List.of("ADDITION Bullying: other", "CONCERN Bullying: other"), kinds(school.actor(Role.DEPUTY)));
        assertEquals(List.of(), kinds(lead));
    }

    @Test
    void whatItIsAboutStandsNowhereInClearAndGoesWithItsConcernAndWithTime() throws Exception {
        long id = log("BULLYING_OTHER");
        byte[] about = (byte[]) owner.rows("select about from notice where concern_id = ?", id)
                .get(0)
                .get(0);
        assertFalse(Traces.isIn(about, "Bullying"));
        actors.as(Actor.job(school.id()), () -> {
            post.sweep(Now.instant());
            return null;
        });
        assertEquals(
                2,
                actors.as(lead, myNotices::mine).size()
                        + actors.as(school.actor(Role.DEPUTY), myNotices::mine).size());
        owner.change("delete from involvement where concern_id = ?", id);
        owner.change("delete from concern where id = ?", id);
        assertEquals(List.of(), kinds(lead));
        log("BULLYING_OTHER");
        actors.as(Actor.job(school.id()), () -> {
            post.sweep(Now.instant().plus(Duration.ofDays(366)));
            return null;
        });
        assertEquals(List.of(), kinds(lead));
    }
}
