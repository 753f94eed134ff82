package org.wholeschool.concern.followup.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agencies;
import org.wholeschool.agency.Agency;
import org.wholeschool.agency.AgencyKind;
import org.wholeschool.concern.followup.overview.FollowUpChronicle;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.triage.StillOpen;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.Traces;

/** A referral without an answer is chased by working days; one that was refused is escalated, or that is accepted. */
@InServer
class ReferralChaseIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A Friday before a bank holiday: the next working day is the Tuesday. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 8, 28);

    private static final LocalDate TUESDAY = LocalDate.of(2026, 9, 1);

    private final LocalDate today = Now.day(LONDON);

    @Inject
    private FollowUpSchool schools;

    @Inject
    private Agencies agencies;

    @Inject
    private Referrals referrals;

    @Inject
    private ReferralChase chase;

    @Inject
    private ReferralReminders reminders;

    @Inject
    private FollowUpChronicle chronicle;

    @Inject
    private StillOpen stillOpen;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long concern;

    @BeforeEach
    void aConcern() {
        school = schools.make();
        concern = schools.concern(school, Map.of(school.pupils().get(0), InvolvementRole.HARMED));
    }

    private static ReferralEntry entry(Agency agency, LocalDate on, ReferralOutcome outcome, LocalDate heard) {
        return new ReferralEntry(null, true, agency, null, on, null, "Afraid", outcome, heard, null);
    }

    private long refer(Agency agency, LocalDate on) {
        return schools.as(school, Role.DEPUTY, () -> referrals.add(concern, entry(agency, on, null, null)));
    }

    private void answer(long referral, int edition, ReferralOutcome outcome, LocalDate heard) {
        schools.as(
                school,
                Role.LEAD,
                () -> referrals.change(referral, edition, entry(Agency.CHILDRENS_SOCIAL_CARE, FRIDAY, outcome, heard)));
    }

    private Chase of(long referral) {
        return schools.as(school, Role.LEAD, () -> chase.of(concern)).get(referral);
    }

    private void escalate(long referral, int edition, LocalDate due) {
        schools.as(
                school,
                Role.LEAD,
                () -> chase.follow(
                        referral,
                        edition,
                        new NextEntry(
                                ReferralNext.ESCALATED,
                                " Team manager ",
                                today,
                                " He is again at risk ",
                                "Looks again",
                                due)));
    }

    private List<String> refused(long referral, int edition, NextEntry entry) {
        return assertThrows(
                        BadInput.class,
                        () -> schools.as(school, Role.LEAD, () -> chase.follow(referral, edition, entry)))
                .all()
                .stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    private List<String> due() {
        return schools.as(school, Role.LEAD, () -> chase.due()).stream()
                .map(due -> due.chase().id() + " " + due.chase().isOverdue() + " "
                        + due.chase().isUndecided())
                .toList();
    }

    private static Agencies.Typed typed(String name, String phone, String days, String route) {
        return new Agencies.Typed(name, AgencyKind.VOLUNTARY, phone, null, true, days, route);
    }

    private Agencies.Line agency(String code) {
        return agencies.all().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> left() {
        return schools.as(school, Role.LEAD, () -> stillOpen.of(concern)).words();
    }

    private List<String> told(Role role) {
        return schools
                .see(
                        school,
                        "select n.kind || ' ' || n.stage || ' ' || n.page from notice n where n.account_id = ?1 and "
                                + "n.kind = 'REFERRAL_OVERDUE' order by n.id",
                        school.accounts().get(role))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private boolean remind(long referral, LocalDate day) {
        return actors.as(
                Actor.job(school.id()),
                () -> reminders.remind(
                        referral, day.atTime(10, 0).atZone(LONDON).toInstant()));
    }

    @Test
    void socialCareHasOneWorkingDayOverAWeekendAndABankHoliday() {
        long referral = refer(Agency.CHILDRENS_SOCIAL_CARE, FRIDAY);
        assertEquals(TUESDAY, of(referral).dueOn());
        assertTrue(of(referral).isOverdue());
        assertEquals(List.of(referral + " true false"), due());
        long inTime = refer(Agency.CHILDRENS_SOCIAL_CARE, today);
        assertEquals(WorkingDays.after(today, 1), of(inTime).dueOn());
        assertFalse(of(inTime).isOverdue());
        long police = refer(Agency.POLICE, FRIDAY);
        assertNull(of(police).dueOn(), "the school has not said");
        assertTrue(of(police).isWaiting());
        assertEquals(List.of(referral + " true false"), due());
    }

    @Test
    void anAgencyThatIsCalledOtherwiseNowIsStillChased() {
        String code = schools.as(
                school, Role.LEAD, () -> agencies.keep(null, typed("Northside", "01632", "2", "Ask for Jo")));
        ReferralEntry first =
                new ReferralEntry(null, true, Agency.OTHER, "Northside", FRIDAY, null, "Afraid", null, null, null);
        long referral = schools.as(school, Role.LEAD, () -> referrals.add(concern, first));
        LocalDate due = WorkingDays.after(FRIDAY, 2);
        assertEquals(due, of(referral).dueOn());
        schools.as(
                school, Role.LEAD, () -> agencies.keep(agency(code), typed("South Hub", "01632", "4", "Ask for Jo")));
        ReferralEntry withReference =
                new ReferralEntry(null, true, Agency.OTHER, "Northside", FRIDAY, "N-7", "Afraid", null, null, null);
        schools.as(school, Role.LEAD, () -> referrals.change(referral, 1, withReference));
        assertEquals(due, of(referral).dueOn(), "the day stays with what it follows from");
        assertEquals(
                "Ask for Jo",
                schools.as(school, Role.LEAD, () -> chase.one(referral)).route());
        LocalDate later = FRIDAY.plusDays(4);
        ReferralEntry onAnotherDay =
                new ReferralEntry(null, true, Agency.OTHER, "Northside", later, "N-7", "Afraid", null, null, null);
        schools.as(school, Role.LEAD, () -> referrals.change(referral, 2, onAnotherDay));
        assertEquals(WorkingDays.after(later, 4), of(referral).dueOn());
    }

    @Test
    void theSchoolSaysDaysAndRouteOfEachAgency() {
        schools.as(
                school,
                Role.LEAD,
                () -> agencies.keep(agency("POLICE"), typed("Police", "101", " 3 ", "Ask for the inspector")));
        long police = refer(Agency.POLICE, LocalDate.of(2026, 8, 26));
        assertEquals(TUESDAY, of(police).dueOn(), "Thursday, Friday, Tuesday");
        ReferralChase.Form form = schools.as(school, Role.LEAD, () -> chase.one(police));
        assertEquals("Ask for the inspector", form.route());
        assertEquals("101", form.phone());
        assertEquals(WorkingDays.after(today, 3), form.dueOn());
        schools.as(
                school,
                Role.LEAD,
                () -> agencies.keep(agency("CHILDRENS_SOCIAL_CARE"), typed("Front door", null, "", "")));
        assertNull(of(refer(Agency.CHILDRENS_SOCIAL_CARE, FRIDAY)).dueOn(), "the school expects none by a day");
        for (String wrong : List.of("0", "61", "two", "1.5", "-1")) {
            assertEquals(
                    "answerDays days.unclear",
                    assertThrows(
                                    BadInput.class,
                                    () -> schools.as(
                                            school,
                                            Role.LEAD,
                                            () -> agencies.keep(agency("POLICE"), typed("Police", null, wrong, null))))
                            .all()
                            .stream()
                            .map(fault -> fault.field() + " " + fault.key())
                            .findFirst()
                            .orElseThrow(),
                    wrong);
        }
    }

    @Test
    void whoMadeItIsRemindedAndAWeekLaterTheTeam() {
        long referral = refer(Agency.CHILDRENS_SOCIAL_CARE, FRIDAY);
        assertFalse(remind(referral, TUESDAY), "it is in time all day");
        assertTrue(remind(referral, TUESDAY.plusDays(1)));
        assertFalse(remind(referral, TUESDAY.plusDays(1)), "once");
        String late = "REFERRAL_OVERDUE LATE 1 " + TUESDAY + " /concern/referral.xhtml?id=" + referral;
        assertEquals(List.of(late), told(Role.DEPUTY));
        assertEquals(List.of(), told(Role.LEAD));
        assertTrue(remind(referral, TUESDAY.plusDays(8)));
        assertEquals(1, told(Role.LEAD).size());
        answer(referral, 1, ReferralOutcome.ACCEPTED, today);
        assertEquals(List.of(), told(Role.LEAD), "it is answered, late");
        assertEquals(List.of(), told(Role.DEPUTY));
        assertNull(of(referral).dueOn());
        assertFalse(remind(referral, TUESDAY.plusDays(400)));
        LocalDate sunday = today.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        long other = refer(Agency.CHILDRENS_SOCIAL_CARE, FRIDAY);
        assertTrue(of(other).isOverdue());
        assertEquals(
                List.of(),
                actors.as(
                        Actor.job(school.id()),
                        () -> reminders.due(sunday.atTime(10, 0).atZone(LONDON).toInstant())));
    }

    @Test
    void aRefusedOneIsEscalatedAndThatIsChasedToo() throws Exception {
        long referral = refer(Agency.CHILDRENS_SOCIAL_CARE, FRIDAY);
        answer(referral, 1, ReferralOutcome.NOT_ACCEPTED, today);
        assertTrue(of(referral).isUndecided());
        assertEquals(List.of(referral + " false true"), due());
        assertTrue(left().contains("One refused referral to escalate or accept"), left().toString());
        escalate(referral, 2, today);
        assertTrue(left().contains("One referral awaits an answer"), left().toString());
        Chase escalated = of(referral);
        assertTrue(escalated.isWaiting());
        assertEquals(today, escalated.dueOn());
        assertEquals(
                List.of(new NextEntry(
                        ReferralNext.ESCALATED, "Team manager", today, "He is again at risk", "Looks again", today)),
                escalated.steps());
        assertEquals(List.of(), due());
        assertTrue(remind(referral, today.plusDays(1)));
        assertEquals(1, told(Role.DEPUTY).size());
        escalate(referral, 3, today.plusDays(3));
        assertEquals(List.of(), told(Role.DEPUTY));
        assertEquals(2, of(referral).steps().size());
        FollowUpChronicle.Followed followed =
                schools.as(school, Role.LEAD, () -> chronicle.of(school.pupils().get(0), List.of(concern)));
        assertEquals(2, followed.next().size());
        assertEquals("Children's social care", followed.next().get(0).agency());
        answer(referral, 4, ReferralOutcome.ACCEPTED, today);
        assertNull(of(referral).following());
        assertTrue(left().stream().noneMatch(words -> words.contains("referral")), left().toString());
        assertEquals(2, of(referral).steps().size(), "what was done stays");
        for (List<Object> row : TestDatabase.asOwner()
                .rows("select whom, disagreement, words from concern_referral_step where referral_id = ?", referral)) {
            for (Object kept : row) {
                assertFalse(Traces.isIn((byte[]) kept, "manager") || Traces.isIn((byte[]) kept, "again"), "encrypted");
            }
        }
    }

    @Test
    void acceptingARefusalNeedsARationale() {
        long referral = refer(Agency.CHILDRENS_SOCIAL_CARE, FRIDAY);
        NextEntry accepted = new NextEntry(ReferralNext.ACCEPTED, "x", null, " They already see him ", today);
        assertEquals(List.of("next next.not-refused"), refused(referral, 1, accepted));
        answer(referral, 1, ReferralOutcome.NOT_ACCEPTED, today);
        assertEquals(
                List.of("why next.why.required"),
                refused(referral, 2, new NextEntry(ReferralNext.ACCEPTED, null, null, " ", null)));
        schools.as(school, Role.LEAD, () -> chase.follow(referral, 2, accepted));
        assertEquals(List.of(), due());
        assertEquals(
                List.of(new NextEntry(ReferralNext.ACCEPTED, null, today, "They already see him", null)),
                of(referral).steps());
        assertEquals(List.of("null next.over"), refused(referral, 3, accepted), "it is decided");
        assertEquals(List.of("null changed.self"), refused(referral, 2, accepted), "they did it in another window");
        answer(referral, 3, ReferralOutcome.NOT_ACCEPTED, FRIDAY);
        assertTrue(of(referral).isUndecided(), "another refusal asks again");
    }

    @Test
    void whatCannotBeIsSaidAtEachFieldAtOnce() {
        long referral = refer(Agency.CHILDRENS_SOCIAL_CARE, FRIDAY);
        assertEquals(List.of("next next.required"), refused(referral, 1, new NextEntry(null, null, null, null, null)));
        assertEquals(
                List.of("whom next.whom.required", "doneOn next.on.required", "dueOn next.due.required"),
                refused(referral, 1, new NextEntry(ReferralNext.ESCALATED, " ", null, null, null)));
        assertEquals(
                List.of("whom line.long", "words text.long", "doneOn next.on.before", "dueOn next.due.past"),
                refused(
                        referral,
                        1,
                        new NextEntry(
                                ReferralNext.ESCALATED,
                                "x".repeat(201),
                                FRIDAY.minusDays(1),
                                "x".repeat(20_001),
                                today.minusDays(1))));
        assertEquals(
                List.of("whom text.nul", "words text.nul", "doneOn day.future", "dueOn due.far"),
                refused(
                        referral,
                        1,
                        new NextEntry(
                                ReferralNext.ESCALATED,
                                "a\0b",
                                today.plusDays(1),
                                "a\0b",
                                today.plusYears(1).plusDays(1))));
        assertEquals(List.of(), of(referral).steps(), "nothing is half-applied");
    }

    @Test
    void itIsOfThoseWhoReadTheConcern() {
        long referral = refer(Agency.CHILDRENS_SOCIAL_CARE, FRIDAY);
        assertTrue(remind(referral, TUESDAY.plusDays(1)));
        TestSchool other = schools.make();
        NextEntry entry = new NextEntry(ReferralNext.ESCALATED, "Manager", today, null, today);
        assertEquals(List.of(), schools.as(other, Role.LEAD, () -> chase.due()));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> chase.one(referral)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> chase.of(concern)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> chase.follow(referral, 1, entry)));
        assertThrows(NotPermitted.class, () -> schools.as(school, Role.TEACHER, () -> chase.due()));
        schools.restrict(school, concern);
        assertEquals(List.of(), due());
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> chase.one(referral)));
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> chase.follow(referral, 1, entry)));
        schools.name(school, concern, Role.DEPUTY);
        assertEquals(
                referral,
                schools.as(school, Role.DEPUTY, () -> chase.due())
                        .get(0)
                        .chase()
                        .id());
        schools.change(school, "delete from concern_reader where concern_id = ?1", concern);
        schools.delete(school, concern);
        assertEquals(
                0,
                schools.number(school, "select count(*) from concern_referral_step where school_id = ?1", school.id()));
    }
}
