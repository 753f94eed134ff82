package org.wholeschool.intervention.meeting;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether what is said of where a meeting is held tells what its plan is about: it goes by mail, and a mail says
 * nothing of that. A part of a place's name tells of it where no other place of the school is called so: "the canteen
 * office" of the canteen, "the yard" of the lower yard where there is no upper one, but "Room 4" not of room 12. What
 * has no places beside it, a plan's name or an online space, is told where all its words are there, in whatever order.
 */
final class PlaceWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What joins words. */
    private static final Set<String> JOINING =
            Set.of("the", "a", "an", "of", "at", "in", "on", "by", "to", "and", "or", "s");

    /** What a part of a name cannot tell a place by. */
    private static final Set<String> COMMON = Set.of(
            "room",
            "office",
            "school",
            "building",
            "block",
            "floor",
            "main",
            "near",
            "next",
            "behind",
            "outside",
            "inside");

    private PlaceWords() {}

    /**
     * @param heldAt where it is held, as it is typed
     * @param names the plan's name, and what online space it is about where it is
     * @param places the names of its places
     * @param others the names of all other places of the school
     * @return whether it tells
     */
    static boolean tell(String heldAt, Collection<String> names, Collection<String> places, Collection<String> others) {
        Set<String> said = words(heldAt);
        List<Set<String>> elsewhere = others.stream().map(PlaceWords::words).toList();
        return names.stream().anyMatch(name -> isWhole(heldAt, said, name))
                || places.stream()
                        .anyMatch(place -> isWhole(heldAt, said, place) || isPart(said, words(place), elsewhere));
    }

    private static boolean isWhole(String heldAt, Set<String> said, String name) {
        Set<String> words = words(name);
        return heldAt.toLowerCase(Locale.UK).contains(name.toLowerCase(Locale.UK))
                || !words.isEmpty() && said.containsAll(words);
    }

    private static boolean isPart(Set<String> said, Set<String> place, List<Set<String>> elsewhere) {
        Set<String> shared = place.stream()
                .filter(said::contains)
                .filter(word -> !COMMON.contains(word)
                        && word.length() > 1
                        && word.chars().noneMatch(Character::isDigit))
                .collect(Collectors.toSet());
        return !shared.isEmpty() && elsewhere.stream().noneMatch(other -> other.containsAll(shared));
    }

    /** @return the words of a name, one or many of a thing alike */
    private static Set<String> words(String text) {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.UK)))
                .filter(word -> !word.isEmpty() && !JOINING.contains(word))
                .map(word -> word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                        ? word.substring(0, word.length() - 1)
                        : word)
                .collect(Collectors.toSet());
    }
}
