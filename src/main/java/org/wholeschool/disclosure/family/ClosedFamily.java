package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.Span;
import org.wholeschool.disclosure.family.Outcome.Blocked;
import org.wholeschool.disclosure.family.Outcome.Further;
import org.wholeschool.disclosure.family.Outcome.Published;
import org.wholeschool.disclosure.family.Outcome.Reason;
import org.wholeschool.disclosure.family.Outcome.What;
import org.wholeschool.disclosure.family.ReleaseAudit.Finding;
import org.wholeschool.disclosure.family.ReleaseAudit.Shown;

/**
 * Makes a release of a closed period: protects its tables by the rule, audits them together with what was published of
 * the school year before, and where too much could be worked out merges further by itself until nothing can. What
 * cannot be audited is not published.
 *
 * <p>The same draft and ledger always give the same outcome.
 */
public final class ClosedFamily {

    private final PublicationRule rule;
    private final Map<Query, ConcernTable> tables = new HashMap<>();
    private final List<Further> further = new ArrayList<>();
    private final Ledger ledger;
    private final Draft draft;
    private final BooleanSupplier outOfTime;

    private ClosedFamily(PublicationRule rule, Ledger ledger, Draft draft, BooleanSupplier outOfTime) {
        this.rule = rule;
        this.ledger = ledger;
        this.draft = draft;
        this.outOfTime = outOfTime;
    }

    /**
     * Makes the first edition of a half-term or a school year.
     *
     * @param rule what may be published
     * @param ledger what the school has published
     * @param draft what there is to publish
     * @param outOfTime asked again and again during the audit; once it says so, the release is blocked
     */
    public static Outcome publish(PublicationRule rule, Ledger ledger, Draft draft, BooleanSupplier outOfTime) {
        ClosedFamily family = new ClosedFamily(rule, ledger, draft, outOfTime);
        return family.obstacle().<Outcome>map(Blocked::new).orElseGet(family::first);
    }

    /**
     * Makes a correction of a school year: all its tables anew, in the blocks and by the rule of the edition before it.
     * A number is told anew only where it and its change may be published ({@link Correction}) and nothing too small
     * follows from it together with any edition before it; otherwise the earlier one is repeated. So there is always an
     * edition, also where nothing is told anew, and that there is one says nothing.
     *
     * @param ledger what the school has published
     * @param draft the concerns of the whole school year as they are now
     * @param changed those of them that are not what they were when it was published, and those that are gone
     * @param outOfTime asked again and again during the audit; once it says so, the release is blocked
     */
    public static Outcome correct(Ledger ledger, Draft draft, List<Changed> changed, BooleanSupplier outOfTime) {
        Optional<Release> latest = ledger.latest(draft.schoolYear(), draft.period());
        if (latest.isEmpty() || draft.period() != Query.YEAR) {
            return new Blocked(Reason.NOTHING_TO_CORRECT);
        }
        ClosedFamily family = new ClosedFamily(latest.get().rule(), ledger, draft, outOfTime);
        return family.obstacleOfDays()
                .or(family::obstacleOfHierarchy)
                .<Outcome>map(Blocked::new)
                .orElseGet(() -> family.correction(latest.get(), List.copyOf(changed)));
    }

    private Optional<Reason> obstacle() {
        return obstacleOfDays()
                .or(() -> {
                    if (ledger.latest(draft.schoolYear(), draft.period()).isPresent()) {
                        return Optional.of(Reason.ALREADY_PUBLISHED);
                    }
                    return ledger.latest(draft.schoolYear(), Query.YEAR).map(any -> Reason.YEAR_ALREADY_PUBLISHED);
                })
                .or(this::obstacleOfHierarchy);
    }

    private Optional<Reason> obstacleOfDays() {
        if (ledger.releases().stream().anyMatch(release -> release.madeOn().isAfter(draft.today()))) {
            return Optional.of(Reason.CLOCK_WENT_BACK);
        }
        return draft.today().isAfter(draft.lastDay()) ? Optional.empty() : Optional.of(Reason.STILL_OPEN);
    }

    private Optional<Reason> obstacleOfHierarchy() {
        boolean carriesOn = ledger.ofYear(draft.schoolYear()).stream()
                .allMatch(release -> draft.hierarchy().carriesOn(release.hierarchy()));
        return carriesOn ? Optional.empty() : Optional.of(Reason.HIERARCHY_CHANGED);
    }

    private Outcome first() {
        try {
            List<Query> questions = Release.questions(draft.period());
            questions.forEach(query -> tables.put(query, new FamilyTables(draft).of(query)));
            List<Shown> shown = protect(questions);
            while (mergedFurther(shown)) {
                shown = protect(questions);
            }
            return new Published(release(rule, 0, draft.onRoll(), shown), further);
        } catch (ConcernBounds.Failed failed) {
            return new Blocked(failed.reason());
        }
    }

