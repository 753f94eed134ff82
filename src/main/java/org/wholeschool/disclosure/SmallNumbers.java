package org.wholeschool.disclosure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds small numbers in a text that somebody writes beside published numbers: "three girls in Year 9" tells what the
 * tables keep back. It knows figures in any script and the words that English has for numbers under ten, for none, and
 * for two ("both boys", "a couple of"). A number that counts people or what was logged about them is certain; one that
 * may count something else is for its writer to look at. What is no count is not found: years and key stages, dates,
 * times, lengths of time, half-terms, rooms.
 *
 * <p>It cannot know what a text says without a number ("the girl who was hurt in March"), and a number that follows
 * from two others.
 */
public final class SmallNumbers {

    /** A word, or figures with what belongs to them. */
    private static final Pattern WORD = Pattern.compile("\\p{N}[\\p{N}\\p{Cf}]*+(?:[.,:/][\\p{N}\\p{Cf}]++)*+"
            + "|\\p{L}[\\p{L}\\p{M}\\p{Cf}]*(?:['\u2019]\\p{L}+)?");

    private static final Pattern FIGURES = Pattern.compile("\\p{Nd}+");
    private static final Pattern FRACTION = Pattern.compile("\\p{Nd}+[.,]\\p{Nd}+");

    /** The end of a sentence, or of a thought: what a number counts stands before it. */
    private static final Pattern BREAK = Pattern.compile("[.:;!?\\n]|--|\u2014");

    private static final Pattern STOP = Pattern.compile("[.!?\\n]");

    /** What belongs to another letter, or is not seen at all: "thr\u00e9e" is read as three. */
    private static final Set<Byte> HARDLY_SEEN = Set.of(
            Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);

    private static final Map<String, Integer> WORDS = words();

    private static final String ONE = "one";

    /** Words that are a number only with what they count: "no concerns", "one pupil", "both boys". */
    private static final Set<String> ONLY_WITH_A_NOUN = Set.of("no", ONE, "both", "single", "sole", "lone");

    /** Words for nobody and nothing; "no" by itself is found where "one" follows it, and only there. */
    private static final Set<String> OF_NOBODY = Set.of("nobody", "no", "noone", "none", "neither");

    private static final Set<String> ONLY_BEFORE =
            Set.of("only", "just", "exactly", "precisely", "fewer", "under", "than");

    /** What is counted, without an s at its end: people, and what is logged about them. */
    private static final Set<String> COUNTED = Set.of(
            "pupil",
            "child",
            "children",
            "student",
            "learner",
            "boy",
            "girl",
            "youngster",
            "kid",
            "teenager",
            "person",
            "people",
            "individual",
            "sibling",
            "brother",
            "sister",
            "twin",
            "family",
            "familie",
            "parent",
            "carer",
            "mother",
            "father",
            "household",
            "friend",
            "peer",
            "victim",
            "perpetrator",
            "concern",
            "incident",
            "case",
            "report",
            "referral",
            "allegation",
            "disclosure",
            "exclusion",
            "suspension",
            "complaint",
            "conviction",
            "arrest",
            "assault",
            "attack",
            "injury",
            "injurie",
            "fight",
            "staff",
            "teacher",
            "colleague",
            "adult",
            "worker",
            "assistant",
            "governor",
            "them",
            "involvement",
            "log",
            "plan",
            "assessment",
            "death",
            "pregnancy",
            "pregnancie",
            "overdose",
            "bereavement",
            "looked",
            "orphan",
            "refugee",
            "male",
            "female",
            "nonbinary");

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    /** Figures after one of these are a name for something and no count. */
    private static final Set<String> NAMED = Stream.concat(
                    MONTHS.stream(),
                    Stream.of(
                            "year",
                            "years",
                            "y",
                            "yr",
                            "yrs",
                            "stage",
                            "ks",
                            "term",
                            "terms",
                            "section",
                            "part",
                            "page",
                            "period",
                            "periods",
                            "lesson",
                            "lessons",
                            "week",
                            "weeks",
                            "room",
                            "rooms",
                            "block",
                            "building",
                            "floor",
                            "gate",
                            "corridor",
                            "stairwell",
                            "level",
                            "tier",
                            "phase",
                            "step",
                            "version",
                            "annex",
                            "paragraph",
                            "article",
                            "appendix",
                            "question",
                            "table",
                            "figure",
                            "chapter",
                            "item",
                            "goal",
                            "objective",
                            "priority",
                            "target",
                            "action",
                            "standard",
                            "grade",
                            "set",
                            "house",
                            "bus",
                            "route",
                            "number"))
            .collect(Collectors.toUnmodifiableSet());

