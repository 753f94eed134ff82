package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.Span;

/**
 * What everything that was published of one school year tells together about cells that are shown nowhere by themselves.
 *
 * <p>A hidden cell passes if it may be empty (or must have so many that it is not small), and may have one fewer than the rule's least number. This is asked of every hidden cell and not only of those that are small in truth: so whether something has to be merged further is a function of what is published alone, and
 * that it was merged tells nothing (simulatable auditing: Kenthapadi, Mishra & Nissim, PODS 2005).
 */
final class ReleaseAudit {

    private final List<Shown> shown;
    private final BooleanSupplier outOfTime;

    /**
     * A table as it stands in a release.
     *
     * @param query     which
     * @param published what was published
     * @param earlier   of a correction, what the edition before it says; else null
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

        /** A correction repeats a number that has changed by less than it takes to be told. */
        private int slack(PublishedBlock block) {
            return earlier != null && earlier.blocks().contains(block) ? Correction.leastTold(published) - published.base() : 0;
        }
    }

    /** A set of concerns of which a reader may not know more than that it is small. */
    private record Hidden(Scope scope, int fewest) {

        private boolean mayBeMany(double most) {
            return most >= fewest - 1;
        }
    }

    /**
     * A cell of which too much can be worked out.
     *
     * @param scope its concerns
     * @param least as many at least
     * @param most  as many at most, or more
     */
    record Finding(Scope scope, double least, double most) {
    }

    /** @param shown all tables of the school year of which the reader is to know, those that are to be published too */
    ReleaseAudit(List<Shown> shown, BooleanSupplier outOfTime) {
        this.shown = List.copyOf(shown);
        this.outOfTime = outOfTime;
    }

    /** @return the cells of which too much can be worked out, in a fixed order. */
    List<Finding> findings() {
        List<Hidden> hidden = hidden();
        if (hidden.isEmpty()) {
            return List.of();
        }
        ConcernBounds bounds = bounds();
        Set<Hidden> suspect = new LinkedHashSet<>(open(bounds, hidden, true));
        suspect.addAll(open(bounds, hidden, false));
        return hidden.stream().filter(suspect::contains).map(each -> finding(bounds, each.scope())).filter(finding -> excess(finding) > 0).toList();
    }

    /** @return how many cells are hidden. */
    int hiddenCells() {
        return hidden().size();
    }

    /** @return how much is known too much of a set of concerns: 0 where it passes. */
    double excess(Scope scope) {
        return excess(finding(bounds(), scope));
    }

    private static Finding finding(ConcernBounds bounds, Scope scope) {
        return new Finding(scope, bounds.least(scope), bounds.most(scope));
    }

    private double excess(Finding finding) {
        int fewest = hidden().stream().filter(each -> each.scope().equals(finding.scope())).mapToInt(Hidden::fewest).findAny().orElse(0);
        return Math.max(0, fewest - 1 - finding.most()) + (finding.least() < fewest ? finding.least() : 0);
    }

    /** One solution shows of many cells at once that they may be empty, or have as many as it takes. @return those of which none was found. */
    private static List<Hidden> open(ConcernBounds bounds, List<Hidden> hidden, boolean fewest) {
        List<Hidden> open = new ArrayList<>(hidden);
        List<Hidden> never = new ArrayList<>();
        while (!open.isEmpty()) {
            Hidden first = open.get(0);
            ConcernBounds.Solution solution = bounds.solve(first.scope(), open.stream().map(Hidden::scope).toList(), fewest);
            open.removeIf(each -> fewest ? solution.count(each.scope()) == 0 : each.mayBeMany(solution.count(each.scope())));
            if (open.remove(first)) {
                never.add(first);
            }
        }
        return never;
    }

    private ConcernBounds bounds() {
        List<Known> known = new ArrayList<>();
        int halfTerms = 0;
        for (Shown each : shown) {
            if (each.query().table().counts() == Counts.CONCERNS) {
                for (PublishedBlock block : each.published().blocks()) {
                    known.add(new Known(Scope.of(each.query(), new Span(block.first(), block.last())), each.least(block), each.most(block)));
                }
                halfTerms |= Scope.ofPeriod(each.query().period()).halfTerms();
            }
        }
        return new ConcernBounds(halfTerms, known, outOfTime);
    }

    /** The cells of every table, and those that they are sums of: a half-term, and a group in the whole year. Those that stand by themselves, or hold one that does, are not hidden. */
    private List<Hidden> hidden() {
        Map<Scope, Integer> cells = new LinkedHashMap<>();
        List<Scope> published = new ArrayList<>();
        for (Shown each : shown) {
            if (each.query().table().counts() == Counts.CONCERNS) {
                scopes(each).forEach(scope -> cells.merge(scope, each.published().fewest(), Math::min));
                each.published().blocks().forEach(block -> published.add(Scope.of(each.query(), new Span(block.first(), block.last()))));
            }
        }
        return cells.entrySet().stream().filter(cell -> published.stream().noneMatch(cell.getKey()::contains)).map(cell -> new Hidden(cell.getKey(), cell.getValue())).toList();
    }

    private static List<Scope> scopes(Shown table) {
        List<Scope> scopes = new ArrayList<>();
        Scope period = Scope.ofPeriod(table.query().period());
        for (int cell = 0; cell < table.published().size(); cell++) {
            scopes.add(Scope.of(table.query(), new Span(cell, cell)));
        }
        for (Dimension dimension : table.query().table().ways()) {
            for (int group = 0; group < Scope.size(dimension); group++) {
                scopes.add(period.only(dimension, group));
            }
        }
        scopes.add(period);
        return scopes;
    }
}
