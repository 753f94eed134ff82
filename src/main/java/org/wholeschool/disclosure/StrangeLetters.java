package org.wholeschool.disclosure;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds words that are written so that a reader sees a name or a number and a search sees none: letters of another
 * script or of phonetics among ours, what takes up room or joins and is not seen, and letters that are spaced out.
 */
public final class StrangeLetters {

    private static final String OTHERS =
            "\\p{IsCyrillic}\\p{IsGreek}\u0180-\u019F\u01A2-\u01AE\u01B1-\u01BF\u1D00-\u1DBF\u2C60-\u2C7F\uA720-\uA7FF";
    private static final String OURS = "[\\p{IsLatin}&&[^" + OTHERS + "]]";

    private static final Pattern STRANGE = Pattern.compile("(?:\\G|(?<![\\p{L}\\p{M}]))[\\p{L}\\p{M}]*(?:" + OURS
            + "\\p{M}*[" + OTHERS + "]|[" + OTHERS + "]\\p{M}*" + OURS
            + "|[\u034F\u115F\u1160\u180E\u2800\u3164\uFFA0])[\\p{L}\\p{M}]*"
            + "|(?<![\\p{L}\\p{M}])\\p{L}\\p{M}*+(?:[ .-]\\p{L}\\p{M}*+(?![\\p{L}\\p{M}])){3,}+");

    private StrangeLetters() {}

    /** @return the words of a text that are written so; none for a word that is all of one other script */
    public static List<String> in(String text) {
        return STRANGE.matcher(text).results().map(MatchResult::group).toList();
    }
}
