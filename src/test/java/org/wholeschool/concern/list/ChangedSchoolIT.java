package org.wholeschool.concern.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.inbox.Inbox;
import org.wholeschool.concern.inbox.InboxClock;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.LikelyPlaces;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.Source;
import org.wholeschool.notice.MyNotices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.Phase;
import org.wholeschool.school.Schools;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.calendar.SchoolTime;
import org.wholeschool.school.calendar.ShortDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * The administrator changes the school, and what was logged before keeps its meaning; what cannot be is refused at its
 * field.
 */
@InServer
class ChangedSchoolIT {

    private static final DutyLeads.AboutAdults NO_ROUTE = DutyLeads.AboutAdults.NOBODY;

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int MONDAY = DayOfWeek.MONDAY.getValue();

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private ConcernReading reading;

    @Inject
    private ConcernRows concernRows;

    @Inject
    private ConcernFacts facts;

    @Inject
    private LikelyPlaces likely;

    @Inject
    private Site site;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private SchoolDay day;

    @Inject
    private SchoolTime time;

    @Inject
    private Categories categories;

    @Inject
    private Calendar calendar;

    @Inject
    private DutyLeads duties;

    @Inject
    private Inbox inbox;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private InboxClock clock;

    @Inject
    private MyNotices myNotices;

    @Inject
    private Schools profile;

    @Inject
    private Actors actors;

    private final LocalDate today = Now.day(ZONE);
    private final LocalDate lastMonday = today.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
    private TestSchool school;
    private Actor administrator;
    private Actor lead;

    @BeforeEach
    void school() {
        school = schools.make();
        administrator = school.actor(Role.ADMINISTRATOR);
        lead = school.actor(Role.LEAD);
    }

    @Test
    void aPlaceWithANewNameIsReadWithBothInWhatWasLoggedBefore() {
        long yard = schools.place(school, "YARD");
        long before = logAt("YARD", "BULLYING_OTHER", null);
        administer(() -> siteChanges.rename(yard, "Garden", true));
        long after = logAt("YARD", "BULLYING_OTHER", null);

        assertEquals("Garden (then called Lower yard)", read(before).place());
        assertEquals("Garden", read(after).place());
        assertEquals(
                List.of("Garden", "Garden (then called Lower yard)"),
                actors.as(lead, () -> concernRows.list(all(), ConcernColumn.LATEST, 1)).rows().stream()
                        .map(ConcernRow::place)
                        .sorted()
                        .toList());
        administer(() -> siteChanges.rename(yard, "Gardens", false));
        assertEquals("Gardens", read(after).place());
        assertEquals("Gardens (then called Lower yard)", read(before).place());
    }

    @Test
    void aPartOfTheDayWithANewNameIsReadWithBothInWhatWasLoggedBefore() {
        long before = logAt("YARD", "BULLYING_OTHER", LocalTime.of(12, 30));
        String then = read(before).band();
        long band = TestDatabase.asOwner().number("select band_id from concern where id = ?", before);
        administer(() -> day.rename(band, "Quiet hour", true));
        assertEquals("Quiet hour (then called " + then + ")", read(before).band());
        administer(() -> day.rename(band, "Silent hour", false));
        assertEquals(
                "Silent hour (then called " + then + ")",
                read(before).band(),
                "what was a mistake for a minute was nobody's name");
    }

    @Test
    void aClosedPlaceKeepsItsConcernsAndIsOfferedNoMore() {
        long yard = schools.place(school, "YARD");
        long before = logAt("YARD", "BULLYING_OTHER", null);
        administer(() -> siteChanges.close(yard, today));

        assertEquals("Lower yard", read(before).place());
        assertTrue(actors.as(lead, likely::offer).stream().noneMatch(spot -> spot.id() == yard));
        assertRefused("place", "place.unknown", () -> logAt("YARD", "BULLYING_OTHER", null));
        administer(() -> siteChanges.close(yard, today.plusDays(1)));
        logAt("YARD", "BULLYING_OTHER", null);
        administer(() -> siteChanges.close(yard, null));
        assertTrue(actors.as(administrator, site::places).stream().allMatch(spot -> spot.closedOn() == null));
    }

