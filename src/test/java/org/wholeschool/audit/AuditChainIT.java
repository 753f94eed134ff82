package org.wholeschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.audit.ChainState.Fault;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.Database;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Whoever tampers with the record in the database itself is found out, and the check names where. */
@BothDatabases("locks and native SQL")
@InServer
class AuditChainIT {

    private static final int PLACES = 6;

    /** More entries than those among which what is new is looked for every few seconds. */
    private static final int LONG_AGO = 2100;

    @Inject
    private AuditChain chain;

    @Inject
    private ChainChecks checks;

    @Inject
    private ChainCheckJob job;

    @Inject
    private ChainNight night;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private UserTransaction transaction;

    private final TestDatabase owner = TestDatabase.asOwner();
    private TestSchool school;

    @BeforeEach
    void somethingWasDoneAndSealed() {
        school = schools.make();
        actors.as(school.actor(Role.LEAD), () -> {
            for (int i = 1; i <= PLACES; i++) {
                siteChanges.add("Place " + i, PlaceGroup.OUTDOOR);
            }
            return null;
        });
        seal();
    }

    private void seal() {
        actors.as(Actor.job(school.id()), () -> {
            int sealed;
            do {
                sealed = chain.seal(true);
            } while (sealed > 0);
            return null;
        });
    }

    private ChainState check() {
        return checkOf(school.id());
    }

    private long entryAt(long seq) {
        return owner.number("select entry_id from audit_seal where school_id = ? and seq = ?", school.id(), seq);
    }

    @Test
    void anUntouchedChainIsWhole() {
        ChainState state = check();
        assertTrue(state.isWhole());
        assertTrue(state.entries() >= PLACES, () -> "only " + state.entries() + " entries");
    }

    @Test
    void eachEntryIsSealedOnce() {
        check();
        List<List<Object>> entries = entryIds();
        seal();
        assertAllSealed(entries);
        assertEquals(
                0,
                owner.number(
                        "select count(*) - count(distinct entry_id) from audit_seal where school_id = ?", school.id()));
        assertTrue(check().isWhole());
    }

    @Test
    void aChangedEntryIsNamed() throws SQLException {
        long third = entryAt(3);
        long fifth = entryAt(5);
        assertEquals(1, owner.change("update audit_entry set subject_id = 999 where id = ?", fifth));
        assertEquals(1, owner.change("update audit_entry set account_id = 999 where id = ?", third));
        ChainState state = check();
        assertEquals(new ChainState(2, 3, third, Fault.CHANGED), state, "the first of two");
        assertFalse(state.isWhole());
    }

    @Test
    void aDeletedEntryIsNamed() throws SQLException {
        long second = entryAt(2);
        assertEquals(1, owner.change("delete from audit_entry where id = ?", second));
        assertEquals(new ChainState(1, 2, second, Fault.MISSING), check());
    }

    @Test
    void anEntryDeletedWithItsSealIsMissed() throws SQLException {
        long second = entryAt(2);
        long third = entryAt(3);
        owner.change("delete from audit_entry where id = ?", second);
        owner.change("delete from audit_seal where entry_id = ?", second);
        assertEquals(new ChainState(1, 2, third, Fault.MISSING), check());
    }

    @Test
    void aTailThatWasCutOffIsMissed() throws SQLException {
        long last = cutOffTheLast();
        assertEquals(new ChainState(last - 1, last, 0, Fault.HEAD), check());
    }

    @Test
    void aForgedEndIsNotSealedAndWhatWaitsIsSealedOnceTheTrueOneIsBack() throws SQLException {
        Kept kept = new Kept();
        List<List<Object>> whole = entryIds();
        long last = cutOffTheLast();
        String before = hashAt(last - 1);
        owner.change(
                "update audit_chain set last_seq = ?, last_hash = ? where school_id = ?",
                last - 1,
                before,
                school.id());
        assertEquals(Fault.HEAD, check().fault(), "the head's seal is keyed: it cannot be computed from the database");
        assertNothingMoreIsSealed(Fault.HEAD);
        List<List<Object>> waiting = entryIds();

        kept.putBack();
        seal();
        assertTrue(check().isWhole(), "nothing of it was lost");
        assertTrue(entryIds().containsAll(whole), "with the one that had been cut off");
        assertAllSealed(waiting);
        assertAllSealed(whole);
    }

