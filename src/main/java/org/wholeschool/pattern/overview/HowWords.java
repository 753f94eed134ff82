package org.wholeschool.pattern.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.pattern.CountedSchool.LeftOut;
import org.wholeschool.platform.Texts;

/**
 * Says how the page is worked out: the method, an example from these weeks, what was left out, and what it cannot tell.
 */
final class HowWords {

    private static final int BEFORE_EXAMPLE = 2;
    private static final int LAST = 6;

    private final Texts texts = Texts.of("overview");
    private final SchoolFindings.Shown shown;
    private final CountedWeeks counts;

    HowWords(SchoolFindings.Shown shown) {
        this.shown = shown;
        counts = shown.counted();
    }

    /**
     * @param isMeeting whether others look on: then there is neither the example nor what was left out, which are exact
     * @return a paragraph each
     */
    List<String> paragraphs(boolean isMeeting) {
        List<String> said = new ArrayList<>();
        IntStream.rangeClosed(1, BEFORE_EXAMPLE).forEach(i -> said.add(paragraph(i)));
        if (!isMeeting) {
            example().forEach(said::add);
        }
        IntStream.rangeClosed(BEFORE_EXAMPLE + 1, LAST).forEach(i -> said.add(paragraph(i)));
        if (!isMeeting) {
            said.add(leftOut());
        }
        return said;
    }

    private String paragraph(int number) {
        return texts.get(
                "how." + number,
                counts.threshold().concerns(),
                counts.threshold().pupils());
    }

    /** The finding with the most concerns: whoever reads it can work it out again. */
    private List<String> example() {
        if (!counts.isCompared()) {
            return List.of();
        }
        return IntStream.range(0, shown.found().size())
                .boxed()
                .filter(i -> counts.isComparedAt(shown.found().get(i).where().placeIds()))
                .max(Comparator.comparing(i -> shown.found().get(i).cell().concerns()))
                .map(i -> texts.get(
                        "how.example",
                        shown.cards().get(i).where(),
                        shown.found().get(i).cell().ever(),
                        counts.facts().size(),
                        counts.window().mondays().size(),
                        counts.recent(),
                        Math.round(shown.found().get(i).cell().expected()),
                        shown.found().get(i).cell().concerns()))
                .map(List::of)
                .orElse(List.of());
    }

    private String leftOut() {
        Map<LeftOut, Long> left = counts.leftOut();
        return left.isEmpty()
                ? texts.get("how.nothing-left-out")
                : texts.get(
                        "how.left-out",
                        Arrays.stream(LeftOut.values())
                                .filter(left::containsKey)
                                .map(reason -> texts.get("left-out." + reason, left.get(reason)))
                                .collect(Collectors.joining(", ")));
    }
}
