package org.wholeschool.roster.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** A school's texts are looked through for the names of that school. */
@InServer
class NamesInTextIT {

    private static final String TEXT = "Since Kofi Osei-Bonsu left the band, fewer concerns came from there.";

    @Inject
    private TestSchools schools;

    @Inject
    private Roster roster;

    @Inject
    private NamesInText names;

    @Inject
    private Actors actors;

    private TestSchool school;

    @BeforeEach
    void aSchoolWithAPupil() {
        school = schools.makeEmpty();
        actors.as(Actor.setUp(school.id()), () -> {
            roster.create(List.of(new Pupil(
                    "A200000000001", "Osei-Bonsu", "Kofi", null, LocalDate.of(2013, 9, 1), "M", 8, "8B", null)));
            return null;
        });
    }

    @Test
    void thisSchoolsNamesAreFoundAndAnothersAreNobodys() {
        assertEquals(
                List.of("Kofi Osei-Bonsu"),
                actors.as(school.actor(Role.LEAD), () -> names.in(TEXT)).stream()
                        .map(NamesInText.Found::words)
                        .toList());
        assertEquals(
                List.of(),
                actors.as(schools.makeEmpty().actor(Role.LEAD), () -> names.in(TEXT)),
                "a text says nothing of who is in another school");
    }

    /** "Kofi" alone can be anything, and a place must not lose its name to everybody who is called so. */
    @Test
    void ofSeveralNamesOfThingsThoseThatNameAPersonForCertainAreTold() {
        List<String> called = List.of("Kofi Osei-Bonsu’s corner", "Kofi’s corner", "Mr Osei-Bonsu", "The lower yard");
        assertEquals(
                Set.of("Kofi Osei-Bonsu’s corner", "Mr Osei-Bonsu"),
                actors.as(school.actor(Role.LEAD), () -> names.certainlyNaming(called)));
        assertEquals(
                Set.of("Mr Osei-Bonsu"),
                actors.as(schools.makeEmpty().actor(Role.LEAD), () -> names.certainlyNaming(called)),
                "a title before a word is a name anywhere");
    }

    @Test
    void whoeverMayNotReadThemIsNotToldWhoseNamesAreKnown() {
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), () -> names.in(TEXT)));
        }
    }
}
