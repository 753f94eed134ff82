package org.wholeschool.concern.api;

import org.wholeschool.access.token.Problem;
import org.wholeschool.platform.Texts;

/** Says what is wrong with a sent concern, in sentences of the interface or of the form. */
final class FaultText {

    private FaultText() {}

    /** A sentence of this feature; where it has none of that key, that of the form. */
    static Problem.Fault of(String field, String key, Object... arguments) {
        Texts own = Texts.of(Problem.TEXTS);
        return new Problem.Fault(
                field,
                own.getOr(key, "").isEmpty() ? Texts.of("concern").get(key, arguments) : own.get(key, arguments));
    }
}
