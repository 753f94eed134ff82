package org.wholeschool.concern.incidentlog;

import java.util.Map;
import java.util.Optional;

/**
 * Everything that a person decides about a log before it is taken in. Kept under a name, it does the same for the next file.
 *
 * @param places         what each place of the log becomes, by {@link LogValue#key()}
 * @param categories     what each category of the log becomes, by {@link LogValue#key()}
 * @param twinsRepeat    whether a row that tells exactly what another one tells is a duplicate even though the log gives the two references
 *                       of their own (two bicycles stolen in one night are two incidents in the same words, so by default it is not)
 */
public record ImportChoices(ColumnMapping columns, Map<String, ValueChoice> places, Map<String, ValueChoice> categories, boolean twinsRepeat) {

    public ImportChoices {
        places = Map.copyOf(places);
        categories = Map.copyOf(categories);
    }

    Optional<ValueChoice> place(String value) {
        return Optional.ofNullable(places.get(LogValue.keyOf(value)));
    }

    Optional<ValueChoice> category(String value) {
        return Optional.ofNullable(categories.get(LogValue.keyOf(value)));
    }
}
