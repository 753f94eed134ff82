package org.wholeschool.governance.report;

/**
 * Why a version of a report replaces the one before it, as it was typed.
 *
 * @param text what was typed; empty for none
 * @param seen what was written when the form was opened; empty for none
 * @param looked the words of it that its writer has confirmed; null for none
 */
public record TypedReason(String text, String seen, String looked) {

    /** The address of its box in the page. */
    static final String FIELD = "reason";

    /** @return whether its writer changed it */
    boolean isTouched() {
        return !seen.equals(text);
    }
}
