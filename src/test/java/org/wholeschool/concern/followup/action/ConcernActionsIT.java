package org.wholeschool.concern.followup.action;

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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.Passwords;
import org.wholeschool.access.handover.Owned;
import org.wholeschool.access.people.AccountDetails;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.access.people.Leaving;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.followup.History;
import org.wholeschool.concern.followup.action.ConcernActions.Asked;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * A lead asks a colleague to do something; the colleague sees that and nothing of the concern; every change of it is on
 * record with what was before.
 */
@InServer
class ConcernActionsIT {

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));
    private static final String TASK = "Sit in the canteen at lunch";

    @Inject
    private FollowUpSchool schools;

    @Inject
    private ConcernActions actions;

    @Inject
    private ActionReading reading;

    @Inject
    private OverdueActions overdue;

    @Inject
    private MyTasks tasks;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountDetails details;

    @Inject
    private Leaving leaving;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long concern;
    private long owner;

    @BeforeEach
    void aConcern() {
        school = schools.make();
        concern = schools.concern(school, Map.of());
        owner = school.accounts().get(Role.ACTION_OWNER);
    }

    private long give(long concernId, long to) {
        return schools.as(school, Role.LEAD, () -> actions.give(concernId, new Asked(to, today.plusDays(3), TASK)));
    }

    private ActionReading.Line line(long action) {
        return schools.as(school, Role.LEAD, () -> reading.one(action));
    }

    private String refused(Runnable deed) {
        BadInput refused = assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, deed));
        return refused.field() + " " + refused.key();
    }

    @Test
    void whoOwnsItSeesTheTaskAndTheLeadSeesWhatBecameOfIt() {
        long action = give(concern, owner);
        MyTasks.Mine mine = schools.as(school, Role.ACTION_OWNER, () -> tasks.mine());
        assertEquals(List.of(TASK), mine.open().stream().map(MyTasks.Task::task).toList());
        assertEquals("Test LEAD", mine.open().get(0).askedBy());
        assertFalse(
                mine.toString().contains("secret") || mine.toString().contains(Long.toString(concern)),
                "neither the concern nor its number: " + mine);
        assertEquals(
                List.of(), schools.as(school, Role.TEACHER, () -> tasks.mine()).open());
        assertThrows(NotFound.class, () -> schools.as(school, Role.TEACHER, () -> tasks.one(action)));
        assertThrows(NotFound.class, () -> schools.as(school, Role.TEACHER, () -> tasks.done(action, 1, "Not mine")));
        assertThrows(NotPermitted.class, () -> schools.as(school, Role.ACTION_OWNER, () -> reading.of(concern)));
        assertThrows(NotPermitted.class, () -> schools.as(school, Role.ACTION_OWNER, () -> reading.one(action)));

        schools.as(school, Role.ACTION_OWNER, () -> tasks.done(action, 1, "Quiet all week"));
        ActionReading.Line done =
                schools.as(school, Role.DEPUTY, () -> reading.of(concern)).get(0);
        assertEquals(ActionState.DONE, done.state());
        assertEquals("Quiet all week", done.outcome());
        assertTrue(done.kept().endsWith("by \u2068Test ACTION_OWNER\u2069"), done.kept());
        assertEquals(
                List.of("Quiet all week"),
                schools.as(school, Role.ACTION_OWNER, () -> tasks.mine()).answered().stream()
                        .map(MyTasks.Task::outcome)
                        .toList());
        assertThrows(
                NotFound.class,
                () -> schools.as(school, Role.ACTION_OWNER, () -> tasks.one(action)),
                "answered: no longer theirs to open");

        Map<String, Long> audit = schools.audit(school);
        assertEquals(1, audit.get("ConcernActions.give DONE LEAD concern " + concern));
        assertEquals(1, audit.get("MyTasks.done DONE ACTION_OWNER task " + action));
        assertFalse(
                audit.keySet().stream().anyMatch(entry -> entry.contains("ACTION_OWNER concern")),
                "the owner's entries do not name the concern either");
    }

    @Test
    void leadsSeeWhatColleaguesShouldHaveDoneOfConcernsThatTheyMayRead() {
        long late = give(concern, owner);
        long later = give(concern, owner);
        give(concern, owner);
        long hidden = give(schools.concern(school, Map.of()), owner);
        schools.change(school, "update concern_action set due_on = ?1 where id = ?2", today.minusDays(2), later);
        schools.change(school, "update concern_action set due_on = ?1 where id = ?2", today.minusDays(9), late);
        schools.change(school, "update concern_action set due_on = ?1 where id = ?2", today.minusDays(5), hidden);
        OverdueActions.Overdue all = schools.as(school, Role.DEPUTY, () -> overdue.list(2));
        assertEquals(3, all.count());
        assertEquals(
                List.of(late, hidden),
                all.first().stream().map(OverdueActions.Late::id).toList(),
                "late longest first, and no more than were asked for");
        assertEquals("Test ACTION_OWNER", all.first().get(0).owner());

        schools.restrict(school, line(hidden).concernId());
        assertEquals(
                List.of(late, later),
                schools.as(school, Role.LEAD, () -> overdue.list(5)).first().stream()
                        .map(OverdueActions.Late::id)
                        .toList());
        schools.as(school, Role.ACTION_OWNER, () -> tasks.done(late, 1, "Done"));
        assertEquals(1, schools.as(school, Role.LEAD, () -> overdue.list(5)).count());
        TestSchool other = schools.make();
        assertEquals(0, schools.as(other, Role.LEAD, () -> overdue.list(5)).count(), "another school's are not there");
        assertThrows(NotPermitted.class, () -> schools.as(school, Role.TEACHER, () -> overdue.list(5)));
    }

    @Test
    void everyChangeIsAVersionThatSaysWhatWasBefore() {
        long action = give(concern, owner);
        long teacher = school.accounts().get(Role.TEACHER);
        schools.as(school, Role.ACTION_OWNER, () -> tasks.cannot(action, 1, "I am away"));
        ActionReading.Line cannot = line(action);
        assertTrue(cannot.isUnowned());
        schools.as(
                school,
                Role.DEPUTY,
                () -> actions.change(action, 2, new Asked(teacher, today.plusDays(7), TASK + ", please")));
        schools.as(school, Role.LEAD, () -> actions.end(action, 3, false, "No longer needed"));
        ActionReading.Line line = line(action);
        assertEquals(ActionState.WITHDRAWN, line.state());
        assertEquals(4, line.history().size());
        assertEquals(
                List.of("Test LEAD", "Test DEPUTY", "Test ACTION_OWNER", "Test LEAD"),
                line.history().stream().map(History.Change::by).toList());
        assertEquals(
                List.of(
                        "Owner before: Test ACTION_OWNER",
                        "Due date before: " + DateWords.day(today.plusDays(3)),
                        "Status before: Cannot be done",
                        "Action before: " + TASK,
                        "Outcome before: I am away"),
                line.history().get(1).was().stream()
                        .map(was -> was.label() + ": " + was.value())
                        .toList());
        assertEquals(List.of(), line.history().get(3).was(), "how it began");
        assertEquals(
                List.of(),
                schools.as(school, Role.TEACHER, () -> tasks.mine()).open(),
                "withdrawn: nobody's task any more");
        assertThrows(
                NotFound.class, () -> schools.as(school, Role.ACTION_OWNER, () -> tasks.one(action)), "whose it was");
        for (String column : List.of("task", "outcome")) {
            for (Object kept : schools.see(
                    school,
                    "select " + column + " from concern_action_version where school_id = ?1 and " + column
                            + " is not null",
                    school.id())) {
                String raw = new String((byte[]) kept, StandardCharsets.ISO_8859_1);
                assertFalse(raw.contains("canteen") || raw.contains("away"), column + " is not encrypted");
            }
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertEquals(
                List.of("task task.required", "owner owner.required", "due due.required"),
                allRefused(new Asked(null, null, " ")));
        assertEquals(
                List.of("task text.nul", "owner owner.unknown", "due due.past"),
                allRefused(new Asked(schools.make().accounts().get(Role.TEACHER), today.minusDays(1), "a\0b")));
    }

    private List<String> allRefused(Asked asked) {
        return assertThrows(BadInput.class, () -> schools.as(school, Role.LEAD, () -> actions.give(concern, asked)))
                .all()
                .stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsTold() {
        long action = give(concern, owner);
        assertEquals(
                2,
                schools.as(
                        school,
                        Role.DEPUTY,
                        () -> actions.change(action, 1, new Asked(owner, today.plusDays(1), TASK))),
                "which version that has become, so that a page that stays open goes on from there and over "
                        + "nothing that came after");
        assertEquals(
                "null changed", refused(() -> actions.change(action, 1, new Asked(owner, today.plusDays(9), TASK))));
        assertEquals(today.plusDays(1), line(action).dueOn());
        BadInput stale = assertThrows(
                BadInput.class, () -> schools.as(school, Role.ACTION_OWNER, () -> tasks.done(action, 1, "Done")));
        assertEquals("task.changed", stale.key());
        assertEquals(3, schools.as(school, Role.LEAD, () -> actions.end(action, 2, true, "Told me so")));
        assertEquals(
                "task.over",
                assertThrows(
                                BadInput.class,
                                () -> schools.as(school, Role.ACTION_OWNER, () -> tasks.done(action, 2, "Done")))
                        .key());
        assertEquals("null action.over", refused(() -> actions.end(action, 3, false, "Again")));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        assertEquals("task task.required", refused(() -> actions.give(concern, new Asked(owner, today, " \n"))));
        assertEquals(
                "task text.long",
                refused(() -> actions.give(concern, new Asked(owner, today, "\ud83d\ude00".repeat(20_001)))));
        assertEquals("task text.nul", refused(() -> actions.give(concern, new Asked(owner, today, "a\0b"))));
        assertEquals("owner owner.required", refused(() -> actions.give(concern, new Asked(null, today, TASK))));
        assertEquals(
                "owner owner.unknown",
                refused(() -> actions.give(concern, new Asked(school.accounts().get(Role.GOVERNOR), today, TASK))),
                "a governor never sees a case");
        assertEquals(
                "owner owner.unknown",
                refused(() -> actions.give(
                        concern, new Asked(schools.make().accounts().get(Role.TEACHER), today, TASK))),
                "of another school");
        assertEquals("due due.required", refused(() -> actions.give(concern, new Asked(owner, null, TASK))));
        assertEquals("due due.past", refused(() -> actions.give(concern, new Asked(owner, today.minusDays(1), TASK))));
        assertEquals("due due.far", refused(() -> actions.give(concern, new Asked(owner, today.plusYears(20), TASK))));
        schools.as(school, Role.ADMINISTRATOR, () -> leaving.close(owner));
        assertEquals("owner owner.left", refused(() -> actions.give(concern, new Asked(owner, today, TASK))));
        assertEquals(0, schools.count(school, "concern_action"));

        long longest = schools.as(
                school,
                Role.LEAD,
                () -> actions.give(
                        concern, new Asked(school.accounts().get(Role.TEACHER), today, "\ud83d\ude00".repeat(20_000))));
        assertEquals("became became.required", refused(() -> actions.end(longest, 1, true, "")));
        assertEquals("became why.required", refused(() -> actions.end(longest, 1, false, null)));
        assertEquals(
                "why-not.required",
                assertThrows(
                                BadInput.class,
                                () -> schools.as(school, Role.TEACHER, () -> tasks.cannot(longest, 1, " ")))
                        .key());
        assertEquals(
                "became.required",
                assertThrows(BadInput.class, () -> schools.as(school, Role.TEACHER, () -> tasks.done(longest, 1, null)))
                        .key());
    }

    @Test
    void whoMayNotReadTheConcernReadsNothingOfItsActions() {
        long action = give(concern, owner);
        long other = give(schools.concern(school, Map.of()), owner);
        schools.restrict(school, concern);
        schools.name(school, concern, Role.DEPUTY);
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> reading.of(concern)));
        assertThrows(NotFound.class, () -> line(action));
        assertThrows(NotFound.class, () -> give(concern, owner));
        assertThrows(
                NotFound.class,
                () -> schools.as(school, Role.LEAD, () -> actions.change(action, 1, new Asked(owner, today, TASK))));
        assertThrows(NotFound.class, () -> schools.as(school, Role.LEAD, () -> actions.end(action, 1, true, "x")));
        assertEquals(
                List.of(other),
                schools.as(school, Role.LEAD, () -> reading.open(null)).actions().stream()
                        .map(ActionReading.Line::id)
                        .toList());
        assertEquals(
                List.of(action, other),
                schools.as(school, Role.DEPUTY, () -> reading.open(owner)).actions().stream()
                        .map(ActionReading.Line::id)
                        .toList());
        assertEquals(
                1,
                schools.as(
                        school,
                        Role.LEAD,
                        () -> actions.handOver(owner, school.accounts().get(Role.TEACHER))),
                "the other stays with whom it was");
        assertEquals(
                List.of(action),
                schools.as(school, Role.ACTION_OWNER, () -> tasks.mine()).open().stream()
                        .map(MyTasks.Task::id)
                        .toList(),
                "the task is theirs, whoever reads the concern");
    }

    @Test
    void anotherSchoolFindsNothing() {
        long action = give(concern, owner);
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> reading.of(concern)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> reading.one(action)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> reading.open(owner)));
        assertThrows(
                NotFound.class,
                () -> schools.as(
                        other,
                        Role.LEAD,
                        () -> actions.give(concern, new Asked(other.accounts().get(Role.TEACHER), today, TASK))));
        assertThrows(
                NotFound.class,
                () -> schools.as(
                        other,
                        Role.LEAD,
                        () -> actions.handOver(owner, other.accounts().get(Role.TEACHER))));
        assertThrows(NotFound.class, () -> schools.as(other, Role.ACTION_OWNER, () -> tasks.one(action)));
    }

    @Test
    void whatIsOverdueIsCountedForItsOwner() {
        long late = give(concern, owner);
        schools.change(school, "update concern_action set due_on = ?1 where id = ?2", today.minusDays(1), late);
        assertEquals(new MyTasks.Waiting(1, 1), schools.as(school, Role.ACTION_OWNER, () -> tasks.waiting()));
        assertTrue(line(late).overdue());
        schools.as(school, Role.ACTION_OWNER, () -> tasks.done(late, 1, "At last"));
        assertFalse(line(late).overdue(), "done late is done");
    }

    @Test
    void whatALeaverHasToDoIsCountedAndGivenToAColleagueInOneStep() {
        long late = give(concern, owner);
        long due = give(concern, owner);
        schools.change(school, "update concern_action set due_on = ?1 where id = ?2", today.minusDays(4), late);
        schools.as(school, Role.ADMINISTRATOR, () -> leaving.close(owner));
        assertEquals(
                List.of("action 2"),
                schools.as(school, Role.ADMINISTRATOR, () -> details.one(owner)).owned().stream()
                        .map(things -> things.kind() + " " + things.count())
                        .toList());
        Owned.Things things = schools.as(school, Role.ADMINISTRATOR, () -> details.one(owner))
                .owned()
                .get(0);
        assertEquals("/concern/actions.xhtml?owner=" + owner, things.page() + "?" + things.query());
        assertTrue(line(due).isUnowned());
        assertEquals("owner owner.left", refused(() -> actions.handOver(owner, owner)));
        assertEquals("owner owner.required", refused(() -> actions.handOver(owner, null)));
        long teacher = school.accounts().get(Role.TEACHER);
        assertEquals(2, schools.as(school, Role.LEAD, () -> actions.handOver(owner, teacher)));
        assertEquals(
                List.of(late, due),
                schools.as(school, Role.TEACHER, () -> tasks.mine()).open().stream()
                        .map(MyTasks.Task::id)
                        .toList());
        assertEquals(today.minusDays(4), line(late).dueOn(), "who takes over what is late, takes it over late");
        assertEquals(2, line(late).history().size());
        assertEquals(
                List.of(),
                schools.as(school, Role.ADMINISTRATOR, () -> details.one(owner)).owned());
        schools.as(
                school,
                Role.LEAD,
                () -> actions.change(late, 2, new Asked(teacher, today.minusDays(4), "In other words")));
        assertEquals("In other words", line(late).task(), "a day that has passed may stay as it was");
    }

    @Test
    void whoCanBeAskedIsWhoeverWorksWithChildrenAndIsStillThere() {
        List<String> names = schools.as(school, Role.LEAD, () -> actions.owners()).stream()
                .map(ActionOwners.Owner::name)
                .toList();
        assertEquals(List.of("Test ACTION_OWNER", "Test DEPUTY", "Test HEAD", "Test LEAD", "Test TEACHER"), names);
        schools.as(school, Role.ADMINISTRATOR, () -> leaving.close(owner));
        assertFalse(
                schools.as(school, Role.LEAD, () -> actions.owners()).stream().anyMatch(each -> each.id() == owner));
    }

    /** Whoever chooses a name chooses a person. */
    @Test
    void twoOfOneNameAreToldApartInTheList() {
        actors.as(Actor.setUp(school.id()), () -> {
            for (String address : List.of("one", "two")) {
                accounts.create(List.of(new Account(
                        school.id(),
                        address + "-" + school.id() + "@school.example",
                        "Sam Green",
                        Passwords.hash(TestSchool.PASSWORD),
                        EnumSet.of(Role.TEACHER, Role.ACTION_OWNER))));
            }
            accounts.create(List.of(new Account(
                    school.id(),
                    "test-" + school.id() + "@school.example",
                    "Test HEAD",
                    Passwords.hash(TestSchool.PASSWORD),
                    Set.of(Role.TEACHER))));
            return null;
        });
        List<String> names = schools.as(school, Role.LEAD, () -> actions.owners()).stream()
                .map(ActionOwners.Owner::name)
                .toList();
        assertEquals(
                Set.of(
                        "Sam Green (one-" + school.id() + "@school.example)",
                        "Sam Green (two-" + school.id() + "@school.example)",
                        "Test ACTION_OWNER",
                        "Test DEPUTY",
                        "Test HEAD (Head)",
                        "Test HEAD (Teacher)",
                        "Test LEAD",
                        "Test TEACHER"),
                Set.copyOf(names));
        assertEquals(8, names.size());
    }

    @Test
    void aConcernThatIsDeletedTakesItsActionsWithIt() {
        give(concern, owner);
        long kept = give(schools.concern(school, Map.of()), owner);
        schools.delete(school, concern);
        assertEquals(1, schools.count(school, "concern_action"));
        assertEquals(1, schools.count(school, "concern_action_version"));
        assertEquals(
                List.of(kept),
                schools.as(school, Role.ACTION_OWNER, () -> tasks.mine()).open().stream()
                        .map(MyTasks.Task::id)
                        .toList());
        assertNull(line(kept).outcome());
    }
}
