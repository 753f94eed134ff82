package org.wholeschool.access.menu;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A link of the menu, or a group of links.
 *
 * @param name what it is called
 * @param icon of a group: by which name pages have a drawing of it; empty for a link
 * @param page where it leads to; of a group its first entry
 * @param current what a screen reader hears of it: "page" for the page that is open, "true" for the group of that page,
 *     null for others
 * @param waiting what waits behind it
 * @param entries the entries of a group; none of a link
 */
public record MenuEntry(
        String name, String icon, String page, String current, MenuCount.Waiting waiting, List<MenuEntry> entries) {

    private static final String OPEN = "page";
    private static final String GROUP_OF_OPEN = "true";

    /** Copies the list. */
    public MenuEntry {
        entries = List.copyOf(entries);
    }

    /** @return a group; one with a single entry is a link to it, by the name of the group */
    static MenuEntry group(String name, String icon, List<MenuEntry> entries) {
        if (entries.size() > 1) {
            return groupOf(name, icon, entries);
        }
        MenuEntry only = entries.get(0);
        return new MenuEntry(name, icon, only.page, only.current, only.waiting, List.of());
    }

    /** @return a group, whatever number of entries it has; it leads to the first */
    static MenuEntry groupOf(String name, String icon, List<MenuEntry> entries) {
        boolean isOpen = entries.stream().anyMatch(entry -> entry.current != null);
        return new MenuEntry(
                name,
                icon,
                entries.isEmpty() ? MenuGroup.HOME : entries.get(0).page,
                isOpen ? GROUP_OF_OPEN : null,
                together(entries),
                entries);
    }

    static MenuEntry link(String name, String page, boolean isOpen, MenuCount.Waiting waiting) {
        return new MenuEntry(name, "", page, isOpen ? OPEN : null, waiting, List.of());
    }

    private static MenuCount.Waiting together(List<MenuEntry> entries) {
        return new MenuCount.Waiting(
                entries.stream().mapToLong(entry -> entry.waiting.count()).sum(),
                entries.stream().anyMatch(entry -> entry.waiting.late()),
                entries.stream()
                        .map(entry -> entry.waiting.words())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")));
    }
}
