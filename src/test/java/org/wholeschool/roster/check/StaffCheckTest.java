package org.wholeschool.roster.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.people.StaffAccounts;
import org.wholeschool.access.people.StaffAccounts.Standing;
import org.wholeschool.access.people.StaffEntry;
import org.wholeschool.platform.crypto.KeysForTests;
import org.wholeschool.roster.file.RosterContent;
import org.wholeschool.roster.file.RosterFormat;
import org.wholeschool.roster.file.StaffMention;
import org.wholeschool.roster.file.StaffRecord;

class StaffCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String TARA = "tara@school.example";
    private static final String BEN = "ben@school.example";

    @BeforeEach
    void keys() {
        KeysForTests.use();
    }

    private static OnStaff on(long id, String source, String name, String email, Standing standing, boolean broughtIn) {
        return new OnStaff(
                new StaffAccounts.Known(id, 1, new StaffEntry(name, email, null), false, standing, false),
                StaffIndex.sourceHash(source),
                broughtIn,
                null);
    }

    private static OnStaff teacher(long id, String source, String name, String email) {
        return on(id, source, name, email, Standing.TEACHER, true);
    }

    private static OnStaff ending(OnStaff member, LocalDate lastDay, LocalDate given, boolean left) {
        StaffAccounts.Known account = member.account();
        return new OnStaff(
                new StaffAccounts.Known(
                        account.id(),
                        1,
                        new StaffEntry(account.entry().name(), account.entry().email(), lastDay),
                        left,
                        account.standing(),
                        account.needsTwo()),
                member.sourceHash(),
                member.broughtIn(),
                given);
    }

    private static StaffRecord row(int line, String source, String name, String email) {
        return ends(line, source, name, email, LocalDate.MAX);
    }

    private static StaffRecord ends(int line, String source, String name, String email, LocalDate endsOn) {
        return new StaffRecord("staff.csv", line, source, name, email, null, endsOn, false);
    }

    private static RosterContent content(boolean complete, List<StaffMention> mentioned, StaffRecord... rows) {
        return new RosterContent(
                RosterFormat.STAFF,
                complete,
                List.of(),
                List.of(rows),
                List.of(),
                List.of(),
                mentioned,
                List.of(),
                0,
                null);
    }

    private static StaffVerdict check(List<OnStaff> staff, StaffRecord... rows) {
        return StaffCheck.of(content(true, List.of(), rows), staff, Set.of(), true, TODAY);
    }

    private static List<String> kinds(StaffVerdict verdict) {
        return verdict.changes().stream()
                .map(change -> change.kind() + " " + change.after().name())
                .toList();
    }

    private static List<String> reasons(StaffVerdict verdict) {
        return verdict.refused().stream()
                .map(note ->
                        note.line() + " " + note.field() + " " + note.reason().key())
                .toList();
    }

    private static List<String> byHand(StaffVerdict verdict) {
        return verdict.byHand().stream()
                .map(member -> member.accountId() + " " + member.why())
                .toList();
    }

    @Test
    void whoIsNewIsAddedAndWhoIsTheSameIsNot() {
        StaffVerdict verdict = check(
                List.of(teacher(1, "t1", "Tara Teacher", TARA)),
                row(2, "t1", "Tara Teacher", "TARA@School.example"),
                row(3, "t2", "Ben Aide", BEN));
        assertEquals(List.of("ADDED Ben Aide"), kinds(verdict));
        assertEquals(1, verdict.unchanged());
        assertEquals(List.of(), verdict.absent());
    }

    @Test
    void theNumberFindsAPersonWhoseNameAndAddressAreNew() {
        StaffVerdict verdict = check(
                List.of(teacher(1, "t1", "Tara Teacher", TARA)),
                row(2, "t1", "Tara Married", "tara.married@school.example"));
        assertEquals(List.of("name", "email"), verdict.changes().get(0).fields());
        assertEquals(1, verdict.newAddresses());
    }

    @Test
    void theAddressFindsAPersonAndTheirNumberIsKept() {
        StaffVerdict verdict =
                check(List.of(teacher(1, null, "Tara Teacher", TARA)), row(2, "t1", "Tara Teacher", TARA));
        assertTrue(verdict.isNothing());
        assertEquals(
                List.of(StaffIndex.sourceHash("t1")),
                verdict.numbers().stream().map(MemberChange::sourceHash).toList());
    }

    @Test
    void aNumberThatBelongsToSomebodyElseStaysOut() {
        List<OnStaff> staff = List.of(teacher(1, "t1", "Tara Teacher", TARA), teacher(2, "t2", "Ben Aide", BEN));
        assertEquals(List.of("2 null row.twoMembers"), reasons(check(staff, row(2, "t1", "Ben Aide", BEN))));
        assertEquals(
                List.of("2 null row.otherMember"),
                reasons(check(staff, row(2, "t1", "Somebody Else", "else@school.example"))));
        assertEquals(
                List.of("3 null row.sameMember"),
                reasons(check(
                        staff, row(2, "t1", "Tara Teacher", TARA), row(3, "t1", "Tara Teacher", "t2@school.example"))));
    }

    @Test
    void twoOfOneAddressStayOutAndNeitherHasLeft() {
        StaffVerdict verdict = check(
                List.of(teacher(1, null, "Tara Teacher", TARA)),
                row(2, "t1", "Tara Teacher", TARA),
                row(3, "t2", "Ben Aide", "Tara@school.example"));
        assertEquals(List.of("2 email row.sameEmail", "3 email row.sameEmail"), reasons(verdict));
        assertEquals(List.of(), verdict.absent());
    }

    @Test
    void oneNameWithAnotherAddressIsAQuestion() {
        StaffVerdict verdict = check(
                List.of(teacher(1, "t1", "Tara Teacher", TARA)), row(2, "t9", "Tara TEACHER", "other@school.example"));
        assertEquals(List.of("1 byHand.sameName"), byHand(verdict));
        assertEquals(List.of(), kinds(verdict));
        assertEquals(List.of(), verdict.absent(), "who is asked about has not left");
        StaffVerdict two = check(
                List.of(teacher(1, "t1", "Tara Teacher", TARA)),
                row(2, "t1", "Tara Teacher", TARA),
                row(3, "t9", "Tara Teacher", "other@school.example"));
        assertEquals(List.of("ADDED Tara Teacher"), kinds(two), "who has a row of their own is somebody else");
    }

    /** Nobody becomes somebody who reads concerns, or stops being one, by a file. */
    @Test
    void whoNeedsTwoPeopleOrHasOtherRolesIsLeftToAPerson() {
        List<OnStaff> staff = List.of(
                on(1, "t1", "Lea Lead", TARA, Standing.NEEDS_TWO_PEOPLE, true),
                on(2, "t2", "Ada Admin", BEN, Standing.OTHER_ROLES, true));
        StaffVerdict changed = check(staff, row(2, "t1", "Lea Renamed", TARA), row(3, "t2", "Ada Renamed", BEN));
        assertEquals(List.of("1 byHand.changeOtherRoles", "2 byHand.changeOtherRoles"), byHand(changed));
        assertTrue(changed.isNothing());
        StaffVerdict gone = check(
                staff,
                ends(2, "t1", "Lea Lead", TARA, TODAY.minusDays(1)),
                ends(3, "t2", "Ada Admin", BEN, TODAY.minusDays(1)));
        assertEquals(List.of("1 byHand.otherRoles", "2 byHand.otherRoles"), byHand(gone));
        assertTrue(gone.isNothing());
        assertTrue(
                check(staff, row(2, "t3", "New One", "new@school.example"))
                        .absent()
                        .isEmpty(),
                "nor by the silence of one");
    }

    /** Whoever checks a file reads only who is to be changed by hand, not who has written about pupils. */
    @Test
    void anotherAddressHasOneReasonForWhoWroteAndForWhoHasAnotherRole() {
        OnStaff wrote = wrote(teacher(1, "t1", "Tara Teacher", TARA));
        OnStaff admin = on(2, "t2", "Ada Admin", BEN, Standing.OTHER_ROLES, true);
        OnStaff lead = on(3, "t3", "Lea Lead", "lea@school.example", Standing.NEEDS_TWO_PEOPLE, true);
        OnStaff leadWrote = wrote(on(4, "t4", "Lou Lead", "lou@school.example", Standing.NEEDS_TWO_PEOPLE, true));
        StaffRecord[] moved = {
            row(2, "t1", "Tara Teacher", "t1@new.example"),
            row(3, "t2", "Ada Admin", "t2@new.example"),
            row(4, "t3", "Lea Renamed", "t3@new.example"),
            row(5, "t4", "Lou Lead", "t4@new.example")
        };
        List<OnStaff> staff = List.of(wrote, admin, lead, leadWrote);
        assertEquals(
                List.of("1 byHand.address", "2 byHand.address", "3 byHand.address", "4 byHand.address"),
                byHand(check(staff, moved)));
        assertEquals(
                List.of("1 byHand.noMail", "2 byHand.noMail", "3 byHand.noMail", "4 byHand.noMail"),
                byHand(StaffCheck.of(content(true, List.of(), moved), staff, Set.of(), false, TODAY)),
                "nor does what nobody can do yet say who has");
        assertEquals(
                List.of("CHANGED Tara Renamed"),
                kinds(check(List.of(wrote), row(2, "t1", "Tara Renamed", TARA))),
                "a name alone is changed for whoever is a teacher");
    }

    private static OnStaff wrote(OnStaff member) {
        StaffAccounts.Known known = member.account();
        return new OnStaff(
                new StaffAccounts.Known(known.id(), 1, known.entry(), false, known.standing(), true),
                member.sourceHash(),
                member.broughtIn(),
                null);
    }

    /** A lead who has left is whom one must not overlook. */
    @Test
    void whoIsMissingAndHasOtherRolesIsListedForAPerson() {
        List<OnStaff> staff = List.of(
                on(1, "t1", "Lea Lead", TARA, Standing.NEEDS_TWO_PEOPLE, false),
                on(2, null, "Ada Admin", BEN, Standing.OTHER_ROLES, true),
                on(3, null, "Gov Ernor", "gov@school.example", Standing.OTHER_ROLES, false),
                ending(
                        on(4, "t4", "Had Left", "left@school.example", Standing.OTHER_ROLES, true),
                        TODAY.minusDays(9),
                        null,
                        true));
        StaffRecord other = row(2, "t9", "New One", "new@school.example");
        StaffVerdict verdict = check(staff, other);
        assertEquals(List.of("1 byHand.silentOtherRoles", "2 byHand.silentOtherRoles"), byHand(verdict));
        assertEquals(0, verdict.leaving());
        assertEquals(List.of(), verdict.absentOthers());
        assertEquals(
                List.of("2 byHand.silentOtherRoles"),
                byHand(check(staff, other, row(3, "t1", "Lea Lead", TARA))),
                "whom the file names is not missing");
        assertEquals(List.of(), byHand(StaffCheck.of(content(false, List.of(), other), staff, Set.of(), true, TODAY)));
        assertEquals(
                List.of(),
                byHand(StaffCheck.of(
                        content(true, List.of(new StaffMention(null, null)), other), staff, Set.of(), true, TODAY)));
    }

    @Test
    void whoIsMissingHasLeftWhereAnImportMadeTheAccount() {
        List<OnStaff> staff =
                List.of(teacher(1, "t1", "Tara Teacher", TARA), on(2, "t2", "Ben Aide", BEN, Standing.TEACHER, false));
        StaffVerdict verdict = check(staff, row(2, "t3", "New One", "new@school.example"));
        assertEquals(
                List.of(1L),
                verdict.absent().stream().map(MemberChange::accountId).toList());
        assertEquals(
                List.of(2L),
                verdict.absentOthers().stream().map(MemberChange::accountId).toList());
        assertEquals(TODAY.minusDays(1), verdict.absent().get(0).after().lastDay());
        StaffVerdict word = check(
                staff,
                ends(2, "t1", "Tara Teacher", TARA, TODAY.minusDays(3)),
                ends(3, "t2", "Ben Aide", BEN, TODAY.minusDays(3)));
        assertEquals(List.of("LEFT Tara Teacher"), kinds(word));
        assertEquals(TODAY.minusDays(3), word.changes().get(0).after().lastDay());
        assertEquals(1, word.absentOthers().size(), "whose account was made here leaves when a person says so");
    }

    @Test
    void aDeltaAndAFileOfPupilsAloneSayOfNobodyThatTheyHaveLeft() {
        List<OnStaff> staff = List.of(teacher(1, "t1", "Tara Teacher", TARA));
        assertEquals(
                List.of(),
                StaffCheck.of(
                                content(false, List.of(), row(2, "t3", "New One", "new@school.example")),
                                staff,
                                Set.of(),
                                true,
                                TODAY)
                        .absent());
        assertEquals(List.of(), check(staff).absent());
    }

    @Test
    void aRowThatMayBeAboutAnybodyHoldsEverybody() {
        List<OnStaff> staff = List.of(teacher(1, "t1", "Tara Teacher", TARA), teacher(2, "t2", "Ben Aide", BEN));
        StaffRecord other = row(2, "t3", "New One", "new@school.example");
        StaffVerdict held = StaffCheck.of(
                content(true, List.of(new StaffMention(null, null)), other), staff, Set.of(), true, TODAY);
        assertTrue(held.held());
        assertEquals(List.of(), held.absent());
        StaffVerdict named = StaffCheck.of(
                content(true, List.of(new StaffMention(null, "t1")), other), staff, Set.of(), true, TODAY);
        assertEquals(
                List.of(2L),
                named.absent().stream().map(MemberChange::accountId).toList());
    }

    @Test
    void moreThanFivePerCentAreMany() {
        List<OnStaff> staff = new ArrayList<>();
        List<StaffRecord> rows = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> {
            staff.add(teacher(i, "t" + i, "Name" + i + " A", i + "@school.example"));
            rows.add(row(i + 2, "t" + i, "Name" + i + " A", i + "@school.example"));
        });
        assertFalse(
                check(staff, rows.subList(2, 40).toArray(StaffRecord[]::new)).isManyLeaving());
        assertTrue(check(staff, rows.subList(3, 40).toArray(StaffRecord[]::new)).isManyLeaving());
    }

    @Test
    void whoHadLeftIsNotLetInAgainByAFile() {
        OnStaff left = ending(teacher(1, "t1", "Tara Teacher", TARA), TODAY.minusDays(9), null, true);
        StaffVerdict verdict = check(List.of(left), row(2, "t1", "Tara Teacher", TARA));
        assertEquals(List.of("1 byHand.hadLeft"), byHand(verdict));
        assertTrue(verdict.isNothing());
    }

    @Test
    void aLastDayThatSomebodySetHereStays() {
        OnStaff member = teacher(1, "t1", "Tara Teacher", TARA);
        LocalDate here = TODAY.plusDays(5);
        LocalDate file = TODAY.plusDays(9);
        assertEquals(
                1,
                check(List.of(ending(member, here, null, false)), ends(2, "t1", "Tara Teacher", TARA, file))
                        .unchanged());
        StaffVerdict moved =
                check(List.of(ending(member, here, here, false)), ends(2, "t1", "Tara Teacher", TARA, file));
        assertEquals(List.of("last_day"), moved.changes().get(0).fields());
        assertEquals(
                null,
                check(List.of(ending(member, here, here, false)), row(2, "t1", "Tara Teacher", TARA))
                        .changes()
                        .get(0)
                        .after()
                        .lastDay());
    }

    @Test
    void whoHasNotBegunHasNoAccountYet() {
        StaffRecord later =
                new StaffRecord("staff.csv", 2, "t1", "Tara Teacher", TARA, TODAY.plusDays(1), LocalDate.MAX, false);
        StaffVerdict verdict = check(List.of(), later);
        assertTrue(verdict.isNothing());
        assertEquals("remark.startsLater", verdict.remarks().get(0).reason().key());
    }

    /** The same words as for an address that is mistyped: whose it is, a file must not find out. */
    @Test
    void anAddressThatIsTakenElsewhereReadsAsOneThatCannotBeUsed() {
        StaffVerdict verdict = StaffCheck.of(
                content(true, List.of(), row(2, "t1", "Tara Teacher", TARA)), List.of(), Set.of(TARA), true, TODAY);
        assertEquals(List.of("2 email row.emailNotOne"), reasons(verdict));
        StaffVerdict moved = StaffCheck.of(
                content(true, List.of(), row(2, "t1", "Tara Teacher", BEN)),
                List.of(teacher(1, "t1", "Tara Teacher", TARA)),
                Set.of(BEN),
                true,
                TODAY);
        assertEquals(List.of("2 email row.emailNotOne"), reasons(moved));
    }

    @Test
    void withoutMailNobodyGetsAnotherAddress() {
        StaffVerdict verdict = StaffCheck.of(
                content(true, List.of(), row(2, "t1", "Tara Teacher", "new@school.example")),
                List.of(teacher(1, "t1", "Tara Teacher", TARA)),
                Set.of(),
                false,
                TODAY);
        assertEquals(List.of("1 byHand.noMail"), byHand(verdict));
    }
}