    @Test
    void aSplitPlaceKeepsItsConcernsAndKnowsWhatItBecame() {
        long yard = schools.place(school, "YARD");
        long stairs = schools.place(school, "STAIRS");
        long before = logAt("YARD", "BULLYING_OTHER", null);
        administer(() -> siteChanges.split(yard, "Yard by the trees", "Yard by the wall", today));

        assertEquals("Lower yard", read(before).place());
        List<Long> parts = actors.as(administrator, site::splits).stream()
                .filter(split -> split.placeId() == yard)
                .map(Site.Split::successorId)
                .toList();
        List<Site.ListedPlace> places = actors.as(administrator, site::places);
        assertEquals(
                List.of("Yard by the trees", "Yard by the wall"),
                places.stream()
                        .filter(spot -> parts.contains(spot.id()))
                        .map(Site.ListedPlace::name)
                        .sorted()
                        .toList());
        assertTrue(places.stream()
                .filter(spot -> parts.contains(spot.id()))
                .allMatch(spot -> spot.group() == PlaceGroup.OUTDOOR && spot.isOfferedOn(today)));
        List<Site.Walk> walks = actors.as(administrator, site::neighbours);
        assertEquals(
                2,
                walks.stream()
                        .filter(walk -> walk.placeId() == stairs && parts.contains(walk.neighbourId()))
                        .count());
        assertEquals(
                2,
                walks.stream()
                        .filter(walk -> parts.contains(walk.placeId()) && parts.contains(walk.neighbourId()))
                        .count());
        assertEquals(yard, theOneFact().placeId());
        assertRefused(
                "first", "place.split.closed", () -> administer(() -> siteChanges.split(yard, "One", "Two", today)));
    }

    @Test
    void whoIsNextToWhomIsSaidOnceAndHoldsInBothDirections() {
        long yard = schools.place(school, "YARD");
        long gate = schools.place(school, "GATE");
        administer(() -> siteChanges.connect(yard, gate, 30));
        List<Site.Walk> walks = actors.as(administrator, site::neighbours);
        assertTrue(walks.contains(new Site.Walk(yard, gate, 30)) && walks.contains(new Site.Walk(gate, yard, 30)));
        assertRefused(
                "neighbour", "place.neighbour.already", () -> administer(() -> siteChanges.connect(gate, yard, 30)));
        assertRefused(
                "neighbour", "place.neighbour.itself", () -> administer(() -> siteChanges.connect(gate, gate, 30)));
        assertRefused(
                "metres",
                "place.metres.range",
                () -> administer(() -> siteChanges.connect(gate, schools.place(school, "STAIRS"), Double.NaN)));
        administer(() -> siteChanges.part(gate, yard));
        assertTrue(actors.as(administrator, site::neighbours).stream()
                .noneMatch(walk -> walk.placeId() == gate || walk.neighbourId() == gate));
    }

    @Test
    void aNewSchoolDayLeavesWhatWasLoggedInItsOldPartOfTheDay() {
        long before = logAt("YARD", "BULLYING_OTHER", LocalTime.of(10, 50));
        assertEquals("Break", read(before).band());
        administer(() -> {
            day.begin(today);
            day.change(
                    today, Set.of(MONDAY), List.of(span(0, "PERIOD_2", 9, 0, 11, 0), span(1, "BREAK", 11, 0, 11, 30)));
        });

        assertEquals("Break", read(before).band());
        assertEquals(schools.band(school, "BREAK"), theOneFact().bandId());
        DayPlan plan = actors.as(lead, day::plan);
        LocalDate nextMonday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        assertEquals(
                "PERIOD_2",
                plan.bandOf(nextMonday.atTime(10, 50), nextMonday.atTime(10, 50))
                        .code());
        assertEquals(
                "Break",
                read(logAt("YARD", "BULLYING_OTHER", LocalTime.of(10, 50))).band(),
                "a concern of before the new school day that is logged later");
        // A correction of the old school day changes what is logged from now on, and nothing that is there.
        administer(() -> day.change(DayPlan.ALWAYS, Set.of(MONDAY), List.of(span(0, "LUNCH", 9, 0, 12, 0))));
        assertEquals("Break", read(before).band());
        assertEquals(
                "Lunch",
                read(logAt("YARD", "BULLYING_OTHER", LocalTime.of(10, 50))).band());
    }

