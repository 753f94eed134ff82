package org.wholeschool.access.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.IconShapes;

/** Each role has its own menu: everything that it may open, and nothing else, in at most ten lines. */
class MenuViewTest {

    private static final String HOME = "/index.xhtml";
    private static final int LINES = 10;

    @ParameterizedTest
    @CsvSource({
        "LEAD, 'Today, Concerns, Pupils, Our school, Peer groups, Plans, Sharing, Reports'",
        "DEPUTY, 'Today, Concerns, Pupils, Our school, Peer groups, Plans, Sharing, Reports'",
        "HEAD, 'Today, Concerns, Peer groups, Plans, Sharing, Reports'",
        "TEACHER, 'Today, My concerns, My tasks, Low-level concern about staff, My link proposals, Challenge a record'",
        "GOVERNOR, 'Today, Governor dashboard, Reports to governors, Questions and answers, Governor training'",
        "ADMINISTRATOR, 'Today, People, School, Data and systems'",
        "DATA_PROTECTION_OFFICER, 'Today, Pupils, Sharing, Reports'",
        "ACTION_OWNER, 'Today, My tasks'",
        "TRUST_LEAD, 'Today, Schools of the trust'"
    })
    void theFirstRowOfEachRole(Role role, String names) {
        assertEquals(List.of(names.split(", ")), names(view(HOME, role).row()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TEACHER",
                "LEAD",
                "DEPUTY",
                "HEAD",
                "GOVERNOR",
                "ADMINISTRATOR",
                "DATA_PROTECTION_OFFICER",
                "ACTION_OWNER",
                "TRUST_LEAD"
            })
    void everyPageOfTheMenuThatARoleMayOpenIsReachedOnce(Role role) {
        MenuView menu = view(HOME, role);
        List<String> reached = new ArrayList<>(pages(menu.row()));
        reached.addAll(pages(menu.setUp().entries()));
        reached.addAll(pages(menu.account().entries()));
        if (menu.logging()) {
            reached.add(MenuGroup.LOG);
        }
        assertEquals(reached.size(), new HashSet<>(reached).size(), "twice in the menu: " + reached);
        assertEquals(
                MenuGroup.allPages().stream()
                        .filter(page -> PageAccess.permits(page, Set.of(role)))
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(reached));
        int lines = menu.row().size() + (menu.logging() ? 1 : 0) + 1;
        assertTrue(lines <= LINES, lines + " lines of words in view, with the button and the name");
        MenuGroup.allPages().stream()
                .map(page -> view(page, role).open())
                .filter(open -> open != null)
                .forEach(open -> assertTrue(open.entries().size() > 1, open.name() + ": a second row of one entry"));
    }

    @Test
    void theOpenPageAndItsGroupAreMarkedAndTheSecondRowHasItsNeighbours() {
        MenuView menu = view("/concern/list.xhtml", Role.LEAD);
        assertEquals("Concerns", menu.open().name());
        assertEquals("true", menu.open().current());
        assertEquals(
                List.of(
                        "Inbox",
                        "All concerns",
                        "My concerns",
                        "Open actions",
                        "My tasks",
                        "Low-level concern about staff",
                        "Import an incident log"),
                names(menu.open().entries()));
        assertEquals(
                List.of("All concerns"),
                menu.open().entries().stream()
                        .filter(entry -> "page".equals(entry.current()))
                        .map(MenuEntry::name)
                        .toList());
        assertEquals(
                List.of("Concerns"),
                names(menu.row().stream()
                        .filter(entry -> entry.current() != null)
                        .toList()));

        assertNull(view(HOME, Role.LEAD).open(), "home has no neighbours");
        assertEquals("page", view(HOME, Role.LEAD).row().get(0).current());
        assertNull(view("/concern/chronologies.xhtml", Role.LEAD).open(), "one entry is no second row");
        assertEquals("Set-up", view("/school/school.xhtml", Role.LEAD).open().name());
        assertEquals(
                "Your account", view("/audit/mine.xhtml", Role.GOVERNOR).open().name());
        assertNull(view("/notice/list.xhtml", Role.LEAD).open(), "what the menu does not lead to marks nothing");
    }

    @Test
    void setUpIsBehindTheGearExceptForPeopleWhoDoNothingElse() {
        assertEquals(List.of(), view(HOME, Role.ADMINISTRATOR).setUp().entries());
        assertEquals(List.of(), view(HOME, Role.TEACHER).setUp().entries());
        assertEquals(
                List.of("Approvals", "Training register", "School"),
                names(view(HOME, Role.LEAD).setUp().entries()));
        MenuView both = view(HOME, Role.LEAD, Role.ADMINISTRATOR);
        assertEquals(8, both.row().size());
        assertTrue(names(both.setUp().entries()).containsAll(List.of("Accounts", "Roster", "Keys")));
    }

    @Test
    void whatWaitsIsAskedOnlyWhereTheReaderMayGoAndAddedUpForTheGroup() {
        List<String> asked = new ArrayList<>();
        MenuView menu = MenuView.of(Set.of(Role.LEAD), HOME, page -> {
            asked.add(page);
            return switch (page) {
                case "/concern/inbox.xhtml" -> new MenuCount.Waiting(9, true, "9 not acknowledged, 2 overdue");
                case "/concern/tasks.xhtml" -> new MenuCount.Waiting(1, false, "1 task");
                default -> MenuCount.Waiting.NOTHING;
            };
        });
        assertTrue(asked.stream().allMatch(page -> PageAccess.permits(page, Set.of(Role.LEAD))), asked.toString());
        assertFalse(asked.contains("/concern/head.xhtml"));
        MenuEntry concerns = menu.row().get(1);
        assertEquals(new MenuCount.Waiting(10, true, "9 not acknowledged, 2 overdue, 1 task"), concerns.waiting());
        assertEquals(0, menu.row().get(2).waiting().count());
    }

    @Test
    void everyEntryHasANameAndARowInTheTableOfRolesAndIsInOneGroup() {
        Texts texts = Texts.of("platform");
        for (String page : MenuGroup.allPages()) {
            assertFalse(texts.get("nav." + page).isBlank(), page);
            assertTrue(
                    Role.heldByAccounts().stream().anyMatch(role -> PageAccess.permits(page, Set.of(role))),
                    page + " is in no menu: PageAccess has no row for it");
        }
        List<String> all = Arrays.stream(MenuGroup.values())
                .flatMap(group -> group.pages().stream())
                .toList();
        assertEquals(all.size(), new HashSet<>(all).size(), "in two groups");
    }

    @Test
    void eachGroupOfALeadHasADrawing() {
        List<MenuEntry> groups = view(HOME, Role.LEAD).row();
        assertEquals(8, groups.size());
        groups.forEach(group ->
                assertFalse(new IconShapes().of(group.icon()).isEmpty(), () -> group.name() + " has no drawing"));
    }

    private static MenuView view(String here, Role... roles) {
        return MenuView.of(Set.of(roles), here, page -> MenuCount.Waiting.NOTHING);
    }

    private static List<String> names(List<MenuEntry> entries) {
        return entries.stream().map(MenuEntry::name).toList();
    }

    private static List<String> pages(List<MenuEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.entries().isEmpty()
                        ? Stream.of(entry.page())
                        : entry.entries().stream().map(MenuEntry::page))
                .toList();
    }
}
