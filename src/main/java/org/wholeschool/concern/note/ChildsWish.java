package org.wholeschool.concern.note;

import org.wholeschool.platform.FormCheck;

/**
 * What a child wants to happen, and what they knew before they spoke. Each is null where it was not asked.
 *
 * @param wants what they want, in their own words
 * @param toldBefore what they were told, before they spoke, about who may see it
 * @param hesitated whether they hesitated, or asked that it is not shared
 * @param hesitation what they said about that
 */
public record ChildsWish(String wants, String toldBefore, Hesitated hesitated, String hesitation) {

    public static final ChildsWish NOT_ASKED = new ChildsWish(null, null, null, null);

    /** @return whether any of it was asked */
    public boolean isAny() {
        return FormCheck.kept(wants) != null
                || FormCheck.kept(toldBefore) != null
                || hesitated != null
                || FormCheck.kept(hesitation) != null;
    }
}
