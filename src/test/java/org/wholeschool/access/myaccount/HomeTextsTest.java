package org.wholeschool.access.myaccount;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.access.menu.MenuGroup;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.platform.Texts;

class HomeTextsTest {

    private final Texts platform = Texts.of("platform");
    private final Texts access = Texts.of("access");

    @Test
    void everyWayHasASentenceThatSaysWhatItIsFor() {
        for (String way : MenuGroup.allPages()) {
            assertTrue(way.equals("/index.xhtml") || platform.get("home." + way).endsWith("."), way);
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
