package org.wholeschool.pattern.together;

import java.util.List;
import java.util.Optional;
import org.wholeschool.pattern.ties.TieAnswer.Missing;
import org.wholeschool.pattern.ties.TieAnswer.Outcome;
import org.wholeschool.school.category.CategoryGroup;

/**
 * What log and links say together, as it is kept (JSON).
 *
 * @param format the version of this layout, {@value #FORMAT}
 * @param answers whether ties stand out, a finding each
 * @param soonIn the half-term in which it was asked what comes soon after a concern, "2026-2"
 * @param soon what of that may be told
 */
public record TogetherTold(int format, List<Answer> answers, String soonIn, List<Soon> soon) {

    /** The layout that is written. A release of another one is not read: the next run takes its place. */
    public static final int FORMAT = 1;

    static final TogetherTold NOTHING = new TogetherTold(FORMAT, List.of(), "", List.of());

    /** Copies the lists. */
    public TogetherTold {
        answers = List.copyOf(answers);
        soon = List.copyOf(soon);
    }

    /** @return the answer for a pattern; empty where it was not asked about */
    Optional<Answer> of(long patternId) {
        return answers.stream().filter(each -> each.patternId() == patternId).findFirst();
    }

    /**
     * Whether ties stand out in a finding.
     *
     * @param patternId the pattern
     * @param askedIn the half-term in which it was asked, "2026-2"
     * @param outcome what may be said
     * @param missing what it would take, where it cannot be told
     * @param links links that a pupil named there has on average, to one decimal place
     * @param needed how many it takes
     */
    public record Answer(
            long patternId, String askedIn, Outcome outcome, Missing missing, double links, double needed) {}

    /**
     * How much more often friends are named soon after a concern than at other times.
     *
     * @param kind which concerns; null for all
     * @param days within how many days
     * @param times how many times as often, to one decimal place
     */
    public record Soon(CategoryGroup kind, int days, double times) {}
}
