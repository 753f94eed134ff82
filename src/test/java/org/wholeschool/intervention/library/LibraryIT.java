package org.wholeschool.intervention.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.Lever;
import org.wholeschool.platform.BadInput;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** A school adds interventions of its own to the library, changes them, retires them, and names nobody in them. */
@InServer
class LibraryIT {

    @Inject
    private ConcernSchool schools;

    @Inject
    private Library library;

    @Inject
    private Actors actors;

    private TestSchool school;

    @BeforeEach
    void school() {
        school = schools.make();
    }

    @Test
    void aSchoolsOwnStandsBesideTheProductsAndIsRetiredAndBroughtBack() {
        long id = add("Tea at the gate");
        Entry own = find(id);
        assertEquals("Tea at the gate", own.name());
        assertEquals(Set.of(Where.OUTDOORS), own.where());
        assertEquals(Set.of(BandGroup.OUTSIDE_OR_UNKNOWN), own.when());
        assertEquals(new Entry.Range(2, 10), own.hours());
        assertEquals(List.of(new Entry.Known("It was calmer for a term", null)), own.known());
        assertTrue(own.own());
        assertEquals(13, actors.as(school.actor(Role.HEAD), library::all).size());
        byte[] name =
                (byte[]) schools.see(school, "select name from own_intervention where school_id = ?1", school.id())
                        .get(0);
        assertFalse(
                new String(name, StandardCharsets.ISO_8859_1).contains("Tea"),
                "the name stands readable in its column");
        retire(id, true);
        assertTrue(find(id).retired());
        retire(id, false);
        assertFalse(find(id).retired());
        assertEquals(1, schools.audit(school).get("Library.add DONE LEAD intervention " + id));
        assertEquals(2, schools.audit(school).get("Library.retire DONE LEAD intervention " + id));
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotWrittenOver() {
        long id = add("Tea at the gate");
        change(Role.DEPUTY, id, 1, text("Cocoa at the gate"), null);
        BadInput refused = assertThrows(BadInput.class, () -> change(Role.LEAD, id, 1, text("Soup at the gate"), null));
        assertEquals("own.changed", refused.key());
        assertEquals("Cocoa at the gate", find(id).name());
        change(Role.LEAD, id, 2, text("Soup at the gate"), null);
        assertEquals("Soup at the gate", find(id).name());
    }

    @Test
    void whatNamesSomebodyIsRefusedAndWhatMayBeANameIsTheWritersToSay() {
        BadInput refused = assertThrows(
                BadInput.class,
                () -> actors.as(
                        school.actor(Role.LEAD), () -> library.add(text("Ask Kofi Osei to stand there"), null)));
        assertEquals(
                "name text.names",
                refused.all().get(0).field() + " " + refused.all().get(0).key());
        BadInput reach = assertThrows(
                BadInput.class,
                () -> actors.as(school.actor(Role.LEAD), () -> library.add(text("Ring 0161 496 0000"), null)));
        assertEquals("text.names", reach.key());
        String single = "With Kofi in mind";
        BadInput perhaps = assertThrows(
                BadInput.class, () -> actors.as(school.actor(Role.LEAD), () -> library.add(text(single), null)));
        assertEquals(ContextTexts.PERHAPS, perhaps.key());
        actors.as(school.actor(Role.LEAD), () -> library.add(text(single), ContextTexts.perhaps(perhaps)));
        assertEquals(1, schools.count(school, "own_intervention"));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsFieldAllAtOnce() {
        OwnText empty = new OwnText(
                " ",
                null,
                Set.of(),
                Set.of(),
                null,
                -1,
                500,
                20,
                null,
                null,
                null,
                "Somebody (2001)",
                "",
                "x".repeat(ContextTexts.LONGEST + 1));
        BadInput refused =
                assertThrows(BadInput.class, () -> actors.as(school.actor(Role.LEAD), () -> library.add(empty, null)));
        assertEquals(
                "name own.name.required, lever lever.required, where own.where.required, changes "
                        + "own.changes.required, hoursLeast own.number, hoursMost own.number, poundsMost "
                        + "own.range, known own.known.required,"
                        + " risks own.risks.required, measure text.long",
                refused.all().stream()
                        .map(each -> each.field() + " " + each.key())
                        .collect(Collectors.joining(", ")));
        assertEquals(0, schools.count(school, "own_intervention"));
    }

    @Test
    void nobodyElseWritesAndAnotherSchoolsOwnIsNotThere() {
        long id = add("Tea at the gate");
        TestSchool other = schools.make();
        assertEquals(12, actors.as(other.actor(Role.LEAD), library::all).size());
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> library.own(id)));
        for (Role role : List.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> change(role, id, 1, text("Soup"), null));
        }
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.ACTION_OWNER)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), library::all));
        }
    }

    private static OwnText text(String name) {
        return new OwnText(
                name,
                Lever.PREVENTION,
                Set.of(Where.OUTDOORS),
                Set.of(BandGroup.OUTSIDE_OR_UNKNOWN),
                2,
                10,
                0,
                200,
                "An adult is there and talks",
                null,
                "It was calmer for a term",
                null,
                "It may draw a crowd",
                "Count the cups");
    }

    private long add(String name) {
        return actors.as(school.actor(Role.LEAD), () -> library.add(text(name), null));
    }

    private Entry find(long id) {
        return actors.as(school.actor(Role.LEAD), library::all).stream()
                .filter(entry -> entry.key().equals(Long.toString(id)))
                .findFirst()
                .orElseThrow();
    }

    private void change(Role role, long id, int edition, OwnText text, String looked) {
        actors.as(school.actor(role), () -> {
            library.change(id, edition, text, looked);
            return null;
        });
    }

    private void retire(long id, boolean isRetired) {
        actors.as(school.actor(Role.LEAD), () -> {
            library.retire(id, isRetired);
            return null;
        });
    }
}
