package org.wholeschool.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds small numbers in a text that is written beside published numbers.
 *
 * <p>"Three girls in Year 9" tells what the tables keep back. It knows figures in any script and the words that English
 * has for numbers under ten, for none, and for two ("both boys", "a couple of"). A number that counts people or what
 * was logged about them is certain; one that may count something else is for its writer to look at. What is no count is
 * not found: years and key stages, dates, times, lengths of time, half-terms, rooms.
 *
 * <p>It cannot know what a text says without a number ("the girl who was hurt in March"), and a number that follows
 * from two others.
 */
public final class SmallNumbers {

    /** Words for no person and nothing; "no" by itself is found where "one" follows it, and only there. */
    private static final Set<String> OF_NOBODY = Set.of("nobody", "no", "noone", "none", "neither");

    private static final Set<String> EXACTLY = Set.of("exactly", "precisely", "exact", "precise");
    private static final int FIRST_CALENDAR_YEAR = 1990;
    private static final int LAST_CALENDAR_YEAR = 2100;

    private SmallNumbers() {}

    /**
     * A small number in a text.
     *
     * @param words as they stand there, with what they count
     * @param certain whether it counts people, or what was logged about them; else it may, and its writer has to look
     */
    public record Found(String words, boolean certain) {

        /**
         * @return whether it is a word for no person at all, and says of nothing that it was counted: "Nobody is on
         *     duty", "None of it helped"
         */
        public boolean isOfNobody() {
            return OF_NOBODY.contains(TextWords.folded(words));
        }
    }

    /**
     * @param text what was written
     * @param fewest the smallest number that may be told, 1 or more
     * @return the numbers under that, in order; none where there are none
     */
    public static List<Found> in(String text, int fewest) {
        TextWords words = TextWords.of(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            double number = WrittenNumber.of(words, i);
            if (number < 0 || number >= fewest) {
                continue;
            }
            int share = WrittenNumber.share(words, i);
            if (share >= 0) {
                int end = Math.max(share, CountedNoun.after(words, share));
                found.add(new Found(words.phrase(i, end), false));
                i = end;
            } else {
                small(words, i).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** @return the small number at a word, where it counts or may count people, or what was logged about them */
    private static Optional<Found> small(TextWords words, int i) {
        int counted = CountedNoun.after(words, i);
        if (WrittenNumber.isOrdinal(words, i)) {
            return counted >= 0 && !NumberedName.isDay(words, i)
                    ? Optional.of(new Found(words.phrase(i, counted), false))
                    : Optional.empty();
        }
        if (counted < 0 && CountedThing.isAfter(words, i)) {
            return Optional.empty();
        }
        boolean isName = NumberedName.is(words, i);
        boolean isTime = TimePhrase.is(words, i);
        boolean isDoubtful =
                isName && !NumberedName.isPlain(words, i, counted) || isTime && !TimePhrase.isPlain(words, i);
        boolean isFound =
                isName || isTime ? counted >= 0 && isDoubtful : counted >= 0 || !WrittenNumber.isOnlyWithNoun(words, i);
        if (!isFound) {
            return Optional.empty();
        }
        boolean isCertain = counted >= 0 && !isName && !isTime && !words.isPercentage(i);
        return Optional.of(new Found(words.phrase(i, Math.max(i, counted)), isCertain));
    }

    /**
     * Finds numbers of people, and of what is logged about them, that are not as the published ones are: a reader of
     * "303 concerns" beside "about 305" knows what was rounded away. In a sentence that counts, each number in it is
     * looked at: "84" of "303 concerns, 84 about bullying". A number by itself is for its writer to look at.
     *
     * @param text what was written
     * @param fewest the smallest number that may be told, 1 or more; smaller ones are found by {@link #in}
     * @param base what published numbers are rounded to, 1 or more
     * @return the numbers that are no multiple of the base, or are said to be exact, in order; none where there are
     *     none
     */
    public static List<Found> exact(String text, int fewest, int base) {
        TextWords words = TextWords.of(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (mayBeExact(words, i, fewest)) {
                exact(words, i, fewest, base).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** @return whether a word is a number that may be told, and no calendar year, ordinal, percentage or whole */
    private static boolean mayBeExact(TextWords words, int i, int fewest) {
        double number = WrittenNumber.withThousands(words, i);
        boolean isYear = number >= FIRST_CALENDAR_YEAR
                && number <= LAST_CALENDAR_YEAR
                && !words.get(i).folded().contains(",");
        return number >= fewest
                && !isYear
                && !WrittenNumber.isOrdinal(words, i)
                && !words.isPercentage(i)
                && !(i > 1 && WrittenNumber.share(words, i - 2) == i);
    }

    private static Optional<Found> exact(TextWords words, int i, int fewest, int base) {
        boolean isMultiple = WrittenNumber.withThousands(words, i) % base == 0;
        int counted = CountedNoun.after(words, i);
        boolean counts = counted >= 0 && !CountedNoun.isNotRounded(words, counted);
        int end = Math.max(counted, i);
        boolean isName = NumberedName.is(words, i);
        if (isName || TimePhrase.is(words, i)) {
            boolean isPlain = isName ? NumberedName.isPlain(words, i, counted) : TimePhrase.isPlain(words, i);
            return counts && !isMultiple && !isPlain
                    ? Optional.of(new Found(words.phrase(i, end), false))
                    : Optional.empty();
        }
        if (isMultiple && !(counts && isSaidToBeExact(words, i, end)) || counted >= 0 && !counts) {
            return Optional.empty();
        }
        boolean byItself = !TimePhrase.isRate(words, i) && !CountedThing.isAfter(words, i);
        boolean inACount = byItself && isSentenceThatCounts(words, i, fewest);
        return counts || byItself ? Optional.of(new Found(words.phrase(i, end), counts || inACount)) : Optional.empty();
    }

    private static boolean isSaidToBeExact(TextWords words, int from, int to) {
        return IntStream.rangeClosed(Math.max(0, from - 2), Math.min(words.size() - 1, to + 1))
                .anyMatch(i -> EXACTLY.contains(words.get(i).folded())
                        && (i >= from || !words.get(i).ends())
                        && (i <= to || !words.get(to).parts()));
    }

    /** Whether there is another number in the sentence, and that one counts. */
    private static boolean isSentenceThatCounts(TextWords words, int i, int fewest) {
        int first = i;
        while (first > 0 && !words.get(first - 1).stops()) {
            first--;
        }
        int last = i;
        while (last + 1 < words.size() && !words.get(last).stops()) {
            last++;
        }
        return IntStream.rangeClosed(first, last)
                .anyMatch(j -> j != i
                        && WrittenNumber.withThousands(words, j) >= fewest
                        && CountedNoun.after(words, j) >= 0
                        && !CountedNoun.isNotRounded(words, CountedNoun.after(words, j)));
    }
}
