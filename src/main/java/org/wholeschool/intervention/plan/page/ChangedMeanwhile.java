package org.wholeschool.intervention.plan.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.platform.ChangedFields;
import org.wholeschool.platform.Texts;

/**
 * What another person changed while a plan's form was open: it stands beside what was typed, and nothing of that is
 * lost without a word.
 */
final class ChangedMeanwhile {

    private List<String> theirs = List.of();
    private List<String> unkept = List.of();

    /** What is typed was kept. */
    void over() {
        theirs = List.of();
    }

    /**
     * A colleague closed the plan: of what was typed, what differs from it cannot be kept any more.
     *
     * @param now what it says, in words by field
     * @param typed what the form says
     * @param learnt what was typed about what was learnt, or null
     */
    void closed(Map<String, String> now, Map<String, String> typed, String learnt) {
        unkept = Stream.concat(
                        lines(ChangedFields.of(now, typed)),
                        Stream.ofNullable(learnt).filter(words -> !words.isBlank()))
                .toList();
    }

    /**
     * A colleague changed it: keeping what was typed puts that in its place.
     *
     * @param before what it said when the form was drawn, in words by field
     * @param now what it says
     */
    void changed(Map<String, String> before, Map<String, String> now) {
        theirs = lines(ChangedFields.of(before, now)).toList();
    }

    private static Stream<String> lines(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Texts.of("intervention").get("plan." + field.getKey()) + ": " + field.getValue());
    }

    /** @return what another person changed, a line each */
    List<String> theirs() {
        return theirs;
    }

    /** @return what was typed and cannot be kept any more, a line each */
    List<String> unkept() {
        return unkept;
    }
}
