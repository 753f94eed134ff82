package org.wholeschool.link;

import java.util.Objects;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.RoomOnly;

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
    @RoomOnly
    public LinkTexts checked() {
        LinkFormCheck form = new LinkFormCheck();
        LinkTexts checked = read(form);
        form.orThrow();
        return checked;
    }

    @RoomOnly
    public LinkTexts read(LinkFormCheck form) {
        return new LinkTexts(
                form.text("strengths", strengths, null),
                form.text("risks", risks, null),
                form.text("reason", reason, "reason.required"),
                form.text("serves", serves, "serves.required"));
    }

    /** @return whether a form that gives these says what stands there */
    @RoomOnly
    public boolean isSameAs(LinkTexts kept) {
        return Objects.equals(FormCheck.kept(strengths), kept.strengths)
                && Objects.equals(FormCheck.kept(risks), kept.risks)
                && Objects.equals(FormCheck.kept(reason), kept.reason)
                && Objects.equals(FormCheck.kept(serves), kept.serves);
    }

    /**
     * @return both, where another person says something of the same link: what stood there stays, and what is new
     *     stands below it
     */
    @RoomOnly
    public LinkTexts and(LinkTexts other) {
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
        return one.contains(other) || both.codePointCount(0, both.length()) > LinkFormCheck.LONGEST_TEXT ? one : both;
    }
}
