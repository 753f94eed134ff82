package org.wholeschool.demonstration.story;

import org.wholeschool.concern.record.Source;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePlace;
import org.wholeschool.demonstration.made.Sentences;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;

/** Writes what happened as a teacher would, without naming anybody. */
final class FactWriter {

    private static final double SAYS_WHERE = 0.7;
    private static final double GIVES_AN_OPINION = 0.35;

    private final Dice dice;
    private final Sentences sentences;

    FactWriter(Dice dice, Sentences sentences) {
        this.dice = dice;
        this.sentences = sentences;
    }

    /** @return one to four sentences */
    String facts(Source source, String category, CategoryScope scope, MadePlace place) {
        StringBuilder text = new StringBuilder(sentences.draw(dice, source.name()))
                .append(' ')
                .append(sentences.draw(dice, category))
                .append('.');
        if (scope == CategoryScope.CONTEXT && !place.phrase().isEmpty() && dice.chance(SAYS_WHERE)) {
            text.append(' ')
                    .append(sentences.draw(dice, "where"))
                    .append(' ')
                    .append(place.phrase())
                    .append('.');
        }
        if (scope == CategoryScope.CONTEXT && source == Source.SAW_OR_HEARD && isOnSite(place) && dice.chance(0.6)) {
            text.append(' ').append(sentences.draw(dice, "after SEEN"));
        }
        sentences
                .some(dice, "after " + scope, dice.between(0, 2))
                .forEach(sentence -> text.append(' ').append(sentence));
        return text.toString();
    }

    /** @return one sentence, or nothing */
    String opinion(CategoryScope scope, MadePlace place) {
        if (scope == CategoryScope.CASEWORK || !dice.chance(GIVES_AN_OPINION)) {
            return "";
        }
        return sentences.draw(dice, isOnSite(place) && dice.chance(0.4) ? "opinion on the place" : "opinion");
    }

    private static boolean isOnSite(MadePlace place) {
        return place.group() != PlaceGroup.OFF_SITE_OR_UNKNOWN;
    }
}
