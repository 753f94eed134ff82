package org.wholeschool.access.saved;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.Texts;

/** Says in a file what its list is filtered by, without what leads to a person. */
public final class FilterSentence {

    private FilterSentence() {}

    /**
     * @param open what the list is filtered by and leads to no person
     * @param isPersonal whether it is also filtered by what does: the file says that, and not by which
     * @return the sentence; "" where the list is whole
     */
    public static String of(Stream<String> open, boolean isPersonal) {
        Texts lists = Texts.of("lists");
        String filters = Stream.concat(open, isPersonal ? Stream.of(lists.get("filter.said.personal")) : Stream.empty())
                .collect(Collectors.joining("; "));
        return filters.isEmpty() ? "" : lists.get("filter.said", filters);
    }
}