    private List<Shown> protect(List<Query> questions) {
        return questions.stream()
                .map(query -> new Shown(query, protect(query, further), null))
                .toList();
    }

    private PublishedTable protect(Query query, List<Further> by) {
        if (by.stream().anyMatch(each -> each.query().equals(query) && each.what() == What.WITHHELD)) {
            return new PublishedTable(draft.hierarchy().cells(query.table()), rule.fewest(), rule.base(), List.of());
        }
        return rule.publish(tables.get(query), cells(query, by));
    }

    private static Set<Span> cells(Query query, List<Further> by) {
        return by.stream()
                .filter(each -> each.query().equals(query))
                .map(Further::cells)
                .collect(Collectors.toSet());
    }

    /** @return false where the audit has nothing to say against what is shown. */
    private boolean mergedFurther(List<Shown> shown) {
        try {
            List<Finding> findings = audit(shown).findings();
            if (!findings.isEmpty()) {
                further.addAll(leastLost(shown, findings.get(0)));
                return true;
            }
        } catch (ConcernBounds.Failed failed) {
            if (failed.reason() != Reason.CONTRADICTS_EARLIER) {
                throw failed;
            }
            further.add(merges(shown).stream().findFirst().orElseThrow(() -> failed));
            return true;
        }
        Optional<Span> block = narrowYearGroups(shown, draft.onRoll());
        block.ifPresent(cells -> further.add(wider(new Query(Query.YEAR, FamilyTable.YEAR_GROUPS), cells)));
        return block.isPresent();
    }

    private ReleaseAudit audit(List<Shown> shown) {
        Stream<Shown> earlier = draft.period() == Query.YEAR
                ? ledger.ofYear(draft.schoolYear()).stream().flatMap(release -> shown(release).stream())
                : Stream.empty();
        return new ReleaseAudit(Stream.concat(earlier, shown.stream()).toList(), outOfTime);
    }

    static List<Shown> shown(Release release) {
        return release.answers().stream()
                .map(answer -> new Shown(answer.query(), answer.published(), null))
                .toList();
    }

    static Optional<Span> narrowYearGroups(List<Shown> shown, List<Integer> onRoll) {
        Optional<Shown> yearGroups = shown.stream()
                .filter(each -> each.query().table() == FamilyTable.YEAR_GROUPS)
                .findAny();
        Optional<Shown> roles = shown.stream()
                .filter(each -> each.query().table() == FamilyTable.ROLES)
                .findAny();
        return yearGroups.isEmpty() || roles.isEmpty()
                ? Optional.empty()
                : new PupilAudit(yearGroups.get(), roles.get(), onRoll).finding();
    }

