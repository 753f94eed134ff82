package org.wholeschool.concern.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.oversight.LookedAt;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** A safety plan from its draft to its end, for each of two pupils apart, and what cannot be taken. */
@BothDatabases("versions that are only added to, and what goes with a concern: each database holds it otherwise")
@InServer
class SafetyPlansIT {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    @Inject
    private FollowUpSchool schools;

    @Inject
    private SafetyPlans plans;

    @Inject
    private SafetyPlanReading reading;

    @Inject
    private SafetyPlansOfPupils ofPupils;

    @Inject
    private CasePeople people;

    @Inject
    private LookedAt lookedAt;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long harmed;
    private long alleged;
    private long concern;
    private long place;
    private long band;

    @BeforeEach
    void aConcernBetweenTwo() {
        school = schools.make();
        harmed = school.pupils().get(0);
        alleged = school.pupils().get(1);
        concern = schools.concern(school, Map.of(harmed, InvolvementRole.HARMED, alleged, InvolvementRole.ALLEGED));
        place = schools.number(school, "select min(id) from place where school_id = ?1", school.id());
        band = schools.number(school, "select min(id) from band where school_id = ?1", school.id());
    }

    private SafetyEntry entry(String risks, List<SafetyEntry.Spot> spots, String separation, LocalDate review) {
        return new SafetyEntry(
                risks,
                spots,
                "Both come down the back stairs",
                separation,
                "I feel sick before lunch",
                null,
                school.accounts().get(Role.TEACHER),
                school.accounts().get(Role.LEAD),
                review);
    }

    private SafetyEntry whole() {
        return entry(
                "It may happen again",
                List.of(new SafetyEntry.Spot(place, band)),
                "Apart at lunch",
                today.plusWeeks(2));
    }

    private long begin(long pupil, SafetyEntry entry, boolean inForce) {
        return schools.as(school, Role.LEAD, () -> plans.begin(concern, pupil, entry, inForce));
    }

    private SafetyView read(long id) {
        return schools.as(school, Role.LEAD, () -> reading.one(id));
    }

