package org.wholeschool.pattern.grid;

import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.platform.Texts;

/**
 * How a lead's cell is said: a number or a word, what was expected beside it, and a colour that only repeats the words.
 */
final class CellWords {

    private static final double ABOUT_TWICE = 1.75;
    private static final double MORE_THAN_TWICE = 2.5;

    private final Texts texts;
    private final LeadThreshold threshold;

    CellWords(Texts texts, LeadThreshold threshold) {
        this.texts = texts;
        this.threshold = threshold;
    }

    /** @return "12", "none recorded", "1 to 4", "0 to 4", "1 to 4 pupils", "not shown". */
    String says(LeadCell cell) {
        return switch (cell.display()) {
            case NONE -> texts.get("cell.none");
            case SMALL -> texts.get("cell.small", threshold.concerns() - 1);
            case UNDER -> texts.get("cell.under", threshold.concerns() - 1);
            case FEW_PUPILS -> texts.get("cell.few-pupils", threshold.pupils() - 1);
            case HELD -> texts.get("cell.held");
            case SHOWN -> texts.get("cell.number", cell.concerns());
        };
    }

    /** @return "expect 7, far above", or nothing where nothing is compared. */
    String beside(LeadCell cell) {
        if (cell.level() == Level.NOT_COMPARED) {
            return "";
        }
        String word = texts.get("level." + cell.level());
        return word.isEmpty() ? expect(cell) : expect(cell) + ", " + word;
    }

    private String expect(LeadCell cell) {
        return cell.expected() == 0 ? texts.get("cell.expect.under-one") : texts.get("cell.expect", cell.expected());
    }

    /** @return the style class of the colour. */
    String look(LeadCell cell) {
        if (cell.display() == LeadDisplay.FEW_PUPILS) {
            return "h2";
        }
        return switch (cell.level()) {
            case NOT_COMPARED -> cell.display() == LeadDisplay.HELD ? "h0 held" : cell.concerns() == 0 ? "h0" : "h1";
            case BELOW, AS_EXPECTED -> "h1";
            case ONE_PUPIL -> "h2";
            case ABOVE -> "h3";
            case FAR_ABOVE -> "h5";
        };
    }

    /** @return how many times what was expected, in words and from the whole numbers that are shown. */
    String times(LeadCell cell) {
        if (cell.expected() == 0) {
            return texts.get("times.hardly-any");
        }
        double ratio = (double) cell.concerns() / cell.expected();
        if (ratio < ABOUT_TWICE) {
            return texts.get("times.more");
        }
        return ratio < MORE_THAN_TWICE ? texts.get("times.twice") : texts.get("times.many", Math.round(ratio));
    }
}
