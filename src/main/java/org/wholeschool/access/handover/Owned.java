package org.wholeschool.access.handover;

import java.util.Collection;
import java.util.Map;

/**
 * Something that people own in a feature, so that it can be handed over when they leave. This room asks for it without
 * knowing the feature; a feature provides a service that answers.
 */
public interface Owned {

    /**
     * Says how much of it people own; asked once for all of them.
     *
     * @param accountIds whose, at least one
     * @return by account, for those who own any
     */
    Map<Long, Things> of(Collection<Long> accountIds);

    /**
     * What somebody owns of one kind. It names a kind, a number and a page, and nothing that stands in any of them.
     *
     * @param kind of what; the texts of this room have its words ("handover.concern")
     * @param count how many
     * @param page where those who may read them find them
     * @param query what stands behind the question mark of that page's address, so that it shows exactly these; or
     *     nothing
     */
    record Things(String kind, long count, String page, String query) {}
}
