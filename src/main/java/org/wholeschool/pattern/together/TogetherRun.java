package org.wholeschool.pattern.together;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.link.facts.TieFacts;
import org.wholeschool.link.facts.TieFacts.Named;
import org.wholeschool.pattern.group.TieKind;
import org.wholeschool.pattern.ties.NamedConcern;
import org.wholeschool.pattern.ties.RecordedLink;
import org.wholeschool.pattern.ties.SoonAfter;
import org.wholeschool.pattern.ties.TieAnswer;
import org.wholeschool.pattern.ties.TieComparison;
import org.wholeschool.pattern.ties.TieIndex;
import org.wholeschool.pattern.together.TogetherTold.Answer;
import org.wholeschool.pattern.together.TogetherTold.Soon;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.school.calendar.Calendar.Closed;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.category.CategoryGroup;

/** Asks both questions of one reading of concerns and links. */
final class TogetherRun {

    /** Two weeks are said if they may be: staff plan by them. */
    private static final List<Integer> SAID_FIRST = List.of(14, 7, 28);

    private static final double TENTHS = 10;

    private final List<Named> concerns;
    private final TieIndex ties;
    private final List<HalfTerm> halfTerms;
    private final List<Closed> closures;
    private final KindOf kinds;

    /** Which kind a concern is of. */
    @FunctionalInterface
    interface KindOf {
        CategoryGroup of(long categoryId);
    }

    /**
     * @param reading what was read
     * @param isCounted whether patterns count what happens at a place
     * @param kinds by category the kind
     * @param halfTerms when the school is open
     * @param closures days inside of them on which it is not
     */
    TogetherRun(
            TieFacts.Reading reading,
            Predicate<Long> isCounted,
            KindOf kinds,
            List<HalfTerm> halfTerms,
            List<Closed> closures) {
        this.halfTerms = halfTerms;
        this.closures = closures;
        this.kinds = kinds;
        concerns = reading.concerns().stream()
                .filter(each -> isCounted.test(each.placeId()))
                .toList();
        ties = new TieIndex(reading.links().stream()
                .map(link -> new RecordedLink(
                        link.one(),
                        link.other(),
                        TieKind.valueOf(link.kind().name()),
                        true,
                        link.since().toEpochDay()))
                .toList());
    }

    /**
     * Asks of findings together, because false discoveries are held over them together.
     *
     * @param findings findings of one look
     * @param last the last day that it looked at
     * @param halfTerm the half-term in which it is asked
     * @param seed the run's
     * @return an answer to each that has concerns and pupils enough
     */
    List<Answer> ask(List<ThisWeek.Finding> findings, LocalDate last, String halfTerm, long seed) {
        TieComparison comparison = new TieComparison(named(concerns), ties);
        List<ThisWeek.Finding> asked = new ArrayList<>();
        List<Set<Long>> patterns = new ArrayList<>();
        findings.stream()
                .sorted(Comparator.comparingLong(ThisWeek.Finding::patternId))
                .forEach(finding -> {
                    Set<Long> pattern = of(finding, last);
                    if (comparison.canAsk(pattern)) {
                        asked.add(finding);
                        patterns.add(pattern);
                    }
                });
        List<TieAnswer> answers = comparison.ask(patterns, seed);
        return IntStream.range(0, asked.size())
                .mapToObj(i -> answer(asked.get(i).patternId(), halfTerm, answers.get(i)))
                .toList();
    }

    private Set<Long> of(ThisWeek.Finding finding, LocalDate last) {
        return concerns.stream()
                .filter(each -> finding.where().placeIds().contains(each.placeId())
                        && (finding.where().bandId() == 0 || finding.where().bandId() == each.bandId())
                        && !each.day().isBefore(finding.from())
                        && !each.day().isAfter(last))
                .map(each -> (long) each.id())
                .collect(Collectors.toSet());
    }

    private static Answer answer(long patternId, String halfTerm, TieAnswer answer) {
        return new Answer(
                patternId,
                halfTerm,
                answer.outcome(),
                answer.outcome() == TieAnswer.Outcome.TOO_FEW_LINKS ? answer.missing() : null,
                tenths(answer.links()),
                tenths(answer.linksNeeded()));
    }

    /**
     * Asks what comes soon after concerns of all kinds, and of each.
     *
     * @param seed the run's
     * @return what may be told: for all and for each kind at most one number of days
     */
    List<Soon> soonAfter(long seed) {
        return Stream.concat(
                        Stream.of(Optional.<CategoryGroup>empty()),
                        Arrays.stream(CategoryGroup.values()).map(Optional::of))
                .flatMap(kind -> soonAfter(kind.orElse(null), seed).stream())
                .toList();
    }

    private Optional<Soon> soonAfter(CategoryGroup kind, long seed) {
        List<NamedConcern> of = named(concerns.stream()
                .filter(each -> kind == null || kinds.of(each.categoryId()) == kind)
                .toList());
        List<SoonAfter.Window> windows = SoonAfter.ask(of, ties, kind == null ? seed : seed + 1 + kind.ordinal());
        return SAID_FIRST.stream()
                .flatMap(days -> windows.stream().filter(window -> window.days() == days && window.isTold()))
                .findFirst()
                .map(window -> new Soon(kind, window.days(), tenths(window.ratio())));
    }

    private List<NamedConcern> named(List<Named> all) {
        return all.stream()
                .map(each -> new NamedConcern(
                        each.id(),
                        each.day().toEpochDay(),
                        each.pupils(),
                        each.year(),
                        each.oneYear(),
                        schoolDays(each.day())))
                .toList();
    }

    /** A week is of one kind with those of as many school days: a short week has fewer concerns. */
    private int schoolDays(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return (int) IntStream.range(0, DayOfWeek.FRIDAY.getValue())
                .mapToObj(monday::plusDays)
                .filter(each -> halfTerms.stream().anyMatch(half -> half.holds(each))
                        && closures.stream()
                                .noneMatch(
                                        closed -> !each.isBefore(closed.startsOn()) && !each.isAfter(closed.endsOn())))
                .count();
    }

    private static double tenths(double number) {
        return Math.round(number * TENTHS) / TENTHS;
    }
}
