package org.wholeschool.governance.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.MadeUpSchool;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.governance.GovernorsDashboard;
import org.wholeschool.governance.report.ProposedTexts;
import org.wholeschool.governance.report.ReportContent;
import org.wholeschool.governance.report.ReportPresenting;
import org.wholeschool.governance.report.ReportWriting;
import org.wholeschool.governance.report.Reports;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.pattern.closed.Ledgers;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.Database;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.category.Categories;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * What becomes of a closed year when records, the roll or the list of categories change after it was published, and
 * when it is published twice at once.
 */
@InServer
class ClosedYearIT {

    private final int year = GovernedSchool.schoolYear() - 1;

    @Inject
    private GovernedSchool governed;

    @Inject
    private ClosedPeriods closed;

    @Inject
    private Ledgers ledgers;

    @Inject
    private Categories categories;

    @Inject
    private GovernorsDashboard dashboard;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private Reports reports;

    @Inject
    private ReportWriting writing;

    @Inject
    private ReportPresenting presenting;

    @Inject
    private ServletContext product;

    @Resource
    private ManagedExecutorService threads;

    private TestSchool school;

    private List<Published> published() {
        return actors.as(Actor.job(school.id()), () -> ledgers.published());
    }

    private boolean publish() {
        return actors.as(Actor.job(school.id()), () -> closed.publishNext());
    }

