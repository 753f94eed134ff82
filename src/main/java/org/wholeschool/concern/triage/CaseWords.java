package org.wholeschool.concern.triage;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.platform.Texts;

/**
 * Says in words what stands in a field of a record: never a code, never a letter of a grade.
 *
 * @param categories names by id
 * @param people names of colleagues by account
 * @param readable numbers of concerns that whoever reads this may read; of another one it is not said which it is
 */
public record CaseWords(Map<Long, String> categories, Function<Long, String> people, Set<Long> readable) {

    /** @return what a field is called */
    public static String label(String field) {
        return Texts.of("triage").get("field." + field);
    }

    /**
     * @param field a {@link CaseField}'s name, or one of {@link FieldChange}'s
     * @param value what stands in it
     * @return that in words, null for nothing
     */
    public String of(String field, String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        Texts texts = Texts.of("triage");
        return switch (field) {
            case "REASON", "CONDITIONS", "OUTCOME_WORDS" -> value;
            case "CATEGORY", "FURTHER" -> names(value, categories::get, texts.get("category.gone"));
            case FieldChange.READERS -> names(value, people, texts.get("reader.gone"));
            case FieldChange.REPORT ->
                readable.contains(Long.valueOf(value)) ? texts.get("report.number", value) : texts.get("report.other");
            case FieldChange.ROLE -> Texts.of("concern").get("role." + value);
            case "SOURCE", "INFORMATION", "HANDLING" -> Texts.of("school").get("grade." + field + "." + value);
            default -> texts.get(field.toLowerCase(Locale.ROOT) + "." + value);
        };
    }

    private static String names(String ids, Function<Long, String> names, String gone) {
        return CaseValues.ids(ids).stream()
                .map(id -> Objects.requireNonNullElse(names.apply(id), gone))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
