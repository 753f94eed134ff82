package org.wholeschool.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeschool.governance.picture.Step;
import org.wholeschool.governance.picture.StepLine;
import org.wholeschool.pattern.Measures;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * What governors are told of a half-term beside its tables, in words: how soon concerns were acknowledged, how many
 * children have help, and who did which course.
 */
public final class Beside {

    private static final int ALL = 100;

    /** A course that fewer than so many in a hundred have done is asked about. */
    static final int FEW_TRAINED = 80;

    private final Texts texts = Texts.of("governance");
    private final Published shown;
    private final Periods periods;
    private final Optional<Measures> measures;

    /**
     * @param shown the half-term
     * @param periods all that was published
     */
    Beside(Published shown, Periods periods) {
        this.shown = shown;
        this.periods = periods;
        measures = Optional.ofNullable(shown.period().measures());
    }

    /**
     * A course.
     *
     * @param course its name
     * @param says how many of those who need it have done it
     * @param percent 0 to 100; 0 where that is not told
     * @param told whether it is
     */
    public record Course(String course, String says, int percent, boolean told) {

        /** @return the share alone, for beside its bar */
        public String number() {
            Texts texts = Texts.of("governance");
            return told ? texts.get("training.share", percent) : texts.get("training.share.few");
        }
    }

    /**
     * How soon a share of the concerns was acknowledged.
     *
     * @param says a sentence, with the target
     * @param steps the four answers that there are, for a picture, with the one that holds and the target
     */
    public record Soon(String says, List<Step> steps) {}

    /**
     * @return whether concerns were handled in time, a sentence each with its picture; one without a picture where
     *     nothing is told.
     */
    public List<Soon> handled() {
        Measures.Soon half = measures.map(Measures::half).orElse(null);
        if (half == null) {
            return List.of(new Soon(texts.get("handled.not-told"), List.of()));
        }
        List<Soon> handled = new ArrayList<>(List.of(soon("half", half, Measures.Soon.WITHIN_AN_HOUR)));
        measures.map(Measures::nineInTen)
                .ifPresent(nine -> handled.add(soon("nine", nine, Measures.Soon.WITHIN_A_DAY)));
        return handled;
    }

    private Soon soon(String share, Measures.Soon how, Measures.Soon aim) {
        String says = texts.get("handled." + share, texts.get("soon." + how)) + " "
                + (how.compareTo(aim) <= 0
                        ? texts.get("handled.met", texts.get("soon." + aim))
                        : texts.get("handled.missed", texts.get("soon." + aim)));
        return new Soon(
                says,
                Step.upTo(
                        how.ordinal(),
                        aim.ordinal(),
                        Stream.of(Measures.Soon.values())
                                .map(each -> texts.get("soon.short." + each))
                                .toList()));
    }

    /** @return whether nine in ten were acknowledged later than two school days, so that it is asked about */
    public boolean isLate() {
        return measures.map(Measures::nineInTen)
                .filter(nine -> nine == Measures.Soon.LATER)
                .isPresent();
    }

    /** @return whether the targets were met; empty where nothing is told */
    public Optional<Boolean> isOnTime() {
        return measures.map(Measures::half)
                .map(half -> half.compareTo(Measures.Soon.WITHIN_AN_HOUR) <= 0
                        && measures.map(Measures::nineInTen)
                                .filter(nine -> nine.compareTo(Measures.Soon.WITHIN_A_DAY) > 0)
                                .isEmpty());
    }

    /** @return how the number of children with help compares with the half-term before; empty where it cannot */
    public Optional<Integer> involvedSince() {
        Published before = periods.before(shown);
        return before == null
                ? Optional.empty()
                : of(shown).flatMap(now -> of(before).map(then -> Integer.compare(now, then)));
    }

    /** @return what to ask of the number of children with help, where it moved by a step; empty where it did not */
    Optional<String> involvedMoved() {
        return Stream.of(Optional.ofNullable(periods.before(shown)), Optional.ofNullable(periods.yearBefore(shown)))
                .flatMap(Optional::stream)
                .filter(earlier -> !of(earlier).equals(of(shown)))
                .flatMap(earlier -> of(shown)
                        .flatMap(now -> of(earlier)
                                .map(then -> texts.get(
                                        now > then ? "ask.involved.more" : "ask.involved.fewer",
                                        Periods.title(earlier))))
                        .stream())
                .findFirst();
    }

    /**
     * @return how many children social care or early help is involved with, and how many it was in the half-terms that
     *     this one is compared with; a sentence each.
     */
    public List<String> involved() {
        List<String> says = new ArrayList<>(List.of(measures.map(told -> told.involved() == null
                        ? texts.get("involved.few", shown.release().fewest())
                        : texts.get(
                                "involved.says",
                                told.involved(),
                                SchoolDates.LONG_DATE.format(shown.period().endsOn())))
                .orElseGet(() -> texts.get("involved.not-told"))));
        Stream.of(Optional.ofNullable(periods.before(shown)), Optional.ofNullable(periods.yearBefore(shown)))
                .flatMap(Optional::stream)
                .forEach(earlier -> of(earlier)
                        .ifPresent(then -> says.add(texts.get("involved.then", Periods.title(earlier), then))));
        return says;
    }

    /** @return the children whom it was involved with, half-term by half-term, as a line that moves by steps */
    public StepLine involvedChart() {
        return new StepLine(periods.until(shown, HalfTermNumbers.IN_THE_LINE).stream()
                .map(each -> new StepLine.Told(Periods.title(each), of(each).orElse(null)))
                .toList());
    }

    /** @return that the line moves by steps only, and by which */
    public String involvedNote() {
        return texts.get("involved.chart.note", shown.release().fewest());
    }

    /** @return whether there is an answer of how soon concerns were acknowledged */
    public boolean isHandledTold() {
        return measures.map(Measures::half).isPresent();
    }

    private static Optional<Integer> of(Published each) {
        return Optional.ofNullable(each.period().measures()).map(Measures::involved);
    }

    /** @return the courses that staff and governors need. */
    public List<Course> courses() {
        return measures.map(Measures::training).orElse(List.of()).stream()
                .map(course -> course.people() == null
                        ? new Course(
                                course.course(),
                                texts.get("training.few", shown.release().fewest()),
                                0,
                                false)
                        : new Course(
                                course.course(),
                                texts.get("training.says", course.people(), course.percent(), ALL - course.percent()),
                                course.percent(),
                                true))
                .toList();
    }

    /** @return the first course that few have done; empty where there is none */
    public Optional<String> fewTrained() {
        return measures.map(Measures::training).orElse(List.of()).stream()
                .filter(course -> course.people() != null && course.percent() < FEW_TRAINED)
                .map(Measures.Trained::course)
                .findFirst();
    }

    /** @return on which day it was so, in words */
    public String coursesCounted() {
        return texts.get("training.on", coursesOn());
    }

    /** @return the last day of the half-term; of what an earlier version told, the day of publication */
    public String coursesOn() {
        return SchoolDates.LONG_DATE.format(measures.map(Measures::trainedOn).orElse(shown.publishedOn()));
    }
}
