package org.wholeschool.school.category;

import java.util.Set;

/**
 * What a category of {@link CategoryGroup#SEXUAL} counts as where governors read these apart; the order is the order in
 * which neighbours merge when small.
 */
public enum SexualKind {

    /** Sexual violence as <i>Keeping children safe in education</i> has it. */
    VIOLENCE,

    /** Any other of the group, and every category of a school's own. */
    OTHER,

    HARASSMENT;

    private static final Set<String> VIOLENCES = Set.of("SEXUAL_VIOLENCE", "SEXUAL_ACTIVITY_WITHOUT_CONSENT");

    /** What a category begins with; null where it is of another group. */
    static SexualKind atFirst(String categoryCode, CategoryGroup group) {
        if (group != CategoryGroup.SEXUAL) {
            return null;
        }
        return VIOLENCES.contains(categoryCode)
                ? VIOLENCE
                : categoryCode.equals("SEXUAL_HARASSMENT") ? HARASSMENT : OTHER;
    }
}
