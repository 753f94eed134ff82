package org.wholeschool.sharing.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Texts;

/** The rules and the practice cases are complete, and speak as pages do. */
class GuideFilesTest {

    private static final int LEAST_CASES = 8;
    private static final int ANSWERS = 3;
    private static final int SENTENCES_OF_A_CASE = 2;
    private static final int MOST_WORDS = 20;
    private static final int MOST_WORDS_OF_LAW = 25;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?:;])\\s+");
    private static final Pattern GIVEN_UP = Pattern.compile(
            "(?i)\\b(of it|told of|stands|(?:some|no)body|who(?:ever)|a(?:new)|as of|by what|from then on)\\b");

    @Test
    void everyRuleHasASourceAnEditionAndADay() {
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6", "7", SharingRule.DUTY),
                GuideFiles.rules().stream().map(SharingRule::code).toList());
        for (SharingRule rule : GuideFiles.rules()) {
            assertFalse(
                    rule.source().isBlank()
                            || rule.edition().isBlank()
                            || rule.words().isBlank(),
                    rule.code());
            assertTrue(rule.since().getYear() >= 2024, rule.code());
        }
        assertEquals(
                1,
                GuideFiles.rules().stream()
                        .filter(rule -> !rule.isDuty())
                        .map(rule -> rule.source() + rule.edition() + rule.since())
                        .distinct()
                        .count(),
                "the page names the source of the golden rules once");
    }

    @Test
    void everyCaseHasOneRightAnswerOfThreeAndSaysWhyToEach() {
        assertTrue(GuideFiles.cases().size() >= LEAST_CASES);
        Set<String> codes = new HashSet<>();
        for (PracticeCase each : GuideFiles.cases()) {
            assertTrue(codes.add(each.code()), each.code());
            assertEquals(SENTENCES_OF_A_CASE, SENTENCE.split(each.words()).length, each.code());
            assertEquals(ANSWERS, each.answers().size(), each.code());
            assertEquals(
                    1,
                    each.answers().stream().filter(PracticeCase.Answer::right).count(),
                    each.code());
            assertTrue(
                    each.answers().stream()
                            .noneMatch(answer ->
                                    answer.words().isBlank() || answer.why().isBlank()),
                    each.code());
        }
    }

    @Test
    void everyRuleIsPractisedAndTheRightAnswerIsNotAlwaysTheSame() {
        assertEquals(
                GuideFiles.rules().stream().map(SharingRule::code).collect(Collectors.toSet()),
                GuideFiles.cases().stream().map(each -> each.rule().code()).collect(Collectors.toSet()));
        for (int answer = 0; answer < ANSWERS; answer++) {
            int at = answer;
            assertTrue(
                    GuideFiles.cases().stream().filter(each -> each.isRight(at)).count()
                            <= GuideFiles.cases().size() / 2,
                    "answer " + at);
        }
    }

    @Test
    void everySituationSaysWhatToDoAndWhatNot() {
        Texts texts = Texts.of("maytell");
        for (Situation situation : Situation.values()) {
            String key = "situation." + situation;
            assertTrue(texts.get(key + ".not").startsWith("Do not "), key);
            assertFalse(texts.get(key).isBlank() || texts.get(key + ".do").isBlank(), key);
        }
    }

    @Test
    void sentencesAreShortAndHaveNoWordThatWasGivenUp() {
        Stream<String> cases = GuideFiles.cases().stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.words()),
                        each.answers().stream().flatMap(answer -> Stream.of(answer.words(), answer.why()))));
        assertEquals(
                List.of(),
                cases.flatMap(text -> Stream.of(SENTENCE.split(text)))
                        .filter(text -> isTooLong(text, MOST_WORDS))
                        .toList());
        assertEquals(
                List.of(),
                GuideFiles.rules().stream()
                        .flatMap(rule -> Stream.of(SENTENCE.split(rule.words())))
                        .filter(text -> isTooLong(text, MOST_WORDS_OF_LAW))
                        .toList());
    }

    private static boolean isTooLong(String sentence, int most) {
        return sentence.split("\\s+").length > most
                || GIVEN_UP.matcher(sentence).find();
    }
}
