package org.wholeschool.concern.record;

import java.util.Arrays;
import java.util.List;
import org.wholeschool.school.Grade;

/**
 * What the safeguarding team says of a concern, field by field, in the order in which it is asked. The names are keys
 * of texts and ids of fields.
 */
public enum CaseField {
    PRIORITY(Priority.values()),
    DECISION(Decision.values()),
    REASON,
    SOURCE(Grade.SourceGrade.values()),
    INFORMATION(Grade.Information.values()),
    HANDLING(Grade.Handling.values()),
    CONDITIONS,
    /** The id of the primary category, by which the concern counts once. */
    CATEGORY,
    /** The ids of further categories, with commas between. */
    FURTHER,
    OUTCOME(Outcome.values()),
    OUTCOME_WORDS;

    private final List<String> codes;

    CaseField(Enum<?>... codes) {
        this.codes = Arrays.stream(codes).map(Enum::name).toList();
    }

    /** @return the answers that there are, where it is one of a few; nothing where it is a text or a category */
    public List<String> codes() {
        return codes;
    }

    /** @return whether it is written in words */
    public boolean isText() {
        return this == REASON || this == CONDITIONS || this == OUTCOME_WORDS;
    }

    /** @return whether it is one or more categories */
    public boolean isCategory() {
        return this == CATEGORY || this == FURTHER;
    }
}
