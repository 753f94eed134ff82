package org.wholeschool.governance;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.family.PublishedAnswer;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** What of a published period was corrected after a year, in words. */
final class Corrections {

    private final Texts texts = Texts.of("governance");
    private final Published shown;
    private final Periods periods;

    /**
     * @param shown the period
     * @param periods all that was published
     */
    Corrections(Published shown, Periods periods) {
        this.shown = shown;
        this.periods = periods;
    }

    /** @return when it was looked at again after it was published; empty where it was not. */
    String title() {
        return shown.corrected() == null
                ? ""
                : texts.get(
                        "corrected.title",
                        SchoolDates.LONG_DATE.format(shown.corrected().on()));
    }

    /** @return what came of that, in a sentence. */
    String says() {
        return texts.get(numbers().isEmpty() ? "corrected.none" : "corrected.some");
    }

    /** @return the numbers that were told anew then, a sentence each. */
    List<String> numbers() {
        return shown.corrected() == null
                ? List.of()
                : shown.release().answers().stream().flatMap(this::numbers).toList();
    }

    private Stream<String> numbers(PublishedAnswer answer) {
        List<PublishedBlock> now = answer.published().blocks();
        List<PublishedBlock> before =
                shown.corrected().before().answer(answer.query()).orElseThrow().blocks();
        Names names = new Names(shown.release().hierarchy());
        return IntStream.range(0, now.size())
                .filter(i -> now.get(i).concerns() != before.get(i).concerns())
                .mapToObj(i -> texts.get(
                        "corrected.number",
                        texts.get("table." + answer.query().table()),
                        names.block(answer.query().table(), now.get(i)),
                        now.get(i).concerns(),
                        before.get(i).concerns()));
    }

    /** @return the school years of which numbers of this page are corrected ones, a sentence each. */
    List<String> years() {
        return periods.halfTerms().stream()
                .filter(each -> each.corrected() != null)
                .map(each -> texts.get(
                        "corrected.year",
                        Periods.year(each),
                        SchoolDates.LONG_DATE.format(each.corrected().on())))
                .distinct()
                .toList();
    }
}
