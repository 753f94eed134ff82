package org.wholeschool.casework.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.persistence.Database;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** Each role finds what it may open and nothing else, of its own school, by whatever part of it is known. */
@BothDatabases("queries by number and by condition")
@InServer
class SearchIT {

    private static final int PUPILS = 2_500;
    private static final double NANOS_OF_A_MILLISECOND = 1e6;

    @Inject
    private Search search;

    @Inject
    private ConcernSchool schools;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor lead;

    @BeforeEach
    void school() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
    }

    @ParameterizedTest
    @CsvSource({
        "kof, Kofi Osei",
        "OSEI 8b, Kofi Osei",
        "9A, htimS",
        "a10000 0000001, Kofi Osei",
        "000000001, Kofi Osei",
        "o'neill, O'Neill",
        "O\u2019Neill, O'Neill",
        "oneill sian, O'Neill"
    })
    void aLeadFindsAPupilByAnyPartOfANameAFormOrTheNumber(String typed, String name) {
        List<Found.Hit> found = hits(lead, typed, Found.Kind.PUPIL);
        assertTrue(found.get(0).name().contains(name), typed + ": " + found);
        assertTrue(found.get(0).address().startsWith("/concern/pupil.xhtml?id="), found.toString());
    }

    @Test
    void aConcernIsFoundByItsNumberByWhoMayReadItOrLoggedIt() {
        long open = schools.log(school.id(), "BULLYING_OTHER");
        String number = Long.toString(open);
        Found.Hit hit = hits(lead, number, Found.Kind.CONCERN).get(0);
        assertEquals("/concern/view.xhtml?id=" + open, hit.address());
        assertTrue(hit.name().startsWith("Concern " + number + ": "), hit.name());
        assertEquals(
                "/concern/my-concern.xhtml?id=" + open,
                hits(school.actor(Role.TEACHER), number, Found.Kind.CONCERN)
                        .get(0)
                        .address(),
                "the teacher logged it");
        for (Role role : List.of(
                Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.ACTION_OWNER)) {
            assertEquals(List.of(), hits(school.actor(role), number, Found.Kind.CONCERN), role.name());
        }
        assertEquals(List.of(), hits(schools.make().actor(Role.LEAD), number, Found.Kind.CONCERN), "another school");
    }

    @Test
    void aRestrictedConcernAndOneAboutAnAdultAreAsIfTheyWereNotThere() {
        long restricted = schools.log(school.id(), "BULLYING_OTHER");
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", restricted);
        long aboutAdult = schools.log(school.id(), "BULLYING_OTHER");
        schools.change(school, "update concern set about_adult_since = received_at where id = ?1", aboutAdult);
        for (long hidden : List.of(restricted, aboutAdult)) {
            assertEquals(List.of(), hits(lead, Long.toString(hidden), Found.Kind.CONCERN));
        }
        assertEquals(
                "/concern/head-view.xhtml?id=" + aboutAdult,
                hits(school.actor(Role.HEAD), Long.toString(aboutAdult), Found.Kind.CONCERN)
                        .get(0)
                        .address());
        assertEquals(List.of(), hits(school.actor(Role.HEAD), Long.toString(restricted), Found.Kind.CONCERN));
    }

    @Test
    void aKindLeadsALeadToItsConcernsAndNoOneElse() {
        assertEquals(
                List.of("/concern/list.xhtml?kinds=" + schools.category(school, "SEXUAL_HARASSMENT")),
                addresses(lead, "harass sexual", Found.Kind.KIND));
        for (Role role : List.of(Role.TEACHER, Role.HEAD, Role.ADMINISTRATOR)) {
            assertEquals(List.of(), addresses(school.actor(role), "harass sexual", Found.Kind.KIND), role.name());
        }
    }

    @Test
    void aFormAColleagueAndAPlaceInAPartOfTheDayLeadALeadToTheirConcernsAndNoOneElse() {
        assertEquals(List.of("/concern/list.xhtml?form=8B"), addresses(lead, "8b", Found.Kind.FORM));
        long teacher = school.accounts().get(Role.TEACHER);
        assertEquals(List.of("/concern/list.xhtml?by=" + teacher), addresses(lead, "test teacher", Found.Kind.STAFF));
        long deputy = school.accounts().get(Role.DEPUTY);
        assertEquals(
                List.of("/concern/list.xhtml?owner=" + deputy, "/concern/list.xhtml?by=" + deputy),
                addresses(lead, "test deputy", Found.Kind.STAFF));
        assertEquals(
                List.of("/concern/list.xhtml?place=" + schools.place(school, "YARD") + "&band="
                        + schools.band(school, "LUNCH")),
                addresses(lead, "yard lunch", Found.Kind.PLACE));
        for (Role role : List.of(Role.TEACHER, Role.HEAD, Role.ADMINISTRATOR)) {
            assertEquals(List.of(), addresses(school.actor(role), "8b", Found.Kind.FORM), role.name());
            assertEquals(List.of(), addresses(school.actor(role), "test deputy", Found.Kind.STAFF), role.name());
            assertEquals(List.of(), addresses(school.actor(role), "yard lunch", Found.Kind.PLACE), role.name());
        }
        assertEquals(List.of(), addresses(lead, "test stranger", Found.Kind.STAFF));
    }

    @Test
    void placesAgenciesAndPagesAreFoundByWords() {
        assertEquals(
                List.of("/concern/list.xhtml?place=" + schools.place(school, "YARD")),
                addresses(lead, "yard low", Found.Kind.PLACE));
        assertEquals(
                List.of("/school/place.xhtml?id=" + schools.place(school, "YARD")),
                addresses(school.actor(Role.ADMINISTRATOR), "Lower yard", Found.Kind.PLACE));
        assertEquals(
                List.of(), addresses(school.actor(Role.TEACHER), "Lower yard", Found.Kind.PLACE), "no page to open");
        assertTrue(addresses(lead, "police", Found.Kind.AGENCY).stream()
                .allMatch(address -> address.startsWith("/agency/agency.xhtml?code=")));
        assertEquals(1, addresses(lead, "police", Found.Kind.AGENCY).size());
        assertEquals(List.of("/intervention/library.xhtml"), addresses(lead, "library inter", Found.Kind.PAGE));
        assertEquals(
                List.of("/governance/dashboard.xhtml"),
                addresses(school.actor(Role.GOVERNOR), "dashboard", Found.Kind.PAGE));
    }

    @Test
    void everyRoleFindsOnlyPagesThatItMayOpenAndAGovernorNothingElse() {
        schools.log(school.id(), "BULLYING_OTHER", "He pushed him.", "kofi");
        for (Role role : Role.heldByAccounts()) {
            for (String typed : List.of("kofi", "osei", "yard", "police", "con", "re", "1", "8B", "A1000")) {
                Set<Found.Kind> kinds = find(school.actor(role), typed).sections().stream()
                        .map(Found.Section::kind)
                        .collect(Collectors.toSet());
                if (role == Role.GOVERNOR || role == Role.TRUST_LEAD || role == Role.ACTION_OWNER) {
                    assertTrue(Set.of(Found.Kind.PAGE).containsAll(kinds), role + " " + typed + " " + kinds);
                }
                find(school.actor(role), typed).sections().stream()
                        .flatMap(section -> section.hits().stream())
                        .forEach(hit -> assertTrue(
                                PageAccess.permits(hit.address().replaceAll("\\?.*", ""), Set.of(role)),
                                role + " is led to " + hit.address()));
            }
        }
        assertTrue(hits(school.actor(Role.TEACHER), "kofi", Found.Kind.PUPIL)
                .get(0)
                .address()
                .startsWith("/concern/log.xhtml?pupil="));
        assertEquals(List.of(), hits(school.actor(Role.TEACHER), "A100000000001", Found.Kind.PUPIL), "no UPN");
        assertTrue(hits(school.actor(Role.DATA_PROTECTION_OFFICER), "A100000000001", Found.Kind.PUPIL)
                .get(0)
                .address()
                .startsWith("/oversight/child.xhtml?pupil="));
    }

    @Test
    void aPupilOfAnotherSchoolIsNotFound() {
        Actor stranger = schools.make().actor(Role.LEAD);
        actors.as(Actor.setUp(school.id()), () -> {
            roster.create(List.of(pupil("C999999999999", "Onlyhere", "Zacharias")));
            return null;
        });
        assertEquals(1, hits(lead, "zachar", Found.Kind.PUPIL).size());
        assertEquals(List.of(), hits(stranger, "zachar", Found.Kind.PUPIL));
        assertEquals(List.of(), hits(stranger, "C999999999999", Found.Kind.PUPIL));
    }

    @Test
    void whatCannotBeSearchedForIsSaidInOneSentence() {
        assertEquals("search.required", refused(null));
        assertEquals("search.required", refused(""));
        assertEquals("search.required", refused("  \t "));
        assertEquals("search.required", refused("'"));
        assertEquals("search.short", refused("k"));
        assertEquals("search.long", refused("k".repeat(300)));
        assertEquals(0, find(lead, "99999999999999999").count(), "a number that is no concern");
        assertEquals(0, find(lead, "9".repeat(40)).count(), "a number that none can have");
    }

    @Test
    void aSearchLeavesTheEntriesOfTheLookUpsThatItIs() {
        long open = schools.log(school.id(), "BULLYING_OTHER");
        find(lead, "kofi");
        find(lead, "kofi o");
        find(lead, Long.toString(open));
        Map<String, Long> audit = schools.audit(school);
        assertEquals(1, entries(audit, "ChronologySearch.find"), audit + " once in ten minutes");
        assertEquals(1, entries(audit, "Roster.withUpnPart"), audit.toString());
        assertEquals(
                List.of("ConcernByNumber.find DONE LEAD concern " + open),
                audit.keySet().stream()
                        .filter(entry -> entry.startsWith("ConcernByNumber.find"))
                        .toList());
    }

    /** What it takes is written to target, where docs/benchmarks-pages.md has it from. */
    @Test
    void everyKindInASchoolOfManyPupils() throws IOException {
        actors.as(Actor.setUp(school.id()), () -> {
            roster.create(IntStream.range(0, PUPILS)
                    .mapToObj(i -> pupil(
                            String.format(Locale.ROOT, "B%012d", i),
                            "Sur" + Integer.toString(i, 26),
                            "Fore" + Integer.toString(i * 7, 26)))
                    .toList());
            return null;
        });
        find(lead, "kofi");
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < PUPILS; i += 25) {
            String part = i % 2 == 0
                    ? "sur" + Integer.toString(i, 26)
                    : String.format(Locale.ROOT, "B%012d", i).substring(5);
            long begun = System.nanoTime();
            Found found = find(lead, part);
            took.add((System.nanoTime() - begun) / NANOS_OF_A_MILLISECOND);
            assertTrue(found.count() > 0, part);
        }
        List<Double> sorted = took.stream().sorted().toList();
        Files.writeString(
                Path.of("target", "search-" + (Database.isPostgreSql() ? "postgresql" : "h2") + ".txt"),
                String.format(
                        Locale.ROOT,
                        "%d pupils: median of %d searches %.1f ms, 95th of 100 %.1f ms, the slowest %.1f ms%n",
                        PUPILS,
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        sorted.get(sorted.size() - 1)));
    }

    private Found find(Actor actor, String typed) {
        return actors.as(actor, () -> search.find(typed));
    }

    private List<Found.Hit> hits(Actor actor, String typed, Found.Kind kind) {
        return find(actor, typed).sections().stream()
                .filter(section -> section.kind() == kind)
                .flatMap(section -> section.hits().stream())
                .toList();
    }

    private List<String> addresses(Actor actor, String typed, Found.Kind kind) {
        return hits(actor, typed, kind).stream().map(Found.Hit::address).toList();
    }

    private String refused(String typed) {
        return assertThrows(BadInput.class, () -> find(lead, typed)).key();
    }

    private static long entries(Map<String, Long> audit, String action) {
        return audit.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(action + " "))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Pupil pupil(String upn, String surname, String forename) {
        return new Pupil(upn, surname, forename, null, LocalDate.of(2013, 9, 1), "X", 8, "8B", null);
    }
}
