package org.wholeschool.survey.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/**
 * What one person answered. Places and parts of the day are the numbers that they have in {@link Asked}. Who it was,
 * when, from where and with which code is not in it, and nothing that is in it is typed.
 *
 * @param feeling of a pupil; null of staff
 * @param safe places where a pupil feels safe
 * @param unsafe places where a pupil does not, with when and why; at most {@link #MOST_UNSAFE}
 * @param said of staff, by statement; none of a pupil
 */
public record AnswerSheet(
        Feeling feeling, Set<Integer> safe, SortedMap<Integer, Unsafe> unsafe, Map<Statement, AgreementLevel> said) {

    /** So many places can be said more of: it is to take less than three minutes. */
    public static final int MOST_UNSAFE = 5;

    private static final String PUPIL = "P";
    private static final String STAFF = "S";

    /**
     * When and why somebody does not feel safe in a place.
     *
     * @param times parts of the day; none where they did not say
     * @param why in chosen words; none where they did not say
     */
    public record Unsafe(Set<Integer> times, Set<Why> why) {

        public Unsafe {
            times = new TreeSet<>(times);
            why = new TreeSet<>(why);
        }
    }

    public AnswerSheet {
        safe = new TreeSet<>(safe);
        unsafe = new TreeMap<>(unsafe);
        said = said.isEmpty() ? Map.of() : new EnumMap<>(said);
    }

    /** @return what a pupil answered */
    public static AnswerSheet ofPupil(Feeling feeling, Collection<Integer> safe, Map<Integer, Unsafe> unsafe) {
        return new AnswerSheet(feeling, Set.copyOf(safe), new TreeMap<>(unsafe), Map.of());
    }

    /** @return what somebody of the staff answered */
    public static AnswerSheet ofStaff(Map<Statement, AgreementLevel> said) {
        return new AnswerSheet(null, Set.of(), new TreeMap<>(), said);
    }

    /**
     * @param asked what was asked
     * @throws BadInput where something needed is missing, or was never asked
     */
    void check(Asked asked) {
        if (asked.kind() == SurveyKind.STAFF) {
            BadInput.throwAll(Arrays.stream(Statement.values())
                    .filter(statement -> !said.containsKey(statement))
                    .map(statement -> new BadInput("said:" + statement.ordinal() + ":agree", "answer.needed"))
                    .toList());
            return;
        }
        if (feeling == null) {
            throw new BadInput("feeling", "answer.needed");
        }
        if (unsafe.size() > MOST_UNSAFE) {
            throw new BadInput("unsafe", "answer.most", MOST_UNSAFE);
        }
        boolean known = isWithin(safe, asked.places().size())
                && isWithin(unsafe.keySet(), asked.places().size())
                && unsafe.values().stream()
                        .allMatch(place -> isWithin(place.times(), asked.times().size()));
        if (!known) {
            throw new BadInput(null, "answer.unknown");
        }
    }

    private static boolean isWithin(Collection<Integer> numbers, int count) {
        return numbers.stream().allMatch(number -> number >= 0 && number < count);
    }

    /** @return whether somebody of the staff agrees with it, at least mostly */
    @RoomOnly
    public boolean agrees(Statement statement) {
        return said.get(statement).compareTo(AgreementLevel.MOSTLY) <= 0;
    }

    /** @return it as one line without a comma too many: what is kept of it */
    @RoomOnly
    public String text() {
        if (feeling == null) {
            return STAFF + "|"
                    + said.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining(","));
        }
        return String.join(
                "|",
                PUPIL,
                feeling.name(),
                joined(safe),
                unsafe.entrySet().stream()
                        .map(place ->
                                place.getKey() + ":" + joined(place.getValue().times()) + ":"
                                        + joined(place.getValue().why()))
                        .collect(Collectors.joining(";")));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /**
     * @param text what {@link #text} gave.
     * @return the same answer
     */
    @RoomOnly
    public static AnswerSheet of(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts[0].equals(STAFF)) {
            Map<Statement, AgreementLevel> said = new EnumMap<>(Statement.class);
            split(parts[1], ",")
                    .forEach(each -> said.put(
                            Statement.valueOf(each.substring(0, each.indexOf('='))),
                            AgreementLevel.valueOf(each.substring(each.indexOf('=') + 1))));
            return ofStaff(said);
        }
        Map<Integer, Unsafe> unsafe = new TreeMap<>();
        for (String place : split(parts[3], ";")) {
            String[] fields = place.split(":", -1);
            unsafe.put(
                    Integer.valueOf(fields[0]),
                    new Unsafe(all(fields[1], Integer::valueOf), all(fields[2], Why::valueOf)));
        }
        return ofPupil(Feeling.valueOf(parts[1]), all(parts[2], Integer::valueOf), unsafe);
    }

    private static <T> Set<T> all(String text, Function<String, T> each) {
        return split(text, ",").stream().map(each).collect(Collectors.toSet());
    }

    private static List<String> split(String text, String by) {
        return text.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(text.split(by)));
    }
}
