package org.wholeschool.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageAccessTest {

    /** A role that is added before VISITOR begins at home like every other, without a list to be reminded of. */
    @Test
    void homeIsForEveryRoleThatAccountsHoldAndForNoOther() {
        Set<Role> beforeVisitor = Arrays.stream(Role.values())
                .filter(role -> role.compareTo(Role.VISITOR) < 0)
                .collect(Collectors.toSet());
        assertEquals(beforeVisitor, PageAccess.table().get("/index.xhtml"));
        assertEquals(beforeVisitor, Role.heldByAccounts());
        assertFalse(Role.JOB.isHeldByAccounts() || Role.SET_UP.isHeldByAccounts() || Role.VISITOR.isHeldByAccounts());
    }

    @Test
    void aPageThatIsNotInTheTableIsOpenToNobody() {
        assertFalse(PageAccess.permits("/no/such-page.xhtml", Set.of(Role.values())));
    }
}
