package org.wholeschool.roster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Finds the least that tells pupils of one name in one form apart: a month, or a day, before a date of birth. Of
 * everybody else name and form say enough.
 */
final class PupilNamesakes {

    private static final int END_OF_UPN = 3;

    /** What may tell them apart, the least telling first. */
    private static final Map<Roster.Apart.By, Function<Pupil, String>> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put(Roster.Apart.By.MONTH, born("MMMM"));
        WAYS.put(Roster.Apart.By.DAY, born("d MMMM"));
        WAYS.put(Roster.Apart.By.DATE, born("d MMMM uuuu"));
        WAYS.put(
                Roster.Apart.By.UPN,
                pupil -> pupil.getUpn() == null
                        ? null
                        : pupil.getUpn().substring(Math.max(0, pupil.getUpn().length() - END_OF_UPN)));
    }

    private PupilNamesakes() {}

    /**
     * @param pupils those on roll
     * @return for each of them whom name and form do not tell apart: what does
     */
    static Map<Long, Roster.Apart> of(List<Pupil> pupils) {
        Map<String, List<Pupil>> same = new HashMap<>();
        pupils.forEach(pupil -> same.computeIfAbsent(
                        (pupil.getDisplayName() + "\n" + pupil.getRegGroup()).toLowerCase(Locale.ROOT),
                        name -> new ArrayList<>())
                .add(pupil));
        Map<Long, Roster.Apart> apart = new HashMap<>();
        same.values().stream().filter(group -> group.size() > 1).forEach(group -> tell(group, apart));
        return apart;
    }

    private static void tell(List<Pupil> group, Map<Long, Roster.Apart> apart) {
        for (Map.Entry<Roster.Apart.By, Function<Pupil, String>> way : WAYS.entrySet()) {
            List<String> words = group.stream()
                    .map(way.getValue())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (words.size() == group.size()) {
                group.forEach(pupil -> apart.put(
                        pupil.getId(),
                        new Roster.Apart(way.getKey(), way.getValue().apply(pupil))));
                return;
            }
        }
        List<Pupil> inOrder =
                group.stream().sorted(Comparator.comparing(Pupil::getId)).toList();
        inOrder.forEach(pupil -> apart.put(
                pupil.getId(), new Roster.Apart(Roster.Apart.By.NUMBER, String.valueOf(inOrder.indexOf(pupil) + 1))));
    }

    private static Function<Pupil, String> born(String pattern) {
        DateTimeFormatter words = DateTimeFormatter.ofPattern(pattern, Locale.UK);
        return pupil -> {
            LocalDate day = pupil.getDateOfBirth();
            return day == null ? null : words.format(day);
        };
    }
}