    @Test
    void aBandThatOverlapsAnotherIsRefusedWithBothNamesAndTimes() {
        BadInput refused = assertThrows(
                BadInput.class,
                () -> administer(() -> day.change(
                        DayPlan.ALWAYS,
                        Set.of(MONDAY),
                        List.of(span(0, "PERIOD_2", 9, 55, 10, 45), span(3, "BREAK", 10, 40, 11, 0)))));
        assertEquals("span:3:from", refused.field());
        assertEquals("day.overlap", refused.key());
        assertEquals(
                List.of("Break", "10:40\u201311:00", "Period 2", "09:55\u201310:45"), List.of(refused.arguments()));
        assertRefused(
                "span:1:to",
                "day.backwards",
                () -> administer(
                        () -> day.change(DayPlan.ALWAYS, Set.of(MONDAY), List.of(span(1, "BREAK", 11, 0, 11, 0)))));
        assertRefused("begins", "day.begins.far", () -> administer(() -> day.begin(today.plusYears(3))));
        administer(() -> day.begin(today.plusDays(20)));
        assertRefused("begins", "day.begins.taken", () -> administer(() -> day.begin(today.plusDays(20))));
        administer(() -> day.giveUp(today.plusDays(20)));
        assertEquals(List.of(DayPlan.ALWAYS), actors.as(lead, day::plan).versions());
        assertRefused(null, "day.has-begun", () -> administer(() -> day.giveUp(DayPlan.ALWAYS)));
    }

    @Test
    void aHalfTermInsideOrAcrossAnotherIsRefusedWithTheOthersName() {
        LocalDate first = LocalDate.of(2040, 9, 3);
        Calendar.NewHalfTerm autumn = new Calendar.NewHalfTerm(1, "Autumn 1", first, first.plusDays(50));
        BadInput inside = assertThrows(
                BadInput.class,
                () -> change(autumn, new Calendar.NewHalfTerm(2, "Autumn 2", first.plusDays(10), first.plusDays(20))));
        assertEquals(
                "half:1:from terms.inside Autumn 1", inside.field() + " " + inside.key() + " " + inside.arguments()[0]);
        BadInput across = assertThrows(
                BadInput.class,
                () -> change(autumn, new Calendar.NewHalfTerm(2, "Autumn 2", first.plusDays(50), first.plusDays(80))));
        assertEquals("half:1:from terms.overlap", across.field() + " " + across.key());
        assertRefused(
                "half:1:to",
                "terms.backwards",
                () -> change(autumn, new Calendar.NewHalfTerm(2, "Autumn 2", first.plusDays(60), first.plusDays(55))));
        assertRefused(
                "half:1:to",
                "terms.both",
                () -> change(autumn, new Calendar.NewHalfTerm(2, "Autumn 2", first.plusDays(60), null)));
        assertRefused(
                "half:0:from",
                "terms.other-year",
                () -> change(new Calendar.NewHalfTerm(1, "Autumn 1", first.minusYears(1), first)));
        assertTrue(
                actors.as(administrator, calendar::halfTerms).stream().noneMatch(half -> half.schoolYear() == 2040),
                "half of it was kept");
        change(autumn);
        BadInput ofTheYearBefore = assertThrows(
                BadInput.class,
                () -> actors.as(administrator, () -> {
                    calendar.change(
                            2039,
                            List.of(new Calendar.NewHalfTerm(6, "Summer 2", LocalDate.of(2040, 8, 20), first)),
                            List.of(),
                            List.of());
                    return null;
                }));
        assertEquals("terms.other-year", ofTheYearBefore.key());
        assertRefused(
                "closed:4:reason",
                "closures.reason.length",
                () -> actors.as(administrator, () -> {
                    calendar.change(
                            2040, List.of(autumn), List.of(new Calendar.NewClosure(4, first, first, " ")), List.of());
                    return null;
                }));
    }

