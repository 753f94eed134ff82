package org.wholeschool.survey.answer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.BadInput;

class AnswerSheetTest {

    private static final Asked PUPILS = new Asked(
            SurveyKind.PUPILS,
            "Talk to Mrs Lee",
            IntStream.range(0, 9)
                    .mapToObj(place -> new Asked.Named(List.of(70L + place), "Place " + place))
                    .toList(),
            List.of(new Asked.Named(List.of(5L), "Break"), new Asked.Named(List.of(6L, 7L), "In lessons")));
    private static final Asked STAFF = new Asked(SurveyKind.STAFF, "Talk to the lead", List.of(), List.of());

    private static AnswerSheet unsafe(Integer... places) {
        return AnswerSheet.ofPupil(
                Feeling.SAFE,
                Set.of(),
                List.of(places).stream()
                        .collect(
                                Collectors.toMap(place -> place, place -> new AnswerSheet.Unsafe(Set.of(), Set.of()))));
    }

    private static String refused(AnswerSheet answer, Asked asked) {
        BadInput fault = assertThrows(BadInput.class, () -> answer.check(asked));
        return fault.field() + " " + fault.key();
    }

    @Test
    void whatIsKeptIsReadAsItWasGiven() {
        AnswerSheet full = AnswerSheet.ofPupil(
                Feeling.NOT_SAFE,
                Set.of(0, 8),
                Map.of(
                        3,
                        new AnswerSheet.Unsafe(Set.of(0, 1), Set.of(Why.HIDDEN, Why.FIGHTING)),
                        8,
                        new AnswerSheet.Unsafe(Set.of(), Set.of())));
        assertEquals(full, AnswerSheet.of(full.text()));
        assertEquals(unsafe(), AnswerSheet.of(unsafe().text()));
        Map<Statement, AgreementLevel> said = new EnumMap<>(
                Map.of(Statement.FEELS_SAFE, AgreementLevel.NOT_REALLY, Statement.KNOWS_WHERE, AgreementLevel.YES));
        assertEquals(
                AnswerSheet.ofStaff(said),
                AnswerSheet.of(AnswerSheet.ofStaff(said).text()));
        assertEquals(PUPILS, Asked.of(PUPILS.text()));
        assertEquals(STAFF, Asked.of(STAFF.text()));
    }

    @Test
    void whatIsMissingOrWasNeverAskedIsRefused() {
        assertDoesNotThrow(() -> unsafe(0, 1, 2, 3, 8).check(PUPILS));
        assertEquals("unsafe answer.most", refused(unsafe(0, 1, 2, 3, 4, 8), PUPILS));
        assertEquals("null answer.unknown", refused(unsafe(9), PUPILS));
        assertEquals("null answer.unknown", refused(unsafe(-1), PUPILS));
        assertEquals("null answer.unknown", refused(AnswerSheet.ofPupil(Feeling.SAFE, Set.of(9), Map.of()), PUPILS));
        assertEquals(
                "null answer.unknown",
                refused(
                        AnswerSheet.ofPupil(
                                Feeling.SAFE, Set.of(), Map.of(1, new AnswerSheet.Unsafe(Set.of(2), Set.of()))),
                        PUPILS));
        assertEquals("feeling answer.needed", refused(AnswerSheet.ofPupil(null, Set.of(), Map.of()), PUPILS));
        assertEquals("feeling answer.needed", refused(AnswerSheet.ofStaff(Map.of()), PUPILS));
        BadInput fault = assertThrows(
                BadInput.class,
                () -> AnswerSheet.ofStaff(Map.of(Statement.KNOWS_WHAT_TO_DO, AgreementLevel.YES))
                        .check(STAFF));
        assertEquals(
                List.of("said:1:agree", "said:2:agree", "said:3:agree", "said:4:agree"),
                fault.all().stream().map(BadInput::field).toList());
    }
}