    /**
     * What is merged is what costs the fewest blocks of all that is enough for the cell, and of several the first;
     * where nothing is enough, that without which least is known too much.
     */
    private List<Further> leastLost(List<Shown> shown, Finding finding) {
        List<Trial> trials = candidates(shown).stream()
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
    private List<List<Further>> candidates(List<Shown> shown) {
        List<Further> merges = merges(shown);
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
    private List<Further> merges(List<Shown> shown) {
        return shown.stream()
                .filter(each -> each.query().table().counts() == Counts.CONCERNS
                        && !each.published().withheld())
                .flatMap(each -> Stream.concat(
                        PublicationRule.branches(tables.get(each.query())).stream()
                                .filter(branch -> each.published().blocks().stream()
                                        .anyMatch(block -> branch.contains(span(block)) && !branch.equals(span(block))))
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

    private static Span span(PublishedBlock block) {
        return new Span(block.first(), block.last());
    }

    private Outcome correction(Release latest, List<Changed> changed) {
        try {
            List<Answer> earlier = edition(ledger.ofYear(draft.schoolYear()), latest.edition());
            earlier.forEach(answer -> tables.put(answer.query(), new FamilyTables(draft).of(answer.query())));
            List<Shown> shown = corrected(earlier, changed);
            while (leftUntold(shown, latest)) {
                shown = corrected(earlier, changed);
            }
            return new Published(release(latest.rule(), latest.edition() + 1, latest.onRoll(), shown), further);
        } catch (ConcernBounds.Failed failed) {
            return new Blocked(failed.reason());
        }
    }

    /**
     * @return all that an edition says of a school year and its half-terms: the first one in the releases of each, a
     *     later one in its own.
     */
    static List<Answer> edition(List<Release> ofYear, int edition) {
        return ofYear.stream()
                .filter(release -> release.edition() == edition)
                .flatMap(release -> release.answers().stream())
                .toList();
    }

    /** @return the same with the edition before it, which a reader has too. */
    static List<Shown> shown(List<Release> ofYear, int edition) {
        Map<Query, PublishedTable> before = edition == 0
                ? Map.of()
                : edition(ofYear, edition - 1).stream().collect(Collectors.toMap(Answer::query, Answer::published));
        return edition(ofYear, edition).stream()
                .map(answer -> new Shown(answer.query(), answer.published(), before.get(answer.query())))
                .toList();
    }

    private List<Shown> corrected(List<Answer> earlier, List<Changed> changed) {
        List<Further> few = new ArrayList<>();
        List<Shown> shown = earlier.stream()
                .map(answer -> {
                    Correction correction = Correction.of(
                            answer.published(),
                            tables.get(answer.query()),
                            cells(answer.query(), further),
                            (block, came) -> mayTell(answer.query(), block, changed, came));
                    correction.few().forEach(cells -> few.add(new Further(answer.query(), cells, What.FEW)));
                    return new Shown(answer.query(), correction.table(), answer.published());
                })
                .toList();
        further.addAll(few.stream().filter(each -> !further.contains(each)).toList());
        return shown;
    }

    /**
     * Whether the concerns that came to a block, or went from it, may be published as one by themselves. They have to
     * be known: without them the block must be what was published, else others came or went of which nobody knows any
     * more whom they were about (before the year was read, or because they were really deleted). Of pupils enough have
     * come or gone where their number has changed by enough.
     */
    private boolean mayTell(Query query, PublishedBlock block, List<Changed> changed, boolean came) {
        if (query.table().counts() == Counts.PUPILS) {
            return true;
        }
        Span cells = span(block);
        FamilyTables of = new FamilyTables(draft);
        List<Fact> difference = difference(of, query, cells, changed, came);
        int net =
                difference.size() - difference(of, query, cells, changed, !came).size();
        if (rule.number(of.of(query), cells, came ? -net : net) != block.concerns()) {
            return false;
        }
        Draft alone = new Draft(
                draft.schoolYear(),
                draft.period(),
                draft.lastDay(),
                draft.today(),
                draft.schoolDays(),
                draft.hierarchy(),
                draft.onRoll(),
                difference);
        return rule.passes(new FamilyTables(alone).of(query), cells);
    }

    /** @return the concerns that came to some cells, or went from them: as they are by now, or as they were. */
    private static List<Fact> difference(
            FamilyTables of, Query query, Span cells, List<Changed> changed, boolean came) {
        return changed.stream()
                .filter(each -> each.counts(came, fact -> of.holds(query, cells, fact)))
                .map(each -> came ? each.is() : each.was())
                .toList();
    }

    /**
     * Where too much could be worked out, one change after the other is not told, the smallest first. With none told it
     * is what was audited before.
     */
    private boolean leftUntold(List<Shown> shown, Release latest) {
        boolean passes;
        try {
            passes = new ReleaseAudit(shown, outOfTime).findings().isEmpty()
                    && narrowYearGroups(shown, latest.onRoll()).isEmpty()
                    && tellsNothingWithThoseBefore(shown, latest.edition());
        } catch (ConcernBounds.Failed failed) {
            if (failed.reason() != Reason.CONTRADICTS_EARLIER) {
                throw failed;
            }
            passes = false;
        }
        if (passes) {
            return false;
        }
        Map<Further, Integer> changes = new LinkedHashMap<>();
        for (Shown each : shown) {
            for (int i = 0; i < each.published().blocks().size(); i++) {
                PublishedBlock block = each.published().blocks().get(i);
                int change = Math.abs(
                        block.concerns() - each.earlier().blocks().get(i).concerns());
                if (change > 0) {
                    changes.put(new Further(each.query(), span(block), What.UNTOLD), change);
                }
            }
        }
        further.add(changes.keySet().stream()
                .min(Comparator.comparing((Further each) -> changes.get(each)))
                .orElseThrow(() -> new ConcernBounds.Failed(Reason.CONTRADICTS_EARLIER, null)));
        return true;
    }

    private boolean tellsNothingWithThoseBefore(List<Shown> shown, int latest) {
        List<Release> ofYear = ledger.ofYear(draft.schoolYear());
        for (int edition = 0; edition <= latest; edition++) {
            if (!ReleaseAudit.findings(shown(ofYear, edition), shown, outOfTime).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param onRoll by year group: of a correction as it was, because its numbers are about the pupils of then, and a
     *     roll that changed since tells nothing
     */
    private Release release(PublicationRule by, int edition, List<Integer> onRoll, List<Shown> shown) {
        return new Release(
                Release.FORMAT,
                draft.schoolYear(),
                draft.period(),
                edition,
                ledger.releases().size(),
                draft.lastDay(),
                draft.today(),
                draft.schoolDays(),
                by.fewest(),
                by.base(),
                draft.hierarchy(),
                onRoll,
                shown.stream()
                        .map(each -> new Answer(each.query(), each.published()))
                        .toList());
    }
}
