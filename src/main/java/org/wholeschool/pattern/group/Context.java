package org.wholeschool.pattern.group;

/**
 * Where, when or about what members of a group are in concerns.
 *
 * @param kind what the id is of
 * @param id   the place's, the band's or the category group's
 * @param band of a place together with a part of the day, the band's id; else {@value #NONE}
 */
public record Context(Kind kind, long id, long band) implements Comparable<Context> {

    /** No band beside it. */
    public static final long NONE = -1;

    /** What a context can be. */
    public enum Kind {
        /** In one concern both: that a group is in concerns at a place, and in concerns in a part of the day, says less. */
        PLACE_AND_BAND,
        PLACE,
        BAND,
        CATEGORY_GROUP
    }

    /** @return a place, a band or a category group by itself. */
    public static Context of(Kind kind, long id) {
        return new Context(kind, id, NONE);
    }

    /** @return a place in a part of the day. */
    public static Context of(long place, long band) {
        return new Context(Kind.PLACE_AND_BAND, place, band);
    }

    @Override
    public int compareTo(Context other) {
        if (kind != other.kind) {
            return kind.compareTo(other.kind);
        }
        return id != other.id ? Long.compare(id, other.id) : Long.compare(band, other.band);
    }
}