    @Test
    void whatWasPublishedStaysAsItWas() throws SQLException {
        school = schools.makeEmpty();
        governed.fill(school.id(), new MadeUpSchool(3, 300, 420), year);
        assertEquals(7, published().size());
        List<Published> before = published();

        TestDatabase owner = TestDatabase.asOwner();
        owner.change(
                "update pupil set left_on = ? where school_id = ? and nc_year = 9",
                LocalDate.of(year, 10, 1),
                school.id());
        assertFalse(publish());
        assertEquals(before, published(), "the roll was corrected after publication");
        owner.change("update pupil set left_on = null where school_id = ?", school.id());
        long kind = owner.number("select min(id) from category where school_id = ?", school.id());
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            categories.rename(kind, "In other words", true);
            return null;
        });
        assertFalse(publish());
        assertEquals(before, published(), "a category is called something else");

        governed.more(school.id(), 2, 60);
        assertFalse(publish());
        assertEquals(before, published(), "a drawer full of concerns was found");
        String autumn = year + "-2";
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set visible_from = ? where school_id = ? and audience = 'GOVERNORS'",
                        Now.day(ZoneId.of("Europe/London")).minusDays(1),
                        school.id());
        int told = before.stream()
                .filter(each -> each.period().key().equals(autumn))
                .findFirst()
                .orElseThrow()
                .release()
                .total()
                .orElseThrow();
        assertTrue(actors.as(school.actor(Role.GOVERNOR), () -> dashboard.show(autumn))
                .orElseThrow()
                .total()
                .startsWith("About " + told + " concerns"));
        assertTrue(actors.as(Actor.job(school.id()), () -> closed.audit()));
    }

    /**
     * Late concerns and some that were about something else: once, after the next autumn, they are told; a report that
     * was presented before says what it said.
     */
    @Test
    void aYearIsCorrectedOnceAfterTheAutumnOfTheNextOne() throws Exception {
        school = schools.makeEmpty();
        governed.fill(school.id(), new MadeUpSchool(4, 1_000, 800), year);
        visible();
        List<Published> before = published();
        String report = year + "-1";
        ReportContent presented = present(report);

        governed.more(school.id(), 2, 60);
        TestDatabase owner = TestDatabase.asOwner();
        long kind = owner.number("select min(id) from category where school_id = ?", school.id());
        List<List<Object>> mistaken = owner.rows(
                "select id from concern where school_id = ? and category_id = ? and received_at < ? order by id",
                school.id(),
                kind,
                OffsetDateTime.of(year, 10, 21, 0, 0, 0, 0, ZoneOffset.UTC));
        assertTrue(mistaken.size() > 30, "concerns of the first half-term about that");
        for (List<Object> concern : mistaken.subList(0, 20)) {
            owner.change(
                    "update concern set category_id = (select min(id) from category where school_id = ? and id > "
                            + "?) where id = ?",
                    school.id(),
                    kind,
                    concern.get(0));
        }
        assertFalse(correct(), "the next autumn is not published");
        assertEquals(before, published());
        governed.nextAutumn(school.id());
        assertEquals(9, published().size());
        assertTrue(correct());
        assertFalse(correct(), "once");
        assertEquals(10, published().size());
        assertEquals(before, published().subList(3, 10), "what was published stays");
        assertTrue(actors.as(Actor.job(school.id()), () -> closed.audit()));

        assertEquals(total(before, year + "-2"), total(governors(), year + "-2"), "governors see it some days later");
        visible();
        assertEquals(total(before, year + "-2") + 60, total(governors(), year + "-2"));
        assertEquals(total(before, year + "-1"), total(governors(), year + "-1"), "as many, about something else");
        PublishedTable kinds = table(governors(), year + "-1");
        PublishedTable kindsBefore = table(before, year + "-1");
        assertEquals(
                kindsBefore.blocks().get(0).concerns() - 20,
                kinds.blocks().get(0).concerns());
        assertEquals(
                kindsBefore.blocks().get(1).concerns() + 20,
                kinds.blocks().get(1).concerns());
        assertEquals(
                presented,
                actors.as(school.actor(Role.GOVERNOR), () -> reports.one(report))
                        .content(),
                "what was presented is the same to the digit");

        Told told = told(governors(), report);
        Collector collector = new Collector(
                told,
                new ProductWords(product)::stand,
                Stream.of(
                                "Test school " + school.id(),
                                "\\b00" + school.id() + "\\b",
                                school.email(Role.GOVERNOR),
                                "\\b(\\d+ )?\\d+ (new )?[Nn]otices?\\b")
                        .map(Pattern::compile)
                        .toList());
        HttpVisitor governor = new HttpVisitor();
        assertEquals(
                302,
                governor.signIn(school.email(Role.GOVERNOR), TestSchool.PASSWORD)
                        .statusCode());
        for (int period = 0; period <= 2; period++) {
            String page = governor.get("/governance/dashboard.xhtml?half=" + year + "-" + period)
                    .body();
            assertTrue(page.contains("Corrected on ") && page.contains(" instead of about "), page);
            collector.markup("period " + period, page);
        }
        assertEquals(List.of(), collector.faults());
        assertTrue(
                governor.get("/governance/dashboard.xhtml?half=" + year + "-4")
                        .body()
                        .contains("No number of this page has changed"),
                "looked at, and as it was");
        Collector wrong = new Collector(told(before, report), new ProductWords(product)::stand, List.of());
        wrong.markup(
                "period 2",
                governor.get("/governance/dashboard.xhtml?half=" + year + "-2").body());
        assertTrue(
                wrong.faults().stream().anyMatch(each -> each.contains("no number was corrected so")),
                "CONTROL whoever knows of no correction finds its numbers: " + wrong.faults());
    }

    /**
     * Both have read the ledger and made their release when the first may write: the second finds that it was written,
     * makes nothing twice and ends as if it were to be asked again.
     */
    @Test
    void ofTwoWhoPublishAtOnceOneDoes() throws Exception {
        school = schools.makeEmpty();
        governed.fillAlone(school.id(), new MadeUpSchool(3, 300, 420), year);
        List<Future<Boolean>> both;
        try (Connection holder = TestDatabase.owner().getConnection()) {
            holder.setAutoCommit(false);
            try (PreparedStatement lock = holder.prepareStatement("select id from school where id = ? for update")) {
                lock.setLong(1, school.id());
                lock.executeQuery();
                both = List.of(threads.submit(this::publish), threads.submit(this::publish));
                waiting(2);
            }
            holder.rollback();
        }
        for (Future<Boolean> each : both) {
            assertTrue(each.get(), "there is more to publish");
        }
        assertEquals(
                List.of(year + "-1"),
                published().stream().map(each -> each.period().key()).toList());
        assertEquals(
                1,
                TestDatabase.asOwner()
                        .number(
                                "select count(*) from notice where school_id = ? and kind = 'RELEASE_MADE' and "
                                        + "account_id = (select min(account_id) from notice where school_id = ? "
                                        + "and kind = 'RELEASE_MADE')",
                                school.id(),
                                school.id()));
        while (publish()) {
            assertTrue(published().size() <= 7, "there is no end of it");
        }
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6),
                published().stream()
                        .map(each -> each.release().follows())
                        .sorted()
                        .toList());
        assertTrue(actors.as(Actor.job(school.id()), () -> closed.audit()));
    }

    /** Until so many wait for a lock. */
    private static void waiting(int howMany) {
        String waiting = Database.isPostgreSql()
                ? "select count(distinct pid) from pg_locks where not granted"
                : "select count(*) from information_schema.sessions where blocker_id is not null";
        for (int tries = 0; TestDatabase.asOwner().number(waiting) < howMany; tries++) {
            assertTrue(tries < 6_000, "nobody came to the lock");
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private boolean correct() {
        return actors.as(Actor.job(school.id()), () -> closed.correctNext());
    }

    private void visible() throws SQLException {
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set visible_from = ? where school_id = ? and audience = 'GOVERNORS'",
                        Now.day(ZoneId.of("Europe/London")).minusDays(1),
                        school.id());
    }

    private List<Published> governors() {
        return actors.as(school.actor(Role.GOVERNOR), () -> closed.published());
    }

    private static Published of(List<Published> all, String key) {
        return all.stream()
                .filter(each -> each.period().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static int total(List<Published> all, String key) {
        return of(all, key).release().total().orElseThrow();
    }

    private static PublishedTable table(List<Published> all, String key) {
        return of(all, key)
                .release()
                .answer(new Query(of(all, key).release().period(), FamilyTable.CATEGORIES))
                .orElseThrow();
    }

    private static Told told(List<Published> all, String report) {
        return new Told(
                all.stream()
                        .sorted(Comparator.comparing(each -> each.period().endsOn()))
                        .map(Told.Period::of)
                        .toList(),
                List.of(report),
                List.of());
    }

    private ReportContent present(String term) {
        return actors.as(school.actor(Role.LEAD), () -> {
            writing.begin(term);
            writing.write(term, reports.one(term).id(), ProposedTexts.of(reports.one(term)), null);
            presenting.present(term, reports.one(term).content(), null);
            return reports.one(term).content();
        });
    }
}
