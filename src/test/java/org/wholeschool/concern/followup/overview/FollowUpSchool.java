package org.wholeschool.concern.followup.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.server.TestSchool;

/** What tests of follow-up do in a school: log a concern, restrict it, act as somebody. */
@ApplicationScoped
public class FollowUpSchool {

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private Actors actors;

    public TestSchool make() {
        return schools.make();
    }

    /** @return a concern that a teacher logged now, with those pupils in it */
    public long concern(TestSchool school, Map<Long, InvolvementRole> people) {
        long place = number(school, "select min(id) from place where school_id = ?1", school.id());
        long category = number(school, "select min(id) from category where school_id = ?1", school.id());
        Instant now = Now.instant();
        List<NewConcern.Person> parts = people.entrySet().stream()
                .map(part -> new NewConcern.Person(part.getKey(), part.getValue()))
                .toList();
        return actors.as(
                school.actor(Role.TEACHER),
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        "A secret of the concern",
                        null,
                        now,
                        now,
                        place,
                        null,
                        category,
                        Source.SAW_OR_HEARD,
                        parts)));
    }

    /** From now on only those who are named may read the concern: nobody yet. */
    public void restrict(TestSchool school, long concern) {
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", concern);
    }

    /** Names somebody who may read it. */
    public void name(TestSchool school, long concern, Role reader) {
        schools.change(
                school,
                "insert into concern_reader (id, school_id, version, concern_id, account_id) values (?1, ?2, 1, ?3, ?4)",
                concern + 1_000_000_000L + reader.ordinal(),
                school.id(),
                concern,
                school.accounts().get(reader));
    }

    /** Deletes a concern for good, as a purge does. */
    public void delete(TestSchool school, long concern) {
        schools.change(school, "delete from involvement where concern_id = ?1", concern);
        schools.change(school, "delete from concern where id = ?1", concern);
    }

    public void change(TestSchool school, String sql, Object... parameters) {
        schools.change(school, sql, parameters);
    }

    public long count(TestSchool school, String table) {
        return schools.count(school, table);
    }

    public long number(TestSchool school, String sql, Object... parameters) {
        return ((Number) schools.see(school, sql, parameters).get(0)).longValue();
    }

    public List<?> see(TestSchool school, String sql, Object... parameters) {
        return schools.see(school, sql, parameters);
    }

    public Map<String, Long> audit(TestSchool school) {
        return schools.audit(school);
    }

    public <T> T as(TestSchool school, Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    public void as(TestSchool school, Role role, Runnable deed) {
        actors.as(school.actor(role), () -> {
            deed.run();
            return null;
        });
    }
}
