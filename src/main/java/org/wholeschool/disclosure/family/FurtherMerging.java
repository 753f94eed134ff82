package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.disclosure.ConcernTable;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.Span;
import org.wholeschool.disclosure.family.PublicationOutcome.Further;
import org.wholeschool.disclosure.family.PublicationOutcome.Reason;
import org.wholeschool.disclosure.family.PublicationOutcome.What;
import org.wholeschool.disclosure.family.ReleaseAudit.Finding;
import org.wholeschool.disclosure.family.ReleaseAudit.Shown;

/**
 * Merges the tables of a first edition further than the rule does, until nothing too small follows from them.
 *
 * <p>The tables are audited together with what was published of the school year before. What is merged is tried, not
 * derived: of all branches of the fixed order, the first that is enough at the fewest blocks lost.
 */
final class FurtherMerging {

    private final PublicationRule rule;
    private final Ledger ledger;
    private final Draft draft;
    private final BooleanSupplier outOfTime;
    private final Map<Query, ConcernTable> tables = new HashMap<>();
    private final List<Further> further = new ArrayList<>();

    FurtherMerging(PublicationRule rule, Ledger ledger, Draft draft, BooleanSupplier outOfTime) {
        this.rule = rule;
        this.ledger = ledger;
        this.draft = draft;
        this.outOfTime = outOfTime;
    }

    /**
     * @return the tables as they may be published
     * @throws ConcernBounds.Failed where they cannot be audited
     */
    List<Shown> merged() {
        List<Query> questions = FamilyRelease.questions(draft.period());
        questions.forEach(query -> tables.put(query, new FamilyTables(draft).of(query)));
        List<Query> first =
                questions.stream().filter(query -> !query.table().givesWay()).toList();
        List<Shown> shown = merged(first, first);
        List<Query> added =
                questions.stream().filter(query -> query.table().givesWay()).toList();
        return added.isEmpty() ? shown : merged(questions, added);
    }

    /**
     * What was added to the family later is audited with the rest when that is settled, and is all that is merged then:
     * so the rest is to the digit what it would be without.
     */
    private List<Shown> merged(List<Query> questions, List<Query> open) {
        List<Shown> shown = protect(questions);
        while (mergedFurther(shown, open)) {
            shown = protect(questions);
        }
        return shown;
    }

    /** @return what was merged beyond the rule, in that order */
    List<Further> further() {
        return further;
    }

    private List<Shown> protect(List<Query> questions) {
        return questions.stream()
                .map(query -> new Shown(query, protect(query, further), null))
                .toList();
    }

    private PublishedTable protect(Query query, List<Further> by) {
        if (by.stream().anyMatch(each -> each.query().equals(query) && each.what() == What.WITHHELD)) {
            return withheld(query.table());
        }
        PublishedTable table = rule.publish(tables.get(query), cells(query, by));
        return query.table().givesWay() && table.blocks().size() == 1 ? withheld(query.table()) : table;
    }

    private PublishedTable withheld(FamilyTable table) {
        return new PublishedTable(draft.hierarchy().cells(table), rule.fewest(), rule.base(), List.of());
    }

    /** @return the cells of a table that were made one block, or are not told */
    static Set<Span> cells(Query query, List<Further> by) {
        return by.stream()
                .filter(each -> each.query().equals(query))
                .map(Further::cells)
                .collect(Collectors.toSet());
    }

    /** @return false where the audit has nothing to say against what is shown. */
    private boolean mergedFurther(List<Shown> shown, List<Query> open) {
        try {
            List<Finding> findings = audit(shown).findings();
            if (!findings.isEmpty()) {
                further.addAll(leastLost(shown, open, findings.get(0)));
                return true;
            }
        } catch (ConcernBounds.Failed failed) {
            if (failed.reason() != Reason.CONTRADICTS_EARLIER) {
                throw failed;
            }
            further.add(merges(shown, open).stream().findFirst().orElseThrow(() -> failed));
            return true;
        }
        Optional<Span> block = PupilAudit.narrowBlock(shown, draft.onRoll());
        block.ifPresent(cells -> further.add(wider(new Query(Query.YEAR, FamilyTable.YEAR_GROUPS), cells)));
        return block.isPresent();
    }

