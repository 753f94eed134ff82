package org.wholeschool.concern.followup.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.Agency;
import org.wholeschool.agency.AgencyKind;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.Traces;

/** A school keeps whom it refers to, and no change of that changes a referral that was made. */
@InServer
class AgenciesIT {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London")).minusDays(1);

    @Inject
    private FollowUpSchool schools;

    @Inject
    private Agencies agencies;

    @Inject
    private Referrals referrals;

    private TestSchool school;

    @BeforeEach
    void school() {
        school = schools.make();
    }

    private List<Agencies.Line> all() {
        return schools.as(school, Role.LEAD, () -> agencies.all());
    }

    private String keep(String code, String name, String phone, String reference, boolean active) {
        Agencies.Line seen = code == null ? null : line(code);
        return schools.as(school, Role.LEAD, () -> agencies.keep(seen, typed(name, phone, reference, active)));
    }

    private static Agencies.Typed typed(String name, String phone, String reference, boolean active) {
        return new Agencies.Typed(name, AgencyKind.VOLUNTARY, phone, reference, active, null, null);
    }

    private Agencies.Line line(String code) {
        return all().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> refused(Runnable deed) {
        return assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, deed)).all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void theUsualOnesAreThereAndTheSchoolsOwnStandBehindThem() throws Exception {
        assertEquals(
                List.of("CHILDRENS_SOCIAL_CARE", "POLICE", "EARLY_HELP", "CAMHS", "PREVENT", "DESIGNATED_OFFICER"),
                all().stream().map(Agencies.Line::code).toList());
        String own = keep(null, " Northside O'Connor Trust ", "01632 960 123", "N-77", true);
        keep("POLICE", "Police", "101", null, true);
        keep("CAMHS", "Young Minds Hub", "+44 1632 960124 ext 5", null, false);
        List<Agencies.Line> lines = all();
        assertEquals(
                new Agencies.Line(
                        own,
                        "Northside O'Connor Trust",
                        null,
                        AgencyKind.VOLUNTARY,
                        "01632 960 123",
                        "N-77",
                        true,
                        null,
                        Agency.usualRoute(),
                        List.of()),
                lines.get(6));
        assertEquals(
                new Agencies.Line(
                        "POLICE",
                        "Police",
                        Agency.POLICE,
                        AgencyKind.POLICE,
                        "101",
                        null,
                        true,
                        null,
                        Agency.usualRoute(),
                        List.of()),
                lines.get(1));
        assertEquals(
                new Agencies.Line(
                        "CAMHS",
                        "Young Minds Hub",
                        Agency.CAMHS,
                        AgencyKind.HEALTH,
                        "+44 1632 960124 ext 5",
                        null,
                        false,
                        null,
                        Agency.usualRoute(),
                        List.of()),
                lines.get(3));
        assertEquals(
                1,
                TestDatabase.asOwner()
                        .number(
                                "select count(*) from agency where school_id = ? and code = 'POLICE' and name is null",
                                school.id()),
                "it is called as usual");
        for (List<Object> row :
                TestDatabase.asOwner().rows("select name, phone, reference from agency where code = ?", own)) {
            for (Object kept : row) {
                assertFalse(
                        Traces.isIn((byte[]) kept, "Northside")
                                || Traces.isIn((byte[]) kept, "960")
                                || Traces.isIn((byte[]) kept, "N-77"),
                        "encrypted");
            }
        }
        keep(own, "Northside Trust", null, null, true);
        assertEquals(
                new Agencies.Line(
                        own,
                        "Northside Trust",
                        null,
                        AgencyKind.VOLUNTARY,
                        null,
                        null,
                        true,
                        null,
                        Agency.usualRoute(),
                        List.of()),
                all().get(6));
    }

    @Test
    void whatCannotBeIsSaidAtEachFieldAtOnce() {
        keep(null, "Northside Trust", null, null, true);
        Agencies.Line police = line("POLICE");
        assertEquals(
                List.of("name name.taken", "phone phone.unclear", "reference line.long"),
                refused(() -> agencies.keep(null, typed("northside TRUST", "ask me", "9".repeat(201), true))));
        assertEquals(List.of("name name.required"), refused(() -> agencies.keep(police, typed(" ", null, null, true))));
        assertEquals(
                List.of("name name.taken"),
                refused(() -> agencies.keep(police, typed("early help", null, null, true))));
    }

    @Test
    void whatAColleagueHasChangedIsNotOverwritten() {
        Agencies.Line police = line("POLICE");
        keep("POLICE", "Police", "101", null, true);
        assertEquals(List.of("null changed"), refused(() -> agencies.keep(police, typed("Police", "999", null, true))));
        assertEquals("101", line("POLICE").phone());
    }

    @Test
    void itIsTheLeadsAndOfOneSchool() {
        String own = keep(null, "Northside Trust", null, null, true);
        Agencies.Line mine = line(own);
        Agencies.Line unknown =
                new Agencies.Line("OTHER", "Mine", null, AgencyKind.OTHER, null, null, true, null, null, List.of());
        TestSchool other = schools.make();
        assertEquals(6, schools.as(other, Role.LEAD, () -> agencies.all()).size());
        assertThrows(
                NotFound.class,
                () -> schools.as(other, Role.LEAD, () -> agencies.keep(mine, typed("Mine", null, null, true))));
        assertThrows(
                NotFound.class,
                () -> schools.as(school, Role.LEAD, () -> agencies.keep(unknown, typed("Mine", null, null, true))));
        for (Role role : List.of(Role.TEACHER, Role.ADMINISTRATOR, Role.GOVERNOR)) {
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> agencies.all()), role.name());
        }
    }

    @Test
    void aReferralKeepsTheNameThatItsAgencyHad() {
        long concern = schools.concern(school, Map.of(school.pupils().get(0), InvolvementRole.HARMED));
        keep("POLICE", "Northshire Police", null, null, true);
        long named = refer(concern, Agency.POLICE, "Northshire Police");
        long usual = refer(concern, Agency.EARLY_HELP, null);
        keep("POLICE", "County Police", null, null, true);
        keep("EARLY_HELP", "Family Hub", null, null, false);
        assertEquals("Northshire Police", words(named));
        assertEquals("Early help", words(usual));
    }

    private long refer(long concern, Agency agency, String name) {
        return schools.as(
                school,
                Role.LEAD,
                () -> referrals.add(
                        concern, new ReferralEntry(null, true, agency, name, today, null, null, null, null, null)));
    }

    private String words(long referral) {
        return schools.as(school, Role.LEAD, () -> referrals.one(referral))
                .entry()
                .agencyWords();
    }
}