    @Test
    void aHalfDayCutsItsDayAndWhatItCannotBeIsSaidAtItsField() {
        LocalDate first = LocalDate.of(2040, 9, 3);
        LocalDate friday = LocalDate.of(2040, 9, 14);
        Calendar.NewHalfTerm autumn = new Calendar.NewHalfTerm(1, "Autumn 1", first, first.plusDays(50));
        Calendar.NewClosure training = new Calendar.NewClosure(0, friday.plusDays(3), friday.plusDays(3), "Training");
        Function<Calendar.NewHalfDay[], Runnable> keep = half ->
                () -> administer(() -> calendar.change(2040, List.of(autumn), List.of(training), List.of(half)));
        assertRefused(
                "short:2:day",
                "halfdays.day.needed",
                keep.apply(halves(new Calendar.NewHalfDay(2, null, null, 750, "Boiler"))));
        assertRefused("short:0:day", "halfdays.weekend", keep.apply(halves(half(friday.plusDays(1), null, 750))));
        assertRefused("short:0:day", "terms.other-year", keep.apply(halves(half(friday.plusYears(1), null, 750))));
        LocalDate august = LocalDate.of(2041, 8, 15);
        assertRefused(
                "short:0:day",
                "terms.other-year",
                () -> administer(() -> calendar.change(
                        2040,
                        List.of(new Calendar.NewHalfTerm(6, "Long", first, august)),
                        List.of(),
                        List.of(half(august, null, 750)))));
        assertRefused("short:0:day", "halfdays.holiday", keep.apply(halves(half(first.minusDays(3), null, 750))));
        assertRefused("short:0:day", "halfdays.closed", keep.apply(halves(half(friday.plusDays(3), null, 750))));
        assertRefused(
                "short:1:day",
                "halfdays.twice",
                keep.apply(halves(half(friday, null, 750), new Calendar.NewHalfDay(1, friday, 600, null, "Snow"))));
        assertRefused("short:0:closes", "halfdays.time.needed", keep.apply(halves(half(friday, null, null))));
        assertRefused("short:0:closes", "halfdays.outside", keep.apply(halves(half(friday, null, 23 * 60))));
        assertRefused("short:0:opens", "halfdays.outside", keep.apply(halves(half(friday, 6 * 60, null))));
        assertRefused("short:0:closes", "halfdays.backwards", keep.apply(halves(half(friday, 750, 700))));
        assertRefused(
                "short:0:reason",
                "closures.reason.length",
                keep.apply(halves(new Calendar.NewHalfDay(0, friday, null, 750, " "))));
        assertEquals(List.of(), actors.as(administrator, day::plan).halfDays(), "half of it was kept");

        keep.apply(halves(half(friday, null, 750))).run();
        keep.apply(halves(half(friday, null, 720), half(first, 600, 700))).run();
        DayPlan plan = actors.as(administrator, day::plan);
        assertEquals(
                List.of(new ShortDay(first, 600, 700, "Boiler"), new ShortDay(friday, null, 720, "Boiler")),
                plan.halfDays());
        DayPlan.ListedBand afternoon =
                plan.bandOf(friday.plusDays(7).atTime(14, 0), friday.plusDays(7).atTime(14, 0));
        assertEquals(BandGroup.LESSONS, afternoon.group());
        assertNotEquals(afternoon, plan.bandOf(friday.atTime(14, 0), friday.atTime(14, 0)));
        Instant eleven = friday.atTime(11, 0).atZone(ZONE).toInstant();
        assertEquals(
                60,
                actors.as(administrator, time::hours)
                        .between(eleven, eleven.plus(4, ChronoUnit.HOURS))
                        .toMinutes(),
                "a target does not run in the afternoon that is not there");
        administer(() -> calendar.change(2040, List.of(), List.of(), List.of()));
        assertEquals(
                240,
                actors.as(administrator, time::hours)
                        .between(eleven, eleven.plus(4, ChronoUnit.HOURS))
                        .toMinutes(),
                "the control");
        assertEquals(List.of(), actors.as(administrator, day::plan).halfDays());
    }

