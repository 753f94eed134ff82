package org.wholeschool.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.platform.crypto.KeysForTests;

/** What groups at the school's provider do to an account, and what they do not. */
class AccountGroupsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LATER = TODAY.plusDays(30);

    private final Account account = Account.invited(7001, "robin@school.example", "Robin Hall", null);

    @BeforeAll
    static void keys() {
        KeysForTests.use();
    }

    @Test
    void aRoleOfAGroupComesAndGoesWithIt() {
        account.followGroups(Set.of(Role.TEACHER, Role.GOVERNOR), LATER);
        assertEquals(Map.of(Role.TEACHER, LATER, Role.GOVERNOR, LATER), account.getRoleEnds());
        account.followGroups(Set.of(Role.TEACHER), LATER.plusDays(1));
        assertEquals(Set.of(Role.TEACHER), account.getRoles());
        assertEquals(Map.of(Role.TEACHER, LATER.plusDays(1)), account.getRoleEnds(), "for longer with each sign-in");
        account.followGroups(Set.of(), LATER);
        assertEquals(Set.of(), account.getRoles());
    }

    @Test
    void aRoleThatWasGivenHereIsNotTheGroups() {
        account.give(Role.TEACHER, null);
        account.followGroups(Set.of(Role.TEACHER), LATER);
        assertEquals(Map.of(), account.getRoleEnds(), "it has no end before, and none after");
        account.followGroups(Set.of(), LATER);
        assertEquals(Set.of(Role.TEACHER), account.getRoles());
    }

    @Test
    void aLastDayThatAnAdministratorGivesIsTheLastWhateverTheGroupSays() {
        account.followGroups(Set.of(Role.TEACHER), LATER);
        account.give(Role.TEACHER, LATER);
        account.followGroups(Set.of(Role.TEACHER), LATER.plusDays(1));
        assertEquals(
                Map.of(Role.TEACHER, LATER.plusDays(1)),
                account.getRoleEnds(),
                "the same day, given once more, is no word of an administrator");
        account.give(Role.TEACHER, TODAY);
        account.followGroups(Set.of(Role.TEACHER), LATER);
        assertEquals(Set.of(), account.rolesOn(TODAY.plusDays(1)));
    }

    @Test
    void groupsGiveNoOtherRole() {
        account.followGroups(Set.of(Role.LEAD, Role.ADMINISTRATOR), LATER);
        assertEquals(Set.of(), account.getRoles());
    }

    @Test
    void withAnotherRoleItIsNotConnected() {
        account.followGroups(Set.of(Role.TEACHER), LATER);
        account.connect("identity");
        assertTrue(account.mayEnter(TODAY));
        account.give(Role.ACTION_OWNER, null);
        assertFalse(account.isConnected());
        assertFalse(account.mayEnter(TODAY));
        assertTrue(account.wasVouchedFor());
        assertThrows(IllegalStateException.class, () -> account.connect("identity"));
    }

    @Test
    void anotherAddressAndAClosedAccountAreNotConnected() {
        account.followGroups(Set.of(Role.TEACHER), LATER);
        account.connect("identity");
        account.moveTo("another@school.example");
        assertFalse(account.isConnected());
        account.connect("identity");
        account.close();
        assertFalse(account.isConnected());
        assertTrue(account.wasVouchedFor());
    }
}
