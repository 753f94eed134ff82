package org.wholeschool.governance;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.place.PlaceGroup;

/** What counts in each group of a published table: a school's categories, and which places and parts of the day. */
public final class GroupContents {

    private final Texts texts = Texts.of("governance");
    private final Hierarchy hierarchy;
    private final Map<String, String> categories;

    /**
     * @param hierarchy the groups of the period
     * @param categories what the school's categories are called, by their id, in their order
     */
    GroupContents(Hierarchy hierarchy, Map<String, String> categories) {
        this.hierarchy = hierarchy;
        this.categories = categories;
    }

    /**
     * What counts in a group.
     *
     * @param name the group
     * @param holds what is in it
     */
    public record Inside(String name, String holds) {}

    /**
     * @param which a table of one way, of kinds, places or parts of the day
     * @return what is in each of its groups: of kinds the school's categories, of the others what usually is; a place
     *     may be called after somebody
     */
    List<Inside> of(FamilyTable which) {
        List<String> names = new Names(hierarchy).of(which.ways().get(0));
        List<String> holds = switch (which) {
            case CATEGORIES ->
                IntStream.range(0, names.size()).mapToObj(this::categoriesOf).toList();
            case PLACES ->
                Stream.of(PlaceGroup.values())
                        .map(group -> texts.get("inside." + group))
                        .toList();
            case BANDS ->
                Stream.of(BandGroup.values())
                        .map(group -> texts.get("inside." + group))
                        .toList();
            default -> throw new IllegalArgumentException(which.name());
        };
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Inside(names.get(i), holds.get(i)))
                .toList();
    }

    private String categoriesOf(int group) {
        return categories.entrySet().stream()
                .filter(each -> hierarchy.categories().getOrDefault(each.getKey(), -1) == group)
                .map(Map.Entry::getValue)
                .reduce((one, other) -> texts.get("inside.LIST", one, other))
                .orElseGet(() -> texts.get("inside.NOTHING"));
    }
}
