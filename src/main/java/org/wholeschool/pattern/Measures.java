package org.wholeschool.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wholeschool.concern.facts.ConcernFacts.Acknowledged;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.training.CourseStanding;
import org.wholeschool.training.TrainingRegister.CourseLine;

/**
 * What governors are told of a closed half-term beside its tables, as it is kept (JSON). Each is a word or a rounded
 * number of the whole school, and none is told apart by anything. Training counts people by the roles that they have
 * now; earlier roles are not kept.
 *
 * @param half how soon half of the concerns that staff logged were acknowledged; null where that is not told
 * @param nineInTen and nine in ten; null where that is not told
 * @param involved children on roll with social-care or early-help involvement at the end of the half-term, rounded, or
 *     the number that was told before while it has changed by less than the rule's threshold; null where they are fewer
 *     than that, or nearly all
 * @param training how many of those who need a course have done it
 * @param trainedOn the day on which that was so; null in what an earlier version kept, which counted when it published
 */
public record Measures(Soon half, Soon nineInTen, Integer involved, List<Trained> training, LocalDate trainedOn) {

    private static final double HALF = .5;
    private static final double NINE_IN_TEN = .9;
    private static final int IN_TENS = 10;
    private static final int ALL = 100;

    /** Copies the list. */
    public Measures {
        training = training == null ? List.of() : List.copyOf(training);
    }

    /** How soon concerns were acknowledged, in the school's hours. */
    public enum Soon {
        WITHIN_AN_HOUR,
        WITHIN_A_DAY,
        WITHIN_TWO_DAYS,
        /** Or not yet. */
        LATER
    }

    /**
     * A course.
     *
     * @param course what the school calls it
     * @param people how many need it, rounded; null where they are fewer than the rule's
     * @param percent how many per cent of them have done it and it counts, to the nearest ten; null where people is
     */
    public record Trained(String course, Integer people, Integer percent) {}

    /**
     * @param rule what may be published
     * @param acknowledged how soon each concern was acknowledged
     * @param involved children with involvement
     * @param told what was told of them last, by the same rule; null where nothing was
     * @param onRoll pupils on roll
     * @param courses the courses that somebody needs, called as governors may read of them
     * @param trainedOn the day on which people stood so with them
     */
    @RoomOnly
    public static Measures of(
            PublicationRule rule,
            List<Acknowledged> acknowledged,
            int involved,
            Integer told,
            int onRoll,
            List<CourseLine> courses,
            LocalDate trainedOn) {
        int[] counts = new int[Acknowledged.values().length];
        acknowledged.forEach(each -> counts[each.ordinal()]++);
        return new Measures(
                by(rule, counts, HALF),
                by(rule, counts, NINE_IN_TEN),
                involved(rule, involved, told, onRoll).orElse(null),
                courses.stream().map(course -> trained(rule, course)).toList(),
                trainedOn);
    }

    /**
     * Nearly all of them are the same children in one half-term and the next: where 10 became 15, a reader would know
     * that somebody came. So a number that was told stands until as many came or went as may be told of.
     */
    private static Optional<Integer> involved(PublicationRule rule, int involved, Integer told, int onRoll) {
        if (involved < rule.fewest() || onRoll - involved < rule.fewest()) {
            return Optional.empty();
        }
        return Optional.of(told != null && Math.abs(involved - told) < rule.fewest() ? told : rounded(rule, involved));
    }

    private static Soon by(PublicationRule rule, int[] counts, double share) {
        return quantile(rule, counts, share)
                .map(band -> Soon.valueOf(Acknowledged.values()[band].name()))
                .orElse(null);
    }

    /**
     * The first band by which a share of all is reached. That at least this share lies in it or before, and at least
     * the rest in it or after, is all that it says; so it is told where each of the two is {@code fewest} or more.
     *
     * @param counts by band, in order
     * @param share more than 0, less than 1
     */
    static Optional<Integer> quantile(PublicationRule rule, int[] counts, double share) {
        int all = Arrays.stream(counts).sum();
        int needed = (int) Math.ceil(share * all - 1e-9);
        if (needed < rule.fewest() || all - needed < rule.fewest()) {
            return Optional.empty();
        }
        int reached = 0;
        int band = -1;
        while (reached < needed) {
            band++;
            reached += counts[band];
        }
        return Optional.of(band);
    }

    private static Trained trained(PublicationRule rule, CourseLine course) {
        int needed = course.needed();
        if (needed < rule.fewest()) {
            return new Trained(course.name(), null, null);
        }
        int valid = course.count(CourseStanding.DONE) + course.count(CourseStanding.ENDS_SOON);
        return new Trained(
                course.name(),
                rounded(rule, needed),
                (int) Math.round((double) ALL * valid / needed / IN_TENS) * IN_TENS);
    }

    private static int rounded(PublicationRule rule, int count) {
        return (count + rule.base() / 2) / rule.base() * rule.base();
    }

    /** @return the same with nothing of concerns: where too few were logged to tell of them at all. */
    @RoomOnly
    public Measures withoutConcerns() {
        return new Measures(null, null, involved, new ArrayList<>(training), trainedOn);
    }
}
