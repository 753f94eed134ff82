package org.wholeschool.casework.allegation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.adult.AllegationEntry;
import org.wholeschool.concern.adult.HeadConcerns;
import org.wholeschool.concern.conduct.LowLevelCases;
import org.wholeschool.concern.conduct.LowLevelConcerns;
import org.wholeschool.concern.conduct.LowLevelEntry;
import org.wholeschool.concern.conduct.LowLevelPerson;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** A low-level concern that meets the harm threshold becomes a concern that the head alone reads, linked both ways. */
@InServer
class AllegationsIT {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    @Inject
    private FollowUpSchool schools;

    @Inject
    private LowLevelConcerns lowLevels;

    @Inject
    private LowLevelCases cases;

    @Inject
    private Allegations allegations;

    @Inject
    private HeadConcerns held;

    @Inject
    private ConcernReading reading;

    private TestSchool school;
    private long lowLevel;
    private long kind;

    @BeforeEach
    void aSchoolWithALowLevelConcern() {
        school = schools.make();
        kind = schools.number(school, "select min(id) from category where school_id = ?1", school.id());
        lowLevel = log("Sarcasm in class");
    }

    private long log(String facts) {
        return schools.as(
                school,
                Role.TEACHER,
                () -> lowLevels.log(
                        new LowLevelEntry(
                                school.accounts().get(Role.DEPUTY), null, false, today.minusDays(2), facts, null),
                        "form-" + facts));
    }

    private long begin(String form) {
        return schools.as(
                school,
                Role.HEAD,
                () -> allegations.begin(
                        lowLevel, new AllegationEntry("About: Test DEPUTY", today, kind, "It is harm"), form));
    }

    @Test
    void theHeadAloneReadsItFromTheStartAndBothAreLinked() {
        long concern = begin("form");
        assertEquals(concern, begin("form"), "the same form again makes no second one");
        assertEquals(List.of(concern), schools.as(school, Role.HEAD, () -> allegations.ofPerson(lowLevel)));
        assertEquals(lowLevel, schools.as(school, Role.HEAD, () -> allegations.of(concern)));
        assertTrue(schools.as(school, Role.HEAD, held::list).stream().anyMatch(line -> line.id() == concern));
        assertEquals(
                "About: Test DEPUTY",
                schools.as(school, Role.HEAD, () -> reading.read(concern)).facts());
        for (Role role : List.of(Role.LEAD, Role.DEPUTY)) {
            assertThrows(NotFound.class, () -> schools.as(school, role, () -> reading.read(concern)), role.name());
        }
        LowLevelPerson person = schools.as(school, Role.HEAD, () -> cases.person(lowLevel));
        assertTrue(person.isAllegation(), "the low-level concern says that it meets the threshold");
        assertEquals(
                "It is harm", person.entries().get(0).kept().get(0).decision().rationale());
        assertEquals(
                0,
                schools.number(
                        school,
                        "select count(*) from notice where school_id = ?1 and concern_id = ?2",
                        school.id(),
                        concern),
                "the head who began it is not notified, and no one else is");
        BadInput refused =
                assertThrows(BadInput.class, () -> schools.as(school, Role.HEAD, () -> held.sendBack(concern)));
        assertEquals("head.send-back.kept", refused.key(), "leads never read what was logged for the head");
    }

    @Test
    void aPatternIsAllegedAsAWhole() {
        log("Own phone in class");
        log("Alone with a pupil");
        String facts =
                schools.as(school, Role.HEAD, () -> allegations.known(lowLevel)).facts();
        assertTrue(facts.startsWith("About: Test DEPUTY"), facts);
        assertTrue(
                facts.contains("Sarcasm in class")
                        && facts.contains("Own phone in class")
                        && facts.contains("Alone with a pupil"),
                facts);
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsFieldAndNothingIsKept() {
        BadInput refused = assertThrows(
                BadInput.class,
                () -> schools.as(
                        school,
                        Role.HEAD,
                        () -> allegations.begin(
                                lowLevel, new AllegationEntry(" ", today.plusDays(1), null, null), "form")));
        assertEquals(
                List.of(
                        "facts allegation.facts.required",
                        "happenedOn allegation.on.future",
                        "kind allegation.kind.required",
                        "reason allegation.reason.required"),
                refused.all().stream()
                        .map(fault -> fault.field() + " " + fault.key())
                        .toList());
        assertEquals(0, schools.count(school, "concern"));
        assertEquals(0, schools.count(school, "low_level_record"));
    }

    @Test
    void noOtherRoleAndNoOtherSchoolBeginsOne() {
        long concern = begin("form");
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> schools.as(other, Role.HEAD, () -> allegations.known(lowLevel)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.HEAD, () -> allegations.ofPerson(lowLevel)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.HEAD, () -> allegations.of(concern)));
        assertThrows(NotPermitted.class, () -> schools.as(school, Role.LEAD, () -> allegations.known(lowLevel)));
    }
}
