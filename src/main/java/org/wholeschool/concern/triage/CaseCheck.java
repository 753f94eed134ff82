package org.wholeschool.concern.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/** What is missing or does not fit in what the safeguarding team says of a concern, by field. */
public final class CaseCheck {

    /** The longest text of a field, in characters. */
    static final int LONGEST_TEXT = 4000;

    private CaseCheck() {}

    /**
     * @param values what is to be saved
     * @param closes whether it is to be closed with that, or is closed
     * @return what is wrong, in the order of the fields
     */
    @RoomOnly
    public static List<BadInput> problems(CaseValues values, boolean closes) {
        List<BadInput> problems = new ArrayList<>();
        codes(values, problems);
        if (values.has(CaseField.REASON) && !values.has(CaseField.DECISION)) {
            problems.add(wrong(CaseField.DECISION, "decision.needed"));
        }
        if (values.has(CaseField.DECISION) && !values.has(CaseField.REASON)) {
            problems.add(wrong(CaseField.REASON, "reason.needed"));
        }
        grade(values, problems);
        if (!values.has(CaseField.CATEGORY)) {
            problems.add(wrong(CaseField.CATEGORY, "category.needed"));
        }
        closing(values, closes, problems);
        Stream.of(CaseField.values())
                .filter(CaseField::isText)
                .filter(field -> values.has(field) && values.get(field).length() > LONGEST_TEXT)
                .forEach(field -> problems.add(new BadInput(field.name(), "text.long", LONGEST_TEXT)));
        return problems;
    }

    /** Nobody's browser offers another answer. */
    private static void codes(CaseValues values, List<BadInput> problems) {
        for (CaseField field : CaseField.values()) {
            if (!field.codes().isEmpty() && values.has(field) && !field.codes().contains(values.get(field))) {
                problems.add(wrong(field, "answer.unknown"));
            }
        }
    }

    private static void grade(CaseValues values, List<BadInput> problems) {
        List<CaseField> grade = List.of(CaseField.SOURCE, CaseField.INFORMATION, CaseField.HANDLING);
        if (grade.stream().anyMatch(values::has)) {
            grade.stream()
                    .filter(field -> !values.has(field))
                    .forEach(field -> problems.add(wrong(field, "grade.needed")));
        }
        boolean onConditions = "SHARING_WITH_CONDITIONS".equals(values.get(CaseField.HANDLING));
        if (onConditions && !values.has(CaseField.CONDITIONS)) {
            problems.add(wrong(CaseField.CONDITIONS, "conditions.needed"));
        }
        if (!onConditions && values.has(CaseField.CONDITIONS)) {
            problems.add(wrong(CaseField.CONDITIONS, "conditions.without"));
        }
    }

    private static void closing(CaseValues values, boolean closes, List<BadInput> problems) {
        if (closes && !values.has(CaseField.DECISION)) {
            problems.add(wrong(CaseField.DECISION, "close.undecided"));
        }
        if (closes && !values.has(CaseField.OUTCOME)) {
            problems.add(wrong(CaseField.OUTCOME, "outcome.needed"));
        }
        if (!closes && (values.has(CaseField.OUTCOME) || values.has(CaseField.OUTCOME_WORDS))) {
            problems.add(new BadInput("close", "outcome.open"));
        }
    }

    private static BadInput wrong(CaseField field, String key) {
        return new BadInput(field.name(), key);
    }
}
