package org.wholeschool.governance;

import java.util.ArrayList;
import java.util.List;
import org.wholeschool.disclosure.Change;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Texts;

/** The one total of a published period in words, and how it compares with earlier ones. */
final class Totals {

    private final Texts texts = Texts.of("governance");
    private final Published shown;
    private final Periods periods;

    /**
     * @param shown the period
     * @param periods all that was published
     */
    Totals(Published shown, Periods periods) {
        this.shown = shown;
        this.periods = periods;
    }

    /**
     * @return the one total in a sentence, or the band that stands for it; of a school year the sum of its half-terms.
     */
    String says() {
        if (shown.period().isOfYear()) {
            return ofYear();
        }
        return shown.release()
                .total()
                .map(total -> texts.get("total.says", total, Periods.perWeek(shown, total)))
                .orElseGet(() -> texts.get("total.withheld", shown.release().fewest()));
    }

    private String ofYear() {
        int leftOut = periods.leftOut(shown);
        return texts.get(leftOut == 0 ? "year.total" : "year.total.some", periods.sum(shown), leftOut);
    }

    /**
     * @return how the total compares with the half-term before and with a year before, a sentence each; none where
     *     there is nothing to compare with.
     */
    List<String> comparisons() {
        List<String> sentences = new ArrayList<>();
        if (!shown.period().isOfYear()) {
            compare(sentences, periods.before(shown));
            compare(sentences, periods.yearBefore(shown));
        }
        return sentences;
    }

    /** @return what became of the total since the half-term before */
    Change sinceBefore() {
        Published earlier = periods.before(shown);
        return shown.release().total().isEmpty()
                        || earlier == null
                        || earlier.release().total().isEmpty()
                ? Change.NOT_COMPARED
                : since(earlier);
    }

    private Change since(Published earlier) {
        return Change.between(
                earlier.release().total().orElseThrow(),
                shown.release().total().orElseThrow(),
                shown.release().timeSince(earlier.release()));
    }

    private void compare(List<String> sentences, Published earlier) {
        if (!shown.release().total().isEmpty()
                && earlier != null
                && earlier.release().total().isPresent()) {
            int then = earlier.release().total().orElseThrow();
            sentences.add(texts.get(
                    "total.change." + since(earlier), Periods.title(earlier), then, Periods.perWeek(earlier, then)));
        }
    }

    /** @return of a school year how many pupils were on roll, in tens. */
    String onRoll() {
        return texts.get("year.roll", Periods.onRoll(shown));
    }
}
