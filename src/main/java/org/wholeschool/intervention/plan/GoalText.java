package org.wholeschool.intervention.plan;

/**
 * A goal of a plan: what is wrong now, turned into what will be true.
 *
 * @param indicator what is wrong now
 * @param positive what will be true instead
 * @param measure by what one sees it
 * @param otherwise what is counted, where that is something else
 */
public record GoalText(String indicator, String positive, Measure measure, String otherwise) {

    /** A row of the form in which nothing stands. */
    static final GoalText NONE = new GoalText(null, null, null, null);

    /** @return whether nothing was typed or chosen */
    boolean isEmpty() {
        return isBlank(indicator) && isBlank(positive) && measure == null && isBlank(otherwise);
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
