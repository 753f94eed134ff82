package org.wholeschool.survey.answer;

import org.wholeschool.platform.RoomOnly;

/** How safe somebody feels at school, all in all. */
public enum Feeling {
    VERY_SAFE,
    SAFE,
    NOT_VERY_SAFE,
    NOT_SAFE;

    /** @return whether whoever says it feels safe or very safe */
    @RoomOnly
    public boolean isSafe() {
        return compareTo(SAFE) <= 0;
    }
}
