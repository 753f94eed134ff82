package org.wholeschool.intervention.plan;

import org.wholeschool.platform.RoomOnly;

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
    @RoomOnly
    public static final GoalText NONE = new GoalText(null, null, null, null);

    /** @return whether nothing was typed or chosen */
    @RoomOnly
    public boolean isEmpty() {
        return isBlank(indicator) && isBlank(positive) && measure == null && isBlank(otherwise);
    }

    @RoomOnly
    public static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