    private static Calendar.NewHalfDay half(LocalDate day, Integer opens, Integer closes) {
        return new Calendar.NewHalfDay(0, day, opens, closes, "Boiler");
    }

    private static Calendar.NewHalfDay[] halves(Calendar.NewHalfDay... halves) {
        return halves;
    }

    @Test
    void aCategoryIsClosedAndFollowedButNeverCountedInAnotherWay() {
        long bullying = schools.category(school, "BULLYING_OTHER");
        long before = logAt("YARD", "BULLYING_OTHER", null);
        long next = actors.as(
                administrator, () -> categories.replace(bullying, CategoryScope.CASEWORK, CategoryGroup.OTHER, today));
        assertEquals(CategoryScope.CONTEXT, read(before).scope());
        assertEquals(bullying, theOneFact().categoryId());
        assertRefused("category", "category.unknown", () -> logAt("YARD", "BULLYING_OTHER", null));
        List<Categories.ListedCategory> named = actors.as(administrator, categories::all).stream()
                .filter(kind -> kind.name().equals("Bullying: other"))
                .toList();
        assertEquals(
                Set.of(bullying, next), Set.of(named.get(0).id(), named.get(1).id()));
        assertRefused("name", "category.name.taken", () -> administer(() -> categories.close(bullying, null)));
        assertFalse(named.get(0).urgent() || named.get(1).urgent());
        administer(() -> categories.setUrgent(next, true));
        long third = actors.as(
                administrator, () -> categories.replace(next, CategoryScope.CASEWORK, CategoryGroup.PHYSICAL, today));
        assertEquals(
                Set.of(next, third),
                actors.as(administrator, categories::all).stream()
                        .filter(kind -> kind.urgent() && kind.name().equals("Bullying: other"))
                        .map(Categories.ListedCategory::id)
                        .collect(Collectors.toSet()),
                "what cannot wait still cannot");
        administer(() -> categories.close(third, today));
        administer(() -> categories.rename(next, "Bullying at home", true));
        administer(() -> categories.close(bullying, null));
        administer(() -> categories.rename(bullying, "Other bullying", true));
        assertEquals(
                "Other bullying (then called Bullying: other)", read(before).category());
    }

    /**
     * What could not wait when it was logged cannot wait now, whatever the administrator makes of its kind: it stays
     * first in the inbox with its target, and goes up by its steps.
     */
    @Test
    void anUrgentConcernGoesUpWhateverBecomesOfItsCategory() {
        long harm = schools.category(school, "SELF_HARM");
        long bullying = schools.category(school, "BULLYING_OTHER");
        long ordinary = logAt("YARD", "BULLYING_OTHER", null);
        long before = logAt("YARD", "SELF_HARM", null);
        Inbox.Row was = row(before);
        administer(() -> categories.rename(harm, "Self-harm", true));
        assertEquals("Self-harm", row(before).category());
        assertUrgentAsBefore(was, before);
        assertEquals(1, clock.pass(school.id(), before, 6));
        assertEquals("Self-harm", aboutOfTheLastNotice());

        administer(() -> categories.setUrgent(harm, false));
        assertUrgentAsBefore(was, before);
        assertFalse(row(logAt("YARD", "SELF_HARM", null)).isUrgent(), "what is logged from now on can wait");
        administer(() -> categories.setUrgent(bullying, true));
        assertFalse(row(ordinary).isUrgent(), "and what could wait still can");
        assertEquals(0, clock.pass(school.id(), ordinary, 31));

        long next = actors.as(
                administrator, () -> categories.replace(harm, CategoryScope.CASEWORK, CategoryGroup.PHYSICAL, today));
        assertUrgentAsBefore(was, before);
        assertEquals(1, clock.pass(school.id(), before, 16), "the deputy, though its kind is closed");
        administer(() -> categories.close(next, today));
        assertEquals(1, clock.pass(school.id(), before, 31), "the head");
        assertEquals(
                "DUTY DEPUTY HEAD",
                String.join(
                        " ",
                        actors.as(lead, () -> caseLeads.care(before)).steps().stream()
                                .map(step -> step.step().name())
                                .toList()));
        assertEquals(
                before,
                actors.as(lead, () -> inbox.list(Inbox.Show.NEW, 200).rows())
                        .get(0)
                        .id());
    }

