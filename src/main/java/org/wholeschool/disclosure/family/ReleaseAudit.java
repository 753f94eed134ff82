package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;

/**
 * What everything that was published of one school year tells together about cells that are shown nowhere by
 * themselves.
 *
 * <p>A hidden cell passes if it may be empty (or must have so many that it is not small), and may have one fewer than
 * the rule's least number. This is asked of every hidden cell and not only of those that are small in truth: so whether
 * something has to be merged further is a function of what is published alone, and that it was merged tells nothing
 * (simulatable auditing: Kenthapadi, Mishra & Nissim, PODS 2005).
 *
 * <p>Two editions of a year are looked at together, once for each {@link EditionAssumption} about what came in between:
 * then the hidden cells of both must pass, and of no cell, hidden or not, may it follow that some concerns came or went
 * there, unless these must be so many that they are not small. That not many did is what a repeated number says, and no
 * harm.
 */
final class ReleaseAudit {

    private final List<Shown> shown;
    private final List<Shown> before;
    private final EditionAssumption assumption;
    private final boolean repeatedSays;
    private final BooleanSupplier outOfTime;

    /**
     * A table as it stands in a release.
     *
     * @param query which
     * @param published what was published
     * @param earlier of a correction, what the edition before it says; else null
     */
    record Shown(Query query, PublishedTable published, PublishedTable earlier) {

        /** @return the least that a block stands for. */
        int least(PublishedBlock block) {
            return Math.max(published.fewest(), block.concerns() - published.base() / 2 - slack(block));
        }

        /** @return the most that a block stands for. */
        int most(PublishedBlock block) {
            return block.concerns() - published.base() / 2 + published.base() - 1 + slack(block);
        }

        private boolean isRepeated(PublishedBlock block) {
            return earlier != null && earlier.blocks().contains(block);
        }

        /** A correction repeats a number that has changed by less than it takes to be told. */
        private int slack(PublishedBlock block) {
            return isRepeated(block) ? Correction.leastTold(published) - published.base() : 0;
        }
    }

    /** A set of concerns of which a reader may not know more than that it is small. */
    private record Hidden(ConcernScope scope, EditionAssumption.Part of, int fewest) {

        private boolean mayBeEmpty(double least) {
            return least <= 0;
        }

        private boolean mayBeMany(double most) {
            return most >= fewest - 1 || isChange();
        }

        private boolean isChange() {
            return of == EditionAssumption.Part.MORE || of == EditionAssumption.Part.FEWER;
        }
    }

    /**
     * A cell of which too much can be worked out.
     *
     * @param scope its concerns
     * @param of as they are in which edition, or what came or went
     * @param least as many at least
     * @param most as many at most, or more
     */
    record Finding(ConcernScope scope, EditionAssumption.Part of, double least, double most) {}

    /** @param shown all tables of the school year of which the reader is to know, those that are to be published too */
    ReleaseAudit(List<Shown> shown, BooleanSupplier outOfTime) {
        this(List.of(), shown, EditionAssumption.NONE, true, outOfTime);
    }

    /**
     * @param before all tables of the school year in an earlier edition
     * @param shown the same in a later one
     * @param assumption what a reader takes to have happened in between; where that cannot be, the audit fails as one
     *     does that contradicts itself
     * @param repeatedSays whether a number that is repeated is taken to have changed by less than it takes to be told
     */
    private ReleaseAudit(
            List<Shown> before,
            List<Shown> shown,
            EditionAssumption assumption,
            boolean repeatedSays,
            BooleanSupplier outOfTime) {
        this.before = List.copyOf(before);
        this.shown = List.copyOf(shown);
        this.assumption = assumption;
        this.repeatedSays = repeatedSays;
        this.outOfTime = outOfTime;
    }

    /**
     * What two editions tell together, whatever a reader takes to have happened in between. Where no number was told
     * anew it may have been nothing, so nothing follows.
     *
     * @return the first assumption by which too much can be worked out, with what can; none where there is no such
     *     assumption
     */
    static List<Finding> findings(List<Shown> before, List<Shown> shown, BooleanSupplier outOfTime) {
        boolean isTold = shown.stream()
                .anyMatch(each -> before.stream()
                        .anyMatch(other -> other.query().equals(each.query())
                                && !other.published().equals(each.published())));
        return !isTold
                ? List.of()
                : Stream.of(EditionAssumption.ADDED, EditionAssumption.TAKEN_OUT, EditionAssumption.MOVED)
                        .map(assumption -> by(assumption, before, shown, outOfTime))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(List.of());
    }

    /**
     * Where something came or went and it cannot be so that every number that is repeated has changed by a few, some
     * were repeated for another reason, and a reader takes it that they say nothing. That concerns were only put right
     * fits nearly everything then, and is believed by nobody.
     */
    private static List<Finding> by(
            EditionAssumption assumption, List<Shown> before, List<Shown> shown, BooleanSupplier outOfTime) {
        for (boolean repeatedSays : assumption == EditionAssumption.MOVED ? List.of(true) : List.of(true, false)) {
            try {
                return new ReleaseAudit(before, shown, assumption, repeatedSays, outOfTime).findings();
            } catch (ConcernBounds.Failed failed) {
                if (failed.reason() != PublicationOutcome.Reason.CONTRADICTS_EARLIER) {
                    throw failed;
                }
            }
        }
        // What is guessed cannot have been, which a reader sees as well.
        return List.of();
    }

