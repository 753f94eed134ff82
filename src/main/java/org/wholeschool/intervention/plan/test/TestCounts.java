package org.wholeschool.intervention.plan.test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.pattern.week.PlaceWeeks.Persons;
import org.wholeschool.platform.RoomOnly;

/**
 * The weekly counts of a test, from which every figure of its evaluation follows.
 *
 * @param mondays of the school weeks, the first that can be compared to the last before the review
 * @param target for each the concerns of the plan's own places
 * @param comparison for each those of the places to compare with, together
 * @param watched for each those of the places next door, together
 * @param before how many pupils the own places' concerns of the weeks before are about
 * @param after of the weeks after
 * @param shown whether numbers of the own places and of those to compare with may be shown, before and after
 * @param near whether those of the places next door may be
 */
public record TestCounts(
        List<LocalDate> mondays,
        int[] target,
        int[] comparison,
        int[] watched,
        Persons before,
        Persons after,
        boolean shown,
        boolean near) {

    private static final int LINES = 6;

    /** @throws IllegalArgumentException if there are not as many of each as weeks */
    public TestCounts {
        mondays = List.copyOf(mondays);
        if (target.length != mondays.size() || comparison.length != target.length || watched.length != target.length) {
            throw new IllegalArgumentException(mondays.size() + " weeks with counts of " + target.length + ", "
                    + comparison.length + " and " + watched.length);
        }
        target = target.clone();
        comparison = comparison.clone();
        watched = watched.clone();
    }

    @Override
    public int[] target() {
        return target.clone();
    }

    @Override
    public int[] comparison() {
        return comparison.clone();
    }

    @Override
    public int[] watched() {
        return watched.clone();
    }

    /** @return all of it in lines, as it is kept */
    @RoomOnly
    public String asText() {
        return String.join(
                "\n",
                mondays.stream().map(LocalDate::toString).collect(Collectors.joining(" ")),
                line(target),
                line(comparison),
                line(watched),
                before + " " + after,
                shown + " " + near);
    }

    private static String line(int[] counts) {
        return IntStream.of(counts).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    /**
     * @param text as {@link #asText} wrote it
     * @throws IllegalArgumentException if it is none
     */
    @RoomOnly
    public static TestCounts of(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES) {
            throw new IllegalArgumentException("These are no counts of a test: " + lines.length + " lines");
        }
        String[] persons = lines[4].split(" ");
        String[] display = lines[5].split(" ");
        return new TestCounts(
                words(lines[0]).map(LocalDate::parse).toList(),
                numbers(lines[1]),
                numbers(lines[2]),
                numbers(lines[3]),
                Persons.valueOf(persons[0]),
                Persons.valueOf(persons[1]),
                Boolean.parseBoolean(display[0]),
                Boolean.parseBoolean(display[1]));
    }

    private static Stream<String> words(String line) {
        return line.isEmpty() ? Stream.empty() : Arrays.stream(line.split(" "));
    }

    private static int[] numbers(String line) {
        return words(line).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TestCounts counts && counts.asText().equals(asText());
    }

    @Override
    public int hashCode() {
        return asText().hashCode();
    }

    @Override
    public String toString() {
        return asText();
    }
}
