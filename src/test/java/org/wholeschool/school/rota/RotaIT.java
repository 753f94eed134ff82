package org.wholeschool.school.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.platform.listimport.CheckedList;
import org.wholeschool.platform.listimport.ListLine;
import org.wholeschool.platform.listimport.RefusedLine;
import org.wholeschool.platform.persistence.FieldKeys;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.place.SiteChanges;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Who supervises where is entered, brought in and taken back, holds from a day on, and says what is unowned. */
@InServer
class RotaIT {

    private static final long DEMONSTRATION = 1;

    @Inject
    private Rotas rotas;

    @Inject
    private RotaImports imports;

    @Inject
    private Site site;

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private SchoolDay day;

    @Inject
    private FieldKeys keys;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));
    private TestSchool school;
    private long yard;
    private long hall;
    private long lunch;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        yard = as(Role.ADMINISTRATOR, () -> siteChanges.add("The yard", PlaceGroup.OUTDOOR));
        hall = as(Role.ADMINISTRATOR, () -> siteChanges.add("The hall", PlaceGroup.SHARED_INDOOR));
        lunch = band("LUNCH");
    }

    private <T> T as(Role role, Supplier<T> deed) {
        return actors.as(school.actor(role), deed::get);
    }

    private void lead(Runnable deed) {
        as(Role.LEAD, () -> {
            deed.run();
            return null;
        });
    }

    private String refusal(Runnable deed) {
        return assertThrows(BadInput.class, () -> lead(deed)).key();
    }

    private long band(String code) {
        return as(Role.LEAD, day::plan).bands().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private boolean owned(long place, int weekday, LocalDate on) {
        return as(Role.LEAD, () -> rotas.owned(place, lunch, weekday, on));
    }

    private Watch at(long place, int weekday, String person) {
        return new Watch(place, lunch, weekday, person);
    }

    @Test
    void whatIsEnteredIsOwnedAndTheRestIsNot() {
        lead(() -> rotas.begin(today));
        lead(() -> rotas.keep(
                today, 0, lunch, List.of(at(yard, 1, "Ms Marsh"), at(yard, 1, "Mr Low"), at(yard, 2, " Ms Marsh "))));
        assertTrue(owned(yard, 1, today) && owned(yard, 2, today));
        assertFalse(owned(yard, 3, today) || owned(hall, 1, today));
        Supervision now = as(Role.HEAD, () -> rotas.on(today));
        assertEquals(new TreeSet<>(Set.of(3, 4, 5)), now.unowned(yard, lunch));
        assertEquals(new TreeSet<>(Set.of(1, 2, 3, 4, 5)), now.unowned(hall, lunch));
        assertEquals(3, as(Role.LEAD, () -> rotas.written(today)).watches().size());
        TestDatabase.asOwner()
                .rows("select person from rota_duty where school_id = ?", school.id())
                .forEach(row -> assertFalse(
                        new String((byte[]) row.get(0), StandardCharsets.ISO_8859_1).contains("Marsh"),
                        "encrypted in its column"));
        assertTrue(keys.columns()
                .containsAll(List.of(
                        new FieldKeys.EncryptedColumn("rota_duty", "id", "person"),
                        new FieldKeys.EncryptedColumn("rota_import", "id", "file_name"))));
    }

    @Test
    void withoutARotaNothingIsCalledUnownedAndWhoTeachesSupervises() {
        Supervision none = as(Role.LEAD, () -> rotas.on(today));
        assertFalse(none.isKnown());
        assertEquals(Set.of(), none.unowned(yard, lunch));
        long classroom = as(Role.ADMINISTRATOR, () -> siteChanges.add("Room 1", PlaceGroup.CLASSROOMS));
        lead(() -> rotas.begin(today));
        Supervision empty = as(Role.LEAD, () -> rotas.on(today));
        assertEquals(Set.of(), empty.unowned(classroom, band("PERIOD_1")));
        assertFalse(empty.unowned(yard, band("PERIOD_1")).isEmpty());
        assertFalse(empty.unowned(classroom, lunch).isEmpty());
    }

    @Test
    void aPlaceOffTheSiteIsUnownedOnlyWhereTheRotaHasItAtAll() {
        long stop = as(Role.ADMINISTRATOR, () -> siteChanges.add("The bus stop", PlaceGroup.OFF_SITE_OR_UNKNOWN));
        lead(() -> rotas.begin(today));
        assertEquals(Set.of(), as(Role.LEAD, () -> rotas.on(today)).unowned(stop, lunch));
        lead(() -> rotas.keep(today, 0, lunch, List.of(at(stop, 1, "Ms Marsh"))));
        assertEquals(
                new TreeSet<>(Set.of(2, 3, 4, 5)),
                as(Role.LEAD, () -> rotas.on(today)).unowned(stop, lunch));
    }

    @Test
    void aNewRotaLeavesThePastAsItWas() {
        LocalDate before = today.minusDays(60);
        LocalDate next = today.plusDays(30);
        lead(() -> rotas.begin(before));
        lead(() -> rotas.keep(before, 0, lunch, List.of(at(yard, 1, "Ms Marsh"))));
        lead(() -> rotas.begin(next));
        assertTrue(owned(yard, 1, next), "it begins as a copy");
        lead(() -> rotas.keep(next, 0, lunch, List.of(at(hall, 1, "Ms Marsh"))));
        assertTrue(owned(yard, 1, today) && !owned(hall, 1, today));
        assertTrue(owned(hall, 1, next.plusDays(9)) && !owned(yard, 1, next.plusDays(9)));
        assertFalse(owned(yard, 1, before.minusDays(1)), "before the first there was none");
        assertEquals(List.of(next, before), as(Role.ADMINISTRATOR, rotas::beginnings));
        assertEquals("begun", refusal(() -> rotas.giveUp(before)));
        lead(() -> rotas.giveUp(next));
        assertTrue(owned(yard, 1, next), "the one before stays in force");
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsPlace() {
        assertEquals("begins.needed", refusal(() -> rotas.begin(null)));
        assertEquals("begins.far", refusal(() -> rotas.begin(today.plusYears(3))));
        lead(() -> rotas.begin(today));
        assertEquals("begins.taken", refusal(() -> rotas.begin(today)));
        BadInput longName = assertThrows(
                BadInput.class, () -> lead(() -> rotas.keep(today, 0, lunch, List.of(at(yard, 3, "x".repeat(81))))));
        assertEquals("at-" + yard + "-3", longName.field());
        assertEquals(
                "person.characters",
                refusal(() -> rotas.keep(today, 0, lunch, List.of(at(yard, 1, "Ms \u202eMarsh")))));
        lead(() -> rotas.keep(today, 0, lunch, List.of(at(yard, 1, "Ms Marsh"))));
        assertEquals("changed", refusal(() -> rotas.keep(today, 0, lunch, List.of())), "somebody else was quicker");
        assertTrue(owned(yard, 1, today), "and nothing of theirs is lost");
    }

    @Test
    void anotherSchoolAndAnotherRoleHaveNothingOfIt() {
        lead(() -> rotas.begin(today));
        TestSchool other = schools.make();
        assertEquals(List.of(), actors.as(other.actor(Role.LEAD), rotas::beginnings));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> rotas.written(today)));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> rotas.owned(yard, lunch, 1, today)));
        long theirs = actors.as(other.actor(Role.LEAD), site::places).get(0).id();
        assertEquals("place.gone", refusal(() -> rotas.keep(today, 0, lunch, List.of(at(theirs, 1, "Ms Marsh")))));
        assertThrows(
                NotPermitted.class,
                () -> as(Role.TEACHER, () -> rotas.written(today)),
                "names are for those who keep the rota");
        assertThrows(NotPermitted.class, () -> as(Role.HEAD, () -> rotas.written(today)));
    }

    private CheckedList<RotaImports.Ready, RefusedLine> take(String file, LocalDate from) {
        return as(Role.LEAD, () -> imports.take("rota.csv", file.getBytes(StandardCharsets.UTF_8), from));
    }

    @Test
    void aListIsCheckedRowByRowTakenInWholeAndTakenBack() {
        lead(() -> rotas.begin(today.minusDays(9)));
        lead(() -> rotas.keep(today.minusDays(9), 0, lunch, List.of(at(hall, 1, "Mr Low"))));
        String lunchName = as(Role.LEAD, day::plan).band(lunch).name();
        String file = "Place,Part of the day,Weekdays,Who\nThe yard," + lunchName + ",every day,Ms Marsh\nthe YARD,"
                + lunchName + ",Mon,Ms Marsh\nNowhere," + lunchName + ",Mon,Ms Marsh\n"
                + "The yard,Teatime,Mon,Ms Marsh\nThe yard," + lunchName + ",Sat,Ms Marsh\nThe hall," + lunchName
                + ",someday,Ms Marsh\nThe hall," + lunchName + ",Tue,\n";
        CheckedList<RotaImports.Ready, RefusedLine> checked =
                as(Role.LEAD, () -> imports.check(file.getBytes(StandardCharsets.UTF_8), today));
        assertEquals(
                List.of(2),
                checked.ready().stream().map(RotaImports.Ready::line).toList());
        assertEquals(5, checked.ready().get(0).watches().size());
        assertEquals(1, checked.already());
        assertEquals(
                List.of("4 row.noPlace", "5 row.noBand", "6 row.notThen", "7 row.weekdays", "8 row.person"),
                checked.refused().stream()
                        .map(row -> row.line() + " " + row.reason().key())
                        .toList());
        assertEquals(List.of(today.minusDays(9)), as(Role.LEAD, rotas::beginnings), "a look keeps nothing");

        take(file, today);
        assertTrue(owned(yard, 5, today));
        assertFalse(owned(hall, 1, today), "the list says all there is");
        assertTrue(owned(hall, 1, today.minusDays(1)), "and nothing of the past");
        assertEquals(
                "begins.taken",
                assertThrows(BadInput.class, () -> take(file, today)).key());
        lead(() -> rotas.keep(today, 0, lunch, List.of(at(yard, 1, "Ms Marsh"), at(hall, 2, "By hand"))));
        ListLine list = as(Role.LEAD, imports::latest).get(0).line();
        assertEquals(1, list.entries(), "four were taken out by hand");
        assertEquals(1, as(Role.ADMINISTRATOR, () -> imports.undo(list.id())));
        assertTrue(!owned(yard, 1, today) && owned(hall, 2, today), "what was entered by hand stays");
        assertThrows(NotFound.class, () -> as(Role.LEAD, () -> imports.undo(list.id())), "once");
    }

    @Test
    void aRotaOfWhichNothingIsLeftGoesWithItsList() {
        lead(() -> rotas.begin(today.minusDays(9)));
        lead(() -> rotas.keep(today.minusDays(9), 0, lunch, List.of(at(hall, 1, "Mr Low"))));
        take("place,band,weekdays,who\nThe yard,Lunch,Mon-Fri,Ms Marsh\n", today);
        assertFalse(owned(hall, 1, today));
        assertEquals(
                5,
                as(Role.LEAD, () -> imports.undo(imports.latest().get(0).line().id())));
        assertTrue(owned(hall, 1, today), "the one before is in force again");
        assertEquals(
                "import.nothing",
                assertThrows(BadInput.class, () -> take("place,band,weekdays,who\nNowhere,Lunch,Mon,Ms Marsh\n", today))
                        .key());
        assertThrows(RefusedFile.class, () -> take("%PDF-1.7", today));
    }

    @Test
    void theDemonstrationHasAFewUnownedTimes() {
        Actor head = Actor.job(DEMONSTRATION);
        Supervision now = actors.as(head, () -> rotas.on(today));
        List<Site.ListedPlace> places = actors.as(head, site::places);
        long noon = actors.as(head, day::plan).bands().stream()
                .filter(each -> each.code().equals("LUNCH"))
                .findFirst()
                .orElseThrow()
                .id();
        Set<String> unowned = places.stream()
                .filter(place -> place.group() != PlaceGroup.OFF_SITE_OR_UNKNOWN
                        && !now.unowned(place.id(), noon).isEmpty())
                .map(Site.ListedPlace::code)
                .collect(Collectors.toSet());
        assertTrue(
                unowned.contains("CANTEEN_CORRIDOR") && !unowned.contains("MUSIC_PRACTICE_ROOMS"), unowned.toString());
        assertTrue(unowned.size() <= 8, unowned.toString());
        long yardBreak = places.stream()
                .filter(place -> place.code().equals("LOWER_YARD"))
                .findFirst()
                .orElseThrow()
                .id();
        long atBreak = actors.as(head, day::plan).bands().stream()
                .filter(each -> each.code().equals("BREAK"))
                .findFirst()
                .orElseThrow()
                .id();
        assertEquals(new TreeSet<>(Set.of(2, 4)), now.unowned(yardBreak, atBreak));
    }
}