    @Test
    void aChainWrittenAnewAsAWholeIsNotSealedOn() throws SQLException {
        owner.change("update audit_entry set subject_id = 999 where id = ?", entryAt(3));
        String hash = writeTheSealsAnew();
        assertEquals(hash, hashAt(seals()), "a chain that is in order by itself");
        assertEquals(
                new ChainState(seals(), seals() + 1, 0, Fault.HEAD), check(), "up to its end, which has another hash");
        assertNothingMoreIsSealed(Fault.HEAD);
        owner.change("update audit_chain set last_hash = ? where school_id = ?", hash, school.id());
        assertNothingMoreIsSealed(Fault.HEAD);
    }

    /** Every seal of the school over what its entry says now, by hashes alone, as anybody can compute them. */
    private String writeTheSealsAnew() throws SQLException {
        String hash = ChainEntry.BEFORE_ALL;
        for (List<Object> row : owner.rows(
                "select e.id, e.at, e.actor_role, e.account_id, e.action, e.outcome, e.subject_kind, "
                        + "e.subject_id from audit_entry e"
                        + " join audit_seal s on s.entry_id = e.id where s.school_id = ? order by s.seq",
                school.id())) {
            hash = new ChainEntry(
                            (Long) row.get(0),
                            moment(row.get(1)),
                            (String) row.get(2),
                            (Long) row.get(3),
                            (String) row.get(4),
                            (String) row.get(5),
                            (String) row.get(6),
                            (Long) row.get(7))
                    .hashAfter(hash);
            assertEquals(1, owner.change("update audit_seal set hash = ? where entry_id = ?", hash, row.get(0)));
        }
        return hash;
    }