    private void assertUrgentAsBefore(Inbox.Row was, long concern) {
        Inbox.Row row = row(concern);
        assertTrue(row.isUrgent());
        assertEquals(was.target() + " " + was.due(), row.target() + " " + row.due());
    }

    private Inbox.Row row(long concern) {
        return actors.as(lead, () -> inbox.list(Inbox.Show.ALL, 200).rows()).stream()
                .filter(row -> row.id() == concern)
                .findFirst()
                .orElseThrow();
    }

    private String aboutOfTheLastNotice() {
        return actors.as(lead, myNotices::mine).get(0).about();
    }

    @Test
    void otherClocksShowTheSameMoments() {
        Instant at = lastMonday.atTime(10, 50).atZone(ZONE).toInstant();
        long before = logAt("YARD", "BULLYING_OTHER", LocalTime.of(10, 50));
        administer(() -> profile.change(
                new Schools.Change("Hill School", "00" + school.id(), Phase.MIDDLE, 5, 8, "Asia/Singapore")));
        assertEquals(at, read(before).occurredFrom());
        assertEquals("Break", read(before).band());
        assertEquals(
                ZoneId.of("Asia/Singapore"), actors.as(lead, profile::profile).zone());
        assertRefused(
                "urn",
                "profile.urn.digits",
                () -> administer(
                        () -> profile.change(new Schools.Change("Hill School", "12345A", Phase.MIDDLE, 5, 8, "UTC"))));
        assertRefused(
                "lastYear",
                "profile.years.order",
                () -> administer(
                        () -> profile.change(new Schools.Change("Hill School", "123456", Phase.MIDDLE, 8, 5, "UTC"))));
        assertRefused(
                "zone",
                "profile.zone.unknown",
                () -> administer(() -> profile.change(
                        new Schools.Change("Hill School", "123456", Phase.MIDDLE, 5, 8, "Europe/Atlantis"))));
        long other = schools.make().id();
        assertRefused(
                "urn",
                "profile.urn.taken",
                () -> administer(() ->
                        profile.change(new Schools.Change("Hill School", "00" + other, Phase.MIDDLE, 5, 8, "UTC"))));
    }

    @Test
    void namesThatWouldBreakAPageAreRefused() {
        for (String name : List.of(ConcernSchool.OVERRIDE + "draY", "Ya\u0000rd", "Yard\nTwo")) {
            assertRefused(
                    "name",
                    "name.characters",
                    () -> actors.as(administrator, () -> siteChanges.add(name, PlaceGroup.OUTDOOR)));
        }
        assertRefused(
                "name",
                "place.name.taken",
                () -> actors.as(administrator, () -> siteChanges.add("LOWER YARD ", PlaceGroup.OUTDOOR)));
        assertRefused(
                "group", "place.group.needed", () -> actors.as(administrator, () -> siteChanges.add("Roof", null)));
    }

