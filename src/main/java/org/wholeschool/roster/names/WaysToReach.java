package org.wholeschool.roster.names;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what leads to somebody whatever they are called: addresses of mail, what stands behind the name
 * of a site on the web, names on the internet that begin with an @, long numbers. Of an address on the web the site
 * stays, because that is often what happened.
 */
public final class WaysToReach {

    public static final String ADDRESS = "[address]";
    public static final String NUMBER = "[number]";

    private static final Pattern E_MAIL = Pattern.compile(
            "(?:\\G|(?<![\\p{L}\\p{N}._%+-]))" + "[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");

    /**
     * What is behind the name of a site: "/somebody" of "instagram.com/somebody"; the end of the sentence is not part
     * of it. Of the name its end is enough, so that no part of it is read twice.
     */
    private static final Pattern WEB = Pattern.compile("([\\p{L}\\p{N}_-]\\.[a-z]{2,10}(?::\\d{1,5})?)"
            + "[/?#][^\\s<>\"()\\[\\]]*[^\\s<>\"()\\[\\].,;:!?'\u2019]");

    private static final Pattern HANDLE =
            Pattern.compile("@([\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}._-]*[\\p{L}\\p{M}\\p{N}_])?)");

    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\p{Nd}(?:[ ()/.-]?\\p{Nd}){6,}+");
    private static final Pattern DAY = Pattern.compile(
            "(?:\\p{Nd}{1,2}([/.-])\\p{Nd}{1,2}\\1(?:\\p{Nd}{2}){1,2}|\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2})(?: "
                    + "\\p{Nd}{1,2}(?:\\.\\p{Nd}{2})?)?");

    private WaysToReach() {}

    /** @return the text without addresses and long numbers */
    public static String without(String text) {
        String sites = WEB.matcher(E_MAIL.matcher(text).replaceAll(Matcher.quoteReplacement(ADDRESS)))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "/" + ADDRESS));
        return LONG_NUMBER
                .matcher(sites)
                .replaceAll(found ->
                        Matcher.quoteReplacement(DAY.matcher(found.group()).matches() ? found.group() : NUMBER));
    }

    /**
     * @param text a text in which names that are known have gone
     * @param name what stands for somebody of whom nobody can tell who it is
     * @return it without names on the internet in which none was found; a time or a place behind an @ stays
     */
    public static String withoutHandles(String text, String name) {
        return HANDLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        OrdinaryWords.isTimeOrPlace(found.group(1)) ? found.group() : "@" + name));
    }
}
