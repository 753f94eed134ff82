package org.wholeschool.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.wholeschool.access.people.Administrators;
import org.wholeschool.access.walk.RowsOfASchool;
import org.wholeschool.casework.export.ExportRows;
import org.wholeschool.concern.attachment.FileReception;
import org.wholeschool.concern.attachment.FormFiles;
import org.wholeschool.concern.attachment.ReceivedFile;
import org.wholeschool.concern.incidentlog.IncidentLogDraft;
import org.wholeschool.concern.log.ConcernDrafts;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.file.TestFiles;
import org.wholeschool.platform.job.OneTimeJob;
import org.wholeschool.platform.job.RecurringJob;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.batch.RosterDraft;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;
import org.wholeschool.training.Audience;
import org.wholeschool.training.TrainingEntry;

/**
 * Runs every job by two at once and once more after that, in a school with something of everything. A node that stalls
 * counts as dead, and another then does its job while it goes on: nobody may be notified twice, and nothing done twice.
 * The server lists the jobs. A job that finds nothing to do here fails, so that this test covers each.
 */
@InFullRun("each job of the server three times; the test of each job runs it once")
@InServer
@EnabledIfSystemProperty(
        named = "wholeschool.test.database",
        matches = "postgresql",
        disabledReason = "the embedded database has one node")
class EveryJobTwiceIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime IN_THE_MORNING = LocalTime.of(10, 0);

    /**
     * Numbers of today in place of those of a moment ago, and the run that made them. What comes once, the look at a
     * week and what governors see, is kept once by the database.
     */
    private static final Set<String> NUMBERS = Set.of("pattern_run", "pattern_release", "pattern_input");

    /** Jobs that change nothing of a school, and why. */
    private static final Map<String, String> IDLE = Map.of(
            "audit-check-night", "a check of the record is written down in the record's own tables",
            "job-watch", "no job is late",
            "name-index", "works in memory alone",
            "roster-folder", "no folder is watched here: WatchedFolderIT",
            "trust-hand-over", "nothing is published yet: TrustIT");

    /** Jobs on request whose work is in the audit trail's tables or the database's own, in no table of a school. */
    private static final Set<String> BESIDE = Set.of("audit-check", "table-statistics");

    @Inject
    private Instance<RecurringJob> recurring;

    @Inject
    private Instance<OneTimeJob> oneTime;

    @Inject
    private TestSchools schools;

    @Inject
    private RowsOfASchool rows;

    @Inject
    private ExportRows exports;

    @Inject
    private IncidentLogDraft logs;

    @Inject
    private RosterDraft rosters;

    @Inject
    private ConcernDrafts drafts;

    @Inject
    private FormFiles formFiles;

    @Inject
    private FileReception reception;

    @Inject
    private TrainingEntry trainingEntry;

    @Inject
    private Administrators administrators;

    @Inject
    private Mailbox mailbox;

    @Inject
    private Actors actors;

    @Resource
    private ManagedExecutorService threads;

    private final TestDatabase owner = TestDatabase.asOwner();
    private TestSchool school;
    private List<String> tables;

    @BeforeEach
    void makeSchool() {
        school = schools.make();
    }

    /** Fills the school with something of everything, and an urgent concern that has waited for half an hour. */
    private void fill() throws SQLException {
        rows.fill(school);
        leaveSomething();
        owner.change(
                "update inbox_entry set urgent_since = current_timestamp,"
                        + " counted_from = current_timestamp - interval '31' minute where school_id = ?",
                school.id());
    }

    /** A draft and a file that nobody logs, and a course that is over in a year. */
    private void leaveSomething() {
        String form = UUID.randomUUID().toString();
        ReceivedFile note = reception.receive("note.txt", TestFiles.words("It was seen at the gate."));
        as(Role.TEACHER, () -> drafts.keep(new ConcernDrafts.Sent(form, null, "page", 1, "", "It was")));
        as(Role.TEACHER, () -> formFiles.add(form, null, note));
        as(
                Role.LEAD,
                () -> trainingEntry.record(
                        trainingEntry.keep(null, "Prevent", Audience.SAFEGUARDING_TEAM, 12),
                        List.of(school.actor(Role.LEAD).accountId()),
                        Now.day(LONDON)));
    }

    /** Mails that were written at another moment wait for it. */
    @AfterEach
    void takeMailsAway() throws SQLException {
        owner.change("delete from outgoing_mail where " + toCome());
    }

    @Test
    void whatIsDoneForOneSchoolAfterTheOther() throws Exception {
        fill();
        List<EverySchoolJob> jobs = all(recurring).stream()
                .filter(EverySchoolJob.class::isInstance)
                .map(EverySchoolJob.class::cast)
                .toList();
        List<String> before = twins();
        Set<String> worked = new HashSet<>();
        for (Instant moment : moments()) {
            for (EverySchoolJob job : jobs) {
                Map<String, String> prints = prints();
                twiceAtOnce(() -> once(job, moment));
                if (!prints.equals(prints())) {
                    worked.add(job.name());
                }
            }
            // What one job leaves for another, and what one of two at once left because the other was in its way.
            jobs.forEach(job -> once(job, moment));
            jobs.forEach(job -> once(job, moment));
            jobs.forEach(job -> assertNothingChanges(job.name(), () -> once(job, moment)));
        }
        assertNoMoreTwins(before);
        Set<String> idle = new TreeSet<>(jobs.stream().map(RecurringJob::name).toList());
        idle.removeAll(worked);
        idle.removeAll(IDLE.keySet());
        assertEquals(Set.of(), idle, "found nothing to do");
    }

    /** What is done for the installation. */
    @Test
    void whatIsDoneForNoSchool() throws Exception {
        List<String> before = twins();
        List<String> subjects = IntStream.range(0, 20)
                .mapToObj(number -> "Mail " + number + " " + school.id())
                .toList();
        actors.as(
                Actor.job(school.id()),
                () -> subjects.stream()
                        .mapToInt(subject -> administrators.tell(subject, "One of several."))
                        .sum());
        for (RecurringJob job : all(recurring)) {
            if (!(job instanceof EverySchoolJob)) {
                twiceAtOnce(job::run);
                assertNothingChanges(job.name(), job::run);
            }
        }
        assertEquals(
                subjects.stream().sorted().toList(),
                mailbox.of(school.email(Role.ADMINISTRATOR)).stream()
                        .map(Mailbox.Received::subject)
                        .filter(subjects::contains)
                        .sorted()
                        .toList());
        assertNoMoreTwins(before);
    }

    @Test
    void whatSomebodyAskedFor() throws Exception {
        rows.fill(school);
        List<String> before = twins();
        Map<String, Callable<String>> begun = Map.of(
                "audit-check", () -> as(Role.HEAD, () -> school.id() + ":" + call("audit.ChainChecks", "begin")),
                "week-patterns",
                        () -> as(
                                Role.LEAD,
                                () -> school.id() + ":"
                                        + ((Optional<?>) call("pattern.week.WeekRuns", "ask")).orElseThrow()),
                "hotspots-anew", () -> school.id() + ":" + UUID.randomUUID(),
                "incident-log-import", this::beginLog,
                "roster-import", this::beginRoster,
                "table-export", () -> exports.ask(school),
                "table-statistics", () -> UUID.randomUUID().toString());
        List<OneTimeJob> jobs = all(oneTime).stream()
                .filter(job -> !job.name().startsWith("test-"))
                .toList();
        assertEquals(
                new TreeSet<>(begun.keySet()),
                new TreeSet<>(jobs.stream().map(OneTimeJob::name).toList()),
                "how each is asked for");
        for (OneTimeJob job : jobs) {
            String instance = begun.get(job.name()).call();
            Map<String, String> prints = prints();
            twiceAtOnce(() -> job.run(instance));
            job.run(instance);
            assertTrue(BESIDE.contains(job.name()) || !prints.equals(prints()), () -> job.name() + " did nothing");
            assertNothingChanges(job.name(), () -> job.run(instance));
        }
        assertEquals(
                1,
                owner.number("select count(*) from concern where school_id = ? and batch_id is not null", school.id()));
        assertNoMoreTwins(before);
    }

    private String beginLog() throws Exception {
        return as(Role.LEAD, () -> {
            long batch = logs.upload(
                    "log.csv",
                    "Ref,Happened,Where,Kind,Text\nR1,14/10/2025,Canteen,Bullying: other,Pushed in the queue\n"
                            .getBytes(StandardCharsets.UTF_8));
            Object columns = call("concern.incidentlog.IncidentLogDraft", "columns", batch);
            call("concern.incidentlog.IncidentLogDraft", "choose", batch, invoke(columns, "mapping"));
            return school.id() + ":" + batch + ":" + call("concern.incidentlog.IncidentLogImport", "begin", batch);
        });
    }

    private String beginRoster() throws Exception {
        return as(Role.ADMINISTRATOR, () -> {
            long batch = rosters.upload(
                    "roll.csv",
                    "upn,legal_surname,forename,nc_year\nH801200001001,Neill,Ann,7\n".getBytes(StandardCharsets.UTF_8));
            Method everything = Class.forName("org.wholeschool.roster.batch.Choices")
                    .getDeclaredMethod("everything", Boolean.class);
            everything.setAccessible(true);
            return school.id() + ":" + batch + ":"
                    + call("roster.batch.RosterImport", "begin", batch, everything.invoke(null, false));
        });
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    /** An action of a service that another room keeps to itself. */
    private static Object call(String service, String action, Object... arguments) throws Exception {
        return invoke(
                CDI.current()
                        .select(Class.forName("org.wholeschool." + service))
                        .get(),
                action,
                arguments);
    }

    private static Object invoke(Object on, String name, Object... arguments) throws Exception {
        for (Class<?> type = on.getClass(); type != null; type = type.getSuperclass()) {
            Optional<Method> method = Arrays.stream(type.getDeclaredMethods())
                    .filter(each -> each.getName().equals(name) && each.getParameterCount() == arguments.length)
                    .findFirst();
            if (method.isPresent()) {
                method.get().setAccessible(true);
                return method.get().invoke(on, arguments);
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static <T> List<T> all(Instance<T> beans) {
        List<T> all = new ArrayList<>();
        beans.forEach(all::add);
        all.sort(Comparator.comparing(
                job -> job instanceof RecurringJob recurs ? recurs.name() : ((OneTimeJob) job).name()));
        return all;
    }

    /**
     * When there is something to do: soon by day, early in the month after next, and when all that is kept for years
     * goes.
     */
    private static List<Instant> moments() {
        LocalDate today = Now.day(LONDON);
        return List.of(today.plusDays(8), today.plusMonths(2).withDayOfMonth(1), today.plusYears(8)).stream()
                .map(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                        ? day
                        : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))
                .map(day -> ZonedDateTime.of(day, IN_THE_MORNING, LONDON).toInstant())
                .toList();
    }

    private void once(EverySchoolJob job, Instant moment) {
        Now.at(
                moment,
                () -> actors.as(Actor.job(school.id()), () -> {
                    job.workForOneSchool();
                    return null;
                }));
    }

    /** One of two may be refused by the database: it has done nothing then. */
    private void twiceAtOnce(Runnable work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Boolean>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(threads.submit(() -> {
                together.await();
                try {
                    work.run();
                    return true;
                } catch (RuntimeException refused) {
                    return false;
                }
            }));
        }
        for (Future<Boolean> one : both) {
            one.get();
        }
    }

    private void assertNothingChanges(String job, Runnable work) {
        Map<String, String> before = prints();
        work.run();
        Map<String, String> after = prints();
        before.keySet().removeAll(NUMBERS);
        after.keySet().removeAll(NUMBERS);
        assertEquals(before, after, job + " was done already");
    }

    /** @return the condition of mails that were written at a moment that is still to come */
    private static String toCome() {
        return "made_at > timestamp with time zone '" + Now.instant().plus(Duration.ofDays(1)) + "'";
    }

    /**
     * @return by table, what changes when a row of the school is added, taken away or changed; and mails, which are no
     *     school's
     */
    private Map<String, String> prints() {
        String mails = "select 'outgoing_mail', count(*), 0 from outgoing_mail where ";
        StringBuilder sql = new StringBuilder(mails + toCome());
        for (String table : tables()) {
            sql.append(" union all select '")
                    .append(table)
                    .append("', count(*), coalesce(sum(version), 0) from ")
                    .append(table)
                    .append(" where school_id = ")
                    .append(school.id());
        }
        Map<String, String> prints = new TreeMap<>();
        owner.rows(sql.toString()).forEach(row -> prints.put(row.get(0).toString(), row.get(1) + " " + row.get(2)));
        return prints;
    }

    /** Of every table of schools with versions; the record of what was asked is another matter. */
    private List<String> tables() {
        if (tables != null) {
            return tables;
        }
        tables = owner
                .rows("select c.table_name from information_schema.columns c join information_schema.columns s"
                        + " on s.table_name = c.table_name and s.table_schema = c.table_schema where "
                        + "c.table_schema = 'public'"
                        + " and c.column_name = 'version' and s.column_name = 'school_id' order by 1")
                .stream()
                .map(row -> row.get(0).toString())
                .filter(table -> !table.startsWith("audit_"))
                .toList();
        return tables;
    }

    /** @return rows, and mails, that say the same as another one and differ in their number and time alone */
    private List<String> twins() {
        List<String> twins = new ArrayList<>();
        List<String> all = new ArrayList<>(tables());
        all.removeAll(NUMBERS);
        for (String table : all) {
            addTwins(table, "''", "school_id = " + school.id(), twins);
        }
        // What is late is said again every week: of one day it is one mail.
        addTwins("outgoing_mail", "cast(made_at as date)", toCome(), twins);
        return twins;
    }

    private void assertNoMoreTwins(List<String> before) {
        List<String> twins = twins();
        twins.removeAll(before);
        assertEquals(List.of(), twins, "the same, twice");
    }

    private void addTwins(String table, String when, String which, List<String> twins) {
        List<String> columns = owner
                .rows(
                        "select column_name from information_schema.columns"
                                + " where table_schema = 'public' and table_name = ? and column_name not in "
                                + "('id', 'version')"
                                + " and data_type not like 'timestamp%' order by 1",
                        table)
                .stream()
                .map(row -> row.get(0).toString())
                .toList();
        Set<String> seen = new HashSet<>();
        for (List<Object> row : owner.rows(
                "select " + when + ", " + String.join(", ", columns) + " from " + table + " where " + which)) {
            String said = table + " " + row.stream().map(TestDatabase::plain).toList();
            if (!seen.add(said)) {
                twins.add(said);
            }
        }
    }
}