    /** A number before one of these, without an s at its end, is a time or a length of time. */
    private static final Set<String> TIME = Set.of(
            "am",
            "pm",
            "oclock",
            "o'clock",
            "minute",
            "hour",
            "day",
            "week",
            "fortnight",
            "month",
            "term",
            "year",
            "lesson",
            "break",
            "lunchtime",
            "half",
            "session",
            "mile",
            "hundred",
            "thousand");

    /** What is taught or stood in by its number, so that "Year 9 pupils" counts nobody. */
    private static final Set<String> CLASSES = Set.of(
            "year",
            "years",
            "y",
            "yr",
            "yrs",
            "stage",
            "ks",
            "room",
            "rooms",
            "block",
            "building",
            "floor",
            "house",
            "set",
            "tier",
            "level",
            "bus");

    private static final Set<String> DETERMINERS = Set.of(
            "this", "last", "each", "every", "next", "per", "a", "the", "that", "school", "academic", "one", "whole");

    /** Times that are also what happens in them: "three lunchtime fights". */
    private static final Set<String> ALSO_PLACES =
            Set.of("lunchtime", "break", "lesson", "session", "half", "term", "day", "week", "year");

    private static final Set<String> BETWEEN =
            Set.of("school", "working", "whole", "full", "calendar", "more", "and", "or", "to");

    /** Half-terms are called after these: "Spring 2". */
    private static final Set<String> SEASONS = Set.of("autumn", "spring", "summer");

    private static final Set<String> ORDINAL = Set.of("st", "nd", "rd", "th");

    /** Parts of a whole: "two-thirds of staff". */
    private static final Set<String> PARTS = Set.of("third", "quarter", "fifth", "sixth", "eighth", "tenth");

    /** What a school has or does and is nobody, without an s at its end: "two assemblies", "no one place". */
    private static final Set<String> THINGS = Set.of(
            "assembly",
            "assemblie",
            "session",
            "lesson",
            "meeting",
            "workshop",
            "talk",
            "poster",
            "camera",
            "door",
            "gate",
            "corridor",
            "toilet",
            "room",
            "bench",
            "benche",
            "rota",
            "letter",
            "training",
            "course",
            "programme",
            "club",
            "visit",
            "walk",
            "entrance",
            "exit",
            "end",
            "side",
            "place",
            "spot",
            "stairwell",
            "building",
            "yard",
            "field",
            "floor",
            "question",
            "survey",
            "questionnaire",
            "step",
            "action",
            "change",
            "measure",
            "area",
            "zone",
            "reason",
            "cause",
            "answer",
            "way",
            "thing",
            "kind",
            "theme",
            "topic",
            "policy",
            "policie",
            "bus",
            "buse",
            "train",
            "site",
            "school",
            "time",
            "part",
            "group",
            "table",
            "number",
            "bell",
            "sign",
            "leaflet",
            "newsletter");

    /** What can stand between a number and a thing without counting somebody. */
    private static final Set<String> OF_WHICH_KIND =
            Set.of("new", "more", "other", "further", "extra", "different", "whole");

    /** Grown-ups of the school and of families: their numbers are in no table that is rounded. */
    private static final Set<String> NOT_ROUNDED = Set.of(
            "staff",
            "teacher",
            "colleague",
            "adult",
            "worker",
            "assistant",
            "governor",
            "parent",
            "carer",
            "family",
            "familie");

    private static final Set<String> EXACTLY = Set.of("exactly", "precisely", "exact", "precise");
    private static final int FIRST_CALENDAR_YEAR = 1990;
    private static final int LAST_CALENDAR_YEAR = 2100;

    /** "1 in 10" says how many of many; "3 in 12" may say how many. */
    private static final int LARGEST_SHARE_OF = 10;

    /** A counted thing may stand so many words after its number: "three Year 9 girls". */
    private static final int FAR = 3;