    /** The two databases answer with different kinds of moments. */
    private static Instant moment(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) column).toInstant();
    }

    @Test
    void anOlderEndThatIsPutBackShowsWhileTheServerRuns() throws SQLException {
        Kept older = new Kept();
        actors.as(school.actor(Role.LEAD), () -> siteChanges.add("Place that is to be forgotten", PlaceGroup.OUTDOOR));
        seal();
        assertTrue(check().isWhole());
        older.putBackAlone();
        assertEquals(Fault.HEAD, check().fault(), "genuine, and older than what was seen");
        assertNothingMoreIsSealed(Fault.HEAD);
    }

    @Test
    void sealsAndEndTakenAwayAreNotMadeAnewOverChangedEntries() throws SQLException {
        owner.change("update audit_entry set subject_id = 999 where id = ?", entryAt(3));
        owner.change("delete from audit_seal where school_id = ?", school.id());
        owner.change("delete from audit_chain where school_id = ?", school.id());
        assertNothingMoreIsSealed(Fault.HEAD);
        assertEquals(
                0,
                owner.number("select count(*) from audit_chain where school_id = ?", school.id()),
                "a new head would hide it");
    }

    @Test
    void aSchoolsChainBeginsWithTheSchool() {
        TestSchool fresh = schools.makeEmpty();
        assertEquals(
                1,
                owner.number("select count(*) from audit_chain where school_id = ?", fresh.id()),
                "before anything was sealed");
        assertNull(
                actors.as(fresh.actor(Role.HEAD), checks::standing).hash(),
                "the zeros before the first entry are no hash to keep");
    }

    @Test
    void aSchoolOfWhichNothingIsSealedYetSaysThat() throws Exception {
        // Taken back, so that the job which seals every few seconds cannot be first.
        transaction.begin();
        try {
            TestSchool fresh = schools.makeEmpty();
            assertTrue(checkOf(fresh.id()).isUnsealed());
            actors.as(Actor.job(fresh.id()), () -> chain.seal(true));
            assertTrue(checkOf(fresh.id()).isWhole());
            assertFalse(checkOf(fresh.id()).isUnsealed());
        } finally {
            transaction.rollback();
        }
    }

    /** It was never set up here: what is called tampered with is a record that had an end. */
    @Test
    void aSchoolThatCameInByOtherMeansIsNotCalledTamperedWithOnItsFirstDay() throws SQLException {
        long copied = owner.number("select max(id) + 1 from school");
        owner.change(
                "insert into school (id, version, name, urn, zone) values (?, 1, 'Copied', ?, 'Europe/London')",
                copied,
                "00" + copied);
        owner.change(
                "insert into account (id, school_id, version, email_hash, email, display_name, active, created_at)"
                        + " select ?, ?, 1, ?, email, display_name, active, ? from account where id = ?",
                -copied,
                copied,
                "of " + copied,
                Timestamp.from(Now.instant()),
                school.accounts().get(Role.HEAD));
        assertEquals(0, actors.as(Actor.job(copied), () -> chain.seal(true)));
        assertTrue(checkOf(copied).isUnsealed());
        owner.change(
                "update account set created_at = ? where id = ?",
                Timestamp.from(Now.instant().minus(Duration.ofDays(2))),
                -copied);
        assertEquals(Fault.WIPED, checkOf(copied).fault(), "two days without an entry");
        assertEquals(
                0,
                owner.number("select count(*) from audit_chain where school_id = ?", copied),
                "nor is one begun for it");
    }

    @Test
    void anEndThatWasTakenAwayShowsOnTheFirstDayToo() throws SQLException {
        TestSchool fresh = schools.makeEmpty();
        owner.change("delete from audit_chain where school_id = ?", fresh.id());
        assertEquals(Fault.HEAD, checkOf(fresh.id()).fault(), "the set-up's entry says that there was one");
        TestSchool sealed = schools.makeEmpty();
        actors.as(Actor.job(sealed.id()), () -> chain.seal(true));
        owner.change("delete from audit_chain where school_id = ?", sealed.id());
        owner.change("delete from audit_entry where school_id = ?", sealed.id());
        assertFalse(checkOf(sealed.id()).isWhole(), "its seals are there");
        TestSchool emptied = schools.makeEmpty();
        owner.change("delete from audit_entry where school_id = ?", emptied.id());
        assertFalse(checkOf(emptied.id()).isWhole(), "its end is there, and the set-up's entry is not");
    }

    private ChainState checkOf(long which) {
        return actors.as(Actor.job(which), () -> {
            CheckProgress progress = CheckProgress.BEGIN;
            while (!progress.isOver()) {
                progress = chain.check(progress);
            }
            return progress.found();
        });
    }

    private void assertNothingMoreIsSealed(Fault fault) {
        long sealed = seals();
        actors.as(school.actor(Role.LEAD), () -> siteChanges.add("Place " + entries(), PlaceGroup.OUTDOOR));
        seal();
        assertEquals(sealed, seals());
        assertTrue(entries() > sealed, "what is done is recorded all the same, and waits");
        assertEquals(fault, check().fault());
    }

    private long cutOffTheLast() throws SQLException {
        long last = owner.number("select max(seq) from audit_seal where school_id = ?", school.id());
        long entry = entryAt(last);
        owner.change("delete from audit_seal where entry_id = ?", entry);
        owner.change("delete from audit_entry where id = ?", entry);
        return last;
    }

    private String hashAt(long seq) {
        return (String) owner.rows("select hash from audit_seal where school_id = ? and seq = ?", school.id(), seq)
                .get(0)
                .get(0);
    }

    private long entries() {
        return owner.number("select count(*) from audit_entry where school_id = ?", school.id());
    }

    private List<List<Object>> entryIds() {
        return owner.rows("select id from audit_entry where school_id = ?", school.id());
    }

    /** A job may write another entry at any moment: of those that were there before, none is left out. */
    private void assertAllSealed(List<List<Object>> entries) {
        List<List<Object>> left = new ArrayList<>(entries);
        left.removeAll(Set.copyOf(owner.rows("select entry_id from audit_seal where school_id = ?", school.id())));
        assertEquals(List.of(), left);
    }

    private long seals() {
        return owner.number("select count(*) from audit_seal where school_id = ?", school.id());
    }

    /** A school's end, and the last entry with its seal, as somebody copied them. */
    private final class Kept {

        private final List<Object> head = owner.rows(
                        "select last_seq, last_hash, mac from audit_chain where school_id = ?", school.id())
                .get(0);
        private final List<Object> seal = owner.rows(
                        "select id, school_id, seq, entry_id, hash from audit_seal where school_id = ? and seq = ?",
                        school.id(),
                        head.get(0))
                .get(0);
        private final List<Object> entry = owner.rows(
                        "select id, school_id, at, actor_role, account_id, action, outcome, subject_kind, "
                                + "subject_id from audit_entry where id = ?",
                        seal.get(3))
                .get(0);

        void putBack() throws SQLException {
            owner.change(
                    "insert into audit_entry (id, school_id, at, actor_role, account_id, action, outcome, "
                            + "subject_kind, subject_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    entry.toArray());
            owner.change(
                    "insert into audit_seal (id, school_id, seq, entry_id, hash) values (?, ?, ?, ?, ?)",
                    seal.toArray());
            putBackHead();
        }

        /** With everything taken away that came after. */
        void putBackAlone() throws SQLException {
            owner.change(
                    "delete from audit_entry where school_id = ? and id in (select entry_id from audit_seal "
                            + "where school_id = ? and seq > ?)",
                    school.id(),
                    school.id(),
                    head.get(0));
            owner.change("delete from audit_seal where school_id = ? and seq > ?", school.id(), head.get(0));
            putBackHead();
        }

        private void putBackHead() throws SQLException {
            assertEquals(
                    1,
                    owner.change(
                            "update audit_chain set last_seq = ?, last_hash = ?, mac = ? where school_id = ?",
                            head.get(0),
                            head.get(1),
                            head.get(2),
                            school.id()));
        }
    }

    @Test
    void aHeadThatWasTakenAwayIsMissedAndNotMadeAnew() throws SQLException {
        owner.change("delete from audit_chain where school_id = ?", school.id());
        assertNothingMoreIsSealed(Fault.HEAD);
        assertEquals(
                0,
                owner.number("select count(*) from audit_chain where school_id = ?", school.id()),
                "a new head would hide it");
    }

    @Test
    void aRecordThatWasWipedAsAWholeIsMissed() throws SQLException {
        for (String table : new String[] {"audit_entry", "audit_seal", "audit_chain"}) {
            owner.change("delete from " + table + " where school_id = ?", school.id());
        }
        assertEquals(Fault.WIPED, check().fault(), "there is nothing, and there are accounts");
        actors.as(school.actor(Role.LEAD), () -> siteChanges.add("Place of another day", PlaceGroup.OUTDOOR));
        seal();
        assertEquals(Fault.HEAD, check().fault(), "a chain begins with its school and not anew");
        owner.change(
                "update account set created_at = ? where school_id = ?",
                Timestamp.from(Now.instant().minus(Duration.ofDays(3))),
                school.id());
        assertEquals(Fault.WIPED, check().fault());
    }

    @Test
    void aClockThatWasSetBackLeavesTheOrder() throws SQLException {
        owner.change(
                "update audit_entry set at = ? where id = (select max(id) from audit_entry where school_id = ?)",
                Timestamp.from(Instant.parse("2020-01-01T00:00:00Z")),
                school.id());
        assertEquals(Fault.CHANGED, check().fault(), "a sealed moment cannot be changed");
        school = schools.make();
        seal();
        long sealed = owner.number("select max(seq) from audit_seal where school_id = ?", school.id());
        long entry = 900_000_000L + school.id() * 10_000;
        insertEntry(entry, Instant.parse("2020-01-01T00:00:00Z"));
        seal();
        assertEquals(entry, entryAt(sealed + 1), "sealed after those before it, whatever its clock said");
        assertTrue(check().isWhole());
    }

    @Test
    void whatAServerThatWasIdleForLongWroteIsSealedToo() throws SQLException {
        for (int i = 1; i <= LONG_AGO; i++) {
            insertEntry(900_000_000L + school.id() * 10_000 + i, Now.instant());
        }
        seal();
        long low = -school.id();
        insertEntry(low, Now.instant());
        seal();
        assertEquals(
                1,
                owner.number("select count(*) from audit_seal where entry_id = ?", low),
                "its number is far below those of the others");
        insertEntry(900_000_000L + school.id() * 10_000 + LONG_AGO + 1, Now.instant());
        List<List<Object>> entries = entryIds();
        actors.as(Actor.job(school.id()), () -> chain.seal(false));
        assertAllSealed(entries);
        assertTrue(check().isWhole());
    }

    private void insertEntry(long id, Instant at) throws SQLException {
        owner.change(
                "insert into audit_entry (id, school_id, at, actor_role, action, outcome) values (?, ?, ?, "
                        + "'JOB', 'Clock.back', 'DONE')",
                id,
                school.id(),
                Timestamp.from(at));
    }

    @Test
    void theFileHoldsWhatIsSealedInItsOrderAndNoName() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> {
            chain.export(bytes);
            return null;
        });
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        int sealed = lines.size() - 2;
        assertTrue(sealed >= PLACES, lines.toString());
        assertTrue(
                lines.get(0).startsWith("{\"format\":\"wholeschool-audit-1\",\"school\":" + school.id() + ","),
                lines.get(0));
        assertTrue(lines.get(1).contains("\"id\":" + entryAt(1) + ","), lines.get(1));
        assertTrue(lines.get(lines.size() - 1).startsWith("{\"end\":" + sealed + ","));
        assertFalse(
                bytes.toString(StandardCharsets.UTF_8).contains("Test "),
                "names of people and schools begin like that here");
        assertThrows(
                NotPermitted.class,
                () -> actors.as(school.actor(Role.HEAD), () -> {
                    chain.export(new ByteArrayOutputStream());
                    return null;
                }));
    }

    @Test
    void aCheckThatWasAskedForIsDoneAndSaidWithWhoAsked() {
        Long check = actors.as(school.actor(Role.HEAD), checks::begin);
        assertNull(actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), checks::begin), "it is running");
        assertNotNull(standing().running());
        assertNull(standing().last());
        job.run(school.id() + ":" + check);
        assertNull(standing().running());
        assertTrue(standing().last().state().isWhole());
        assertEquals("Test HEAD", standing().last().by());
        TestSchool other = schools.make();
        assertThrows(
                NotFound.class,
                () -> actors.as(Actor.job(other.id()), () -> {
                    checks.note(check, CheckProgress.BEGIN);
                    return null;
                }));
        assertNull(actors.as(other.actor(Role.HEAD), checks::standing).last(), "another school's check");
        assertNotNull(actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), checks::begin), "it is over");
    }

    /** What somebody did whom no school knows is of no school. */
    @Test
    void theChainOfNoSchoolIsCheckedByNightToo() throws SQLException {
        new HttpVisitor().get("/access/single-sign-on/return?code=one&state=nobodys");
        actors.as(Actor.job(SchoolContext.NONE), () -> {
            int sealed;
            do {
                sealed = chain.seal(true);
            } while (sealed > 0);
            return null;
        });
        night.checkThatOfNoSchool();
        assertEquals("whole", found());
        Object entry = owner.rows("select entry_id from audit_seal where school_id = ? and seq = 1", SchoolContext.NONE)
                .get(0)
                .get(0);
        owner.change("update audit_entry set action = 'X' || action where id = ?", entry);
        night.checkThatOfNoSchool();
        owner.change("update audit_entry set action = substring(action from 2) where id = ?", entry);
        assertEquals("CHANGED", found());
        night.checkThatOfNoSchool();
        assertEquals("whole", found(), "put right, for the tests that come after");
    }

    private Object found() {
        return owner.rows(
                        "select case when not is_over then 'not over' else coalesce(fault, 'whole') end from "
                                + "audit_check where school_id = ? order by id desc",
                        SchoolContext.NONE)
                .get(0)
                .get(0);
    }

    private ChainChecks.Standing standing() {
        return actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), checks::standing);
    }

    @Test
    void onPostgreSqlTheApplicationItselfCanOnlyAdd() {
        if (Database.isPostgreSql()) {
            TestDatabase application = TestDatabase.asApplication();
            for (String attempt : new String[] {
                "update audit_entry set account_id = 1",
                "delete from audit_entry",
                "update audit_seal set hash = ''",
                "delete from audit_seal",
                "update pattern_release set id = id",
                "delete from audit_chain"
            }) {
                SQLException refused = assertThrows(SQLException.class, () -> application.change(attempt), attempt);
                assertEquals("42501", refused.getSQLState(), attempt);
            }
        }
    }
}