    private ReleaseAudit audit(List<Shown> shown) {
        Stream<Shown> earlier = draft.period() == Query.YEAR
                ? ledger.ofYear(draft.schoolYear()).stream().flatMap(release -> YearEditions.shown(release).stream())
                : Stream.empty();
        return new ReleaseAudit(Stream.concat(earlier, shown.stream()).toList(), outOfTime);
    }

    /**
     * What is merged is what costs the fewest blocks of all that is enough for the cell, and of several the first;
     * where nothing is enough, that without which least is known too much.
     */
    private List<Further> leastLost(List<Shown> shown, List<Query> open, Finding finding) {
        List<Trial> trials = candidates(shown, open).stream()
                .map(candidate -> new Trial(candidate, tried(shown, candidate)))
                .sorted(Comparator.comparing(trial -> -blocks(trial.shown())))
                .toList();
        List<Further> best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Trial trial : trials) {
            double excess = audit(trial.shown()).excess(finding.scope());
            if (excess < least) {
                least = excess;
                best = trial.further();
            }
            if (excess == 0) {
                break;
            }
        }
        if (best == null) {
            throw new ConcernBounds.Failed(Reason.CONTRADICTS_EARLIER, null);
        }
        return best;
    }

    /** What would be shown if something were merged. */
    private record Trial(List<Further> further, List<Shown> shown) {}

    private List<Shown> tried(List<Shown> shown, List<Further> candidate) {
        List<Further> by = Stream.concat(further.stream(), candidate.stream()).toList();
        return shown.stream()
                .map(each -> candidate.stream().noneMatch(one -> one.query().equals(each.query()))
                        ? each
                        : new Shown(each.query(), protect(each.query(), by), null))
                .toList();
    }

    private static int blocks(List<Shown> shown) {
        return shown.stream().mapToInt(each -> each.published().blocks().size()).sum();
    }

    /**
     * Each merge by itself, and of those over whole rows also two at once: where two tables tell the sum of a row, to
     * merge it in one of them alone helps nothing.
     */
    private List<List<Further>> candidates(List<Shown> shown, List<Query> open) {
        List<Further> merges = merges(shown, open);
        List<List<Further>> candidates =
                new ArrayList<>(merges.stream().map(List::of).toList());
        for (int i = 0; i < merges.size(); i++) {
            for (Further other : merges.subList(i + 1, merges.size())) {
                if (areOfTheSameRows(merges.get(i), other)) {
                    candidates.add(List.of(merges.get(i), other));
                }
            }
        }
        return candidates;
    }

    private boolean areOfTheSameRows(Further one, Further other) {
        return one.query() != other.query()
                && one.query().table().ways().get(0)
                        == other.query().table().ways().get(0)
                && rows(one).isPresent()
                && rows(one).equals(rows(other));
    }

    private Optional<Span> rows(Further merge) {
        int columns = draft.hierarchy().columns(merge.query().table());
        boolean whole = merge.cells().first() % columns == 0 && (merge.cells().last() + 1) % columns == 0;
        return whole
                ? Optional.of(
                        new Span(merge.cells().first() / columns, merge.cells().last() / columns))
                : Optional.empty();
    }

    /**
     * @return the merges of tables of concerns that would change what is shown, smaller ones first, and last of each
     *     table that it is not shown.
     */
    private List<Further> merges(List<Shown> shown, List<Query> open) {
        return shown.stream()
                .filter(each -> open.contains(each.query())
                        && each.query().table().counts() == Counts.CONCERNS
                        && !each.published().withheld())
                .flatMap(each -> Stream.concat(
                        PublicationRule.branches(tables.get(each.query())).stream()
                                .filter(branch -> each.published().blocks().stream()
                                        .anyMatch(
                                                block -> branch.contains(block.span()) && !branch.equals(block.span())))
                                .map(branch -> new Further(each.query(), branch, What.TOGETHER)),
                        Stream.of(withheld(each.query()))))
                .toList();
    }

    private Further withheld(Query query) {
        return new Further(query, new Span(0, draft.hierarchy().cells(query.table()) - 1), What.WITHHELD);
    }

    private Further wider(Query query, Span cells) {
        return PublicationRule.branches(tables.get(query)).stream()
                .filter(branch -> branch.contains(cells) && !branch.equals(cells))
                .findFirst()
                .map(branch -> new Further(query, branch, What.TOGETHER))
                .orElseGet(() -> withheld(query));
    }
}
