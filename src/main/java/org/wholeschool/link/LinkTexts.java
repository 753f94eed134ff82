package org.wholeschool.link;

import java.util.Objects;
import org.wholeschool.platform.BadInput;

/**
 * What is said of a link as a whole, as a form gives it.
 *
 * @param strengths what is good in it and keeps these pupils safe, or null
 * @param risks what is worrying in it, or null
 * @param reason why it is recorded
 * @param serves which action it serves
 */
public record LinkTexts(String strengths, String risks, String reason, String serves) {

    /**
     * @return the same, tidied
     * @throws BadInput at each field that cannot be taken
     */
    LinkTexts checked() {
        Given given = new Given();
        LinkTexts checked = read(given);
        given.orThrow();
        return checked;
    }

    LinkTexts read(Given given) {
        return new LinkTexts(
                given.text("strengths", strengths, null),
                given.text("risks", risks, null),
                given.text("reason", reason, "reason.required"),
                given.text("serves", serves, "serves.required"));
    }

    /** @return whether a form that gives these says what stands there */
    boolean isSameAs(LinkTexts kept) {
        return Objects.equals(Given.folded(strengths), kept.strengths)
                && Objects.equals(Given.folded(risks), kept.risks)
                && Objects.equals(Given.folded(reason), kept.reason)
                && Objects.equals(Given.folded(serves), kept.serves);
    }

    /**
     * @return both, where another person says something of the same link: what stood there stays, and what is new
     *     stands below it
     */
    LinkTexts and(LinkTexts other) {
        return new LinkTexts(
                both(strengths, other.strengths),
                both(risks, other.risks),
                both(reason, other.reason),
                both(serves, other.serves));
    }

    private static String both(String one, String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        String both = one + "\n" + other;
        return one.contains(other) || both.codePointCount(0, both.length()) > Given.LONGEST_TEXT ? one : both;
    }
}
