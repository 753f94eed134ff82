package org.wholeschool.demonstration.rows;

import org.wholeschool.concern.record.Source;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.Sentences;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkTexts;

/** Draws what is said of the made-up links. */
final class LinkSentences {

    private final Dice dice;
    private final Sentences words = new Sentences("links.txt");

    /** @param dice those of the links, which throw them too */
    LinkSentences(Dice dice) {
        this.dice = dice;
    }

    /** @return what is good in a link of this kind, what is worrying, and why it is recorded */
    LinkTexts texts(LinkKind kind) {
        boolean isStrength = kind == LinkKind.PROTECTIVE || dice.chance(0.5);
        boolean isRisk = kind != LinkKind.PROTECTIVE && (!isStrength || dice.chance(0.4));
        return new LinkTexts(
                isStrength
                        ? words.draw(dice, kind == LinkKind.CONFLICT ? "strengths CONFLICT" : "strengths") + "."
                        : null,
                isRisk ? words.draw(dice, risks(kind)) + "." : null,
                words.draw(dice, "reason") + ".",
                words.draw(dice, "serves") + ".");
    }

    /** Of two who have fallen out, or are of one family, other things are true than of friends. */
    private static String risks(LinkKind kind) {
        return kind == LinkKind.CONFLICT || kind == LinkKind.FAMILY ? "risks " + kind : "risks";
    }

    /** Who told it fits how its recorder knows: a pupil, or an adult who was there. */
    String who(Source told, LinkKind kind) {
        return switch (told) {
            case PUPIL_TOLD_ME -> words.draw(dice, "who " + told);
            case SOMEONE_ELSE_TOLD_ME ->
                words.draw(dice, kind == LinkKind.TRAVEL_TOGETHER ? "who " + kind : "who " + told);
            default -> null;
        };
    }
}
