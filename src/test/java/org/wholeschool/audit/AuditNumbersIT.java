package org.wholeschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Whoever reads the record sees numbers of entries and of what they are about: from neither can be told how many people
 * a concern names.
 */
@BothDatabases("locks and sequences")
@InServer
class AuditNumbersIT {

    @Inject
    private TestSchools schools;

    @Inject
    private ConcernLog concerns;

    @Inject
    private Actors actors;

    @Test
    void theDistanceBetweenTwoEntriesDoesNotCountPeople() {
        TestSchool school = schools.make();
        long place = TestDatabase.asOwner().number("select min(id) from place where school_id = ?", school.id());
        long category = TestDatabase.asOwner().number("select min(id) from category where school_id = ?", school.id());
        List<Long> entries = new ArrayList<>();
        for (int people : new int[] {0, 5, 1, 3}) {
            long concern = actors.as(
                    school.actor(Role.TEACHER),
                    () -> concerns.log(new NewConcern(
                            "numbers-" + school.id() + "-" + people,
                            "Pushed",
                            null,
                            Now.instant(),
                            Now.instant(),
                            place,
                            null,
                            category,
                            Source.SAW_OR_HEARD,
                            IntStream.range(0, people)
                                    .mapToObj(i -> new NewConcern.Person(
                                            school.pupils().get(i), InvolvementRole.PRESENT))
                                    .toList())));
            entries.add(TestDatabase.asOwner()
                    .number(
                            "select id from audit_entry where school_id = ? and subject_kind = 'concern' and "
                                    + "subject_id = ?",
                            school.id(),
                            concern));
        }
        for (int i = 1; i < entries.size(); i++) {
            long between = TestDatabase.asOwner()
                            .number(
                                    "select count(*) from audit_entry where id > ? and id < ?",
                                    entries.get(i - 1),
                                    entries.get(i))
                    + TestDatabase.asOwner()
                            .number(
                                    "select count(*) from audit_seal where id > ? and id < ?",
                                    entries.get(i - 1),
                                    entries.get(i));
            assertEquals(
                    entries.get(i) - entries.get(i - 1) - 1,
                    between,
                    "every number between two entries is an entry's or a seal's: " + entries);
        }
        assertTrue(entries.get(0) > 1_000_000, "numbers of their own");
    }
}
