package org.wholeschool.governance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.Span;
import org.wholeschool.disclosure.family.Dimension;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.pattern.Outcome;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.SexualKind;
import org.wholeschool.school.place.PlaceGroup;

/** What the groups of the closed family are called. */
public final class Names {

    private static final String PART_NOT_SAID = "NOT_SAID";

    private final Texts texts = Texts.of("governance");
    private final Texts school = Texts.of("school");
    private final Hierarchy hierarchy;

    /** @param hierarchy what counted where */
    public Names(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * @param dimension one of the hierarchy
     * @return its groups in the order in which neighbours merge
     */
    public List<String> of(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY_GROUP ->
                Arrays.stream(CategoryGroup.values())
                        .map(group -> group(group, "category-group."))
                        .toList();
            case PLACE_GROUP ->
                Arrays.stream(PlaceGroup.values())
                        .map(group -> group(group, "place-group."))
                        .toList();
            case BAND_GROUP ->
                Arrays.stream(BandGroup.values())
                        .map(group -> group(group, "band-group."))
                        .toList();
            case KIND -> texts("kind.", SexualKind.values());
            case OUTCOME -> texts("outcome.", Outcome.values());
            case YEAR_GROUP -> hierarchy.yearGroups().stream().map(this::year).toList();
            case ROLE ->
                hierarchy.roles().stream()
                        .map(role -> texts.get("role." + role))
                        .toList();
        };
    }

    /**
     * Patterns leave out casework and what is not known, and have the school's names; three groups of governors' tables
     * hold these too, and say so.
     */
    private String group(Enum<?> group, String prefix) {
        return texts.getOr("governors." + group, school.get(prefix + group));
    }

    private List<String> texts(String prefix, Enum<?>... groups) {
        return Arrays.stream(groups).map(group -> texts.get(prefix + group)).toList();
    }

    /** @return whether a group also holds what is not known: nothing may be said of it as if it were one thing */
    boolean isUnknown(Dimension dimension, int group) {
        return switch (dimension) {
            case CATEGORY_GROUP, KIND, OUTCOME -> false;
            case PLACE_GROUP -> PlaceGroup.values()[group] == PlaceGroup.OFF_SITE_OR_UNKNOWN;
            case BAND_GROUP -> BandGroup.values()[group] == BandGroup.OUTSIDE_OR_UNKNOWN;
            case YEAR_GROUP -> !hierarchy.yearGroups().get(group).matches("\\d+");
            case ROLE -> hierarchy.roles().get(group).equals(PART_NOT_SAID);
        };
    }

    /** @return the parts of some cells, as they stand in a sentence about pupils */
    String recordedAs(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(part -> texts.get("role.as." + hierarchy.roles().get(part)))
                .reduce((one, other) -> texts.get("role.or", one, other))
                .orElseThrow();
    }

    private String year(String group) {
        return group.equals("0")
                ? texts.get("year.reception")
                : group.matches("\\d+") ? texts.get("year.number", Integer.parseInt(group)) : texts.get("year.other");
    }

    /** @return the groups of a block of a table of one way or two, in a row */
    String block(FamilyTable which, PublishedBlock block) {
        return block(which, block.span());
    }

    /** @return the groups of some cells, which are neighbours, of a table of one way or two, in a row */
    String block(FamilyTable which, Span block) {
        int columns = which.ways().size() == 1 ? 1 : hierarchy.columns(which);
        String rows = together(which.ways().get(0), block.first() / columns, block.last() / columns);
        boolean isWithinRow = columns > 1
                && block.first() / columns == block.last() / columns
                && block.last() - block.first() < columns - 1;
        return isWithinRow
                ? texts.get(
                        "corrected.cell",
                        rows,
                        together(which.ways().get(1), block.first() % columns, block.last() % columns))
                : rows;
    }

    /** @return the groups of some cells of a table of one way, in a row */
    String together(Dimension dimension, int first, int last) {
        List<String> all = of(dimension);
        return IntStream.rangeClosed(first, last).mapToObj(all::get).collect(Collectors.joining("; "));
    }
}
