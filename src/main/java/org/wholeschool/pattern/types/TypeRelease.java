package org.wholeschool.pattern.types;

import java.util.List;

/**
 * What is told of a school's groups outside the safeguarding team. Nothing in it counts or orders groups or pupils.
 *
 * @param types in an order that says nothing; none where there are too few groups
 * @param part that half or more of the pupils have who were harmed or are alleged to have harmed, all groups together;
 *     null where none may be told
 */
public record TypeRelease(List<Type> types, Part part) {

    /** Copies the types. */
    public TypeRelease {
        types = List.copyOf(types);
    }

    /** A part in concerns. */
    public enum Part {
        HARMED,
        ALLEGED
    }

    /**
     * A type of groups.
     *
     * @param years that a quarter or more of its groups are mainly of, in order; none or two and more
     * @param places where pupils of a quarter or more of its groups are in concerns, by id
     */
    public record Type(List<ToldYear> years, List<Long> places) {

        /** Copies the lists. */
        public Type {
            years = List.copyOf(years);
            places = List.copyOf(places);
        }
    }

    /**
     * A year of a type.
     *
     * @param year the year group
     * @param share of the type's groups that are mainly of it
     */
    public record ToldYear(int year, Quarters share) {}
}
