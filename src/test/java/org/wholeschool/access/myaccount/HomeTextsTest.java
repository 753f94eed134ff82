package org.wholeschool.access.myaccount;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.platform.Texts;

class HomeTextsTest {

    private final Texts platform = Texts.of("platform");
    private final Texts access = Texts.of("access");

    @Test
    void everyWayHasANameAndASentenceThatSaysWhatItIsFor() {
        for (String way : Me.WAYS) {
            assertFalse(platform.get("nav." + way).isBlank());
            assertTrue(way.equals("/index.xhtml") || platform.get("home." + way).endsWith("."), way);
            assertTrue(
                    Role.heldByAccounts().stream().anyMatch(role -> PageAccess.permits(way, Set.of(role))),
                    way + " is in the menu of nobody: PageAccess has no row for it");
        }
    }

    @Test
    void everyRoleHasANameASentenceAndAWayToBeginWith() {
        Stream.of(Role.values()).filter(Role::isHeldByAccounts).forEach(role -> {
            assertFalse(access.get("role." + role).isBlank());
            assertTrue(platform.get("home.role." + role).endsWith("."));
            assertTrue(
                    PageAccess.permits(Me.FIRST.get(role), Set.of(role)), role + " may not open what they begin with");
        });
    }
}
