package org.wholeschool.concern.record;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.category.Category;

/**
 * What the safeguarding team says of a concern at one moment: a value for each {@link CaseField} that has one. Two that
 * say the same are equal.
 */
public final class CaseValues implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<CaseField, String> values = new EnumMap<>(CaseField.class);

    /** @param given values, of which blank ones count as none */
    public CaseValues(Map<CaseField, String> given) {
        given.forEach((field, value) -> {
            if (value != null && !value.isBlank()) {
                values.put(field, value.strip());
            }
        });
    }

    /** @return what a concern's record says now */
    @RoomOnly
    public static CaseValues of(Concern concern) {
        Map<CaseField, String> now = new EnumMap<>(CaseField.class);
        now.put(CaseField.PRIORITY, name(concern.getPriority()));
        now.put(CaseField.DECISION, name(concern.getDecision()));
        now.put(CaseField.REASON, concern.getDecisionReason());
        now.put(CaseField.SOURCE, name(concern.getGradeSource()));
        now.put(CaseField.INFORMATION, name(concern.getGradeInformation()));
        now.put(CaseField.HANDLING, name(concern.getGradeHandling()));
        now.put(CaseField.CONDITIONS, concern.getGradeConditions());
        now.put(CaseField.CATEGORY, Long.toString(concern.getCategory().getId()));
        now.put(
                CaseField.FURTHER,
                ids(concern.getFurtherCategories().stream()
                        .map(ConcernCategory::getCategory)
                        .map(Category::getId)
                        .toList()));
        now.put(CaseField.OUTCOME, name(concern.getOutcome()));
        now.put(CaseField.OUTCOME_WORDS, concern.getOutcomeWords());
        return new CaseValues(now);
    }

    /**
     * @param ids of categories
     * @return them as the value of a field; in one order, so that the same choice is the same value
     */
    @RoomOnly
    public static String ids(Collection<Long> ids) {
        return ids.stream().sorted().distinct().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * @param value of a field
     * @return the ids in it
     */
    @RoomOnly
    public static List<Long> ids(String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(",")).map(Long::valueOf).toList();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** @return the value of a field, null where it has none */
    public String get(CaseField field) {
        return values.get(field);
    }

    /** @return the value of a field that is one of a few, null where it has none */
    public <E extends Enum<E>> E get(CaseField field, Class<E> type) {
        String value = values.get(field);
        return value == null ? null : Enum.valueOf(type, value);
    }

    @RoomOnly
    public boolean has(CaseField field) {
        return values.containsKey(field);
    }

    /** @return the fields in which another one says something else, in their order */
    @RoomOnly
    public List<CaseField> differences(CaseValues other) {
        return Arrays.stream(CaseField.values())
                .filter(field -> !java.util.Objects.equals(get(field), other.get(field)))
                .toList();
    }

    /** @return the same with another value in one field */
    @RoomOnly
    public CaseValues with(CaseField field, String value) {
        Map<CaseField, String> changed = new EnumMap<>(CaseField.class);
        changed.putAll(values);
        changed.put(field, value);
        return new CaseValues(changed);
    }

    /** @return a copy to be changed */
    @RoomOnly
    public Map<CaseField, String> asMap() {
        Map<CaseField, String> copy = new EnumMap<>(CaseField.class);
        copy.putAll(values);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "CaseValues of " + values.keySet();
    }
}
