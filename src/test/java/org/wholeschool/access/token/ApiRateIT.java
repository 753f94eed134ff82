package org.wholeschool.access.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** A token makes so many requests in a minute and no more, whichever servers answer them at the same time. */
@BothDatabases("locks")
@InServer
class ApiRateIT {

    private static final int PER_MINUTE = 30;
    private static final long SHARE = Duration.ofMinutes(1).toMillis() / PER_MINUTE;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    private final TestDatabase database = TestDatabase.asOwner();

    private TestSchool school;
    private String first;
    private String second;

    @BeforeEach
    void makeTwoTokens() {
        school = schools.make();
        first = secret("Behaviour log");
        second = secret("Late log");
    }

    private String secret(String name) {
        String shown = actors.as(
                school.actor(Role.ADMINISTRATOR),
                () -> tokens.make(
                        name,
                        TokenScope.CONCERNS_WRITE,
                        Now.day(ZoneId.of("Europe/London")).plusDays(1)));
        return shown.replaceFirst("ws_\\d+_", "");
    }

    private Duration take(String secret) {
        Actor visitor = new Actor(null, school.id(), Set.of(Role.VISITOR));
        return actors.as(visitor, () -> tokens.admit(secret, PER_MINUTE))
                .orElseThrow()
                .delay();
    }

    /** Each thread is a server of its own here: they share nothing but the database. */
    @Test
    void aMinutesWorthIsTakenAndNoMoreHoweverManyAskAtOnce() throws Exception {
        List<Callable<Duration>> askers = new ArrayList<>();
        for (int asked = 0; asked < 3 * PER_MINUTE; asked++) {
            askers.add(() -> take(first));
        }
        ExecutorService servers = Executors.newFixedThreadPool(6);
        Instant began = Now.instant();
        long taken = 0;
        try {
            for (Future<Duration> answer : servers.invokeAll(askers)) {
                taken += answer.get().isZero() ? 1 : 0;
            }
        } finally {
            servers.shutdownNow();
        }
        long meanwhile = Duration.between(began, Now.instant()).toMillis() / SHARE + 1;
        assertTrue(taken >= PER_MINUTE && taken <= PER_MINUTE + meanwhile, taken + " taken");
        Duration wait = take(first);
        assertTrue(wait.toMillis() > 0 && wait.toMillis() <= SHARE, "to wait: " + wait);
        assertEquals(Duration.ZERO, take(second), "another system is not kept waiting");
    }

    @Test
    void whatWasNotTakenIsNotSavedUpAndAClockThatWasSetBackKeepsNoOneWaiting() throws SQLException {
        assertEquals(Duration.ZERO, take(first));
        fullAt(Now.instant().minus(Duration.ofHours(5)));
        takeAll();
        fullAt(Now.instant().plus(Duration.ofDays(1)));
        takeAll();
    }

    private void takeAll() {
        Instant began = Now.instant();
        int taken = 0;
        while (take(first).isZero()) {
            taken++;
        }
        long meanwhile = Duration.between(began, Now.instant()).toMillis() / SHARE + 1;
        assertTrue(taken >= PER_MINUTE && taken <= PER_MINUTE + meanwhile, taken + " taken");
    }

    private void fullAt(Instant when) throws SQLException {
        database.change(
                "update api_token set rate_full_at = ? where school_id = ? and token_hash = ?",
                when.toEpochMilli(),
                school.id(),
                ApiToken.hashOf(first));
    }
}