    private List<String> refused(Runnable deed) {
        return assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, deed)).all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void aDraftIsPutInForceReviewedAndEndedAndEveryStateIsKept() {
        long id = begin(harmed, entry("Afraid", List.of(), null, today.plusDays(3)), false);
        assertEquals(SafetyState.DRAFT, read(id).state());
        assertEquals(
                List.of("separation separation.required"),
                refused(() -> plans.change(id, 1, entry("Afraid", List.of(), " ", today.plusDays(3)), true)),
                "in force it says what is done");
        schools.as(school, Role.DEPUTY, () -> plans.change(id, 1, whole(), true));
        schools.as(school, Role.LEAD, () -> plans.review(id, 2, "Feels safer", today.plusWeeks(4)));
        schools.as(school, Role.LEAD, () -> plans.end(id, 3, SafetyOutcome.SAFE, "No incident in six weeks"));
        SafetyView ended = read(id);
        assertEquals(SafetyState.ENDED, ended.state());
        assertEquals("No longer needed: the pupil is safe", ended.outcome());
        assertEquals("Feels safer", ended.reviews().get(0).note());
        assertEquals(1, ended.spots().size(), "where they meet outlives reviews");
        assertEquals(4, ended.history().size());
        assertEquals(
                List.of("State before: Draft", "Risks before: Afraid", "Where they meet, before: nothing"),
                ended.history().get(2).was().stream()
                        .map(was -> was.label() + ": " + was.value())
                        .limit(3)
                        .toList());
        assertEquals("Test DEPUTY", ended.history().get(2).by());
        assertEquals(4, schools.count(school, "safety_plan_version"));
        for (String column : List.of("risks", "route", "separation", "pupil_says", "review_note", "outcome_note")) {
            String raw = new String(
                    (byte[]) schools.see(school, "select " + column + " from safety_plan where id = ?1", id)
                            .get(0),
                    StandardCharsets.ISO_8859_1);
            assertFalse(raw.matches("(?s).*(again|stairs|lunch|sick|safer|incident).*"), column + " is not encrypted");
        }
        assertEquals(1, schools.audit(school).get("SafetyPlans.end DONE LEAD safety-plan " + id));
        assertEquals(List.of("null plan.over"), refused(() -> plans.change(id, 4, whole(), false)));
        begin(harmed, whole(), true);
    }

    @Test
    void twoPupilsHaveAPlanEachAndNeitherTellsWhatTheOtherSays() {
        long ofHarmed = begin(harmed, whole(), true);
        long ofAlleged = begin(
                alleged, entry("May be blamed for others", List.of(), "Second sitting", today.plusWeeks(1)), true);
        assertFalse(read(ofHarmed).toString().contains("blamed"));
        assertFalse(read(ofAlleged).toString().contains("happen again"));
        List<SafetyView> onPage = schools.as(school, Role.LEAD, () -> reading.ofPupil(harmed));
        assertEquals(List.of(ofHarmed), onPage.stream().map(SafetyView::id).toList());
        SafetyPlanReading.OnConcern both = schools.as(school, Role.LEAD, () -> reading.ofConcern(concern));
        assertEquals(
                List.of(ofHarmed, ofAlleged),
                both.plans().stream().map(SafetyView::id).toList());
        assertEquals(List.of(), both.offered());
    }

    @Test
    void aPlanIsOfferedForWhoWasHarmedAndWhoIsAlleged() {
        long other = schools.concern(
                school,
                Map.of(
                        harmed,
                        InvolvementRole.WITNESS,
                        alleged,
                        InvolvementRole.HARMED,
                        school.pupils().get(2),
                        InvolvementRole.ALLEGED));
        assertEquals(
                Set.of(alleged, school.pupils().get(2)),
                Set.copyOf(schools.as(school, Role.LEAD, () -> reading.ofConcern(other)).offered().stream()
                        .map(SafetyView.Who::id)
                        .toList()),
                "not for a witness");
        schools.change(school, "update pupil set left_on = ?1 where id = ?2", today, alleged);
        assertEquals(
                List.of(school.pupils().get(2)),
                schools.as(school, Role.LEAD, () -> reading.ofConcern(other)).offered().stream()
                        .map(SafetyView.Who::id)
                        .toList(),
                "nor for a pupil who left");
        schools.change(school, "update pupil set left_on = null where id = ?1", alleged);
        schools.change(
                school,
                "update category set scope = 'CASEWORK' where id = (select category_id from concern where id = ?1)",
                other);
        long alone = schools.concern(school, Map.of(harmed, InvolvementRole.HARMED));
        assertEquals(
                List.of(),
                schools.as(school, Role.LEAD, () -> reading.ofConcern(alone)).offered(),
                "harm at home");
    }

    @Test
    void aPupilWhoLeftHasNoNewPlanAndTheirOwnCanOnlyEnd() {
        long id = begin(harmed, whole(), true);
        long draft = begin(alleged, whole(), false);
        schools.change(school, "update pupil set left_on = ?1 where id in (?2, ?3)", today, harmed, alleged);
        assertEquals(List.of("null plan.left"), refused(() -> plans.review(id, 1, "Gone", today.plusWeeks(1))));
        assertEquals(List.of("null plan.left"), refused(() -> plans.change(draft, 1, whole(), true)));
        assertFalse(read(id).pupil().left().isEmpty());
        schools.as(school, Role.LEAD, () -> plans.end(id, 1, SafetyOutcome.LEFT, "Moved away"));
        assertEquals(List.of("null plan.left"), refused(() -> plans.begin(concern, harmed, whole(), true)));
        assertEquals(2, schools.count(school, "safety_plan"));
    }

    @Test
    void aPupilWhoIsNotInTheConcernOrOfAnotherSchoolHasNone() {
        TestSchool other = schools.make();
        for (long stranger : List.of(school.pupils().get(2), other.pupils().get(0))) {
            assertEquals(List.of("null plan.stranger"), refused(() -> plans.begin(concern, stranger, whole(), true)));
            assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> reading.pupil(concern, stranger)));
        }
        assertEquals(0, schools.count(school, "safety_plan"));
    }

    @Test
    void allThatCannotBeTakenIsSaidAtItsFieldAndNothingIsKept() {
        TestSchool other = schools.make();
        long strangePlace = schools.number(other, "select min(id) from place where school_id = ?1", other.id());
        long strangeBand = schools.number(other, "select min(id) from band where school_id = ?1", other.id());
        assertEquals(
                List.of(
                        "risks text.nul",
                        "spot:0:place spot.place.required",
                        "route text.long",
                        "separation separation.required",
                        "owner owner.required",
                        "reviewOn review.passed",
                        "spot:1:place spot.place.unknown",
                        "spot:1:band spot.band.unknown",
                        "trustedAdult adult.unknown"),
                refused(() -> plans.begin(
                        concern,
                        harmed,
                        new SafetyEntry(
                                "a\0b",
                                List.of(
                                        new SafetyEntry.Spot(null, band),
                                        new SafetyEntry.Spot(strangePlace, strangeBand)),
                                "x".repeat(20_001),
                                "",
                                null,
                                null,
                                other.accounts().get(Role.TEACHER),
                                null,
                                today.minusDays(1)),
                        true)));
        assertEquals(
                List.of("owner owner.not", "reviewOn review.far"),
                refused(() -> plans.begin(
                                concern,
                                harmed,
                                new SafetyEntry(
                                        "Afraid",
                                        null,
                                        null,
                                        "Apart",
                                        null,
                                        null,
                                        null,
                                        school.accounts().get(Role.TEACHER),
                                        today.plusWeeks(27)),
                                true))
                        .stream()
                        .sorted()
                        .toList(),
                "a teacher may not read the concern");
        List<SafetyEntry.Spot> nine = schools
                .see(
                        school,
                        "select p.id, b.id from place p, band b where p.school_id = ?1 and b.school_id = ?1 order by "
                                + "p.id, b.id",
                        school.id())
                .stream()
                .map(row -> (Object[]) row)
                .map(row -> new SafetyEntry.Spot(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .limit(9)
                .toList();
        assertEquals(9, nine.size(), "enough places and parts of the day");
        assertEquals(
                List.of("spot:0:place spots.many"),
                refused(() -> plans.begin(concern, harmed, entry("Afraid", nine, "Apart", today), true)));
        assertEquals(0, schools.count(school, "safety_plan") + schools.count(school, "safety_plan_version"));
        long id = begin(harmed, whole(), true);
        assertEquals(
                List.of("outcome outcome.required", "outcomeNote outcome.note.required"),
                refused(() -> plans.end(id, 1, null, " ")));
        assertEquals(
                List.of("reviewNote note.required", "next review.past"),
                refused(() -> plans.review(id, 1, null, today)));
        assertEquals(1, read(id).edition());
    }

    @Test
    void whatIsSentTwiceIsKeptOnceAndOfTwoPeopleTheSecondIsTold() {
        long id = begin(harmed, whole(), true);
        assertEquals(id, begin(harmed, whole(), true), "the same form");
        assertEquals(
                List.of("null plan.already"),
                refused(() -> plans.begin(concern, harmed, entry("Other", List.of(), "Apart", today), true)));
        assertThrows(
                BadInput.class,
                () -> schools.as(school, Role.DEPUTY, () -> plans.begin(concern, harmed, whole(), true)));
        for (int i = 0; i < 2; i++) {
            assertEquals(2, schools.as(school, Role.LEAD, () -> plans.review(id, 1, "Better", today.plusWeeks(3))));
        }
        assertEquals(
                List.of("null changed.self"), refused(() -> plans.review(id, 1, "Something else", today.plusWeeks(3))));
        assertThrows(
                BadInput.class,
                () -> schools.as(school, Role.DEPUTY, () -> plans.review(id, 1, "Better", today.plusWeeks(3))),
                "by another person it is another review");
        assertEquals(2, schools.count(school, "safety_plan_version"));
    }

    @Test
    void itIsReadByThoseWhoMayReadTheConcernAndNotByTheTrustedAdult() {
        long id = begin(harmed, whole(), true);
        for (Role role : List.of(
                Role.TEACHER, Role.ACTION_OWNER, Role.ADMINISTRATOR, Role.GOVERNOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> reading.one(id)), role.name());
        }
        assertEquals(
                0,
                schools.number(
                        school,
                        "select count(*) from notice where account_id = ?1",
                        school.accounts().get(Role.TEACHER)),
                "the trusted adult is told nothing");
        assertThrows(NotFound.class, () -> schools.as(school, Role.HEAD, () -> reading.one(id)));
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> reading.one(id)));
        assertThrows(
                NotFound.class,
                () -> schools.as(other, Role.LEAD, () -> plans.end(id, 1, SafetyOutcome.SAFE, "None of theirs")));
        schools.restrict(school, concern);
        schools.name(school, concern, Role.DEPUTY);
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> reading.one(id)));
        assertThrows(
                NotFound.class,
                () -> schools.as(school, Role.LEAD, () -> plans.review(id, 1, "x", today.plusWeeks(1))));
        assertEquals(List.of(), schools.as(school, Role.LEAD, () -> reading.ofPupil(harmed)));
        assertEquals(id, schools.as(school, Role.DEPUTY, () -> reading.one(id)).id());
    }

    @Test
    void itGoesWithItsConcernAndWithAPupilWhoIsTakenOut() {
        begin(harmed, whole(), true);
        begin(alleged, whole(), true);
        assertEquals(
                Set.of(harmed, alleged),
                actors.as(Actor.job(school.id()), () -> ofPupils.inUse(school.pupils())),
                "whom the roll may not delete");
        long part = schools.number(
                school, "select id from involvement where concern_id = ?1 and pupil_id = ?2", concern, harmed);
        int seen = (int) schools.number(school, "select record_version from concern where id = ?1", concern);
        schools.as(school, Role.LEAD, () -> people.takeOut(concern, seen, part));
        assertEquals(1, schools.count(school, "safety_plan"));
        assertEquals(1, schools.count(school, "safety_plan_version"), "nothing that it was before stays either");
        assertEquals(List.of(), schools.as(school, Role.LEAD, () -> reading.ofPupil(harmed)));
        long other = schools.concern(school, Map.of(harmed, InvolvementRole.HARMED));
        schools.as(school, Role.LEAD, () -> plans.begin(other, harmed, whole(), true));
        assertEquals(2, schools.count(school, "safety_plan_spot"));
        schools.delete(school, other);
        assertEquals(1, schools.count(school, "safety_plan"));
        assertEquals(1, schools.count(school, "safety_plan_version") * schools.count(school, "safety_plan_spot"));
    }

    @Test
    void whoHasLookedAtAChildIsToldOfTheirPlanAndNotOfTheOther() {
        begin(harmed, whole(), true);
        long ofAlleged = begin(alleged, whole(), true);
        schools.as(school, Role.DEPUTY, () -> reading.one(ofAlleged));
        String entries = schools.as(school, Role.DATA_PROTECTION_OFFICER, () -> lookedAt.read(alleged, null, null, 1))
                .reading()
                .toString();
        assertTrue(entries.contains("SafetyPlans.begin") && entries.contains("SafetyPlanReading.one"), entries);
        assertFalse(schools.as(school, Role.DATA_PROTECTION_OFFICER, () -> lookedAt.read(harmed, null, null, 1))
                .reading()
                .toString()
                .contains("SafetyPlanReading.one"));
        assertEquals(
                Map.of(ofAlleged, Set.of(alleged)),
                schools.as(school, Role.HEAD, () -> ofPupils.pupilsIn(List.of(ofAlleged))));
    }
}
