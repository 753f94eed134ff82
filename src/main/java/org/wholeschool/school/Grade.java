package org.wholeschool.school;

/** The 3x5x2 grading of information. Shown to people as words, never as a letter: "C" has two meanings. */
public final class Grade {

    private Grade() {}

    /** How far the source can be relied on (1 to 3). */
    public enum SourceGrade {
        RELIABLE,
        UNTESTED,
        NOT_RELIABLE
    }

    /** How the source knows it (A to E). */
    public enum Information {
        KNOWN_DIRECTLY,
        KNOWN_INDIRECTLY_CORROBORATED,
        KNOWN_INDIRECTLY,
        NOT_KNOWN,
        SUSPECTED_FALSE
    }

    /** Whether it may be shared (P, C). */
    public enum Handling {
        SHARING_PERMITTED,
        SHARING_WITH_CONDITIONS
    }

    /**
     * @param source how far the source can be relied on; null where nobody has graded the evidence yet
     * @param information how the source knows it; null as well then
     * @return whether evidence of this grade can establish a link: source 1 or 2 with information A or B; what is not
     *     graded establishes nothing
     */
    public static boolean establishes(SourceGrade source, Information information) {
        return source != null
                && information != null
                && source != SourceGrade.NOT_RELIABLE
                && information.ordinal() <= Information.KNOWN_INDIRECTLY_CORROBORATED.ordinal();
    }
}
