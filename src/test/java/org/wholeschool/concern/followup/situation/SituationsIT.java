package org.wholeschool.concern.followup.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.SituationKind;
import org.wholeschool.oversight.LookedAt;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * What is known of a pupil is kept by leads, stands beside the pupil in a concern, and is deleted for real where it was
 * a mistake.
 */
@InServer
class SituationsIT {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    @Inject
    private FollowUpSchool schools;

    @Inject
    private Situations situations;

    @Inject
    private PupilContext context;

    @Inject
    private SituationsOfPupils ofPupils;

    @Inject
    private LookedAt lookedAt;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long pupil;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        pupil = school.pupils().get(0);
    }

    private static SituationEntry plan(LocalDate begins, LocalDate ends) {
        return new SituationEntry(
                SituationKind.CHILD_PROTECTION_PLAN, begins, ends, "J. Worker", "01632 960123", "Neglect");
    }

    private long enter(SituationEntry entry) {
        return schools.as(school, Role.LEAD, () -> situations.enter(pupil, entry));
    }

    private String refused(Runnable deed) {
        BadInput refused = assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, deed));
        return refused.field() + " " + refused.key();
    }

    @Test
    void whatHoldsTodayStandsBesideThePupilWithTheirPartsInEarlierConcerns() {
        schools.concern(school, Map.of(pupil, InvolvementRole.HARMED));
        schools.concern(school, Map.of(pupil, InvolvementRole.HARMED));
        long open = schools.concern(school, Map.of(pupil, InvolvementRole.ALLEGED));
        long hidden = schools.concern(school, Map.of(pupil, InvolvementRole.WITNESS));
        schools.restrict(school, hidden);
        long now = schools.concern(
                school, Map.of(pupil, InvolvementRole.PRESENT, school.pupils().get(1), InvolvementRole.WITNESS));
        schools.concern(school, Map.of(pupil, InvolvementRole.HARMED));
        enter(plan(today.minusDays(40), null));
        enter(new SituationEntry(SituationKind.EARLY_HELP, today.minusDays(90), today.minusDays(1), null, null, null));
        enter(new SituationEntry(SituationKind.LOOKED_AFTER, today.plusDays(1), null, null, null, null));

        List<PupilContext.Beside> beside = schools.as(school, Role.LEAD, () -> context.beside(now));
        PupilContext.Beside first =
                beside.stream().filter(each -> each.id() == pupil).findFirst().orElseThrow();
        assertEquals(
                List.of(SituationKind.CHILD_PROTECTION_PLAN),
                first.holding().stream().map(SituationEntry::kind).toList());
        assertEquals(
                "3: was harmed 2, alleged to have harmed 1",
                first.earlier(),
                "without the one that the lead may not read, and without a later one");
        PupilContext.Beside second =
                beside.stream().filter(each -> each.id() != pupil).findFirst().orElseThrow();
        assertEquals("None", second.earlier());
        assertEquals(List.of(), second.holding());
        assertFalse(beside.toString().toLowerCase(Locale.ROOT).contains("victim"));

        PupilContext.Named named = schools.as(school, Role.LEAD, () -> context.of(pupil));
        assertEquals(5, named.concerns().size());
        assertTrue(named.concerns().stream()
                .anyMatch(concern -> concern.id() == open && concern.role().equals("alleged to have harmed")));
        assertTrue(named.concerns().stream().noneMatch(concern -> concern.id() == hidden));

        assertEquals("5 open concerns, 0 closed", named.howMany());
        long latest = named.concerns().get(0).id();
        schools.change(school, "update concern set closed_at = received_at where id = ?1", latest);
        PupilContext.Named after = schools.as(school, Role.LEAD, () -> context.of(pupil));
        assertEquals("4 open concerns, 1 closed", after.howMany());
        assertEquals(latest, after.concerns().get(4).id(), "what is open comes first");
        assertEquals(CaseState.CLOSED, after.concerns().get(4).state());
    }

    @Test
    void everyChangeIsAVersionAndAMistakeIsDeletedForReal() {
        long id = enter(plan(today.minusDays(40), null));
        schools.as(school, Role.DEPUTY, () -> situations.change(id, 1, plan(today.minusDays(40), today)));
        Kept<SituationEntry> kept =
                schools.as(school, Role.LEAD, () -> situations.of(pupil)).get(0);
        assertEquals(
                List.of("Until before: nothing"),
                kept.history().get(0).was().stream()
                        .map(was -> was.label() + ": " + was.value())
                        .toList());
        assertEquals("Test DEPUTY", kept.history().get(0).by());
        assertEquals("null changed", refused(() -> situations.change(id, 1, plan(null, null))));
        for (String column : List.of("worker", "worker_contact", "note")) {
            String raw = new String(
                    (byte[]) schools.see(school, "select " + column + " from pupil_situation where id = ?1", id)
                            .get(0),
                    StandardCharsets.ISO_8859_1);
            assertFalse(
                    raw.contains("Worker") || raw.contains("960") || raw.contains("Neglect"),
                    column + " is not encrypted");
        }
        assertEquals(pupil, schools.as(school, Role.LEAD, () -> situations.remove(id)));
        assertEquals(0, schools.count(school, "pupil_situation"));
        assertEquals(0, schools.count(school, "pupil_situation_version"), "nothing that it was before stays either");
        assertEquals(
                1, schools.audit(school).get("Situations.remove DONE LEAD pupil " + pupil), "that it was done does");
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> situations.one(id)));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        assertEquals(
                "kind situation.kind.required",
                refused(() -> situations.enter(pupil, new SituationEntry(null, null, null, null, null, null))));
        assertEquals("endsOn situation.order", refused(() -> situations.enter(pupil, plan(today, today.minusDays(1)))));
        assertEquals(
                List.of(
                        "endsOn situation.order",
                        "worker situation.worker.required",
                        "contact line.long",
                        "note text.nul"),
                assertThrows(
                                BadInput.class,
                                () -> schools.as(
                                        school,
                                        Role.LEAD,
                                        () -> situations.enter(
                                                pupil,
                                                new SituationEntry(
                                                        SituationKind.SOCIAL_WORKER,
                                                        today,
                                                        today.minusDays(1),
                                                        " ",
                                                        "0".repeat(201),
                                                        "a\0b"))))
                        .all()
                        .stream()
                        .map(fault -> fault.field() + " " + fault.key())
                        .toList(),
                "all at once");
        assertEquals("beginsOn day.long-ago", refused(() -> situations.enter(pupil, plan(today.minusYears(21), null))));
        assertEquals(
                "beginsOn situation.begin.far", refused(() -> situations.enter(pupil, plan(today.plusYears(2), null))));
        assertEquals(
                "endsOn situation.end.far", refused(() -> situations.enter(pupil, plan(today, today.plusYears(20)))));
        assertEquals(
                "worker situation.worker.required",
                refused(() -> situations.enter(
                        pupil, new SituationEntry(SituationKind.SOCIAL_WORKER, null, null, " ", null, null))));
        assertEquals(
                "worker line.long",
                refused(() -> situations.enter(
                        pupil,
                        new SituationEntry(SituationKind.SOCIAL_WORKER, null, null, "x".repeat(201), null, null))));
        assertEquals(
                "note text.long",
                refused(() -> situations.enter(
                        pupil,
                        new SituationEntry(SituationKind.LOOKED_AFTER, null, null, null, null, "x".repeat(20_001)))));
        long id = enter(plan(today.minusDays(40), today.minusDays(20)));
        assertEquals(
                "kind situation.known",
                refused(() -> situations.enter(pupil, plan(today.minusDays(20), null))),
                "one day in both");
        enter(plan(today.minusDays(19), null));
        assertEquals("kind situation.known", refused(() -> situations.change(id, 1, plan(today.minusDays(40), null))));
        enter(new SituationEntry(SituationKind.SOCIAL_WORKER, null, null, "One", null, null));
        enter(new SituationEntry(SituationKind.SOCIAL_WORKER, null, null, "Two", null, null));
        assertEquals(4, schools.count(school, "pupil_situation"));
    }

    @Test
    void itIsTheLeadsAloneAndOfOneSchool() {
        long id = enter(plan(today, null));
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> situations.of(pupil)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> situations.one(id)));
        assertThrows(
                NotFound.class, () -> schools.as(other, Role.LEAD, () -> situations.change(id, 1, plan(today, today))));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> situations.remove(id)));
        assertThrows(
                NotFound.class, () -> schools.as(other, Role.LEAD, () -> situations.enter(pupil, plan(today, null))));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> context.of(pupil)));
        for (Role role : List.of(
                Role.TEACHER,
                Role.HEAD,
                Role.ACTION_OWNER,
                Role.ADMINISTRATOR,
                Role.GOVERNOR,
                Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> situations.of(pupil)), role.name());
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> context.of(pupil)), role.name());
        }
        schools.as(other, Role.LEAD, () -> situations.enter(other.pupils().get(0), plan(null, null)));
        assertEquals(
                Set.of(pupil),
                actors.as(Actor.job(school.id()), () -> ofPupils.inUse(school.pupils())),
                "whom the roll may not delete");
        assertEquals(
                Map.of(pupil, Set.of(pupil)),
                schools.as(
                        school,
                        Role.HEAD,
                        () -> ofPupils.pupilsIn(List.of(pupil, other.pupils().get(0), id))));
    }

    @Test
    void whoHasLookedAtAChildIsToldOfThisToo() {
        enter(plan(today, null));
        schools.as(school, Role.DEPUTY, () -> situations.of(pupil));
        String entries = schools.as(school, Role.DATA_PROTECTION_OFFICER, () -> lookedAt.read(pupil, null, null, 1))
                .reading()
                .toString();
        assertTrue(entries.contains("Situations.enter") && entries.contains("Situations.of"), entries);
        assertFalse(entries.contains("Neglect"));
    }

    @Test
    void childrenWithInvolvementCanBeCountedWithoutDecrypting() {
        enter(plan(today.minusDays(40), null));
        enter(new SituationEntry(SituationKind.SOCIAL_WORKER, null, null, "One", null, null));
        schools.as(
                school,
                Role.LEAD,
                () -> situations.enter(
                        school.pupils().get(1),
                        new SituationEntry(SituationKind.SPECIAL_NEEDS, null, null, null, null, null)));
        schools.as(
                school,
                Role.LEAD,
                () -> situations.enter(
                        school.pupils().get(2),
                        new SituationEntry(
                                SituationKind.EARLY_HELP, today.minusDays(9), today.minusDays(1), null, null, null)));
        List<String> kinds = List.of(SituationKind.values()).stream()
                .filter(SituationKind::isInvolvement)
                .map(kind -> "'" + kind + "'")
                .toList();
        assertEquals(
                1,
                schools.number(
                        school,
                        "select count(distinct pupil_id) from pupil_situation where school_id = ?1 and kind in ("
                                + String.join(",", kinds)
                                + ") and (begins_on is null or begins_on <= ?2) and (ends_on is null or ends_on >= ?2)",
                        school.id(),
                        today),
                "one child, however much is known of it");
    }
}
