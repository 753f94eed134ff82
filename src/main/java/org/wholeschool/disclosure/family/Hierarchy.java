package org.wholeschool.disclosure.family;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which group each category, place and part of the day counts in: by what a school never changes of it (its code or
 * id), not by its name, so that one that is renamed stays what it was.
 *
 * <p>One school year has one hierarchy. If a place moved to another group in February, the year's tables would differ
 * from those of its half-terms by just the concerns of that place, and whoever subtracts would have their number. So a
 * release whose hierarchy does not {@linkplain #carriesOn carry on} what its school year began with is blocked. Whoever
 * publishes hands in what the year began with, and the school's change counts from the next school year on.
 *
 * @param categories group of each category, 0 to 4
 * @param places group of each place, 0 to 3
 * @param bands group of each part of the day, 0 to 2
 * @param kinds kind of each category in the group that is divided, 0 to 2; none in what was published before it was
 * @param yearGroups the year groups in their order, at least one
 * @param roles the parts that pupils have in concerns, in their order, at least one
 */
public record Hierarchy(
        Map<String, Integer> categories,
        Map<String, Integer> places,
        Map<String, Integer> bands,
        Map<String, Integer> kinds,
        List<String> yearGroups,
        List<String> roles) {

    /** Groups of categories. */
    public static final int CATEGORY_GROUPS = 5;

    /** The group of categories that has kinds of its own. */
    public static final int DIVIDED = 2;

    /** Kinds in it. */
    public static final int KINDS = 3;

    /** What can come of a concern. */
    public static final int OUTCOMES = 5;

    /** Groups of places. */
    public static final int PLACE_GROUPS = 4;

    /** Groups of the parts of the day. */
    public static final int BAND_GROUPS = 3;

    /** @throws IllegalArgumentException if a group is out of range, or there are no year groups or roles */
    public Hierarchy {
        requireGroups(categories, CATEGORY_GROUPS);
        requireGroups(places, PLACE_GROUPS);
        requireGroups(bands, BAND_GROUPS);
        kinds = kinds == null ? Map.of() : kinds;
        requireGroups(kinds, KINDS);
        categories = new TreeMap<>(categories);
        places = new TreeMap<>(places);
        bands = new TreeMap<>(bands);
        kinds = new TreeMap<>(kinds);
        yearGroups = List.copyOf(yearGroups);
        roles = List.copyOf(roles);
        if (yearGroups.isEmpty() || roles.isEmpty()) {
            throw new IllegalArgumentException("There must be a year group and a role");
        }
    }

    private static void requireGroups(Map<String, Integer> groups, int most) {
        groups.forEach((what, group) -> {
            if (group == null || group < 0 || group >= most) {
                throw new IllegalArgumentException(what + " cannot be of group " + group);
            }
        });
    }

    /** @return number of cells along a dimension. */
    public int size(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY_GROUP -> CATEGORY_GROUPS;
            case KIND -> KINDS;
            case OUTCOME -> OUTCOMES;
            case PLACE_GROUP -> PLACE_GROUPS;
            case BAND_GROUP -> BAND_GROUPS;
            case YEAR_GROUP -> yearGroups.size();
            case ROLE -> roles.size();
        };
    }

    /** @return number of cells of a table. */
    public int cells(FamilyTable table) {
        return table.ways().stream().mapToInt(this::size).reduce(1, (one, other) -> one * other);
    }

    /** @return cells of a row of a table; all of them where it has one way. */
    public int columns(FamilyTable table) {
        return size(table.ways().get(table.ways().size() - 1));
    }

    /**
     * @return whether whatever an earlier one knew counts where it did; what has come since, or is gone, does no harm.
     */
    public boolean carriesOn(Hierarchy earlier) {
        return Arrays.stream(Dimension.values()).allMatch(dimension -> carriesOn(earlier, dimension));
    }

    /**
     * @return whether all that an earlier one knew along a dimension counts where it did; what has come since, or is
     *     gone, does no harm.
     */
    public boolean carriesOn(Hierarchy earlier, Dimension along) {
        return switch (along) {
            case CATEGORY_GROUP -> agree(categories, earlier.categories);
            case PLACE_GROUP -> agree(places, earlier.places);
            case BAND_GROUP -> agree(bands, earlier.bands);
            case KIND -> agree(kinds, earlier.kinds);
            case OUTCOME -> true;
            case YEAR_GROUP -> yearGroups.equals(earlier.yearGroups);
            case ROLE -> roles.equals(earlier.roles);
        };
    }

    private static boolean agree(Map<String, Integer> now, Map<String, Integer> earlier) {
        return earlier.entrySet().stream()
                .allMatch(
                        entry -> Objects.equals(now.getOrDefault(entry.getKey(), entry.getValue()), entry.getValue()));
    }
}
