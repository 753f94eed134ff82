package org.wholeschool.concern.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.platform.Texts;

/** What is missing or does not fit in a decision is said at its field, in a sentence that there is. */
class CaseCheckTest {

    private final Map<CaseField, String> said = new EnumMap<>(Map.of(CaseField.CATEGORY, "7"));

    @Test
    void nothingButTheCategoryIsEnoughAndSoIsAllOfIt() {
        assertEquals(List.of(), wrong(false));
        say(CaseField.PRIORITY, "TODAY");
        say(CaseField.DECISION, "EARLY_HELP");
        say(CaseField.REASON, "The family asks for it.");
        say(CaseField.SOURCE, "RELIABLE");
        say(CaseField.INFORMATION, "KNOWN_DIRECTLY");
        say(CaseField.HANDLING, "SHARING_WITH_CONDITIONS");
        say(CaseField.CONDITIONS, "With the family's school nurse only.");
        say(CaseField.OUTCOME, "SUPPORT_IN_PLACE");
        assertEquals(List.of(), wrong(true));
    }

    @Test
    void aDecisionAndItsReasonGoTogether() {
        say(CaseField.DECISION, "KEEP_WATCH");
        say(CaseField.REASON, "  \n ");
        assertEquals(List.of("REASON reason.needed"), wrong(false));
        said.remove(CaseField.DECISION);
        say(CaseField.REASON, "Because.");
        assertEquals(List.of("DECISION decision.needed"), wrong(false));
    }

    @Test
    void aGradeIsWholeAndItsConditionsAreOfSharingOnConditions() {
        say(CaseField.SOURCE, "UNTESTED");
        assertEquals(List.of("INFORMATION grade.needed", "HANDLING grade.needed"), wrong(false));
        say(CaseField.INFORMATION, "NOT_KNOWN");
        say(CaseField.HANDLING, "SHARING_WITH_CONDITIONS");
        assertEquals(List.of("CONDITIONS conditions.needed"), wrong(false));
        say(CaseField.HANDLING, "SHARING_PERMITTED");
        say(CaseField.CONDITIONS, "Only with the police.");
        assertEquals(List.of("CONDITIONS conditions.without"), wrong(false));
    }

    @Test
    void whatIsClosedIsDecidedAndHasAnOutcomeAndWhatIsNotHasNone() {
        assertEquals(List.of("DECISION close.undecided", "OUTCOME outcome.needed"), wrong(true));
        say(CaseField.OUTCOME, "HARM_STOPPED");
        assertEquals(List.of("close outcome.open"), wrong(false));
    }

    @Test
    void anAnswerThatThereIsNotAndATextThatIsTooLongAreRefused() {
        say(CaseField.PRIORITY, "YESTERDAY");
        say(CaseField.DECISION, "KEEP_WATCH");
        say(CaseField.REASON, "x".repeat(CaseCheck.LONGEST_TEXT + 1));
        assertEquals(List.of("PRIORITY answer.unknown", "REASON text.long"), wrong(false));
        said.clear();
        assertEquals(List.of("CATEGORY category.needed"), wrong(false));
    }

    @Test
    void everyAnswerHasWordsAndNoneIsALetter() {
        CaseWords words = new CaseWords(Map.of(), id -> null, java.util.Set.of());
        for (CaseField field : CaseField.values()) {
            assertEquals(true, CaseWords.label(field.name()).length() > 2);
            field.codes()
                    .forEach(code ->
                            assertEquals(true, words.of(field.name(), code).length() > 4, code));
        }
        for (ChangeKind kind : ChangeKind.values()) {
            assertEquals(true, Texts.of("triage").get("change." + kind).length() > 3);
        }
        assertNull(words.of("REASON", null));
        assertEquals(
                "another report",
                words.of(FieldChange.REPORT, "12"),
                "a number of a concern that one may not read is not said");
    }

    private void say(CaseField field, String value) {
        said.put(field, value);
    }

    private List<String> wrong(boolean closes) {
        return CaseCheck.problems(new CaseValues(said), closes).stream()
                .map(problem -> {
                    Texts.of("triage").get(problem.key(), problem.arguments());
                    return problem.field() + " " + problem.key();
                })
                .toList();
    }
}
