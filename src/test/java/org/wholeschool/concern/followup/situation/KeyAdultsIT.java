package org.wholeschool.concern.followup.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.people.Leaving;
import org.wholeschool.concern.followup.overview.FollowUpChronicle;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** A pupil's key adult is chosen by leads, is shown beside the pupil in a concern, and stays in the history. */
@InServer
class KeyAdultsIT {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    @Inject
    private FollowUpSchool schools;

    @Inject
    private KeyAdults adults;

    @Inject
    private PupilContext context;

    @Inject
    private FollowUpChronicle chronicle;

    @Inject
    private Leaving leaving;

    private TestSchool school;
    private long pupil;
    private long teacher;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        pupil = school.pupils().get(0);
        teacher = school.accounts().get(Role.TEACHER);
    }

    private List<KeyAdultLine> all() {
        return schools.as(school, Role.LEAD, () -> adults.of(pupil));
    }

    private long shown() {
        return all().stream()
                .filter(KeyAdultLine::isCurrent)
                .mapToLong(KeyAdultLine::id)
                .findFirst()
                .orElse(0);
    }

    private void choose(Long account, String name, LocalDate since) {
        long shown = shown();
        schools.as(school, Role.LEAD, () -> adults.choose(pupil, shown, new KeyAdultEntry(account, name, since)));
    }

    private List<String> refused(Long account, String name, LocalDate since) {
        return assertThrows(BadInput.class, () -> choose(account, name, since)).all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void aFormerKeyAdultStaysInTheHistoryAndTheChronology() {
        choose(teacher, null, today.minusDays(40));
        choose(null, " Ms Quill Penhaligon ", today.minusDays(3));
        assertEquals(
                List.of("Ms Quill Penhaligon true", "Test TEACHER false"),
                all().stream().map(line -> line.name() + " " + line.isCurrent()).toList());
        long concern = schools.concern(
                school, Map.of(pupil, InvolvementRole.HARMED, school.pupils().get(1), InvolvementRole.WITNESS));
        List<PupilContext.Beside> beside = schools.as(school, Role.DEPUTY, () -> context.beside(concern));
        assertEquals(
                "Ms Quill Penhaligon",
                beside.stream()
                        .filter(each -> each.id() == pupil)
                        .findFirst()
                        .orElseThrow()
                        .keyAdult()
                        .name());
        assertNull(beside.stream()
                .filter(each -> each.id() != pupil)
                .findFirst()
                .orElseThrow()
                .keyAdult());
        List<KeyAdultTerm> terms = schools.as(school, Role.LEAD, () -> chronicle.of(pupil, List.of()))
                .keyAdults();
        assertEquals(2, terms.size());
        assertEquals(today.minusDays(3), terms.get(1).until(), "the first one ended when the second one began");
        String raw = new String(
                (byte[]) schools.see(
                                school,
                                "select name from key_adult where name is not null and school_id = ?1",
                                school.id())
                        .get(0),
                StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("Penhaligon"), "a name is not encrypted");
    }

    @Test
    void oneWhoHasLeftIsShownSoUntilAnotherIsChosen() {
        choose(teacher, null, today);
        assertFalse(all().get(0).hasLeft());
        schools.as(school, Role.ADMINISTRATOR, () -> leaving.close(teacher));
        assertTrue(all().get(0).hasLeft());
        assertEquals(List.of("adult adult.unknown", "adult adult.already"), refused(teacher, null, today));
        choose(school.accounts().get(Role.DEPUTY), null, today);
        assertFalse(all().get(0).hasLeft());
        assertFalse(all().get(1).hasLeft(), "a former one needs no other");
    }

    @Test
    void aMistakeIsDeletedAndTheOneBeforeIsTheKeyAdultAgain() {
        choose(teacher, null, today.minusDays(40));
        choose(null, "Wrong Person", today);
        long mistake = shown();
        schools.as(school, Role.DEPUTY, () -> adults.remove(pupil, mistake));
        assertEquals(
                List.of("Test TEACHER true"),
                all().stream().map(line -> line.name() + " " + line.isCurrent()).toList());
        long now = shown();
        schools.as(school, Role.DEPUTY, () -> adults.end(pupil, now));
        assertEquals(0, shown());
        assertEquals(1, all().size(), "who it was stays");
        assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, () -> adults.end(pupil, 0)));
        assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, () -> adults.remove(pupil, 0)));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        assertEquals(List.of("adult adult.required", "adultSince adult.since.required"), refused(null, " ", null));
        assertEquals(List.of("adultName adult.both"), refused(teacher, "Ann", today));
        assertEquals(List.of("adult adult.unknown"), refused(school.accounts().get(Role.GOVERNOR), null, today));
        assertEquals(List.of("adultName line.long"), refused(null, "x".repeat(201), today));
        assertEquals(List.of("adultSince adult.since.future"), refused(teacher, null, today.plusDays(1)));
        assertEquals(List.of("adultSince day.long-ago"), refused(teacher, null, today.minusYears(16)));
        choose(null, "Ann Example", today.minusDays(2));
        assertEquals(List.of("adultName adult.already"), refused(null, "ann example", today));
        assertEquals(List.of("adultSince adult.since.before"), refused(teacher, null, today.minusDays(3)));
        BadInput stale = assertThrows(
                BadInput.class,
                () -> schools.as(
                        school, Role.DEPUTY, () -> adults.choose(pupil, 0, new KeyAdultEntry(teacher, null, today))));
        assertEquals("adult.changed", stale.key(), "a colleague has chosen one meanwhile");
        assertEquals("Ann Example", all().get(0).name(), "nothing is half-applied");
        assertEquals(1, all().size());
    }

    @Test
    void itIsTheLeadsAloneAndOfOneSchool() {
        choose(teacher, null, today);
        long id = shown();
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> adults.of(pupil)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> adults.terms(pupil)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> adults.end(pupil, id)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> adults.remove(pupil, id)));
        assertThrows(
                NotFound.class,
                () -> schools.as(
                        other, Role.LEAD, () -> adults.choose(pupil, id, new KeyAdultEntry(null, "Ann", today))));
        BadInput elsewhere = assertThrows(
                BadInput.class,
                () -> schools.as(
                        other,
                        Role.LEAD,
                        () -> adults.choose(other.pupils().get(0), 0, new KeyAdultEntry(teacher, null, today))));
        assertEquals("adult.unknown", elsewhere.key(), "staff of another school");
        assertThrows(NotPermitted.class, () -> schools.as(school, Role.TEACHER, () -> adults.of(pupil)));
    }
}
