package org.wholeschool.platform;

/**
 * Finds word boundaries in a regular expression by one character on each side. Java's own {@code \b} reads back over
 * all combining marks, at each of them, which takes a time that grows with their square.
 */
public final class WordEdge {

    private static final String SIGN = "[\\p{L}\\p{N}_]";
    private static final String EDGE = "(?:(?<=" + SIGN + ")(?!" + SIGN + ")|(?<!" + SIGN + ")(?=" + SIGN + "))";

    private WordEdge() {}

    /** @return the regular expression with this boundary in place of {@code \b} */
    public static String in(String regex) {
        return regex.replace("\\b", EDGE);
    }
}
