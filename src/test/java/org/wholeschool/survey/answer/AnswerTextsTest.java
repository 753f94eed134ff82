package org.wholeschool.survey.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.overview.SchoolDefaults;

/**
 * What pupils are asked: the same in every language, short enough for three minutes, and in words for somebody of nine.
 */
class AnswerTextsTest {

    private static final Texts ENGLISH = Texts.of("answer");

    /** Of staff, of whom more may be asked. */
    private static final Set<String> OF_STAFF = Set.of("answer.title.STAFF", "answer.statements");

    /**
     * So many words a minute somebody of nine or ten reads silently, in the middle of their year: Taylor 1965, Eye
     * Movements in Reading, American Educational Research Journal 2, grade 4.
     */
    private static final int WORDS_A_MINUTE = 158;

    /** To find one of a list, to tap it and to look where one is. */
    private static final int SECONDS_A_TAP = 3;

    @ParameterizedTest
    @ValueSource(strings = {"cy", "pl", "ro", "uk", "ar"})
    void everyLanguageSaysAllOfIt(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Texts texts = Texts.of("answer", locale);
        for (String key : ENGLISH.keys("").toList()) {
            assertNotEquals(ENGLISH.get(key), texts.get(key), key + " is not translated");
            assertEquals(numbers(ENGLISH.get(key)), numbers(texts.get(key)), key);
            assertEquals(
                    List.of(),
                    Arrays.asList(new MessageFormat(texts.get(key)).getFormats()).stream()
                            .filter(format -> format != null)
                            .toList(),
                    key);
        }
        assertTrue(texts.get("answer.unsafe.hint", 5).contains("5"), texts.get("answer.unsafe.hint", 5));
        assertTrue(texts.get("answer.childline").contains("0800 1111"));
        Texts frame = Texts.of("platform", locale);
        for (String key : List.of("frame.skip", "frame.wrong", "frame.demonstration", "kit.problems")) {
            assertNotEquals(Texts.of("platform").get(key), frame.get(key), key);
        }
    }

    private static List<String> numbers(String sentence) {
        return Pattern.compile("\\{?\\d[\\d ]*\\}?")
                .matcher(sentence)
                .results()
                .map(found -> found.group().strip())
                .sorted()
                .toList();
    }

    /**
     * What a new school's places and parts of the day are called, in the words of its set-up, so that they are found.
     */
    @Test
    void whatASchoolBeginsWithIsNamedInEveryLanguage() {
        Set<String> known = Stream.of("place.", "time.")
                .flatMap(ENGLISH::keys)
                .map(ENGLISH::get)
                .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                SchoolDefaults.placeKinds().stream()
                        .filter(kind -> !kind.caseworkOnly() && !kind.code().equals("NOT_KNOWN"))
                        .map(SchoolDefaults.PlaceKind::name)
                        .filter(name -> !known.contains(name))
                        .toList());
        assertEquals(
                List.of(),
                SchoolDefaults.bands().stream()
                        .filter(band -> band.group() != BandGroup.LESSONS
                                && !band.code().equals("NOT_KNOWN"))
                        .map(SchoolDefaults.Band::name)
                        .filter(name -> !known.contains(name))
                        .toList());
        assertTrue(known.contains(Texts.of("survey").get("time.lessons")));
    }

    /** A server whose own language is another one. */
    @Test
    void englishIsEnglishOnEveryServer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("pl"));
            assertEquals("Thank you", Texts.of("answer").get("thanks.title"));
            assertEquals(
                    "Thank you",
                    ResourceBundle.getBundle("text.answer", Locale.UK).getString("thanks.title"),
                    "as pages read it");
            assertEquals(
                    "Skip to the page",
                    ResourceBundle.getBundle("text.platform", Locale.UK).getString("frame.skip"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /**
     * Flesch and Kincaid's grade (Kincaid, Fishburne, Rogers and Chissom 1975, Derivation of New Readability Formulas,
     * Research Branch Report 8-75): .39 words a sentence + 11.8 syllables a word - 15.59. A grade and five years are
     * the age of who reads it: nine is grade 4.
     */
    @Test
    void whoIsNineCanReadIt() {
        String all = forPupils()
                .map(ENGLISH::get)
                .map(sentence -> sentence.replaceAll("\\{0\\}", "five").replace("0800 1111", "this number"))
                .map(sentence -> sentence.matches(".*[.?!:]") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
        double grade = grade(all);
        assertTrue(grade <= 4, "grade " + grade + " of: " + all);
        assertTrue(
                grade("Subsequently, please indicate the particular environments within the "
                                + "establishment in which you experience apprehension.")
                        > 12,
                "the formula tells the one from the other");
    }

    private static Stream<String> forPupils() {
        return ENGLISH.keys("")
                .filter(key -> !key.startsWith("statement.")
                        && !key.startsWith("agreement.")
                        && !key.startsWith("place.")
                        && !key.startsWith("time.")
                        && !OF_STAFF.contains(key))
                .sorted();
    }

    private static double grade(String text) {
        List<String> sentences = Stream.of(text.split("[.?!:]+"))
                .filter(sentence -> !sentence.isBlank())
                .toList();
        List<String> words = words(text);
        return .39 * words.size() / sentences.size()
                + 11.8 * words.stream().mapToInt(AnswerTextsTest::syllables).sum() / words.size()
                - 15.59;
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Groups of vowels, without an e that is not heard. */
    private static int syllables(String word) {
        String heard =
                word.replaceAll("(?<=[a-z]{2})(?<![aeioul])e[sd]?$", "").replaceAll("(?<=[aeiouy][a-z])le$", "l");
        Matcher vowels = Pattern.compile("[aeiouy]+").matcher(heard);
        return Math.max(1, (int) vowels.results().count());
    }

    /**
     * Somebody of nine who reads every word of every page, of a school of forty places, by the lists, and says of three
     * places when and why. No child was timed.
     */
    @Test
    void itTakesThreeMinutes() {
        int places = 40;
        int parts = ENGLISH.keys("time.")
                .mapToInt(key -> words(ENGLISH.get(key)).size())
                .sum();
        int read = Stream.of(
                        "answer.title",
                        "answer.about",
                        "answer.code",
                        "answer.code.hint",
                        "answer.begin",
                        "answer.title",
                        "answer.feeling",
                        "feeling.VERY_SAFE",
                        "feeling.SAFE",
                        "feeling.NOT_VERY_SAFE",
                        "feeling.NOT_SAFE",
                        "answer.unsafe",
                        "answer.unsafe.hint",
                        "answer.safe",
                        "answer.safe.hint",
                        "answer.next",
                        "answer.worried",
                        "answer.childline",
                        "answer.reasons",
                        "answer.reasons.hint",
                        "answer.send",
                        "thanks.title",
                        "thanks.say",
                        "thanks.close")
                .mapToInt(key -> words(ENGLISH.get(key)).size())
                .sum();
        int once = IntStream.of(
                        words(ENGLISH.get("answer.when")).size(),
                        words(ENGLISH.get("answer.why")).size(),
                        ENGLISH.keys("why.")
                                .mapToInt(key -> words(ENGLISH.get(key)).size())
                                .sum(),
                        parts)
                .sum();
        int taps = 10 + 1 + 1 + 3 + 3 + 1 + 3 * 2 + 1;
        // A name of a place is a word or two, and is looked for and not read out; the same reasons are read once and
        // then known.
        double minutes = (read + once + places) / (double) WORDS_A_MINUTE + taps * SECONDS_A_TAP / 60.0;
        assertTrue(minutes <= 3, minutes + " minutes");
    }
}
