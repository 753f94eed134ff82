package org.wholeschool.platform;

/**
 * Marks where a word begins or ends in a regular expression, in one look at each side. Java's own {@code \b} reads
 * back over every combining mark, at each of them.
 */
public final class WordEdge {

    private static final String SIGN = "[\\p{L}\\p{N}_]";
    private static final String EDGE = "(?:(?<=" + SIGN + ")(?!" + SIGN + ")|(?<!" + SIGN + ")(?=" + SIGN + "))";

    private WordEdge() {
    }

    /** @return a regular expression with that in place of {@code \b} */
    public static String in(String regex) {
        return regex.replace("\\b", EDGE);
    }
}
