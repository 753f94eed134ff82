package org.wholeschool.concern.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.wholeschool.concern.list.ConcernFilter.Happened.WHENEVER;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.log.LikelyPlaces;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.table.TablePage;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** Leads read the concerns of their school, each reading is on record, and nobody else reads any. */
@InServer
class ConcernReadingIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private ConcernReading reading;

    @Inject
    private ConcernRows concernRows;

    @Inject
    private LikelyPlaces likelyPlaces;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor teacher;
    private Actor lead;

    @BeforeEach
    void school() {
        school = schools.make();
        teacher = school.actor(Role.TEACHER);
        lead = school.actor(Role.LEAD);
    }

    @Test
    void theListOfAPlaceAndAPartOfTheDayHasThatAndNothingElse() {
        long canteenLunch = log("CANTEEN", "LUNCH", null);
        long canteenBreak = log("CANTEEN", "BREAK", null);
        log("YARD", "LUNCH", null);
        long canteen = schools.place(school, "CANTEEN");

        assertEquals(
                List.of(canteenLunch),
                ids(new ConcernFilter(
                        canteen,
                        schools.band(school, "LUNCH"),
                        null,
                        null,
                        null,
                        null,
                        WHENEVER,
                        null,
                        null,
                        null,
                        null,
                        null)));
        assertEquals(
                List.of(canteenBreak, canteenLunch),
                ids(new ConcernFilter(
                        canteen, null, BandGroup.BREAKS, null, null, null, WHENEVER, null, null, null, null, null)));
        assertEquals(
                List.of(),
                ids(new ConcernFilter(
                        canteen, null, BandGroup.LESSONS, null, null, null, WHENEVER, null, null, null, null, null)));
        assertEquals(3, ids(ConcernFilter.ALL).size());
        LocalDate today = Now.day(LONDON);
        assertEquals(
                2,
                ids(new ConcernFilter(
                                canteen,
                                null,
                                null,
                                null,
                                today.minusDays(1),
                                today,
                                WHENEVER,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .size());
        assertEquals(
                List.of(),
                ids(new ConcernFilter(
                        canteen, null, null, null, null, today.minusDays(1), WHENEVER, null, null, null, null, null)));
        assertEquals(
                List.of(),
                ids(new ConcernFilter(
                        canteen, null, null, null, today.plusDays(1), null, WHENEVER, null, null, null, null, null)));
    }

    /** As hotspots count: by the day on which it began to happen, in the school's time, without casework. */
    @Test
    void theListOfSomeDaysHasWhatHappenedOnThemHoweverLateItWasTold() {
        LocalDate first = Now.day(LONDON).minusDays(20);
        LocalDate last = first.plusDays(6);
        long asItBegan = happened("BULLYING_OTHER", first.atTime(0, 0));
        long asItEnded = happened("BULLYING_OTHER", last.atTime(23, 59));
        long casework = happened("SELF_HARM", first.atTime(12, 0));
        long before = happened("BULLYING_OTHER", first.minusDays(1).atTime(23, 59));
        long after = happened("BULLYING_OTHER", last.plusDays(1).atTime(0, 0));
        long whenever = log("CANTEEN", "LUNCH", null);
        assertEquals(List.of(casework, asItEnded, asItBegan), ids(ofDays(first, last, null)));
        assertEquals(List.of(asItEnded, asItBegan), ids(ofDays(first, last, CategoryScope.CONTEXT)));
        assertEquals(List.of(casework), ids(ofDays(null, null, CategoryScope.CASEWORK)));
        assertEquals(
                List.of(after, casework, asItEnded, asItBegan),
                ids(ofDays(first, null, null)),
                "of one no day is known");
        assertEquals(List.of(before, casework, asItEnded, asItBegan), ids(ofDays(null, last, null)));
        assertEquals(List.of(whenever, after, before, casework, asItEnded, asItBegan), ids(ConcernFilter.ALL));
        assertEquals(
                2,
                actors.as(
                                lead,
                                () -> concernRows
                                        .find(ofDays(first, last, CategoryScope.CONTEXT), ConcernColumn.LATEST)
                                        .ids())
                        .size());
    }

    private static ConcernFilter ofDays(LocalDate from, LocalDate to, CategoryScope scope) {
        return new ConcernFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                new ConcernFilter.Happened(from, to),
                scope,
                null,
                null,
                null,
                null);
    }

    private long happened(String category, LocalDateTime at) {
        Instant moment = at.atZone(LONDON).toInstant();
        return actors.as(
                teacher,
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        "Pushing in the queue.",
                        null,
                        moment,
                        moment,
                        schools.place(school, "CANTEEN"),
                        null,
                        schools.category(school, category),
                        Source.PUPIL_TOLD_ME,
                        List.of())));
    }

    @Test
    void whatWaitsForALeadIsCountedAsItIsListed() {
        long seen = log("CANTEEN", "LUNCH", null);
        long waits = log("YARD", "LUNCH", null);
        long brought = log("YARD", "LUNCH", null);
        schools.change(school, "update concern set batch_id = 1 where id = ?1", brought);
        acknowledge(lead, seen);
        assertEquals(List.of(waits), waiting());
        assertEquals(
                1,
                actors.as(
                        lead,
                        () -> concernRows
                                .list(ConcernFilter.WAITING, ConcernColumn.LATEST, 1)
                                .total()));
        acknowledge(lead, waits);
        assertEquals(List.of(), waiting());
        assertEquals(
                0,
                actors.as(
                        lead,
                        () -> concernRows
                                .list(ConcernFilter.WAITING, ConcernColumn.LATEST, 1)
                                .total()));
        assertEquals(
                List.of(brought),
                ids(new ConcernFilter(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        WHENEVER,
                        null,
                        null,
                        ConcernFilter.Seen.NOT_YET_IMPORTED,
                        null,
                        null)));
        assertEquals(
                List.of(waits, seen),
                ids(new ConcernFilter(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        WHENEVER,
                        null,
                        null,
                        ConcernFilter.Seen.ACKNOWLEDGED,
                        null,
                        null)));
        assertEquals(
                List.of(waits),
                ids(new ConcernFilter(null, null, null, null, null, null, WHENEVER, null, null, null, waits, null)));
        assertEquals(
                0,
                actors.as(
                        schools.make().actor(Role.LEAD),
                        () -> concernRows
                                .list(ConcernFilter.WAITING, ConcernColumn.LATEST, 1)
                                .total()));
        assertThrows(
                NotPermitted.class,
                () -> actors.as(
                        teacher,
                        () -> concernRows
                                .list(ConcernFilter.WAITING, ConcernColumn.LATEST, 1)
                                .total()));
    }

    private List<Long> waiting() {
        return ids(ConcernFilter.WAITING);
    }

    @Test
    void aLongListHasPagesAndBehindTheLastIsTheLast() {
        for (int i = 0; i <= TablePage.ROWS; i++) {
            log("CANTEEN", "LUNCH", null);
        }
        ConcernRows.Listed second = actors.as(lead, () -> concernRows.list(ConcernFilter.ALL, ConcernColumn.LATEST, 2));
        assertEquals(2, second.page().pages());
        assertEquals(1, second.rows().size());
        assertEquals(
                second,
                actors.as(lead, () -> concernRows.list(ConcernFilter.ALL, ConcernColumn.LATEST, Integer.MAX_VALUE)));
        assertEquals(
                TablePage.ROWS + 1,
                actors.as(
                                lead,
                                () -> concernRows
                                        .find(ConcernFilter.ALL, ConcernColumn.LATEST)
                                        .ids())
                        .size());
    }

    @Test
    void eachReadingIsOnRecordWithWhatItWasAbout() {
        long id = log("CANTEEN", "LUNCH", null);
        long canteen = schools.place(school, "CANTEEN");
        ConcernFilter filter =
                new ConcernFilter(canteen, null, null, null, null, null, WHENEVER, null, null, null, null, null);
        actors.as(lead, () -> concernRows.list(filter, ConcernColumn.LATEST, 1));
        actors.as(lead, () -> concernRows.list(filter, ConcernColumn.LATEST, 1));
        actors.as(
                school.actor(Role.DEPUTY),
                () -> concernRows.find(filter, ConcernColumn.LATEST).ids());
        actors.as(lead, () -> reading.read(id));
        assertEquals(2, schools.audit(school).get("ConcernReading.list DONE LEAD place " + canteen));
        assertEquals(1, schools.audit(school).get("ConcernRows.find DONE DEPUTY place " + canteen));
        assertEquals(1, schools.audit(school).get("ConcernReading.read DONE LEAD concern " + id));
    }

    @Test
    void anotherSchoolsConcernsAndPlacesAreNotThere() {
        long id = log("CANTEEN", "LUNCH", null);
        TestSchool other = schools.make();
        Actor otherLead = other.actor(Role.LEAD);
        assertThrows(NotFound.class, () -> actors.as(otherLead, () -> reading.read(id)));
        assertThrows(
                NotFound.class,
                () -> actors.as(otherLead, () -> {
                    log.acknowledge(id);
                    return null;
                }));
        ConcernFilter notTheirs = new ConcernFilter(
                schools.place(school, "CANTEEN"), null, null, null, null, null, WHENEVER, null, null, null, null, null);
        assertEquals(
                0,
                actors.as(otherLead, () -> concernRows.list(notTheirs, ConcernColumn.LATEST, 1))
                        .total());
        assertEquals(
                List.of(),
                actors.as(
                        otherLead,
                        () -> concernRows.find(notTheirs, ConcernColumn.LATEST).ids()));
        assertEquals(
                1, schools.audit(other).get("ConcernReading.list DONE LEAD - 0"), "their record has nothing of ours");
        assertEquals(
                0,
                actors.as(otherLead, () -> concernRows.list(ConcernFilter.ALL, ConcernColumn.LATEST, 1))
                        .total());
        assertNull(actors.as(lead, () -> reading.read(id)).acknowledgedAt());
    }

    @Test
    void onlyLeadsRead() {
        long id = log("CANTEEN", "LUNCH", null);
        assertThrows(
                NotFound.class,
                () -> actors.as(school.actor(Role.HEAD), () -> reading.read(id)),
                "none but one about an adult");
        assertThrows(
                NotPermitted.class,
                () -> actors.as(
                        school.actor(Role.HEAD), () -> concernRows.list(ConcernFilter.ALL, ConcernColumn.LATEST, 1)));
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), () -> reading.read(id)));
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(
                            school.actor(role), () -> concernRows.list(ConcernFilter.ALL, ConcernColumn.LATEST, 1)));
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(
                            school.actor(role),
                            () -> concernRows
                                    .find(ConcernFilter.ALL, ConcernColumn.LATEST)
                                    .ids()));
            assertEquals(1, schools.audit(school).get("ConcernReading.read REFUSED " + role + " - 0"));
        }
    }

    @Test
    void aConcernIsAcknowledgedOnceAndKeepsByWhom() {
        long id = log("CANTEEN", "LUNCH", null);
        acknowledge(lead, id);
        Instant at = actors.as(lead, () -> reading.read(id)).acknowledgedAt();
        assertNotNull(at);
        acknowledge(school.actor(Role.DEPUTY), id);
        ConcernReading.Whole concern = actors.as(lead, () -> reading.read(id));
        assertEquals(at, concern.acknowledgedAt());
        assertEquals("Test LEAD", concern.acknowledgedBy());
        assertEquals("Test TEACHER", concern.loggedBy());
        assertEquals(1, schools.audit(school).get("ConcernLog.acknowledge DONE LEAD concern " + id));
    }

    @Test
    void peopleAreNamedWithTheirPartAsTheyAreWritten() {
        long reversed = actors.as(teacher, () -> roster.search("abena")).get(0).id();
        long id = log("CANTEEN", "LUNCH", reversed);
        assertEquals(
                List.of(
                        new ConcernReading.Somebody(
                                reversed, "Abena " + ConcernSchool.OVERRIDE + "htimS", "9A", InvolvementRole.HARMED),
                        new ConcernReading.Somebody(null, null, null, InvolvementRole.WITNESS)),
                actors.as(lead, () -> reading.read(id)).people());
    }

    @Test
    void theFormOffersTheirOwnPlaceThenWhatIsNextToIt() {
        List<String> before = names(school.actor(Role.HEAD));
        log("YARD", "LUNCH", null);
        log("LIBRARY", "LUNCH", null);
        log("NOT_KNOWN", "LUNCH", null);
        log("YARD", "LUNCH", null);
        assertEquals(
                List.of("Lower yard", "Library", ConcernSchool.FORMULA),
                names(teacher).subList(0, 3));
        assertEquals(before, names(school.actor(Role.HEAD)), "what others logged shows in nobody's list");
    }

    private List<String> names(Actor actor) {
        return actors.as(actor, likelyPlaces::offer).stream()
                .map(spot -> spot.name())
                .toList();
    }

    private List<Long> ids(ConcernFilter filter) {
        return actors.as(lead, () -> concernRows.list(filter, ConcernColumn.LATEST, 1)).rows().stream()
                .map(ConcernRow::id)
                .toList();
    }

    private void acknowledge(Actor actor, long id) {
        actors.as(actor, () -> {
            log.acknowledge(id);
            return null;
        });
    }

    private long log(String place, String band, Long pupilId) {
        List<NewConcern.Person> people = pupilId == null
                ? List.of()
                : List.of(
                        new NewConcern.Person(null, InvolvementRole.WITNESS),
                        new NewConcern.Person(pupilId, InvolvementRole.HARMED));
        return actors.as(
                teacher,
                () -> log.log(new NewConcern(
                        UUID.randomUUID().toString(),
                        "Pushing in the queue.",
                        null,
                        null,
                        null,
                        schools.place(school, place),
                        schools.band(school, band),
                        schools.category(school, "BULLYING_OTHER"),
                        Source.PUPIL_TOLD_ME,
                        people)));
    }
}
