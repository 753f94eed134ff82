package org.wholeschool.concern.log;

import java.time.Instant;
import java.util.Map;
import org.wholeschool.platform.Now;

/**
 * The hidden fields and buttons of the form, as they were sent.
 *
 * @param parameters those of the request
 */
record SentFields(Map<String, String[]> parameters) {

    /** @return the form's key, which may be that of another person's form */
    FormKey key() {
        return new FormKey(one("submission"), FormSeal.key(one("origin")), one("seal"));
    }

    /** @return the first value of a field; null where it is empty */
    String one(String field) {
        String[] given = parameters.get("log:" + field);
        return given == null || given.length == 0 || given[0].isEmpty() ? null : given[0];
    }

    /** @return the number in a field; null where it holds none */
    Long number(String field) {
        String text = one(field);
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    /** @return the moment in a field, in milliseconds; the present where it holds none */
    Instant moment(String field) {
        String millis = one(field);
        return millis != null && millis.matches("[0-9]{12,14}")
                ? Instant.ofEpochMilli(Long.parseLong(millis))
                : Now.instant();
    }
}
