package org.wholeschool.access.myaccount;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.access.menu.MenuGroup;
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
    void everyRoleHasANameASentenceAndOneForNothingToDo() {
        Stream.of(Role.values()).filter(Role::isHeldByAccounts).forEach(role -> {
            assertFalse(access.get("role." + role).isBlank());
            assertTrue(platform.get("home.role." + role).endsWith("."));
            assertTrue(platform.get("home.none." + role).startsWith("Nothing waits for you."));
        });
    }
}
