package org.wholeschool.pattern.group;

import java.util.HashMap;
import java.util.Map;

/** The groups of a look that are sure enough for their lead, told of elsewhere or not. */
public final class SureGroups {

    private SureGroups() {}

    /**
     * @param published what a look worked out
     * @return by its number whether each group has changed since the look before
     */
    public static Map<Long, Boolean> of(GroupPublication.Published published) {
        Map<Long, Boolean> sure = new HashMap<>();
        published.kept().stream()
                .filter(each -> each.sure() && each.profile() != null)
                .forEach(each -> sure.put(each.id(), false));
        published.release().groups().forEach(told -> sure.put(told.id(), told.change() == GroupRelease.Change.CHANGED));
        return sure;
    }
}
