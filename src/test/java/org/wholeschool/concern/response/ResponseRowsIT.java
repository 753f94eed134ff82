package org.wholeschool.concern.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.parents.NotedContacts;
import org.wholeschool.concern.followup.parents.ParentContacts;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.ReferralOutcome;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.list.ConcernCells;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.list.ListAddress;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.note.CaseNotes;
import org.wholeschool.concern.note.ChildsWish;
import org.wholeschool.concern.note.NoteEntry;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** Lists actions, referrals and notes of the concerns of a filter, in the order of every column. */
@InServer
@BothDatabases("constructor queries over encrypted columns, and ids in batches")
class ResponseRowsIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    private ConcernSchool schools;

    @Inject
    private ResponseRows rows;

    @Inject
    private ConcernActions actions;

    @Inject
    private Referrals referrals;

    @Inject
    private ParentContacts parents;

    @Inject
    private NotedContacts contacts;

    @Inject
    private CaseNotes notes;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor lead;
    private LocalDate today;
    private long bullying;
    private long harassment;
    private long kofi;

    @BeforeEach
    void school() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
        today = Now.day(LONDON);
        bullying = schools.log(school.id(), "BULLYING_OTHER", "Called names.", "kofi");
        harassment = schools.log(school.id(), "SEXUAL_HARASSMENT", "A skirt was pulled.", "neill");
        kofi = ((Number) schools.see(school, "select min(pupil_id) from involvement where concern_id = ?1", bullying)
                        .get(0))
                .longValue();
    }

    private long act(long concern, String task, int days) {
        return actors.as(
                lead,
                () -> actions.give(
                        concern,
                        new ConcernActions.Asked(school.actor(Role.DEPUTY).accountId(), today.plusDays(days), task)));
    }

    private long refer(long concern, Agency agency, LocalDate on, ReferralOutcome outcome) {
        return actors.as(
                lead,
                () -> referrals.add(
                        concern,
                        new ReferralEntry(
                                null,
                                agency != null,
                                agency,
                                null,
                                on,
                                "R-17",
                                "The parents asked for it.",
                                outcome,
                                outcome == null ? null : today,
                                null)));
    }

    private NoteEntry entry(NoteKind kind, String words) {
        return new NoteEntry(kind, today, null, null, Set.of(), words, null, null, ChildsWish.NOT_ASKED);
    }

    private long note(long concern, NoteKind kind, String words) {
        return actors.as(
                lead,
                () -> notes.add(
                        concern,
                        entry(kind, words),
                        null,
                        new CaseNotes.From(UUID.randomUUID().toString(), null)));
    }

    private ResponseRows.Listed list(ListAddress address) {
        ResponseList list = ResponseAddress.list(address);
        return actors.as(
                lead,
                () -> rows.list(
                        new ResponseRows.Asked(
                                list,
                                address.filter(Map.of(), null),
                                ResponseAddress.filter(address),
                                address.order(list.columns())),
                        1));
    }

    private static ListAddress address(ResponseList list, String... pairs) {
        ListAddress address = ResponseAddress.empty();
        address.put("list", list.name());
        for (int i = 0; i < pairs.length; i += 2) {
            address.put(pairs[i], pairs[i + 1]);
        }
        return address;
    }

    private List<Long> ids(ResponseList list, String... pairs) {
        return list(address(list, pairs)).rows().stream().map(ResponseRow::id).toList();
    }

    @Test
    void actionsAreFoundByTheirConcernAndByHowTheyStand() {
        long seats = act(bullying, "Change the seats.", 3);
        long late = act(harassment, "Ring home.", 1);
        schools.change(school, "update concern_action set due_on = ?1 where id = ?2", today.minusDays(4), late);
        long done = act(harassment, "Speak to the driver.", 9);
        actors.as(lead, () -> actions.end(done, 1, true, "The driver saw nothing."));

        assertEquals(List.of(late, seats, done), ids(ResponseList.ACTIONS), "what needs doing first");
        assertEquals(List.of(late, seats, done), ids(ResponseList.ACTIONS, "sort", "DUE"));
        assertEquals(
                List.of(late, done),
                ids(ResponseList.ACTIONS, "kinds", "" + schools.category(school, "SEXUAL_HARASSMENT")));
        assertEquals(List.of(late), ids(ResponseList.ACTIONS, "state", "OVERDUE"));
        assertEquals(List.of(seats), ids(ResponseList.ACTIONS, "state", "OPEN"));
        assertEquals(
                List.of(done),
                ids(ResponseList.ACTIONS, "onFrom", today.plusDays(4).toString()));
        assertEquals(List.of(), ids(ResponseList.ACTIONS, "who", "" + lead.accountId()));
        assertEquals(List.of(seats, late, done), ids(ResponseList.ACTIONS, "sort", "PUPILS"), "Kofi before Si\u00e2n");

        ResponseRow row =
                list(address(ResponseList.ACTIONS, "state", "DONE")).rows().get(0);
        assertEquals("The driver saw nothing.", cell(row, ResponseColumn.BECAME));
        assertEquals("Test DEPUTY", cell(row, ResponseColumn.WHO));
        assertEquals("Sexual harassment", cell(row, ResponseColumn.KIND));
        assertEquals("/concern/action.xhtml?id=" + done, row.way(ResponseList.ACTIONS));
    }

    private static Object cell(ResponseRow row, ResponseColumn column) {
        return row.cell(column, new ConcernCells(LONDON)).value();
    }

    @Test
    void referralsSayWhetherAnAgencyHasAnswered() {
        long police = refer(bullying, Agency.POLICE, today, null);
        long help = refer(harassment, Agency.EARLY_HELP, today.minusDays(9), ReferralOutcome.ADVICE);
        long refused = refer(harassment, Agency.CAMHS, today.minusDays(3), ReferralOutcome.NOT_ACCEPTED);
        long none = refer(harassment, null, today.minusDays(1), null);
        assertEquals(List.of(refused, police, help, none), ids(ResponseList.REFERRALS));
        assertEquals(List.of(police), ids(ResponseList.REFERRALS, "state", "WAITING"));
        assertEquals(List.of(help), ids(ResponseList.REFERRALS, "state", "ANSWERED"));
        assertEquals(List.of(refused), ids(ResponseList.REFERRALS, "state", "REFUSED"));
        assertEquals(List.of(none), ids(ResponseList.REFERRALS, "state", "NOT_MADE"));
        assertEquals(
                List.of(refused),
                ids(ResponseList.REFERRALS, "agency", "CAMHS"),
                "not the other referrals of the same concern");
        schools.change(school, "update concern_referral set due_on = ?1 where id = ?2", today.minusDays(1), police);
        assertEquals(List.of(police), ids(ResponseList.REFERRALS, "state", "LATE"));
        assertEquals(
                List.of(none),
                ids(
                        ResponseList.REFERRALS,
                        "onFrom",
                        today.minusDays(2).toString(),
                        "onTo",
                        today.minusDays(1).toString()));
        ResponseRow row =
                list(address(ResponseList.REFERRALS, "state", "REFUSED")).rows().get(0);
        assertEquals(
                0L,
                cell(
                        list(address(ResponseList.REFERRALS, "state", "LATE"))
                                .rows()
                                .get(0),
                        ResponseColumn.WAITED));
        assertEquals("R-17", cell(row, ResponseColumn.REFERENCE));
        assertEquals("The parents asked for it.", cell(row, ResponseColumn.REASON));
        assertEquals("CAMHS", cell(row, ResponseColumn.AGENCY));
    }

    @Test
    void notesAreListedWithThoseThatBelongToNoConcernWhereNothingOfAConcernIsAskedFor() {
        long call = note(bullying, NoteKind.CALL, "Mother will ring.");
        long own = actors.as(
                lead,
                () -> notes.addOfPupil(
                        kofi,
                        entry(NoteKind.MEETING, "His uncle came in."),
                        null,
                        new CaseNotes.From(UUID.randomUUID().toString(), null)));
        assertEquals(Set.of(call, own), new HashSet<>(ids(ResponseList.NOTES)));
        assertEquals(List.of(own), ids(ResponseList.NOTES, "note", "MEETING"));
        assertEquals(Set.of(call, own), new HashSet<>(ids(ResponseList.NOTES, "form", "8B")));
        assertEquals(List.of(), ids(ResponseList.NOTES, "form", "9A"));
        assertEquals(List.of(call), ids(ResponseList.NOTES, "kinds", "" + schools.category(school, "BULLYING_OTHER")));
        assertEquals(Set.of(call, own), new HashSet<>(ids(ResponseList.NOTES, "from", today.toString())));
        assertEquals(List.of(), ids(ResponseList.NOTES, "to", today.minusDays(1).toString()));

        ResponseRow row =
                list(address(ResponseList.NOTES, "note", "MEETING")).rows().get(0);
        assertEquals("Kofi Osei", cell(row, ResponseColumn.PUPILS));
        assertEquals("His uncle came in.", cell(row, ResponseColumn.WORDS));
        assertEquals("/concern/pupil.xhtml?id=" + kofi + "#note-" + own, row.way(ResponseList.NOTES));
    }

    private long tell(long concern, boolean isTold) {
        return actors.as(
                lead,
                () -> parents.add(
                        concern,
                        new ContactEntry(
                                null,
                                isTold,
                                isTold ? today : null,
                                isTold ? "The head of year" : null,
                                isTold ? "Mother" : null,
                                null,
                                isTold ? null : "It would put her at risk.")));
    }

    @Test
    void whatParentsWereToldIsListedWithWhyTheyWereNot() {
        long told = tell(bullying, true);
        long not = tell(harassment, false);
        assertEquals(List.of(told, not), ids(ResponseList.PARENTS));
        assertEquals(List.of(told), ids(ResponseList.PARENTS, "state", "TOLD"));
        ResponseRow row =
                list(address(ResponseList.PARENTS, "state", "NOT_TOLD")).rows().get(0);
        assertEquals("It would put her at risk.", cell(row, ResponseColumn.REASON));
        assertEquals("/concern/view.xhtml?id=" + harassment, row.way(ResponseList.PARENTS));
        assertEquals(
                "Mother",
                cell(list(address(ResponseList.PARENTS, "state", "TOLD")).rows().get(0), ResponseColumn.WHOM));
    }

    private long talk(long concern, String people, String words, long... pupils) {
        Set<Long> about = Arrays.stream(pupils).boxed().collect(Collectors.toSet());
        return actors.as(
                lead,
                () -> notes.add(
                        concern,
                        new NoteEntry(
                                NoteKind.CALL, today, null, people, about, words, null, null, ChildsWish.NOT_ASKED),
                        null,
                        new CaseNotes.From(UUID.randomUUID().toString(), null)));
    }

    @Test
    void aContactInANoteIsListedUntilItIsRecordedWhetherItInformedTheParents() {
        note(bullying, NoteKind.CALL, "Mother will ring.");
        talk(bullying, "Ms Ahmed, social worker", "She will ring.");
        assertEquals(List.of(), ids(ResponseList.PARENTS), "with whom it was is not said, or it was no parent");
        long first = talk(bullying, "Mrs Osei, mother", "He was late.");
        long later = talk(bullying, "Mrs Osei, mother", "She asked who it was.");
        assertEquals(List.of(later), ids(ResponseList.PARENTS), "the latest of a concern");
        ResponseRow row =
                list(address(ResponseList.PARENTS, "state", "NOTED")).rows().get(0);
        assertEquals("Mrs Osei, mother", cell(row, ResponseColumn.WHOM));
        assertEquals("She asked who it was.", cell(row, ResponseColumn.BECAME));
        assertEquals(today, cell(row, ResponseColumn.ON));
        assertEquals("/concern/parents.xhtml?concern=" + bullying + "&note=" + later, row.way(ResponseList.PARENTS));
        assertEquals(List.of(), ids(ResponseList.PARENTS, "state", "TOLD"), "a note does not say that they were told");

        schools.change(school, "delete from case_note where id = ?1", later);
        assertEquals(List.of(first), ids(ResponseList.PARENTS));
        long not = tell(bullying, false);
        assertEquals(Set.of(first, not), new HashSet<>(ids(ResponseList.PARENTS)), "both are so");
        long told = tell(bullying, true);
        assertEquals(Set.of(told, not), new HashSet<>(ids(ResponseList.PARENTS)));
        schools.change(school, "update parent_contact set pupil_id = ?1 where id = ?2", kofi, told);
        assertEquals(Set.of(told, not), new HashSet<>(ids(ResponseList.PARENTS)), "a note about all, one informed");
    }

    @Test
    void aContactInANoteIsForThoseAloneWhoMayReadItsConcern() {
        long note = talk(bullying, "Mother", "She asked who it was.", kofi);
        assertEquals(List.of(note), ids(ResponseList.PARENTS), "the control");
        assertEquals(
                "Mother",
                actors.as(lead, () -> contacts.asInforming(bullying, note))
                        .whom()
                        .substring(0, 6));
        assertEquals(
                kofi,
                actors.as(lead, () -> contacts.asInforming(bullying, note)).pupilId());
        assertThrows(NotFound.class, () -> actors.as(lead, () -> contacts.asInforming(harassment, note)));
        Actor other = schools.make().actor(Role.LEAD);
        assertEquals(Map.of(), actors.as(other, () -> contacts.of(List.of(bullying))));
        assertThrows(NotFound.class, () -> actors.as(other, () -> contacts.asInforming(bullying, note)));
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", bullying);
        assertEquals(List.of(), ids(ResponseList.PARENTS));
        assertEquals(Map.of(), actors.as(lead, () -> contacts.of(List.of(bullying))));
        assertThrows(NotFound.class, () -> actors.as(lead, () -> contacts.asInforming(bullying, note)));
    }

    @Test
    void everyColumnSortsBothWaysAndLosesNothing() {
        act(bullying, "Change the seats.", 3);
        act(harassment, "Ring home.", 1);
        refer(bullying, Agency.POLICE, today, null);
        refer(harassment, null, today, null);
        note(bullying, NoteKind.CALL, "Mother will ring.");
        note(harassment, NoteKind.VISIT, "No one was in.");
        tell(bullying, true);
        tell(harassment, false);
        for (ResponseList list : ResponseList.values()) {
            for (ResponseColumn column : list.columns().sorted()) {
                for (String down : List.of("", "-down")) {
                    assertEquals(2, ids(list, "sort", column.name() + down).size(), list + " by " + column);
                }
            }
        }
    }

    @Test
    void nothingIsListedOfAConcernThatTheReaderMayNotReadNorOfAnotherSchool() {
        act(bullying, "Change the seats.", 3);
        refer(bullying, Agency.POLICE, today, null);
        note(bullying, NoteKind.CALL, "Mother will ring.");
        tell(bullying, true);
        for (ResponseList list : ResponseList.values()) {
            assertEquals(1, list(address(list)).total(), "the control: " + list);
        }
        TestSchool other = schools.make();
        for (ResponseList list : ResponseList.values()) {
            ResponseRows.Asked asked = new ResponseRows.Asked(
                    list,
                    ConcernFilter.ALL,
                    ResponseFilter.ALL,
                    new TableOrder<>(list.columns().first(), false));
            assertEquals(
                    0,
                    actors.as(other.actor(Role.LEAD), () -> rows.list(asked, 1)).total());
            for (Role role : List.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ACTION_OWNER)) {
                assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), () -> rows.list(asked, 1)));
            }
        }
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", bullying);
        for (ResponseList list : ResponseList.values()) {
            assertEquals(0, list(address(list)).total(), list.name());
            assertTrue(list(address(list)).rows().isEmpty());
        }
    }
}
