package org.wholeschool.concern.many;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernCategory;
import org.wholeschool.school.category.Category;
import org.wholeschool.school.category.CategoryGroup;

/** Why a concern is not closed together with others. The names are keys of texts. */
public enum NotTogether {
    CLOSED,
    SEXUAL,
    VIOLENCE,
    NOT_SPOKEN,
    UNDECIDED,
    STILL_OPEN;

    /**
     * @param concern a concern
     * @param isSpokenTo whether each pupil who was harmed has been spoken to
     * @param isStillOpen whether something of it is not finished
     * @return why it is closed on its own page alone; null where it can be closed with others
     */
    static NotTogether of(Concern concern, boolean isSpokenTo, boolean isStillOpen) {
        Set<CategoryGroup> groups = Stream.concat(
                        Stream.of(concern.getCategory()),
                        concern.getFurtherCategories().stream().map(ConcernCategory::getCategory))
                .map(Category::getCategoryGroup)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CategoryGroup.class)));
        if (concern.getClosedAt() != null) {
            return CLOSED;
        }
        if (groups.contains(CategoryGroup.SEXUAL)) {
            return SEXUAL;
        }
        if (groups.contains(CategoryGroup.PHYSICAL)) {
            return VIOLENCE;
        }
        if (!isSpokenTo) {
            return NOT_SPOKEN;
        }
        return concern.getDecision() == null ? UNDECIDED : isStillOpen ? STILL_OPEN : null;
    }
}