    private static final int HUNDRED = 100;

    private SmallNumbers() {}

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        List<String> digits = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen");
        for (int i = 0; i < digits.size(); i++) {
            words.put(digits.get(i), i);
        }
        words.putAll(Map.of(
                "no", 0, "none", 0, "nobody", 0, "nil", 0, "single", 1, "sole", 1, "lone", 1, "both", 2, "couple", 2));
        words.putAll(Map.of("pair", 2, "trio", 3, "handful", 5, "neither", 0, "noone", 0));
        return words;
    }

    /**
     * A small number in a text.
     *
     * @param words as they stand there, with what they count
     * @param certain whether it counts people, or what was logged about them; else it may, and its writer has to look
     */
    public record Found(String words, boolean certain) {

        /**
         * @return whether it is a word for nobody at all, and says of nothing that it was counted: "Nobody is on duty",
         *     "None of it helped"
         */
        public boolean isOfNobody() {
            return OF_NOBODY.contains(folded(words));
        }
    }

    /**
     * @param text what somebody wrote
     * @param fewest the smallest number that may be told, 1 or more
     * @return the numbers under that, in order; none where there are none
     */
    public static List<Found> in(String text, int fewest) {
        List<Word> words = split(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            double number = number(words, i);
            if (number < 0 || number >= fewest) {
                continue;
            }
            int counted = counted(words, i);
            int share = share(words, i);
            if (share >= 0) {
                int end = counted(words, share) < 0 ? share : counted(words, share);
                found.add(new Found(text.substring(words.get(i).begin, words.get(end).end), false));
                i = end;
                continue;
            }
            if (isOrdinal(words, i)) {
                if (counted >= 0 && !isDay(words, i)) {
                    found.add(new Found(text.substring(words.get(i).begin, words.get(counted).end), false));
                }
                continue;
            }
            if (counted < 0 && isOfThings(words, i)) {
                continue;
            }
            boolean isName = isNamed(words, i);
            boolean isTime = isTime(words, i);
            boolean isDoubtful = isName && !isPlainlyNamed(words, i, counted) || isTime && !isPlainTime(words, i);
            if (isName || isTime ? counted >= 0 && isDoubtful : counted >= 0 || !isNumberOnlyWithANoun(words, i)) {
                int end = counted < 0 ? words.get(i).end : words.get(counted).end;
                found.add(new Found(
                        text.substring(words.get(i).begin, end),
                        counted >= 0 && !isName && !isTime && !isPercentage(text, words.get(i))));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Finds numbers of people, and of what is logged about them, that are not as the published ones are: whoever reads
     * "303 concerns" beside "about 305" knows what was rounded away. In a sentence that counts, each number in it is
     * looked at: "84" of "303 concerns, 84 about bullying". A number by itself is for its writer to look at.
     *
     * @param text what somebody wrote
     * @param fewest the smallest number that may be told, 1 or more; smaller ones are found by {@link #in}
     * @param base what published numbers are rounded to, 1 or more
     * @return the numbers that are no multiple of the base, or are said to be exact, in order; none where there are
     *     none
     */
    public static List<Found> exact(String text, int fewest, int base) {
        List<Word> words = split(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            double number = whole(words, i);
            boolean isYear = number >= FIRST_CALENDAR_YEAR
                    && number <= LAST_CALENDAR_YEAR
                    && !words.get(i).folded.contains(",");
            if (number < fewest
                    || isYear
                    || isOrdinal(words, i)
                    || isPercentage(text, words.get(i))
                    || i > 1 && share(words, i - 2) == i) {
                continue;
            }
            int counted = counted(words, i);
            boolean counts = counted >= 0 && !isNotRounded(words, counted);
            int end = Math.max(counted, i);
            boolean isName = isNamed(words, i);
            if (isName || isTime(words, i)) {
                if (counts
                        && number % base != 0
                        && (isName ? !isPlainlyNamed(words, i, counted) : !isPlainTime(words, i))) {
                    found.add(new Found(text.substring(words.get(i).begin, words.get(end).end), false));
                }
                continue;
            }
            if (number % base == 0 && !(counts && isSaidToBeExact(words, i, end)) || counted >= 0 && !counts) {
                continue;
            }
            boolean inACount = !isRate(words, i) && !isOfThings(words, i) && isSentenceThatCounts(words, i, fewest);
            boolean byItself = !isRate(words, i) && !isOfThings(words, i);
            if (counts || inACount || byItself) {
                found.add(new Found(text.substring(words.get(i).begin, words.get(end).end), counts || inACount));
            }
        }
        return List.copyOf(found);
    }

    /** As {@link #number}, and with thousands. */
    private static double whole(List<Word> words, int i) {
        String folded = words.get(i).folded;
        return folded.matches("\\d{1,3}(?:,\\d{3}){1,2}")
                ? Integer.parseInt(folded.replace(",", ""))
                : number(words, i);
    }

    private static boolean isNotRounded(List<Word> words, int i) {
        return NOT_ROUNDED.contains(words.get(i).folded) || NOT_ROUNDED.contains(singular(words.get(i).folded));
    }

    private static boolean isSaidToBeExact(List<Word> words, int from, int to) {
        return IntStream.rangeClosed(Math.max(0, from - 2), Math.min(words.size() - 1, to + 1))
                .anyMatch(i -> EXACTLY.contains(words.get(i).folded)
                        && (i >= from || !words.get(i).ends)
                        && (i <= to || !words.get(to).parts));
    }

    /** "32 a school week", "4 per day". */
    private static boolean isRate(List<Word> words, int i) {
        boolean each = i + 1 < words.size()
                && !words.get(i).ends
                && Set.of("a", "per", "each", "every").contains(words.get(i + 1).folded);
        int unit = each ? unit(words, i + 1) : -1;
        return unit >= 0 && TIME.contains(singular(words.get(unit).folded));
    }

    /** Whether there is another number in the sentence, and that one counts. */
    private static boolean isSentenceThatCounts(List<Word> words, int i, int fewest) {
        int first = i;
        while (first > 0 && !words.get(first - 1).stops) {
            first--;
        }
        int last = i;
        while (last + 1 < words.size() && !words.get(last).stops) {
            last++;
        }
        return IntStream.rangeClosed(first, last)
                .anyMatch(j -> j != i
                        && whole(words, j) >= fewest
                        && counted(words, j) >= 0
                        && !isNotRounded(words, counted(words, j)));
    }

    /**
     * @return where the whole stands of which a number is a share ("1 in 4", "two-thirds"); under 0 where it is none
     */
    private static int share(List<Word> words, int i) {
        if (number(words, i) < 0 || words.get(i).ends || i + 1 >= words.size()) {
            return -1;
        }
        String part = words.get(i + 1).folded;
        boolean isOne = number(words, i) == 1 && !is(words, i + 2, "form") && !is(words, i + 2, "year");
        if (PARTS.contains(singular(part)) && (part.endsWith("s") || isOne)) {
            return i + 1;
        }
        boolean in = words.get(i + 1).folded.equals("in") && i + 2 < words.size() && !words.get(i + 1).ends;
        double of = in ? number(words, i + 2) : -1;
        boolean isShare = of > number(words, i)
                && (of <= LARGEST_SHARE_OF || of == HUNDRED)
                && !TIME.contains(in && i + 3 < words.size() ? singular(words.get(i + 3).folded) : "");
        return isShare ? i + 2 : -1;
    }

    private static boolean isOrdinal(List<Word> words, int i) {
        return words.get(i).isFigures()
                && i + 1 < words.size()
                && words.get(i + 1).begin == words.get(i).end
                && ORDINAL.contains(words.get(i + 1).folded);
    }

    /** "4th November", "the 4th of November". */
    private static boolean isDay(List<Word> words, int i) {
        int after = is(words, i + 2, "of") ? i + 3 : i + 2;
        return after < words.size() && MONTHS.contains(words.get(after).folded);
    }

    /** "Two assemblies", "three new posters", "no one place". */
    private static boolean isOfThings(List<Word> words, int i) {
        int next = is(words, i, "no") && is(words, i + 1, ONE) ? i + 2 : i + 1;
        if (next >= words.size() || IntStream.range(i, next).anyMatch(j -> words.get(j).ends)) {
            return false;
        }
        boolean further = next + 1 < words.size()
                && !words.get(next).ends
                && !words.get(next).parts
                && OF_WHICH_KIND.contains(words.get(next).folded);
        boolean isOne = is(words, i, "no") || is(words, i, ONE);
        return isThing(words, next, isOne) || further && isThing(words, next + 1, isOne);
    }

    /**
     * "Three missed lessons" counts whoever missed them; "three lessons" counts lessons. Of more than one a thing
     * stands in the plural, so that "two school leavers" are no schools.
     */
    private static boolean isThing(List<Word> words, int i, boolean isOne) {
        if (!isOne && !words.get(i).folded.endsWith("s") && !words.get(i).folded.equals("training")) {
            return false;
        }
        return THINGS.contains(words.get(i).folded) || THINGS.contains(singular(words.get(i).folded));
    }

    /** "One" of "one hopes", "no" of "no doubt"; but not "only one", and not "no one". */
    private static boolean isNumberOnlyWithANoun(List<Word> words, int i) {
        return ONLY_WITH_A_NOUN.contains(words.get(i).folded)
                && !(i > 0 && ONLY_BEFORE.contains(words.get(i - 1).folded))
                && !is(words, i + 1, ONE);
    }

    /** @return what the word says as a number; under 0 where it is none */
    private static double number(List<Word> words, int i) {
        String folded = words.get(i).folded;
        if (FIGURES.matcher(folded).matches() && folded.length() <= 9) {
            return Integer.parseInt(folded);
        }
        if (FRACTION.matcher(folded).matches() && folded.length() <= 9) {
            String plain = folded.replace(',', '.');
            // "1,200" is more than a thousand.
            return folded.matches("\\d{1,3},\\d{3}") ? HUNDRED * HUNDRED : Double.parseDouble(plain);
        }
        if (folded.equals("half") && is(words, i + 1, "a") && is(words, i + 2, "dozen")) {
            return 6;
        }
        if (folded.equals(ONE) && (is(words, i - 1, "no") || is(words, i + 1, "another"))) {
            return -1;
        }
        return WORDS.getOrDefault(folded, -1);
    }

    private static boolean is(List<Word> words, int i, String folded) {
        return i >= 0 && i < words.size() && words.get(i).folded.equals(folded);
    }

    /**
     * "Year 7", "half-term 2", "Years 7, 8 and 9"; with the number as a word only where it is written like a name:
     * "Year Nine", and not "this year nine".
     */
    private static boolean isNamed(List<Word> words, int i) {
        if (words.get(i).opens) {
            // "Year 9 (3), Year 8 (2)": how many there are.
            return false;
        }
        int before = i - 1;
        // Whether the first of them names something is the same for each, so that it is asked once.
        boolean several =
                before > 0 && !words.get(before).ends && isInAList(words.get(before)) && isOneOfSeveral(words, before);
        while (several && before > 0 && !words.get(before).ends && isInAList(words.get(before))) {
            before--;
        }
        Word name = before < 0 ? null : words.get(before);
        boolean isHalfTerm = name != null
                && before == i - 1
                && !name.ends
                && name.capital
                && SEASONS.contains(name.folded)
                && Set.of("1", "2").contains(words.get(i).folded);
        return isHalfTerm
                || name != null
                        && !name.ends
                        && NAMED.contains(name.folded)
                        && (words.get(i).isFigures() || name.capital);
    }

    private static boolean isInAList(Word word) {
        return word.isFigures() || Set.of("and", "or", "to").contains(word.folded);
    }

    private static boolean isOneOfSeveral(List<Word> words, int i) {
        int first = i;
        while (first > 0 && isInAList(words.get(first))) {
            first--;
        }
        return NAMED.contains(words.get(first).folded)
                && words.get(first).folded.matches("y|yrs?|years?|weeks|lessons|periods|rooms|terms");
    }

    /**
     * "Key Stage 3 pupils", "Year 10 girls", "Room 4": with nothing between name and number, and the counted thing
     * right behind it. "In March 3 girls" and "in Year 9, 3 girls" are no names, or may be none: after a month, a term
     * or a week, after a comma, and where what is counted stands further away, the writer is asked.
     */
    private static boolean isPlainlyNamed(List<Word> words, int i, int counted) {
        if (counted < 0) {
            return true;
        }
        Word name = i > 0 ? words.get(i - 1) : null;
        return name != null
                && !name.ends
                && !name.parts
                && CLASSES.contains(name.folded)
                && counted == i + 1
                && !(i > 1 && DETERMINERS.contains(words.get(i - 2).folded) && !name.capital);
    }

    /**
     * "For three weeks pupils", "at 3 pm": what is counted behind a time does not belong to its number; behind
     * "lunchtime", "break" and the like it may.
     */
    private static boolean isPlainTime(List<Word> words, int i) {
        int unit = unit(words, i);
        return unit < 0 || !ALSO_PLACES.contains(singular(words.get(unit).folded));
    }

    private static boolean isTime(List<Word> words, int i) {
        Word number = words.get(i);
        if (number.folded.contains(":") || number.folded.contains("/")) {
            return true;
        }
        int unit = unit(words, i);
        if (unit < 0) {
            return false;
        }
        Word of = words.get(unit);
        // "Three Year 9 girls", "two Year Nine girls": no three years.
        Word next = unit + 1 < words.size() && !of.ends && !of.parts ? words.get(unit + 1) : null;
        boolean isName = next != null && (next.isFigures() || next.capital && WORDS.containsKey(next.folded));
        return number.isFigures() && of.capital && MONTHS.contains(of.folded)
                || !isName && TIME.contains(singular(of.folded));
    }

    /** @return where the word stands that may be the number's unit, under 0 where a sentence ends before */
    private static int unit(List<Word> words, int i) {
        int after = i + 1;
        while (after < words.size()
                && after <= i + 2
                && !words.get(after - 1).ends
                && BETWEEN.contains(words.get(after).folded)) {
            after++;
        }
        return after >= words.size() || words.get(after - 1).ends ? -1 : after;
    }

    /** @return where what is counted stands, under 0 where nothing is */
    private static int counted(List<Word> words, int i) {
        for (int j = i + 1; j < words.size() && j <= i + FAR && !words.get(j - 1).ends; j++) {
            if (COUNTED.contains(singular(words.get(j).folded)) || COUNTED.contains(words.get(j).folded)) {
                return j;
            }
            // Another count begins: what follows belongs to that one.
            boolean isName = !words.get(j - 1).parts && NAMED.contains(words.get(j - 1).folded);
            if (number(words, j) >= 0 && !isName && !is(words, j, ONE)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPercentage(String text, Word word) {
        String after = text.substring(word.end).stripLeading().toLowerCase(Locale.ROOT);
        return after.startsWith("%")
                || after.startsWith("per cent")
                || after.startsWith("percent")
                || after.startsWith("in 10");
    }

    private static String singular(String folded) {
        return folded.length() > 3 && folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
    }

    private static List<Word> split(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(
                    matcher.start(),
                    matcher.end(),
                    Character.isUpperCase(text.codePointAt(matcher.start())),
                    folded(matcher.group())));
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            String between = text.substring(words.get(i).end, words.get(i + 1).begin);
            words.get(i).ends = BREAK.matcher(between).find();
            words.get(i).stops = STOP.matcher(between).find();
            words.get(i).parts = !between.isBlank();
            words.get(i + 1).opens = between.contains("(");
        }
        return words;
    }

    /**
     * In small letters, with the figures of any script as ours, circled and raised ones too, and without what nobody
     * sees and what stands on or under letters.
     */
    private static String folded(String word) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKD)
                .codePoints()
                .filter(letter -> !HARDLY_SEEN.contains((byte) Character.getType(letter)))
                .forEach(letter -> {
                    if (Character.isDigit(letter)) {
                        plain.append(Character.digit(letter, 10));
                    } else {
                        plain.appendCodePoint(letter);
                    }
                });
        return plain.toString().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /** A word, where it stands, and whether a sentence or a thought ends with it. */
    private static final class Word {

        private final int begin;
        private final int end;
        private final boolean capital;
        private final String folded;
        private boolean ends;
        /** Whether its sentence ends with it. */
        private boolean stops;
        /** Whether a comma or the like stands behind it. */
        private boolean parts;
        /** Whether a bracket opens before it. */
        private boolean opens;

        Word(int begin, int end, boolean capital, String folded) {
            this.begin = begin;
            this.end = end;
            this.capital = capital;
            this.folded = folded;
        }

        boolean isFigures() {
            return Character.isDigit(folded.charAt(0));
        }
    }
}
