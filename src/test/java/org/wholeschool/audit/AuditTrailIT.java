package org.wholeschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.people.AccountDetails;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.access.permit.Recorder;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

@InServer
class AuditTrailIT {

    private static final TrailFilter ALL = just(null, null, null, null, null);

    @Inject
    private AuditTrail trail;

    @Inject
    private OwnTrail own;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountDetails details;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    @Test
    void aRefusalIsFoundByItsOutcomeWithTheNameOfWhoeverTried() {
        TestSchool school = schools.make();
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> accounts.list(null, null)));

        AuditTrail.Reading refused = read(school, just(null, null, Recorder.Outcome.REFUSED, null, null));

        assertEquals(1, refused.total());
        AuditTrail.Line line = refused.lines().get(0);
        assertEquals("Accounts.list", line.action());
        assertEquals(Role.TEACHER, line.role());
        assertNotNull(line.name());
        assertEquals(
                List.of(line),
                read(school, just(line.id(), null, null, null, null)).lines(),
                "found by its number");
        assertEquals(
                0,
                read(school, just(null, "Accounts.names", Recorder.Outcome.REFUSED, null, null))
                        .total());
    }

    @Test
    void anotherSchoolsEntriesAreNotThere() {
        TestSchool one = schools.make();
        TestSchool other = schools.make();
        actors.as(one.actor(Role.ADMINISTRATOR), () -> accounts.list(Role.HEAD, null));

        long entry = read(one, just(null, "Accounts.list", null, null, null))
                .lines()
                .get(0)
                .id();

        assertEquals(0, read(other, just(entry, null, null, null, null)).total());
        assertTrue(actors.as(
                        other.actor(Role.DATA_PROTECTION_OFFICER),
                        () -> accounts.names(one.accounts().values()))
                .isEmpty());
    }

    @Test
    void aPeriodIsByTheSchoolsDaysAndMustNotRunBackwards() {
        TestSchool school = schools.make();
        actors.as(school.actor(Role.ADMINISTRATOR), () -> accounts.list(null, null));
        LocalDate today = read(school, ALL).lines().get(0).at().toLocalDate();

        assertFalse(read(school, just(null, "Accounts.list", null, today, today))
                .lines()
                .isEmpty());
        assertEquals(
                0,
                read(school, just(null, "Accounts.list", null, null, today.minusDays(1)))
                        .total());
        assertEquals(
                0,
                read(school, just(null, "Accounts.list", null, today.plusDays(1), null))
                        .total());
        assertEquals(
                ZoneId.of("Europe/London"),
                read(school, ALL).lines().get(0).at().getZone());
        BadInput backwards =
                assertThrows(BadInput.class, () -> read(school, just(null, null, null, today, today.minusDays(1))));
        assertEquals("to", backwards.field());
    }

    @Test
    void aPagePastTheEndIsTheLastAndReadingTwiceIsOneEntry() {
        TestSchool school = schools.make();
        read(school, ALL);

        AuditTrail.Reading reading = read(school, just(null, "AuditTrail.read", null, null, null), 99);

        assertEquals(1, reading.total());
        assertEquals(reading.pages(), reading.page());
        assertNull(reading.lines().get(0).subjectKind());
    }

    @Test
    void onlyTheDataProtectionOfficerReadsIt() {
        TestSchool school = schools.make();
        for (Role role : List.of(Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(
                    NotPermitted.class, () -> actors.as(school.actor(role), () -> trail.read(ALL, 1)), role.name());
        }
    }

    @Test
    void aPersonIsFoundByAPartOfTheNameAndTheirSigningInToo() {
        TestSchool school = schools.make();
        assertEquals(
                302,
                new HttpVisitor()
                        .signIn(school.email(Role.GOVERNOR), TestSchool.PASSWORD)
                        .statusCode());
        actors.as(school.actor(Role.ADMINISTRATOR), () -> accounts.list(null, null));

        AuditTrail.Reading governor = read(school, of("test gOVern", null, null));
        assertTrue(
                governor.lines().stream().anyMatch(line -> line.action().equals("SignIn.attempt")),
                governor.lines().toString());
        assertTrue(
                governor.lines().stream().noneMatch(line -> line.action().equals("Accounts.list")),
                governor.lines().toString());
        assertEquals(1, read(school, of("test admin", null, null)).total());
        assertEquals(0, read(school, of("nobody of that name", null, null)).total());
        assertTrue(read(school, of("  ", null, null)).total() > 1, "blanks ask for nobody");
    }

    @Test
    void theLatestComeFirstHoweverLongAgoTheyWere() throws SQLException {
        TestSchool school = schools.make();
        TestDatabase owner = TestDatabase.asOwner();
        Instant[] moments = new Instant[60];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = Now.instant()
                    .minus(Duration.ofDays(i < 3 ? i * 3L : 30L * i))
                    .truncatedTo(ChronoUnit.MILLIS);
            owner.change(
                    "insert into audit_entry (id, school_id, at, actor_role, action, outcome) values (?, ?, ?, "
                            + "'JOB', 'Long.ago', 'DONE')",
                    800_000_000L + school.id() * 1000 + i,
                    school.id(),
                    Timestamp.from(moments[i]));
        }
        TrailFilter longAgo = just(null, "Long.ago", null, null, null);
        List<AuditTrail.Line> lines = new ArrayList<>(read(school, longAgo, 1).lines());
        assertEquals(50, lines.size());
        lines.addAll(read(school, longAgo, 2).lines());
        assertEquals(
                List.of(moments),
                lines.stream().map(line -> line.at().toInstant()).toList());
        LocalDate ago = moments[10].atZone(ZoneId.of("Europe/London")).toLocalDate();
        assertEquals(
                moments[10],
                read(school, just(null, "Long.ago", null, null, ago))
                        .lines()
                        .get(0)
                        .at()
                        .toInstant());
    }

    @Test
    void aRecordIsFoundByItsKindAndNumber() {
        TestSchool school = schools.make();
        long account = school.accounts().get(Role.TEACHER);
        actors.as(school.actor(Role.ADMINISTRATOR), () -> details.one(account));
        actors.as(
                school.actor(Role.ADMINISTRATOR),
                () -> details.one(school.accounts().get(Role.LEAD)));

        List<AuditTrail.Line> lines = read(school, of(null, "account", account)).lines();

        assertEquals(
                List.of("Accounts.one"),
                lines.stream().map(AuditTrail.Line::action).toList());
        assertEquals("Test TEACHER", lines.get(0).subjectName());
        assertEquals(2, read(school, of(null, "account", null)).total());
    }

    @Test
    void whatWasAskedForIsTakenOutAndThatIsOnRecord() {
        TestSchool school = schools.make();
        actors.as(school.actor(Role.ADMINISTRATOR), () -> accounts.list(null, null));

        List<AuditTrail.Line> lines = actors.as(
                school.actor(Role.DATA_PROTECTION_OFFICER),
                () -> trail.export(just(null, "Accounts.list", null, null, null)));

        assertEquals(
                List.of("Accounts.list"),
                lines.stream().map(AuditTrail.Line::action).toList());
        assertEquals(
                1,
                read(school, just(null, "AuditTrail.export", null, null, null)).total());
        assertThrows(
                BadInput.class,
                () -> actors.as(
                        school.actor(Role.DATA_PROTECTION_OFFICER),
                        () -> trail.export(
                                just(null, null, null, LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1)))));
    }

    @Test
    void somebodySeesTheirOwnEntriesByDayAndNobodyElses() {
        TestSchool school = schools.make();
        for (int i = 0; i < 3; i++) {
            assertThrows(
                    NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> accounts.list(null, null)));
        }
        actors.as(school.actor(Role.ADMINISTRATOR), () -> accounts.list(null, null));

        List<OwnTrail.Day> days = actors.as(school.actor(Role.TEACHER), () -> own.read(null, null));

        assertEquals(
                List.of(new OwnTrail.Deed("Accounts.list", Recorder.Outcome.REFUSED, null, null)),
                days.stream()
                        .flatMap(day -> day.lines().stream())
                        .map(OwnTrail.Line::deed)
                        .distinct()
                        .toList());
        assertEquals(
                3,
                days.stream()
                        .flatMap(day -> day.lines().stream())
                        .mapToInt(OwnTrail.Line::times)
                        .sum());
        LocalDate day = days.get(0).day();
        assertEquals(
                List.of(), actors.as(school.actor(Role.TEACHER), () -> own.read(day.minusDays(9), day.minusDays(8))));
        assertEquals(
                "to",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(school.actor(Role.TEACHER), () -> own.read(day, day.minusDays(1))))
                        .field());
        assertEquals(
                "from",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(school.actor(Role.TEACHER), () -> own.read(day.minusDays(40), day)))
                        .field());
        assertEquals(
                List.of(),
                actors.as(schools.make().actor(Role.TEACHER), () -> own.read(null, null)),
                "of another school");
    }

    /** By what stands before and after it, an entry without a number would be found in the trail again. */
    @Test
    void aTieStandsAtTheEndOfItsDayByWhatWasDoneAndByNothingElse() throws SQLException {
        TestSchool school = schools.make();
        LocalDate day = Now.day(ZoneId.of("Europe/London")).minusDays(3);
        for (int i = 0; i < 80; i++) {
            boolean isATie = i % 2 == 0;
            TestDatabase.asOwner()
                    .change(
                            "insert into audit_entry (id, school_id, at, actor_role, action, outcome, "
                                    + "subject_kind, subject_id) values (?, ?, ?, 'JOB', ?, 'DONE', ?, ?)",
                            700_000_000L + school.id() * 1000 + i,
                            school.id(),
                            Timestamp.from(day.plusDays(i / 60)
                                    .atTime(0, i % 60)
                                    .atZone(ZoneId.of("Europe/London"))
                                    .toInstant()),
                            "Some." + (isATie ? "tie" + (i * 7 % 60 + 10) : "look"),
                            isATie ? "link" : "pupil",
                            isATie ? 7L + i : 5L);
        }
        Map<String, Set<Long>> about = Map.of(
                "pupil", Set.of(5L), "link", LongStream.range(7, 87).boxed().collect(Collectors.toSet()));
        List<AuditTrail.Line> lines = new ArrayList<>();
        for (int page = 1; page <= 2; page++) {
            int shown = page;
            lines.addAll(actors.as(
                            school.actor(Role.DATA_PROTECTION_OFFICER),
                            () -> trail.about(about, Set.of("link"), null, null, shown))
                    .lines());
        }
        assertEquals(80, lines.size());
        List<String> kinds = lines.stream().map(AuditTrail.Line::subjectKind).toList();
        assertEquals(
                List.of(10, 10, 30, 30),
                List.of(
                        count(kinds, 0, "pupil"),
                        count(kinds, 10, "link"),
                        count(kinds, 20, "pupil"),
                        count(kinds, 50, "link")));
        for (List<AuditTrail.Line> looks : List.of(lines.subList(0, 10), lines.subList(20, 50))) {
            assertEquals(
                    looks.stream()
                            .sorted(Comparator.comparing(AuditTrail.Line::at).reversed())
                            .toList(),
                    looks,
                    "the latest first");
        }
        for (List<AuditTrail.Line> ties : List.of(lines.subList(10, 20), lines.subList(50, 80))) {
            assertEquals(
                    ties.stream().map(AuditTrail.Line::action).sorted().toList(),
                    ties.stream().map(AuditTrail.Line::action).toList());
            assertTrue(
                    ties.stream()
                            .allMatch(line -> line.id() == null
                                    && line.subjectId() == null
                                    && line.at().toLocalTime().equals(LocalTime.MIDNIGHT)),
                    ties.toString());
        }
    }

    /** @return how many of a kind there are, one after the other, from a place on */
    private static int count(List<String> kinds, int from, String kind) {
        return (int) kinds.subList(from, kinds.size()).stream()
                .takeWhile(kind::equals)
                .count();
    }

    private static TrailFilter just(Long entry, String action, Recorder.Outcome outcome, LocalDate from, LocalDate to) {
        return new TrailFilter(entry, action, outcome, from, to, null, null, null);
    }

    private static TrailFilter of(String person, String kind, Long number) {
        return new TrailFilter(null, null, null, null, null, person, kind, number);
    }

    private AuditTrail.Reading read(TestSchool school, TrailFilter filter) {
        return read(school, filter, 1);
    }

    private AuditTrail.Reading read(TestSchool school, TrailFilter filter, int page) {
        return actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> trail.read(filter, page));
    }
}
