package org.wholeschool.concern.incidentlog.read;

import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;

/**
 * A choice for a value as a word, for the selects of the page and for keeping: {@code id:17}, {@code place:OUTDOOR},
 * {@code category:OTHER:CASEWORK}, {@code aside}.
 */
@RoomOnly
public final class ValueCode {

    @RoomOnly
    public static final String SET_ASIDE = "aside";

    private ValueCode() {}

    @RoomOnly
    public static String of(ValueChoice choice) {
        if (choice instanceof ValueChoice.Existing existing) {
            return "id:" + existing.id();
        }
        if (choice instanceof ValueChoice.NewPlace place) {
            return "place:" + place.group();
        }
        if (choice instanceof ValueChoice.NewCategory category) {
            return "category:" + category.group() + ":" + category.scope();
        }
        return SET_ASIDE;
    }

    /**
     * @param name what a new place or category will be called
     * @throws IllegalArgumentException when the word is none of ours
     */
    @RoomOnly
    public static ValueChoice read(String code, String name) {
        String[] parts = code.split(":");
        return switch (parts[0]) {
            case "id" -> new ValueChoice.Existing(Long.parseLong(parts[1]));
            case "place" -> new ValueChoice.NewPlace(name, PlaceGroup.valueOf(parts[1]));
            case "category" ->
                new ValueChoice.NewCategory(name, CategoryGroup.valueOf(parts[1]), CategoryScope.valueOf(parts[2]));
            case SET_ASIDE -> new ValueChoice.SetAside();
            default -> throw new IllegalArgumentException("not a choice");
        };
    }

    /** @return whether the school would get a place or category by this choice */
    @RoomOnly
    public static boolean isNew(String code) {
        return code.startsWith("place:") || code.startsWith("category:");
    }

    static String withName(ValueChoice choice) {
        return of(choice) + " " + nameOf(choice);
    }

    static ValueChoice readWithName(String written) {
        String[] parts = written.split(" ", 2);
        return read(parts[0], parts[1]);
    }

    private static String nameOf(ValueChoice choice) {
        if (choice instanceof ValueChoice.NewPlace place) {
            return place.name();
        }
        return choice instanceof ValueChoice.NewCategory category ? category.name() : "";
    }
}
