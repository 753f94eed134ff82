package org.wholeschool.platform.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolIds;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;

/** Checks what is known about each job, and that nothing holds up urgent ones. */
@BothDatabases("locks and dates")
@InServer
class JobStatesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> URGENT = Set.of("inbox-watch", "mail", "map-watch", "notice-post");

    @Inject
    private Instance<RecurringJob> recurring;

    @Inject
    private Instance<OneTimeJob> oneTime;

    @Inject
    private JobStates states;

    @Inject
    private Jobs jobs;

    @Inject
    private HoldingJob holding;

    @Inject
    private SchoolIds ids;

    private final TestDatabase owner = TestDatabase.asOwner();

    private Set<String> late(Instant when) {
        return states.at(when).stream()
                .filter(JobState::isLate)
                .map(JobState::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachJobIsKnownHasItsNextTimeAndIsCalledByWords() throws Exception {
        await(
                "nothing was done yet",
                () -> states.all().stream()
                        .filter(job -> URGENT.contains(job.name()))
                        .allMatch(job -> job.lastSuccess() != null));
        Texts words = Texts.of("upkeep");
        Set<String> names = new TreeSet<>();
        recurring.forEach(job -> names.add(job.name()));
        assertEquals(names, states.all().stream().map(JobState::name).collect(Collectors.toCollection(TreeSet::new)));
        states.all().forEach(job -> assertNotNull(job.next(), job.name()));
        assertEquals(Set.of(), late(Now.server()));
        oneTime.forEach(job -> names.add(job.name()));
        names.remove(HoldingJob.NAME);
        names.forEach(name -> assertFalse(words.get("job." + name).isBlank(), name));
        assertEquals(
                names,
                words.keys("job.")
                        .map(key -> key.substring("job.".length()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                "and no others are");
    }

    /** Not done for minutes, what is urgent is late; for a day and a night, everything is. */
    @Test
    void whatIsNotDoneInTimeIsLate() {
        Instant now = Now.server();
        assertEquals(Set.of(), late(now.plus(Duration.ofMinutes(4))));
        Set<String> soon = late(now.plus(Duration.ofMinutes(10)));
        assertTrue(soon.containsAll(URGENT), soon.toString());
        assertFalse(
                soon.contains("nightly-patterns") || soon.contains("audit-sealing") || soon.contains("link-expiry"),
                soon.toString());
        Set<String> all = new TreeSet<>();
        recurring.forEach(job -> all.add(job.name()));
        Set<String> left = new TreeSet<>(all);
        left.removeAll(late(now.plus(Duration.ofDays(3))));
        assertEquals(Set.of(), left);
    }

    /** It counts from when a job became known: one that has never been done is late too. */
    @Test
    void whatWasNeverDoneIsLateAndWhatWasDoneIsNot() throws SQLException {
        String expiry = " where task_name = 'link-expiry'";
        String change = "update scheduled_tasks set last_success = ?, known_since = ?" + expiry;
        List<Object> before = owner.rows("select last_success, known_since from scheduled_tasks" + expiry)
                .get(0);
        Instant now = Now.server();
        try {
            owner.change(change, null, Timestamp.from(now.minus(Duration.ofDays(2))));
            assertTrue(late(now.plus(Duration.ofMinutes(20))).contains("link-expiry"));
            owner.change(
                    "update scheduled_tasks set last_success = ? where task_name = 'link-expiry'",
                    Timestamp.from(now.minus(Duration.ofMinutes(1))));
            assertFalse(late(now.plus(Duration.ofMinutes(20))).contains("link-expiry"));
        } finally {
            owner.change(change, before.get(0), before.get(1));
        }
    }

    @Test
    void aMonitorIsAnsweredThatAllIsWellAndNothingElse() {
        assertEquals(
                "{\"status\":\"UP\",\"checks\":[]}",
                new HttpVisitor().get("/status/jobs").body());
    }

    /** A mail server that takes nothing leaves the job on time and everybody without mail. */
    @Test
    void mailsThatTheServerDoesNotTakeForOverAnHourMakeTheirJobLate() throws SQLException {
        byte[] cell = new EncryptedText().convertToDatabaseColumn("a mail");
        Instant made = Now.instant();
        Instant then = Now.server().plus(Duration.ofMinutes(20));
        owner.change(
                "insert into outgoing_mail (id, recipient, subject, body, made_at, tries, next_try_at)"
                        + " values (-115, ?, ?, ?, ?, 3, ?)",
                cell,
                cell,
                cell,
                Timestamp.from(made.minus(Duration.ofHours(2))),
                Timestamp.from(made.plus(Duration.ofDays(9))));
        try {
            assertTrue(waitsForAnHour(then), "since it was asked for, and not since the job was last done");
            owner.change("update outgoing_mail set address_refused = true where id = -115");
            assertFalse(waitsForAnHour(then), "an address that is wrong says nothing about the server");
            owner.change("update outgoing_mail set address_refused = false, tries = 0 where id = -115");
            assertFalse(waitsForAnHour(then), "it was not tried yet");
        } finally {
            owner.change("delete from outgoing_mail where id = -115");
        }
    }

    private boolean waitsForAnHour(Instant when) {
        return states.at(when).stream()
                .anyMatch(job -> job.name().equals("mail")
                        && job.isLate()
                        && job.next().isBefore(Now.server().minus(Duration.ofHours(1))));
    }

    /** Anybody may ask, so that the database is asked at most once in ten seconds, however many do. */
    @Test
    void anAnswerIsKeptForTenSeconds() throws SQLException {
        LateJobs kept =
                new Unmanaged<>(LateJobs.class).newInstance().produce().inject().get();
        String change = "update scheduled_tasks set last_success = ?, known_since = ? where task_name = 'link-expiry'";
        List<Object> before = owner.rows(
                        "select last_success, known_since from scheduled_tasks" + " where task_name = 'link-expiry'")
                .get(0);
        Instant then = Now.server().plus(Duration.ofMinutes(20));
        try {
            Instant soon = Now.server().plus(Duration.ofDays(1));
            owner.change(change, Timestamp.from(soon), Timestamp.from(soon));
            List<JobState> first = kept.at(then);
            assertFalse(first.stream().anyMatch(job -> job.name().equals("link-expiry")));
            owner.change(change, null, Timestamp.from(then.minus(Duration.ofDays(2))));
            assertSame(first, kept.at(then.plusSeconds(9)), "without asking the database");
            assertTrue(kept.at(then.plusSeconds(10)).stream()
                    .anyMatch(job -> job.name().equals("link-expiry")));
        } finally {
            owner.change(change, before.get(0), before.get(1));
        }
    }

    @Test
    void aMonitorIsToldWhichJobsAreLateAndSinceWhen() {
        Instant due = Instant.parse("2026-03-02T03:10:00Z");
        JobState escalation = new JobState("inbox-watch", due.minusSeconds(30), due, true);
        String late = "{'name':'inbox-watch','status':'DOWN',"
                + "'data':{'due':'2026-03-02T03:10:00Z','lastSuccess':'2026-03-02T03:09:30Z'}}";
        String never = "{'name':'mail','status':'DOWN','data':{'due':'2026-03-02T03:10:00Z','lastSuccess':'never'}}";
        List<JobState> both = List.of(escalation, new JobState("mail", null, due, true));
        assertEquals(
                "{'status':'DOWN','checks':[" + late + "," + never + "]}",
                JobsHealth.answer(both).toString().replace('"', '\''));
    }

    /**
     * Holds more long jobs than there are threads for them; urgent jobs go on. The held jobs that were asked for are
     * late in the end.
     */
    @Test
    void noLongWorkHoldsUpWhatIsUrgent() throws Exception {
        holding.hold();
        try {
            for (int i = 0; i < 2 * Jobs.THREADS; i++) {
                jobs.start(HoldingJob.NAME, UUID.randomUUID().toString());
            }
            holding.awaitBegun(Jobs.THREADS);
            assertTrue(late(Now.server().plus(Duration.ofHours(3))).contains(HoldingJob.NAME));
            Instant held = Now.server();
            await("what is urgent is not done", () -> {
                // Not in half a minute, but now.
                owner.change("update urgent_tasks set execution_time = current_timestamp where picked = false");
                return URGENT.stream().allMatch(job -> lastSuccess(job).isAfter(held));
            });
            assertEquals(
                    Jobs.THREADS,
                    owner.number(
                            "select count(*) from scheduled_tasks where task_name = ?" + " and picked = true",
                            HoldingJob.NAME),
                    "and these are still on hold");
        } finally {
            holding.letGo();
        }
        await(
                "the long work does not end",
                () -> owner.number("select count(*) from scheduled_tasks where task_name = ?", HoldingJob.NAME) == 0);
    }

    /** It has been done for every school and every other thing, and counts as not done. */
    @Test
    void aJobThatLeavesOneThingUndoneHasNotSucceeded() {
        LeavesOneUndone job = new Unmanaged<>(LeavesOneUndone.class)
                .newInstance()
                .produce()
                .inject()
                .get();
        assertThrows(IllegalStateException.class, job::run);
        assertEquals(ids.all().size(), job.done);
    }

    /** In tests jobs skip the schools of earlier ones: LatestSchools. */
    @Test
    void everySchoolHasItsTurnInTheProduct() throws SQLException {
        List<Long> all = new Unmanaged<>(SchoolIds.class)
                .newInstance()
                .produce()
                .inject()
                .get()
                .all();
        assertEquals(
                TestDatabase.asOwner().rows("select id from school order by id").stream()
                        .map(row -> (Long) row.get(0))
                        .toList(),
                all);
    }

    /** Cannot do the first of two things of each school. */
    static class LeavesOneUndone extends EverySchoolJob {

        private int done;

        @Override
        public String name() {
            return "test-leaves-one";
        }

        @Override
        public Schedule schedule() {
            return FixedDelay.ofHours(1);
        }

        @Override
        protected void workForOneSchool() {
            each(List.of(1L, 2L), id -> {
                if (id == 1) {
                    throw new IllegalStateException("the first");
                }
                done++;
            });
        }
    }

    private Instant lastSuccess(String name) {
        Instant last = states.all().stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow()
                .lastSuccess();
        return last == null ? Instant.MIN : last;
    }

    private static void await(String otherwise, Condition condition) throws Exception {
        for (long until = System.nanoTime() + PATIENCE.toNanos();
                !condition.holds();
                TimeUnit.MILLISECONDS.sleep(100)) {
            assertTrue(System.nanoTime() < until, otherwise);
        }
    }

    private interface Condition {

        boolean holds() throws Exception;
    }
}
