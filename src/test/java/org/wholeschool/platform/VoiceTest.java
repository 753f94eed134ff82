package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads what pages say as a school would: without words that the product has given up, in sentences of 25 words at
 * most, and for a reader of 13. Bundles of rooms that are still to be rewritten are listed with what they have, and
 * only get better.
 */
class VoiceTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "text");
    private static final Path KNOWN = Path.of("src", "test", "resources", "voice.txt");
    private static final Path FOUND = Path.of("target", "voice.txt");

    private static final Pattern GIVEN_UP = Pattern.compile(
            "\\b(of it|told of|stands|somebody|nobody|whoever|anew|which part|as of|it is no|has it in hand"
                    + "|by what|from then on|is on record)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRANSLATED = Pattern.compile(".*_[a-z]{2}");
    private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice,([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)\\}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+[^}]*\\}");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?:;])\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['’\\-][\\p{L}\\d]+)*");
    private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");
    private static final int MOST_WORDS = 25;
    private static final int HIGHEST_GRADE = 8;
    private static final int HIGHEST_GRADE_FOR_PUPILS = 4;

    /** A label is no sentence that anyone reads with effort. */
    private static final int FEWEST_WORDS = 6;

    /** What is wrong with a bundle: words given up, sentences that are too long, and grades over the highest. */
    record Faults(int words, int sentences, int grades) {

        static Faults parse(String line) {
            String[] parts = line.split(" ");
            return new Faults(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        boolean isNone() {
            return words + sentences + grades == 0;
        }

        boolean isWorseThan(Faults other) {
            return words > other.words || sentences > other.sentences || grades > other.grades;
        }

        @Override
        public String toString() {
            return words + " " + sentences + " " + grades;
        }
    }

    @Test
    void noBundleSpeaksWorseThanItDid() throws IOException {
        Map<String, Faults> known = known();
        Map<String, Faults> found = new TreeMap<>();
        List<String> details = new ArrayList<>();
        for (Path bundle : bundles()) {
            String name = name(bundle);
            Faults faults = faults(name, texts(bundle), details);
            if (!faults.isNone()) {
                found.put(name, faults);
            }
        }
        Files.createDirectories(FOUND.getParent());
        Files.write(
                FOUND,
                found.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .toList());
        Files.write(FOUND.resolveSibling("voice-details.txt"), details);
        List<String> worse = found.entrySet().stream()
                .filter(each ->
                        !known.containsKey(each.getKey()) || each.getValue().isWorseThan(known.get(each.getKey())))
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
        assertEquals(List.of(), worse, "words given up, long sentences, grades too high: see target/voice-details.txt");
        assertEquals(known, found, "better than before: copy target/voice.txt to src/test/resources/voice.txt");
    }

    @Test
    void aFaultIsSeen() {
        List<String> details = new ArrayList<>();
        Faults faults = faults(
                "planted",
                Map.of(
                        "a", "Nobody knows.",
                        "b",
                                "One two three four five six seven eight nine ten eleven twelve one two three four five "
                                        + "six seven eight nine ten eleven twelve one two.",
                        "c",
                                "The proportionality of individualised confidentiality obligations necessitates deliberation."),
                details);
        assertEquals(1, faults.words());
        assertEquals(1, faults.sentences());
        assertTrue(faults.grades() > 0, details.toString());
        assertTrue(faults("fine", Map.of("a", "The lead reads it today and tells you."), details)
                .isNone());
    }

    @Test
    void bothSidesOfAChoiceAreRead() {
        assertEquals(
                1,
                faults("choice", Map.of("a", "{0,choice,1#Nobody waits|1<{0} people wait}"), new ArrayList<>())
                        .words());
    }

    private static Map<String, Faults> known() throws IOException {
        Map<String, Faults> known = new TreeMap<>();
        for (String line : Files.readAllLines(KNOWN)) {
            int blank = line.indexOf(' ');
            known.put(line.substring(0, blank), Faults.parse(line.substring(blank + 1)));
        }
        return known;
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !TRANSLATED.matcher(name(file)).matches())
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path bundle) {
        return bundle.getFileName().toString().replace(".properties", "");
    }

    private static Map<String, String> texts(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Faults faults(String bundle, Map<String, String> texts, List<String> details) {
        int words = 0;
        int long25 = 0;
        double sentences = 0;
        double all = 0;
        double syllables = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            String plain = ARGUMENT.matcher(spreadOut(text.getValue())).replaceAll("ten");
            Matcher givenUp = GIVEN_UP.matcher(plain);
            while (givenUp.find()) {
                words++;
                details.add(bundle + " " + text.getKey() + " [" + givenUp.group() + "] " + text.getValue());
            }
            for (String sentence : SENTENCE.split(plain)) {
                List<String> said = WORD.matcher(sentence)
                        .results()
                        .map(word -> word.group())
                        .toList();
                if (said.size() > MOST_WORDS) {
                    long25++;
                    details.add(bundle + " " + text.getKey() + " [" + said.size() + " words] " + sentence);
                }
                if (said.size() >= FEWEST_WORDS) {
                    sentences++;
                    all += said.size();
                    syllables += said.stream().mapToInt(VoiceTest::syllables).sum();
                }
            }
        }
        int highest = bundle.equals("answer") ? HIGHEST_GRADE_FOR_PUPILS : HIGHEST_GRADE;
        int over = sentences == 0 ? 0 : Math.max(0, (int) Math.ceil(grade(all, sentences, syllables) - highest));
        if (over > 0) {
            details.add(bundle + " [grade " + Math.round(grade(all, sentences, syllables) * 10) / 10.0 + "]");
        }
        return new Faults(words, long25, over);
    }

    /** Flesch-Kincaid grade (Kincaid et al. 1975). */
    private static double grade(double words, double sentences, double syllables) {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /** Each side of a choice is a sentence of its own. */
    private static String spreadOut(String text) {
        Matcher choice = CHOICE.matcher(text);
        return choice.replaceAll(
                found -> Matcher.quoteReplacement(found.group(1).replaceAll("\\|?\\d+[#<]", ". ")));
    }

    private static int syllables(String word) {
        String plain = word.toLowerCase(java.util.Locale.ROOT).replaceAll("(?:[^laeiouy]es|ed|[^laeiouy]e)$", "");
        return Math.max(1, (int) SYLLABLE.matcher(plain).results().count());
    }
}
