package org.wholeschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Accounts;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Recorder;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

@InServer
class AuditTrailIT {

    private static final TrailFilter ALL = new TrailFilter(null, null, null, null, null);

    @Inject
    private AuditTrail trail;

    @Inject
    private Accounts accounts;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    @Test
    void aRefusalIsFoundByItsOutcomeWithTheNameOfWhoeverTried() {
        TestSchool school = schools.make();
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> accounts.list(null, null)));

        AuditTrail.Reading refused = read(school, new TrailFilter(null, null, Recorder.Outcome.REFUSED, null, null));

        assertEquals(1, refused.total());
        AuditTrail.Line line = refused.lines().get(0);
        assertEquals("Accounts.list", line.action());
        assertEquals(Role.TEACHER, line.role());
        assertNotNull(line.name());
        assertTrue(refused.actions().contains("Accounts.list"));
        assertEquals(List.of(line), read(school, new TrailFilter(line.id(), null, null, null, null)).lines(), "found by its number");
        assertEquals(0, read(school, new TrailFilter(null, "Accounts.names", Recorder.Outcome.REFUSED, null, null)).total());
    }

    @Test
    void anotherSchoolsEntriesAreNotThere() {
        TestSchool one = schools.make();
        TestSchool other = schools.make();
        actors.as(one.actor(Role.ADMINISTRATOR), () -> accounts.list(Role.HEAD, null));

        long entry = read(one, new TrailFilter(null, "Accounts.list", null, null, null)).lines().get(0).id();

        assertEquals(0, read(other, new TrailFilter(entry, null, null, null, null)).total());
        assertTrue(actors.as(other.actor(Role.DATA_PROTECTION_OFFICER), () -> accounts.names(one.accounts().values())).isEmpty());
    }

    @Test
    void aPeriodIsByTheSchoolsDaysAndMustNotRunBackwards() {
        TestSchool school = schools.make();
        actors.as(school.actor(Role.ADMINISTRATOR), () -> accounts.list(null, null));
        LocalDate today = read(school, ALL).lines().get(0).at().toLocalDate();

        assertFalse(read(school, new TrailFilter(null, "Accounts.list", null, today, today)).lines().isEmpty());
        assertEquals(0, read(school, new TrailFilter(null, "Accounts.list", null, null, today.minusDays(1))).total());
        assertEquals(0, read(school, new TrailFilter(null, "Accounts.list", null, today.plusDays(1), null)).total());
        assertEquals(ZoneId.of("Europe/London"), read(school, ALL).lines().get(0).at().getZone());
        BadInput backwards = assertThrows(BadInput.class, () -> read(school, new TrailFilter(null, null, null, today, today.minusDays(1))));
        assertEquals("to", backwards.field());
    }

    @Test
    void aPagePastTheEndIsTheLastAndReadingTwiceIsOneEntry() {
        TestSchool school = schools.make();
        read(school, ALL);

        AuditTrail.Reading reading = read(school, new TrailFilter(null, "AuditTrail.read", null, null, null), 99);

        assertEquals(1, reading.total());
        assertEquals(reading.pages(), reading.page());
        assertNull(reading.lines().get(0).subjectKind());
    }

    @Test
    void onlyTheDataProtectionOfficerReadsIt() {
        TestSchool school = schools.make();
        for (Role role : List.of(Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), () -> trail.read(ALL, 1)), role.name());
        }
    }

    private AuditTrail.Reading read(TestSchool school, TrailFilter filter) {
        return read(school, filter, 1);
    }

    private AuditTrail.Reading read(TestSchool school, TrailFilter filter, int page) {
        return actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> trail.read(filter, page));
    }
}
