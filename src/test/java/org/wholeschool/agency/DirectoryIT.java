package org.wholeschool.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;
import org.wholeschool.testing.server.Traces;

/** The people at agencies: who they are, how the school made sure of them, and two entries that are one agency. */
@BothDatabases("locks and the check that a verification is whole")
@InServer
class DirectoryIT {

    @Inject
    private TestSchools schools;

    @Inject
    private Agencies agencies;

    @Inject
    private AgencyPeople people;

    @Inject
    private AgencyMerging merging;

    @Inject
    private Actors actors;

    private TestSchool school;

    @BeforeEach
    void school() {
        school = schools.make();
    }

    private <T> T lead(Supplier<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed::get);
    }

    private void leadDoes(Runnable deed) {
        lead(() -> {
            deed.run();
            return null;
        });
    }

    private String agency(String name) {
        return lead(() -> agencies.keep(
                null, new Agencies.Typed(name, AgencyKind.VOLUNTARY, "01632 960100", null, true, null, null)));
    }

    private long person(String agency, String name, String email, String phone) {
        return lead(() -> people.keep(null, 0, new AgencyPeople.Entry(agency, name, "Officer", email, phone, true)));
    }

    private AgencyPeople.Line read(long id) {
        return lead(() -> people.all()).stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Agencies.Line line(String code) {
        return Agencies.Line.of(lead(() -> agencies.all()), code);
    }

    private Set<String> refused(Runnable deed) {
        return assertThrows(BadInput.class, () -> leadDoes(deed)).all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .collect(Collectors.toSet());
    }

    @Test
    void aPersonIsVerifiedUntilWhatWasVerifiedChanges() throws Exception {
        long id = person("POLICE", "Corin Aldous", "corin.aldous@police.example", "01632 960162");
        assertNull(read(id).verification());
        leadDoes(() -> people.verify(id, read(id).version(), Verification.How.CALL_BACK, "101, the control room"));
        Verification verified = read(id).verification();
        assertEquals("Test LEAD", verified.by());
        assertEquals("101, the control room", verified.with());
        assertTrue(read(id).isVerified());
        for (List<Object> row : TestDatabase.asOwner()
                .rows("select name, post, email, phone, verified_with from agency_person where id = ?", id)) {
            for (Object kept : row) {
                assertFalse(
                        Traces.isIn((byte[]) kept, "Aldous")
                                || Traces.isIn((byte[]) kept, "960162")
                                || Traces.isIn((byte[]) kept, "101"),
                        "encrypted");
            }
        }
        AgencyPeople.Entry before = read(id).entry();
        leadDoes(() -> people.keep(
                id,
                read(id).version(),
                new AgencyPeople.Entry("POLICE", "Corin Aldous", "Sergeant", before.email(), before.phone(), true)));
        assertTrue(read(id).isVerified(), "another post is no other person");
        leadDoes(() -> people.keep(
                id,
                read(id).version(),
                new AgencyPeople.Entry(
                        "POLICE", "Corin Aldous", "Sergeant", "c@police.example", before.phone(), true)));
        assertNull(read(id).verification(), "the new address is not verified");
    }

    @Test
    void aVerificationOfLastYearHasToBeMadeAgain() throws Exception {
        long id = person("POLICE", "Corin Aldous", null, "01632 960162");
        leadDoes(() -> people.verify(id, read(id).version(), Verification.How.IN_PERSON, "Warrant card"));
        TestDatabase.asOwner()
                .change(
                        "update agency_person set verified_on = ? where id = ?",
                        java.sql.Date.valueOf(read(id).verification().on().minusYears(1)),
                        id);
        assertFalse(read(id).isVerified());
        assertEquals("Warrant card", read(id).verification().with());
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        assertEquals(
                Set.of(
                        "agency person.agency.required",
                        "name person.name.required",
                        "email person.email.unclear",
                        "phone phone.unclear"),
                refused(() -> people.keep(
                        null, 0, new AgencyPeople.Entry(null, " ", null, "corin at police", "ring me", true))));
        assertEquals(
                Set.of("name text.nul"),
                refused(() -> people.keep(null, 0, new AgencyPeople.Entry("POLICE", "A\nB", null, null, null, true))));
        long everywhere = person("POLICE", "Corin Aldous", "corin.aldous@gmail.com", null);
        assertEquals(
                Set.of("how verify.public"),
                refused(() ->
                        people.verify(everywhere, read(everywhere).version(), Verification.How.CALL_BACK, "101")));
        long nowhere = person("POLICE", "Lee Marsh", null, null);
        assertEquals(
                Set.of("how verify.nothing", "how verify.how.required", "with verify.with.required"),
                refused(() -> people.verify(nowhere, read(nowhere).version(), null, " ")));
        assertNull(read(everywhere).verification());
    }

    @Test
    void ofTwoWhoSaveTheSecondIsTold() {
        long id = person("POLICE", "Corin Aldous", null, "01632 960162");
        long version = read(id).version();
        AgencyPeople.Entry other = new AgencyPeople.Entry("POLICE", "Corin Aldous", null, null, "101", true);
        leadDoes(() -> people.keep(id, version, other));
        assertEquals(Set.of("null person.changed"), refused(() -> people.keep(id, version, other)));
        assertEquals(
                Set.of("null person.changed"),
                refused(() -> people.verify(id, version, Verification.How.CALL_BACK, "101")));
        assertEquals(Set.of("null person.changed"), refused(() -> people.remove(id, version)));
        leadDoes(() -> people.remove(id, read(id).version()));
        assertThrows(NotFound.class, () -> leadDoes(() -> people.remove(id, version)));
    }

    @Test
    void twoEntriesOfOneAgencyAreMergedAndTakenApartAgain() {
        String hut = agency("The Hut");
        String club = agency("The Hut youth club");
        long ewan = person(hut, "Ewan Tregarthen", null, "01632 960177");
        long nia = person(club, "Nia Pell", null, "01632 960178");
        Agencies.Line seen = line(hut);
        assertEquals(Set.of("into merge.into.required"), refused(() -> merging.merge(seen, null)));
        assertEquals(Set.of("into merge.same"), refused(() -> merging.merge(seen, hut)));
        assertEquals(Set.of("into merge.usual"), refused(() -> merging.merge(line("POLICE"), hut)));
        leadDoes(() -> merging.merge(seen, club));
        assertEquals(club, line(hut).code(), "an old address finds the other one");
        assertEquals(List.of(new Agencies.Former(hut, "The Hut")), line(club).former());
        assertEquals(club, read(ewan).entry().agencyCode());
        assertEquals(7, lead(() -> agencies.all()).size());
        assertEquals(
                Set.of("null changed"),
                refused(() -> agencies.keep(
                        seen, new Agencies.Typed("The Hut", AgencyKind.OTHER, null, null, true, null, null))),
                "a colleague had it open");
        assertEquals(Set.of("into merge.same"), refused(() -> merging.merge(seen, club)));
        leadDoes(() -> merging.merge(line(club), "EARLY_HELP"));
        assertEquals("EARLY_HELP", line(hut).code(), "what was merged before comes along");
        assertEquals("EARLY_HELP", read(ewan).entry().agencyCode());
        leadDoes(() -> merging.separate(club));
        assertEquals(club, read(nia).entry().agencyCode());
        leadDoes(() -> merging.separate(hut));
        assertEquals(hut, read(ewan).entry().agencyCode());
        assertThrows(NotFound.class, () -> leadDoes(() -> merging.separate(hut)));
        assertEquals(8, lead(() -> agencies.all()).size());
    }

    @Test
    void itIsOfOneSchoolAndNoTeachers() {
        String hut = agency("The Hut");
        long ewan = person(hut, "Ewan Tregarthen", null, "01632 960177");
        Agencies.Line seen = line(hut);
        for (Role role : List.of(Role.TEACHER, Role.ADMINISTRATOR, Role.GOVERNOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), () -> people.all()), role.name());
        }
        TestSchool first = school;
        school = schools.make();
        assertEquals(List.of(), lead(() -> people.all()));
        assertThrows(NotFound.class, () -> person(hut, "Mine", null, null));
        assertThrows(NotFound.class, () -> leadDoes(() -> people.remove(ewan, 0)));
        assertThrows(NotFound.class, () -> leadDoes(() -> people.verify(ewan, 0, Verification.How.IN_PERSON, "Card")));
        assertThrows(NotFound.class, () -> leadDoes(() -> merging.merge(seen, "POLICE")));
        assertThrows(NotFound.class, () -> leadDoes(() -> merging.separate(hut)));
        school = first;
        assertEquals("Ewan Tregarthen", read(ewan).entry().name());
    }
}
