package org.wholeschool.access.menu;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.platform.Texts;

/**
 * The menu of a page as some roles have it: groups in one row, the entries of the open group in a second row, set-up
 * behind a gear and the account behind the reader's name.
 *
 * @param logging whether the bar has the button by which the reader logs a concern
 * @param row the first row: groups, or entries where these are few
 * @param open the group whose entries the second row shows; null where there is no second row
 * @param setUp what is behind the gear; without entries where there is no gear
 * @param account what is behind the reader's name
 */
public record MenuView(boolean logging, List<MenuEntry> row, MenuEntry open, MenuEntry setUp, MenuEntry account) {

    /** Up to so many entries are one row by themselves; more are shown as groups. */
    private static final int FEW = 6;

    /** Copies the list. */
    public MenuView {
        row = List.copyOf(row);
    }

    /**
     * @param roles of the reader
     * @param here the page of the menu that is open, or to which the open one belongs
     * @param waiting says what waits at a page of the menu; asked only for pages that the reader may open
     */
    static MenuView of(Set<Role> roles, String here, Function<String, MenuCount.Waiting> waiting) {
        Reader reader = new Reader(roles, here, waiting);
        boolean isWorking = reader.groups(MenuGroup.Part.WORK).anyMatch(group -> group != MenuGroup.TODAY);
        List<MenuEntry> row = isWorking
                ? reader.row(MenuGroup.Part.WORK)
                : Stream.of(MenuGroup.Part.WORK, MenuGroup.Part.SET_UP)
                        .flatMap(part -> reader.row(part).stream())
                        .toList();
        MenuEntry setUp = MenuEntry.groupOf(
                words("menu.SET_UP"), "", isWorking ? reader.entries(MenuGroup.Part.SET_UP) : List.of());
        MenuEntry account = MenuEntry.groupOf(words("menu.ACCOUNT"), "", reader.entries(MenuGroup.Part.ACCOUNT));
        Optional<MenuEntry> open = Stream.concat(row.stream(), Stream.of(setUp, account))
                .filter(group -> group.current() != null && group.entries().size() > 1)
                .findFirst();
        return new MenuView(reader.mayOpen(MenuGroup.LOG), row, open.orElse(null), setUp, account);
    }

    private static String words(String key) {
        return Texts.of("platform").get(key);
    }

    private record Reader(Set<Role> roles, String here, Function<String, MenuCount.Waiting> waiting) {

        /** @return a part as groups, or as the entries of all of its groups where these are few */
        List<MenuEntry> row(MenuGroup.Part part) {
            List<MenuEntry> all = entries(part);
            return all.size() <= FEW
                    ? all
                    : groups(part)
                            .map(group -> MenuEntry.group(words("menu." + group), group.icon(), entries(group)))
                            .toList();
        }

        Stream<MenuGroup> groups(MenuGroup.Part part) {
            return Arrays.stream(MenuGroup.values())
                    .filter(group ->
                            group.part() == part && group.pages().stream().anyMatch(this::mayOpen));
        }

        List<MenuEntry> entries(MenuGroup.Part part) {
            return groups(part).flatMap(group -> entries(group).stream()).toList();
        }

        private List<MenuEntry> entries(MenuGroup group) {
            return group.pages().stream()
                    .filter(this::mayOpen)
                    .map(page -> MenuEntry.link(words("nav." + page), page, page.equals(here), waiting.apply(page)))
                    .toList();
        }

        boolean mayOpen(String page) {
            return PageAccess.permits(page, roles);
        }
    }
}