    /** @return the cells of which too much can be worked out, in a fixed order. */
    List<Finding> findings() {
        List<Hidden> hidden = hidden();
        if (hidden.isEmpty()) {
            return List.of();
        }
        ConcernBounds bounds = bounds();
        Set<Hidden> suspect = new LinkedHashSet<>();
        for (EditionAssumption.Part part : EditionAssumption.Part.values()) {
            List<Hidden> of = hidden.stream().filter(each -> each.of() == part).toList();
            suspect.addAll(open(bounds, of, true));
            suspect.addAll(
                    open(bounds, of.stream().filter(each -> !each.isChange()).toList(), false));
        }
        return hidden.stream()
                .filter(suspect::contains)
                .map(each -> finding(bounds, each))
                .filter(finding -> excess(hidden, finding) > 0)
                .toList();
    }

    /** @return how many cells are hidden. */
    int hiddenCells() {
        return hidden().size();
    }

    /** @return how much is known too much of a set of concerns of a single edition: 0 where it passes. */
    double excess(ConcernScope scope) {
        return excess(hidden(), finding(bounds(), new Hidden(scope, EditionAssumption.Part.LATER, 0)));
    }

    private static Finding finding(ConcernBounds bounds, Hidden of) {
        return new Finding(of.scope(), of.of(), bounds.least(of.scope(), of.of()), bounds.most(of.scope(), of.of()));
    }

    private static double excess(List<Hidden> hidden, Finding finding) {
        return hidden.stream()
                .filter(each -> each.scope().equals(finding.scope()) && each.of() == finding.of())
                .findAny()
                .map(each -> (each.isChange() ? 0 : Math.max(0, each.fewest() - 1 - finding.most()))
                        + (finding.least() < each.fewest() ? Math.max(0, finding.least()) : 0))
                .orElse(0.0);
    }

    /**
     * One solution shows of many cells at once that they may be empty, or have as many as it takes.
     *
     * @return those of which none was found.
     */
    private static List<Hidden> open(ConcernBounds bounds, List<Hidden> hidden, boolean fewest) {
        List<Hidden> open = new ArrayList<>(hidden);
        List<Hidden> never = new ArrayList<>();
        while (!open.isEmpty()) {
            Hidden first = open.get(0);
            ConcernBounds.Solution solution = bounds.solve(
                    first.scope(), first.of(), open.stream().map(Hidden::scope).toList(), fewest);
            open.removeIf(each -> fewest
                    ? each.mayBeEmpty(solution.count(each.scope(), each.of()))
                    : each.mayBeMany(solution.count(each.scope(), each.of())));
            if (open.remove(first)) {
                never.add(first);
            }
        }
        return never;
    }

    private ConcernBounds bounds() {
        List<Known> known = new ArrayList<>();
        known(before, EditionAssumption.Part.EARLIER, true, known);
        known(shown, EditionAssumption.Part.LATER, repeatedSays, known);
        int halfTerms = shown.stream()
                .filter(each -> each.query().table().counts() == Counts.CONCERNS)
                .mapToInt(each -> ConcernScope.ofPeriod(each.query().period()).halfTerms())
                .reduce(0, (one, other) -> one | other);
        return new ConcernBounds(halfTerms, divided(), known, assumption, outOfTime);
    }

    private List<List<ConcernScope>> divided() {
        return Stream.concat(before.stream(), shown.stream())
                .map(Shown::query)
                .filter(query -> query.table().givesWay())
                .distinct()
                .map(query -> ConcernScope.cells(
                        query, ConcernScope.size(query.table().ways().get(0))))
                .toList();
    }

    private static void known(List<Shown> shown, EditionAssumption.Part of, boolean repeatedSays, List<Known> known) {
        for (Shown each : shown) {
            if (each.query().table().counts() == Counts.CONCERNS) {
                for (PublishedBlock block : each.published().blocks().stream()
                        .filter(block -> repeatedSays || !each.isRepeated(block))
                        .toList()) {
                    known.add(new Known(
                            ConcernScope.of(each.query(), block.span()), of, each.least(block), each.most(block)));
                }
            }
        }
    }

    private List<Hidden> hidden() {
        List<Hidden> hidden = new ArrayList<>(hidden(before, EditionAssumption.Part.EARLIER));
        hidden.addAll(hidden(shown, EditionAssumption.Part.LATER));
        Map<ConcernScope, Integer> cells = cells(shown);
        if (assumption == EditionAssumption.ADDED || assumption == EditionAssumption.MOVED) {
            cells.forEach((scope, fewest) -> hidden.add(new Hidden(scope, EditionAssumption.Part.MORE, fewest)));
        }
        if (assumption == EditionAssumption.TAKEN_OUT || assumption == EditionAssumption.MOVED) {
            cells.forEach((scope, fewest) -> hidden.add(new Hidden(scope, EditionAssumption.Part.FEWER, fewest)));
        }
        return hidden;
    }

    /** Those that stand by themselves, or hold one that does, are not hidden. */
    private static List<Hidden> hidden(List<Shown> tables, EditionAssumption.Part of) {
        List<ConcernScope> published = tables.stream()
                .filter(each -> each.query().table().counts() == Counts.CONCERNS)
                .flatMap(each ->
                        each.published().blocks().stream().map(block -> ConcernScope.of(each.query(), block.span())))
                .toList();
        return cells(tables).entrySet().stream()
                .filter(cell -> published.stream().noneMatch(cell.getKey()::contains))
                .map(cell -> new Hidden(cell.getKey(), of, cell.getValue()))
                .toList();
    }

    /** The cells of every table, and those that they are sums of: a half-term, and a group in the whole year. */
    private static Map<ConcernScope, Integer> cells(List<Shown> tables) {
        Map<ConcernScope, Integer> cells = new LinkedHashMap<>();
        tables.stream()
                .filter(each -> each.query().table().counts() == Counts.CONCERNS)
                .forEach(each -> ConcernScope.all(each.query(), each.published().size())
                        .forEach(scope -> cells.merge(scope, each.published().fewest(), Math::min)));
        return cells;
    }
}
