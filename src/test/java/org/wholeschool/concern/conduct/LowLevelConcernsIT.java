package org.wholeschool.concern.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * Low-level concerns about staff reach the head alone, who sees them by person and decides; a head named in one does
 * not.
 */
@BothDatabases("cascades and unique keys")
@InServer
class LowLevelConcernsIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String FACTS = "Shouted at a class \ud83d\ude00";
    private static final Set<Role> STAFF = EnumSet.of(Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD);

    private final LocalDate today = Now.day(LONDON);

    @Inject
    private FollowUpSchool schools;

    @Inject
    private LowLevelConcerns concerns;

    @Inject
    private LowLevelCases cases;

    @Inject
    private LowLevelMerges merges;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long deputy;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        deputy = school.accounts().get(Role.DEPUTY);
    }

    private static String form() {
        return UUID.randomUUID().toString();
    }

    private LowLevelEntry about(Long person, String name, boolean isSelf) {
        return new LowLevelEntry(person, name, isSelf, today, FACTS, " ");
    }

    private LowLevelEntry on(LocalDate day) {
        return new LowLevelEntry(deputy, null, false, day, FACTS, null);
    }

    private long log(LowLevelEntry entry) {
        return schools.as(school, Role.TEACHER, () -> concerns.log(entry, form()));
    }

    private <T> T head(Callable<T> deed) {
        return schools.as(school, Role.HEAD, deed);
    }

    private void decide(long id, LowLevelDecision decision) {
        String key = form();
        schools.as(school, Role.HEAD, () -> cases.decide(id, decision, key));
    }

    private LowLevelDecision decision(LowLevelOutcome outcome, String rationale) {
        return new LowLevelDecision(outcome, "We met", rationale, null, today);
    }

    private List<String> refused(Runnable deed, Role role) {
        return assertThrows(BadInput.class, () -> schools.as(school, role, deed)).all().stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    private List<String> refused(LowLevelEntry entry) {
        List<String> faults = refused(() -> concerns.log(entry, form()), Role.TEACHER);
        assertEquals(0, schools.count(school, "low_level_concern"), "nothing is kept of what was refused");
        return faults;
    }

    private List<?> notices() {
        return schools.see(
                school,
                "select a.id || ' ' || n.page from notice n join account a on a.id = n.account_id where n.kind = "
                        + "'LOW_LEVEL' and n.school_id = ?1",
                school.id());
    }

    @Test
    void oneIsKeptEncryptedAndTheHeadReadsIt() {
        long id = log(new LowLevelEntry(deputy, null, false, today, "  " + FACTS + "\r\nTwice ", "Period 3"));
        assertEquals(
                List.of(school.accounts().get(Role.HEAD) + " /concern/low-levels.xhtml"),
                notices(),
                "the head alone is notified");
        assertEquals(1, head(cases::waiting));
        LowLevelPerson person = head(() -> cases.list().get(0));
        assertEquals("Test DEPUTY", person.name());
        LowLevelPerson.Entry entry = person.entries().get(0);
        assertEquals(FACTS + "\nTwice", entry.facts());
        assertEquals("Period 3", entry.context());
        assertEquals("Test TEACHER", entry.loggedBy());
        assertFalse(entry.isSelf());
        for (String column : List.of("facts", "context")) {
            String raw = new String(
                    (byte[]) schools.see(school, "select " + column + " from low_level_concern where id = ?1", id)
                            .get(0),
                    StandardCharsets.ISO_8859_1);
            assertFalse(raw.contains("Shouted") || raw.contains("Period"), column + " is not encrypted");
        }
    }

    @Test
    void theyAreSeenByPersonOverTime() {
        log(on(today.minusDays(400)));
        log(on(today.minusDays(3)));
        log(on(today.minusDays(200)));
        log(about(null, "Agency  Cover", false));
        log(about(null, " agency cover ", false));
        schools.as(school, Role.LEAD, () -> concerns.log(about(null, null, true), form()));
        List<LowLevelPerson> persons = head(cases::list);
        assertEquals(
                List.of("Test LEAD 1", "agency cover 2", "Test DEPUTY 3"),
                persons.stream()
                        .map(person -> person.name() + " " + person.entries().size())
                        .toList());
        assertTrue(persons.get(0).entries().get(0).isSelf());
        assertFalse(persons.get(1).hasAccount());
        LowLevelPerson often = persons.get(2);
        assertEquals(
                List.of(today.minusDays(400), today.minusDays(200), today.minusDays(3)),
                often.entries().stream().map(LowLevelPerson.Entry::happenedOn).toList());
        assertEquals(2, often.mostInTwelveMonths());
        assertFalse(often.isTogether());
        log(on(today));
        assertTrue(head(() -> cases.person(often.id())).isTogether(), "any number of the person leads to the person");
    }

    @Test
    void theHeadMergesTwoSpellingsAndSeparatesThemAgain() {
        long first = log(about(null, "Agency Cover", false));
        long second = log(about(null, "A. Cover", false));
        long staff = log(on(today));
        schools.as(school, Role.HEAD, () -> merges.merge(first, second));
        LowLevelPerson merged = head(() -> cases.person(first));
        assertEquals(2, merged.entries().size());
        assertEquals("A. Cover", merged.name());
        assertEquals(List.of("Agency Cover"), merged.otherNames());
        assertEquals(List.of("same merge.same"), refused(() -> merges.merge(second, first), Role.HEAD));
        assertEquals(List.of("same merge.required"), refused(() -> merges.merge(first, null), Role.HEAD));
        long other = log(new LowLevelEntry(school.accounts().get(Role.LEAD), null, false, today, FACTS, null));
        assertEquals(List.of("same merge.accounts"), refused(() -> merges.merge(staff, other), Role.HEAD));

        schools.as(school, Role.HEAD, () -> merges.merge(second, staff));
        merged = head(() -> cases.person(first));
        assertEquals("Test DEPUTY", merged.name(), "the name in the list of staff goes before");
        assertTrue(merged.hasAccount());
        assertEquals(3, merged.entries().size());
        assertTrue(merged.isTogether(), "they are seen together");
        schools.as(school, Role.HEAD, () -> merges.separate(staff));
        assertEquals(4, head(cases::list).size());
        assertEquals(0, schools.count(school, "low_level_merge"));
        TestSchool elsewhere = schools.make();
        assertThrows(NotFound.class, () -> schools.as(elsewhere, Role.HEAD, () -> merges.merge(first, second)));
        assertThrows(NotFound.class, () -> schools.as(elsewhere, Role.HEAD, () -> merges.separate(first)));
    }

    @Test
    void aNameIsOfferedToThePersonWhoTypedItAndToTheHead() {
        log(about(null, "Agency Cover", false));
        log(about(null, "agency cover", false));
        assertEquals(List.of("agency cover"), schools.as(school, Role.TEACHER, concerns::namesBefore));
        assertEquals(List.of("agency cover"), head(concerns::namesBefore));
        assertEquals(List.of(), schools.as(school, Role.LEAD, concerns::namesBefore), "others learn of no name");
    }

    @Test
    void onlyTheHeadReadsAndOnlyStaffLog() {
        long id = log(about(deputy, null, false));
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.HEAD))) {
            if (school.accounts().containsKey(role)) {
                Actor actor = school.actor(role);
                List<Callable<Object>> deeds = List.of(
                        cases::waiting,
                        cases::list,
                        cases::deletions,
                        () -> cases.person(id),
                        () -> {
                            cases.decide(id, decision(LowLevelOutcome.ADVICE, "Why"), form());
                            return null;
                        },
                        () -> {
                            cases.delete(id, "Why", true);
                            return null;
                        });
                deeds.forEach(deed -> assertThrows(
                        NotPermitted.class, () -> actors.as(actor, deed), role + " reached a low-level concern"));
                if (!STAFF.contains(role)) {
                    assertThrows(
                            NotPermitted.class,
                            () -> actors.as(actor, () -> concerns.log(about(deputy, null, false), form())));
                }
            }
        }
        TestSchool other = schools.make();
        assertEquals(List.of(), schools.as(other, Role.HEAD, cases::list));
        assertThrows(NotFound.class, () -> schools.as(other, Role.HEAD, () -> cases.person(id)));
        assertThrows(
                NotFound.class,
                () -> schools.as(
                        other, Role.HEAD, () -> cases.decide(id, decision(LowLevelOutcome.ADVICE, "Why"), form())));
        assertThrows(NotFound.class, () -> schools.as(other, Role.HEAD, () -> cases.delete(id, "Why", true)));
        assertEquals(1, schools.count(school, "low_level_concern"));
    }

    @Test
    void oneAboutTheHeadIsNotTaken() {
        long head = school.accounts().get(Role.HEAD);
        assertEquals(List.of("person person.head"), refused(about(head, null, false)));
        for (String name :
                List.of("test  HEAD", "Ms Test Head", "Head, Test", "the Headteacher", "Head", "our Head-Teacher.")) {
            assertEquals(List.of("otherName person.head"), refused(about(null, name, false)), name);
        }
        for (String name : List.of("Mrs Head", "T. Head", "Head, T")) {
            assertEquals(List.of("notHead person.head.ask"), refused(about(null, name, false)), name);
        }
        assertEquals(
                List.of("self self.head"), refused(() -> concerns.log(about(null, null, true), form()), Role.HEAD));
        assertEquals(0, schools.count(school, "low_level_concern"));
        assertEquals(List.of(), notices());
    }

    @Test
    void aHeadWhoIsNamedInOneFindsNothingOfIt() {
        long chosen = log(about(deputy, null, false));
        Actor newHead = new Actor(deputy, school.id(), Set.of(Role.HEAD));
        assertEquals(List.of(), actors.as(newHead, cases::list));
        assertEquals(0, actors.as(newHead, cases::waiting));
        assertThrows(NotFound.class, () -> actors.as(newHead, () -> cases.person(chosen)));
        assertEquals(1, head(cases::list).size());
        long typed = log(about(null, "Nia Cole", false));
        assertEquals(1, actors.as(newHead, () -> cases.person(typed).entries().size()));
        log(about(null, "Ms Test  deputy, cover", false));
        assertEquals(1, actors.as(newHead, cases::list).size(), "with a title it is the same name");
        assertEquals(3, head(cases::list).size());
    }

    @Test
    void aFormSentTwiceIsKeptOnce() {
        String key = form();
        long first = schools.as(school, Role.TEACHER, () -> concerns.log(about(deputy, null, false), key));
        assertEquals(first, schools.as(school, Role.TEACHER, () -> concerns.log(about(deputy, null, false), key)));
        assertEquals(1, notices().size());
        schools.as(school, Role.LEAD, () -> concerns.log(about(deputy, null, false), key));
        assertEquals(2, schools.count(school, "low_level_concern"), "another person’s form is another one");
        for (int i = 0; i < 2; i++) {
            schools.as(school, Role.HEAD, () -> cases.decide(first, decision(LowLevelOutcome.ADVICE, "Why"), key));
        }
        assertEquals(1, schools.count(school, "low_level_record"));
        for (String bad : List.of("", "x".repeat(65), "a\0b")) {
            assertEquals(
                    List.of("null form.unknown"),
                    refused(() -> concerns.log(about(deputy, null, false), bad), Role.TEACHER));
            assertEquals(
                    List.of("null form.unknown"),
                    refused(() -> cases.decide(first, decision(LowLevelOutcome.ADVICE, "Why"), bad), Role.HEAD));
        }
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        TestSchool other = schools.make();
        assertEquals(
                List.of("person person.required", "happenedOn on.required", "facts facts.required"),
                refused(new LowLevelEntry(null, " ", false, null, "\n", null)));
        assertEquals(List.of("person person.one"), refused(about(deputy, null, true)));
        assertEquals(
                List.of("person person.one", "otherName name.known"), refused(about(deputy, "test deputy", false)));
        assertEquals(List.of("otherName name.known"), refused(about(null, "TEST LEAD", false)));
        assertEquals(
                List.of("person person.unknown"), refused(about(other.accounts().get(Role.TEACHER), null, false)));
        assertEquals(List.of("happenedOn on.future"), refused(on(today.plusDays(1))));
        assertEquals(List.of("happenedOn on.old"), refused(on(today.minusYears(21))));
        assertEquals(List.of("otherName line.long"), refused(about(null, "x".repeat(201), false)));
        assertEquals(List.of("otherName text.nul"), refused(about(null, "A\0gency", false)));
        assertEquals(
                List.of("facts text.nul", "context text.long"),
                refused(new LowLevelEntry(deputy, null, false, today, "a\0b", "x".repeat(20_001))));
    }

    @Test
    void theHeadsRecordsAreAddedBesideEachOther() {
        long id = log(on(today.minusDays(2)));
        assertEquals(1, head(cases::waiting));
        decide(id, decision(LowLevelOutcome.MONITORED, "First time"));
        assertEquals(0, head(cases::waiting));
        assertEquals(List.of(), notices(), "nothing asks for what is done");
        decide(id, new LowLevelDecision(LowLevelOutcome.THRESHOLD, " ", "Two pupils tell more", today, today));
        LowLevelPerson person = head(() -> cases.person(id));
        assertEquals(
                List.of("MONITORED First time", "THRESHOLD Two pupils tell more"),
                person.entries().get(0).kept().stream()
                        .map(kept -> kept.decision().outcome() + " "
                                + kept.decision().rationale())
                        .toList());
        assertNull(person.entries().get(0).kept().get(1).decision().done());
        assertTrue(person.isAllegation());
        assertEquals(
                "LADO told on " + LowLevelWords.day(today),
                LowLevelWords.officer(person.entries().get(0).kept().get(1)));
        assertEquals("", LowLevelWords.officer(person.entries().get(0).kept().get(0)));
    }

    @Test
    void aRecordThatCannotBeTakenIsSaidAtItsField() {
        long id = log(on(today.minusDays(2)));
        Stream.of(
                        new Refused(
                                new LowLevelDecision(null, null, " ", null, null),
                                List.of(
                                        "outcome outcome.required",
                                        "rationale rationale.required",
                                        "reviewedOn reviewed.required")),
                        new Refused(
                                new LowLevelDecision(
                                        LowLevelOutcome.ADVICE, "a\0b", "x".repeat(20_001), today, today.plusDays(1)),
                                List.of(
                                        "done text.nul",
                                        "rationale text.long",
                                        "officerOn officer.outcome",
                                        "reviewedOn reviewed.future")),
                        new Refused(
                                new LowLevelDecision(
                                        LowLevelOutcome.THRESHOLD, null, "Why", today.plusDays(1), today.minusDays(3)),
                                List.of("officerOn officer.future", "reviewedOn reviewed.before")),
                        new Refused(
                                new LowLevelDecision(LowLevelOutcome.THRESHOLD, null, "Why", today.minusDays(3), today),
                                List.of("officerOn officer.before")))
                .forEach(each -> assertEquals(
                        each.faults(), refused(() -> cases.decide(id, each.decision(), form()), Role.HEAD)));
        assertEquals(0, schools.count(school, "low_level_record"));
        assertThrows(
                NotFound.class,
                () -> schools.as(
                        school, Role.HEAD, () -> cases.decide(1L, decision(LowLevelOutcome.ADVICE, "Why"), form())));
    }

    private record Refused(LowLevelDecision decision, List<String> faults) {}

    @Test
    void theHeadDeletesThemAfterThePersonHasLeft() {
        long id = log(about(deputy, null, false));
        decide(log(on(today.minusDays(9))), decision(LowLevelOutcome.ADVICE, "Why"));
        long agency = log(about(null, "Agency Cover", false));
        assertEquals(List.of("reason delete.here"), refused(() -> cases.delete(id, "Left", true), Role.HEAD));
        assertEquals(
                List.of("reason reason.required", "left left.required"),
                refused(() -> cases.delete(agency, " ", false), Role.HEAD));
        assertEquals(3, schools.count(school, "low_level_concern"));
        schools.change(school, "update account set active = false where id = ?1", deputy);
        assertTrue(head(() -> cases.person(id)).hasLeft());
        schools.as(school, Role.HEAD, () -> cases.delete(id, "Left in July", false));
        assertEquals(0, schools.count(school, "low_level_record"), "the head’s records go with them");
        assertThrows(NotFound.class, () -> schools.as(school, Role.HEAD, () -> cases.person(id)));
        schools.as(school, Role.HEAD, () -> cases.delete(agency, "The booking ended", true));
        assertEquals(0, schools.count(school, "low_level_concern"));
        assertEquals(List.of(), notices());
        assertEquals(
                List.of("1 The booking ended Test HEAD", "2 Left in July Test HEAD"),
                head(cases::deletions).stream()
                        .map(each -> each.entries() + " " + each.reason() + " " + each.by())
                        .toList());
    }

    @Test
    void theAuditSaysWhichActionAndNeverAboutWhom() {
        long id = log(about(deputy, null, false));
        decide(id, decision(LowLevelOutcome.ADVICE, "Why"));
        head(() -> cases.person(id));
        List<String> entries = schools.audit(school).keySet().stream()
                .filter(entry -> entry.startsWith("LowLevel"))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "LowLevelCases.decide DONE HEAD - 0",
                        "LowLevelCases.person DONE HEAD - 0",
                        "LowLevelConcerns.log DONE TEACHER - 0"),
                entries);
    }

    @Test
    void staffChooseFromThoseWhoWorkHere() {
        long owner = school.accounts().get(Role.ACTION_OWNER);
        assertTrue(schools.as(school, Role.TEACHER, concerns::staff).stream().anyMatch(each -> each.id() == owner));
        schools.change(school, "update account set active = false where id = ?1", owner);
        assertFalse(schools.as(school, Role.LEAD, concerns::staff).stream().anyMatch(each -> each.id() == owner));
        assertEquals(List.of("person person.unknown"), refused(about(owner, null, false)));
    }
}