    @Test
    void namesAndNumbersOfDutyLeadsAreKeptEncryptedAndReadByStaff() {
        List<DutyLeads.Row> rows = List.of(
                new DutyLeads.Row(0, new DutyLeads.Duty("Lee Grant", "01632 960123 ext 4", "12345", 8 * 60, 17 * 60)));
        administer(() -> duties.change(rows, "01632 960999", null, NO_ROUTE));
        assertEquals(List.of(rows.get(0).duty()), actors.as(school.actor(Role.TEACHER), duties::all));
        byte[] name = (byte[]) schools.see(school, "select name from duty_lead where school_id = ?1", school.id())
                .get(0);
        assertFalse(new String(name, java.nio.charset.StandardCharsets.ISO_8859_1).contains("Grant"));
        assertRefused(
                "outOfHours",
                "contacts.phone.unclear",
                () -> administer(() -> duties.change(rows, "call us", null, NO_ROUTE)));
        assertRefused(
                "duty:2:days",
                "contacts.days.needed",
                () -> administer(() -> duties.change(
                        List.of(new DutyLeads.Row(2, new DutyLeads.Duty("Lee Grant", "01632 960123", "", 0, 60))),
                        null,
                        null,
                        NO_ROUTE)));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), duties::all));
    }

    @Test
    void whomStaffTellAboutAnAdultIsKeptEncryptedAndReadByStaff() {
        DutyLeads.AboutAdults route = new DutyLeads.AboutAdults(
                " Ruth Bell ", "01632 960200", "Omar Aziz", " ", "LADO team ", " 01632 960300");
        administer(() -> duties.change(List.of(), null, null, route));
        assertEquals(
                new DutyLeads.AboutAdults("Ruth Bell", "01632 960200", "Omar Aziz", null, "LADO team", "01632 960300"),
                actors.as(school.actor(Role.TEACHER), duties::aboutAdults));
        byte[] head = (byte[]) TestDatabase.asOwner()
                .rows("select head_name from school where id = ?", school.id())
                .get(0)
                .get(0);
        assertFalse(new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).contains("Bell"));
        assertRefused(
                "chairPhone",
                "contacts.phone.unclear",
                () -> administer(() -> duties.change(
                        List.of(), null, null, new DutyLeads.AboutAdults(null, null, null, "ring her", null, null))));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), duties::aboutAdults));
    }

    @Test
    void onlyTheAdministratorChangesTheSchoolAndOnlyTheirOwn() {
        long yard = schools.place(school, "YARD");
        for (Role role : List.of(Role.TEACHER, Role.LEAD, Role.HEAD, Role.GOVERNOR)) {
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(school.actor(role), () -> {
                        siteChanges.close(yard, today);
                        return null;
                    }));
        }
        Actor elsewhere = schools.make().actor(Role.ADMINISTRATOR);
        assertThrows(
                org.wholeschool.access.NotFound.class,
                () -> actors.as(elsewhere, () -> {
                    siteChanges.close(yard, today);
                    return null;
                }));
        administer(() -> siteChanges.close(yard, today));
        assertEquals(1, schools.audit(school).get("Site.close DONE ADMINISTRATOR place " + yard));
    }

    private void change(Calendar.NewHalfTerm... halves) {
        administer(() -> calendar.change(2040, List.of(halves), List.of(), List.of()));
    }

    private SchoolDay.Span span(int row, String band, int fromHour, int fromMinute, int toHour, int toMinute) {
        return new SchoolDay.Span(row, schools.band(school, band), fromHour * 60 + fromMinute, toHour * 60 + toMinute);
    }

    private void administer(Runnable deed) {
        actors.as(administrator, () -> {
            deed.run();
            return null;
        });
    }

    private static void assertRefused(String field, String key, Runnable deed) {
        BadInput refused = assertThrows(BadInput.class, deed::run);
        assertEquals(field + " " + key, refused.field() + " " + refused.key());
    }

    /** @param at a time of last Monday, or null for now */
    private long logAt(String place, String kind, LocalTime at) {
        Instant moment = at == null
                ? Now.instant().truncatedTo(ChronoUnit.MILLIS)
                : lastMonday.atTime(at).atZone(ZONE).toInstant();
        return actors.as(
                school.actor(Role.TEACHER),
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        "Pushed.",
                        null,
                        moment,
                        moment,
                        schools.place(school, place),
                        null,
                        schools.category(school, kind),
                        Source.SAW_OR_HEARD,
                        List.of())));
    }

    private ConcernReading.Whole read(long id) {
        return actors.as(lead, () -> reading.read(id));
    }

    private ConcernFacts.Fact theOneFact() {
        return actors.as(lead, () -> facts.received(today.minusDays(1), today))
                .facts()
                .get(0);
    }

    private static ConcernFilter all() {
        return ConcernFilter.ALL;
    }
}
