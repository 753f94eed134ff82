package org.wholeschool.concern.incidentlog.read;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.platform.RoomOnly;

/**
 * Everything that a person decides about a log before it is taken in. Kept under a name, it does the same for the next
 * file.
 *
 * @param places what each place of the log becomes, by {@link LogValue#key()}
 * @param categories what each category of the log becomes, by {@link LogValue#key()}
 * @param twinsRepeat whether a row that tells exactly what another one tells is a duplicate even though the log gives
 *     the two references of their own (two bicycles stolen in one night are two incidents in the same words, so by
 *     default it is not)
 * @param anyway the lines of duplicates that are taken in all the same; they are of one file, and go to no other
 */
public record ImportChoices(
        ColumnMapping columns,
        Map<String, ValueChoice> places,
        Map<String, ValueChoice> categories,
        boolean twinsRepeat,
        Set<Integer> anyway) {

    public ImportChoices {
        places = Map.copyOf(places);
        categories = Map.copyOf(categories);
        anyway = Set.copyOf(anyway);
    }

    @RoomOnly
    public ImportChoices(
            ColumnMapping columns,
            Map<String, ValueChoice> places,
            Map<String, ValueChoice> categories,
            boolean twinsRepeat) {
        this(columns, places, categories, twinsRepeat, Set.of());
    }

    /** @return the same for another file */
    @RoomOnly
    public ImportChoices forAnyFile() {
        return new ImportChoices(columns, places, categories, twinsRepeat, Set.of());
    }

    /** @return the same, with a duplicate taken in all the same, or left out after all */
    @RoomOnly
    public ImportChoices taking(int line, boolean isTaken) {
        Set<Integer> lines = new HashSet<>(anyway);
        if (isTaken) {
            lines.add(line);
        } else {
            lines.remove(line);
        }
        return new ImportChoices(columns, places, categories, twinsRepeat, lines);
    }

    Optional<ValueChoice> place(String value) {
        return Optional.ofNullable(places.get(LogValue.keyOf(value)));
    }

    Optional<ValueChoice> category(String value) {
        return Optional.ofNullable(categories.get(LogValue.keyOf(value)));
    }
}
