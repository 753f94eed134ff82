package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.Statements;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Works out the first patterns of a school that was imported a moment ago. PostgreSQL has no statistics of its rows yet
 * and expects one in each table, so any join that a reading does not need may be worked out row by row.
 */
@BothDatabases("plans and statistics")
@InServer
class NewSchoolPatternsIT {

    private static final int ANALYSED = 12;

    private static final int OF_OTHERS = 40;

    /** Two years' log of a large school. */
    private static final int CONCERNS = 3000;

    private static final int PUPILS = 1200;

    private static final Pattern WITHOUT_A_JOIN = Pattern.compile("FROM INVOLVEMENT( t0)? WHERE");

    @Inject
    private ConcernFacts facts;

    @Inject
    private LinkFacts links;

    @Inject
    private PatternSchool patterns;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager em;

    @Test
    void whoIsNamedIsReadWithoutAJoin() {
        TestSchool school = schools.makeEmpty();
        patterns.fill(school.id());
        LocalDate to = Now.day(PatternSchool.ZONE);
        List<String> sent = actors.as(
                Actor.job(school.id()),
                () -> Statements.during(em, () -> {
                    facts.received(to.minusYears(1), to);
                    ConcernFacts.Whole whole = facts.receivedWithParts(to.minusYears(1), to);
                    facts.keep(to.getYear(), whole);
                    facts.changed(to.getYear(), whole);
                    links.read(to.minusYears(1), to, to, "seed");
                }));
        List<String> parts = sent.stream()
                .filter(statement -> statement.contains("INVOLVEMENT"))
                .toList();
        assertFalse(parts.isEmpty());
        assertEquals(
                List.of(),
                parts.stream().filter(WITHOUT_A_JOIN.asPredicate().negate()).toList());
    }

    @Test
    @EnabledIfSystemProperty(
            named = "wholeschool.test.database",
            matches = "postgresql",
            disabledReason = "the embedded database plans by its indexes alone")
    void aSchoolBesideTwelveThatWereAnalysedHasItsFirstRunInSeconds() throws Exception {
        for (int i = 0; i < ANALYSED; i++) {
            patterns.fill(schools.makeEmpty().id())
                    .concerns(
                            OF_OTHERS,
                            "YARD",
                            "BREAK",
                            "FIGHT",
                            Now.day(PatternSchool.ZONE).minusDays(1));
        }
        for (String table : List.of("concern", "involvement", "pupil")) {
            TestDatabase.asOwner().change("analyze " + table);
        }
        // In one transaction, which is rolled back: PostgreSQL cannot have statistics of rows that only it sees.
        transaction.begin();
        try {
            TestSchool school = schools.makeEmpty();
            PatternSchool.Filled filled = patterns.fill(school.id());
            filled.concerns(1, "YARD", "BREAK", "FIGHT", filled.inFirst);
            actors.as(Actor.job(school.id()), () -> {
                fillUp(school.id());
                ask("select set_config('statement_timeout', '5s', true)").getSingleResult();
                LocalDate to = Now.day(PatternSchool.ZONE);
                assertEquals(
                        CONCERNS + 1,
                        facts.receivedWithParts(to.minusYears(1), to).facts().size());
                links.read(to.minusYears(1), to, to, "seed");
                return null;
            });
        } finally {
            transaction.rollback();
        }
    }

    /**
     * As many pupils and concerns as a large school has, each a copy of its first, and each concern about one pupil.
     */
    private void fillUp(long school) {
        ask("insert into pupil (id, school_id, version, upn, upn_hash, legal_surname, forename, date_of_birth, sex,"
                        + " nc_year, reg_group)"
                        + " select nextval('ws_id'), p.school_id, 1, p.upn, md5(p.upn_hash || n), "
                        + "p.legal_surname, p.forename,"
                        + " p.date_of_birth, p.sex, p.nc_year, p.reg_group"
                        + " from (select * from pupil where school_id = ?1 limit 1) p, generate_series(1, ?2) n")
                .setParameter(1, school)
                .setParameter(2, PUPILS)
                .executeUpdate();
        ask("insert into concern (id, school_id, version, submission, received_at, occurred_from, occurred_to,"
                        + " place_id, band_id, category_id, source, facts, content_hash)"
                        + " select nextval('ws_id'), c.school_id, 1, md5(c.submission || n), c.received_at, "
                        + "c.occurred_from,"
                        + " c.occurred_to, c.place_id, c.band_id, c.category_id, c.source,"
                        + " c.facts, md5(c.content_hash || n) from (select * from concern where school_id = ?1 "
                        + "limit 1) c,"
                        + " generate_series(1, ?2) n")
                .setParameter(1, school)
                .setParameter(2, CONCERNS)
                .executeUpdate();
        ask("insert into involvement (id, school_id, version, concern_id, pupil_id, role) select nextval('ws_id'),"
                        + " c.school_id, 1, c.id, p.id, 'PRESENT'"
                        + " from (select id, school_id, row_number() over () % ?2 as n from concern where "
                        + "school_id = ?1) c"
                        + " join (select id, row_number() over () - 1 as n from pupil where school_id = ?1 limit "
                        + "?2) p on p.n"
                        + " = c.n")
                .setParameter(1, school)
                .setParameter(2, PUPILS)
                .executeUpdate();
    }

    private Query ask(String sql) {
        return em.createNativeQuery(sql).setHint(QueryHints.ALLOW_NATIVE_SQL_QUERY, HintValues.TRUE);
    }
}
