package org.wholeschool.school.category;

import java.util.Set;

/** Whether staff may add documents and pictures to a concern of a kind. */
public enum FilesRule {

    /** They may. */
    ON,

    /** They may not; the school can change that. */
    OFF,

    /**
     * They may not, and the school cannot change that: nude or sexual pictures of a child are never looked at, copied
     * or sent on by staff.
     */
    NEVER;

    /** About sexual images, or so near that somebody would add one as evidence. */
    private static final Set<String> ABOUT_SEXUAL_IMAGES = Set.of(
            "NUDES_SHARED",
            "UPSKIRTING",
            "SEXUAL_VIOLENCE",
            "SEXUAL_HARASSMENT",
            "SEXUAL_ACTIVITY_WITHOUT_CONSENT",
            "EXPLOITATION_SEXUAL",
            "SEXUAL_ABUSE_HOME");

    /** They count with the sexual ones, and their evidence is messages and letters. */
    private static final Set<String> OF_THE_GROUP_AND_NOT_SEXUAL = Set.of("RELATIONSHIP_ABUSE", "FORCED_MARRIAGE");

    /**
     * What a category begins with; one of a school's own that counts with the sexual ones is off until somebody says
     * otherwise.
     */
    static FilesRule atFirst(String categoryCode, CategoryGroup group) {
        if (ABOUT_SEXUAL_IMAGES.contains(categoryCode)) {
            return NEVER;
        }
        return group == CategoryGroup.SEXUAL && !OF_THE_GROUP_AND_NOT_SEXUAL.contains(categoryCode) ? OFF : ON;
    }
}
