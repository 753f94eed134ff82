package org.wholeschool.casework.inspection;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.school.category.CategoryGroup;

/**
 * Which concerns an inspector asks about.
 *
 * @param groups whole groups of types; none and no type: all of them
 * @param kinds single kinds of concern, by their ids
 * @param from the first day on which they were logged
 * @param to the last such day, included
 */
public record InspectionFilter(Set<CategoryGroup> groups, Set<Long> kinds, LocalDate from, LocalDate to) {

    public InspectionFilter {
        groups = Set.copyOf(groups);
        kinds = Set.copyOf(kinds);
    }

    /**
     * @param readable which concerns the reader may read
     * @return the condition on a concern {@code c}, with a blank in front
     */
    String where(ReadableConcerns readable) {
        String kind = kind("c.category");
        return " where " + readable.condition("c") + " and c.receivedAt >= :start and c.receivedAt < :end"
                + (kind.isEmpty()
                        ? ""
                        : " and (" + kind + " or exists (select f.id from ConcernCategory f where f.concern = c and ("
                                + kind("f.category") + ")))");
    }

    private String kind(String category) {
        List<String> ways = new ArrayList<>();
        if (!groups.isEmpty()) {
            ways.add(category + ".categoryGroup in :groups");
        }
        if (!kinds.isEmpty()) {
            ways.add(category + ".id in :kinds");
        }
        return String.join(" or ", ways);
    }

    /** Gives a query with that condition its values. */
    <Q extends Query> Q bind(Q query, ReadableConcerns readable, ZoneId zone) {
        readable.bind(query);
        query.setParameter("start", from.atStartOfDay(zone).toInstant());
        query.setParameter("end", to.plusDays(1).atStartOfDay(zone).toInstant());
        if (!groups.isEmpty()) {
            query.setParameter("groups", groups);
        }
        if (!kinds.isEmpty()) {
            query.setParameter("kinds", kinds);
        }
        return query;
    }
}
