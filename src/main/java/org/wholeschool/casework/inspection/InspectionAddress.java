package org.wholeschool.casework.inspection;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.category.CategoryGroup;

/**
 * Which concerns the address of the page asks for. What cannot be read counts as not asked for.
 *
 * @param groups codes of groups with commas between them, or null
 * @param kinds ids of types with commas between them, or null
 * @param period the name of a {@link Period}, or null
 * @param from the first day; with a day, the period does not count
 * @param to the last day, included
 */
record InspectionAddress(String groups, String kinds, String period, String from, String to) implements Serializable {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** As an export keeps it. */
    static InspectionAddress parse(String query) {
        String[] parts = query.split("&", -1);
        return new InspectionAddress(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    /** @return all of it as one text, for {@link #parse} */
    String query() {
        return String.join("&", text(groups), text(kinds), text(period), text(from), text(to));
    }

    private static String text(String part) {
        return part == null ? "" : part;
    }

    Set<CategoryGroup> chosenGroups() {
        List<String> codes = parts(groups);
        return Arrays.stream(CategoryGroup.values())
                .filter(group -> codes.contains(group.name()))
                .collect(Collectors.toSet());
    }

    Set<Long> chosenKinds() {
        return parts(kinds).stream()
                .filter(NUMBER.asMatchPredicate())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /**
     * @param today the day at the school
     * @param halfTerms the school's, in the order of time
     * @return the concerns that it asks for
     */
    InspectionFilter filter(LocalDate today, List<Calendar.HalfTerm> halfTerms) {
        Period chosen = Period.of(period);
        LocalDate first = day(from);
        LocalDate last = day(to);
        boolean isByDays = first != null || last != null;
        LocalDate begin = first != null || !isByDays ? first : Period.THIS_YEAR.from(last, halfTerms);
        return new InspectionFilter(
                chosenGroups(),
                chosenKinds(),
                isByDays ? begin : chosen.from(today, halfTerms),
                isByDays ? last == null ? today : last : chosen.to(today));
    }

    static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unclear) {
            return null;
        }
    }

    static String joined(Collection<String> parts) {
        return parts.isEmpty() ? null : String.join(",", parts);
    }

    private static List<String> parts(String joined) {
        return joined == null ? List.of() : List.of(joined.split(","));
    }
}
