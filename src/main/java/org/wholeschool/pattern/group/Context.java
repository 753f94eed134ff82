package org.wholeschool.pattern.group;

/**
 * Where, when or about what members of a group are in concerns. Each stands by itself: that a group is in concerns at a
 * place <em>in</em> a part of the day is none, because it would say more than either.
 *
 * @param kind what the id is of
 * @param id the place's, the band's or the category group's
 */
public record Context(Kind kind, long id) implements Comparable<Context> {

    /** What a context can be. */
    public enum Kind {
        PLACE,
        BAND,
        CATEGORY_GROUP
    }

    @Override
    public int compareTo(Context other) {
        return kind != other.kind ? kind.compareTo(other.kind) : Long.compare(id, other.id);
    }
}
