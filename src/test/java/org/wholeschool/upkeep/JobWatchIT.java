package org.wholeschool.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.platform.job.JobState;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Checks who is notified that a job is late, how often, and what they see. */
@InServer
class JobWatchIT {

    private static final Instant DUE = Instant.parse("2026-03-02T03:10:00Z");
    private static final JobState ESCALATION = new JobState("inbox-watch", DUE.minusSeconds(30), DUE, true);
    private static final JobState NIGHT = new JobState("nightly-patterns", null, DUE, true);

    @Inject
    private TestSchools schools;

    private final TestDatabase owner = TestDatabase.asOwner();
    private final List<String> lines = new ArrayList<>();
    private final Handler console = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + line.getParameters()[0]);
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    private List<TestSchool> both;

    @BeforeEach
    void listen() {
        both = List.of(schools.make(), schools.make());
        Logger.getLogger(JobWatchJob.class.getName()).addHandler(console);
    }

    @AfterEach
    void letEverybodyBe() {
        Logger.getLogger(JobWatchJob.class.getName()).removeHandler(console);
        node().look(List.of());
    }

    /** A server's own watch, beside the one of the server that runs the tests. */
    private static JobWatchJob node() {
        return new Unmanaged<>(JobWatchJob.class)
                .newInstance()
                .produce()
                .inject()
                .postConstruct()
                .get();
    }

    private List<String> told(TestSchool school) {
        return owner
                .rows("select account_id, page from notice where school_id = ? and kind = 'JOB_LATE'", school.id())
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void eachAdministratorIsToldOnceWhicheverServersSeeItAndNobodyElse() {
        JobWatchJob one = node();
        JobWatchJob other = node();
        one.look(List.of(ESCALATION));
        one.look(List.of(ESCALATION));
        other.look(List.of(ESCALATION));
        for (TestSchool school : both) {
            assertEquals(
                    List.of("[" + school.accounts().get(Role.ADMINISTRATOR) + ", /upkeep/jobs.xhtml]"), told(school));
        }
        assertEquals(List.of("SEVERE inbox-watch", "SEVERE inbox-watch"), lines, "one line of each server");
    }

    @Test
    void anotherLateJobIsToldToWhoHasReadOfTheFirstAndWhatIsOverAsksNobodyToLook() throws Exception {
        JobWatchJob node = node();
        TestSchool school = both.get(0);
        node.look(List.of(ESCALATION));
        node.look(List.of(ESCALATION, NIGHT));
        assertEquals(1, told(school).size(), "there is one page to look at");
        owner.change(
                "update notice set read_at = current_timestamp where school_id = ? and kind = 'JOB_LATE'", school.id());
        node.look(List.of(NIGHT));
        node.look(List.of(NIGHT, ESCALATION));
        assertEquals(1, told(school).size(), "of the same time once");
        node.look(List.of(new JobState("mail", null, DUE, true), NIGHT, ESCALATION));
        assertEquals(2, told(school).size());
        node.look(List.of());
        assertEquals(List.of(), told(school));
        assertEquals(
                List.of(
                        "SEVERE inbox-watch",
                        "SEVERE nightly-patterns",
                        "WARNING inbox-watch",
                        "SEVERE inbox-watch",
                        "SEVERE mail"),
                lines.subList(0, 5));
        node.look(List.of(ESCALATION));
        assertEquals(1, told(school).size(), "late again, told again");
    }

    /** Notices of an earlier server are over, and this server never saw those jobs late. */
    @Test
    void aServerThatFindsNothingLateAtItsStartTakesBackWhatWasTold() {
        node().look(List.of(ESCALATION));
        node().look(List.of());
        both.forEach(school -> assertEquals(List.of(), told(school)));
    }

    @Test
    void anAdministratorReadsWhenEachJobWasDoneAndNobodyElseMay() {
        HttpVisitor administrator = new HttpVisitor();
        administrator.signIn(both.get(0).email(Role.ADMINISTRATOR), TestSchool.PASSWORD);
        String page = administrator.get("/upkeep/jobs.xhtml").body();
        assertEquals(
                true,
                page.contains("Escalate urgent concerns and send reminders") && page.contains("jobs are on time."),
                page);
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(both.get(0).email(Role.LEAD), TestSchool.PASSWORD);
        assertEquals(404, lead.get("/upkeep/jobs.xhtml").statusCode());
    }
}
