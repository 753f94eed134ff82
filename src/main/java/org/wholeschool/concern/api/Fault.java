package org.wholeschool.concern.api;

import org.wholeschool.platform.Texts;

/**
 * Something in what another system sent that cannot be taken. Never holds what was sent.
 *
 * @param field where, as "people[0].role"; "" where it is about the whole
 * @param reason a sentence that says what to do
 */
record Fault(String field, String reason) {

    static final String TEXTS = "api";

    /** A sentence of this feature; where it has none of that key, that of the form. */
    static Fault of(String field, String key, Object... arguments) {
        Texts own = Texts.of(TEXTS);
        return new Fault(
                field,
                own.getOr(key, "").isEmpty() ? Texts.of("concern").get(key, arguments) : own.get(key, arguments));
    }
}
