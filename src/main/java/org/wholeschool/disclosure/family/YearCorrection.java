package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.wholeschool.disclosure.ConcernTable;
import org.wholeschool.disclosure.ConcernTable.Counts;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.Span;
import org.wholeschool.disclosure.family.PublicationOutcome.Further;
import org.wholeschool.disclosure.family.PublicationOutcome.Reason;
import org.wholeschool.disclosure.family.PublicationOutcome.What;
import org.wholeschool.disclosure.family.ReleaseAudit.Shown;

/**
 * Corrects the tables of a school year, in the blocks and by the rule of the edition before.
 *
 * <p>Where too much could be worked out, one change after the other is left untold, the smallest first.
 */
final class YearCorrection {

    private final PublicationRule rule;
    private final FamilyRelease latest;
    private final YearEditions editions;
    private final Draft draft;
    private final List<Changed> changed;
    private final BooleanSupplier outOfTime;
    private final Map<Query, ConcernTable> tables = new HashMap<>();
    private final List<Further> untold = new ArrayList<>();

    /**
     * @param latest the edition that is corrected
     * @param editions what was published of the school year
     * @param draft the concerns of the whole school year as they are now
     * @param changed those of them that are not what they were when it was published, and those that are gone
     */
    YearCorrection(
            FamilyRelease latest,
            YearEditions editions,
            Draft draft,
            List<Changed> changed,
            BooleanSupplier outOfTime) {
        this.rule = latest.rule();
        this.latest = latest;
        this.editions = editions;
        this.draft = draft;
        this.changed = List.copyOf(changed);
        this.outOfTime = outOfTime;
    }

    /**
     * @return the tables as they may be published
     * @throws ConcernBounds.Failed where they cannot be audited
     */
    List<Shown> corrected() {
        List<PublishedAnswer> earlier = editions.answers(latest.edition());
        earlier.forEach(answer -> tables.put(answer.query(), new FamilyTables(draft).of(answer.query())));
        List<Shown> shown = corrected(earlier);
        while (!mayBeTold(shown)) {
            untold.add(smallestChange(shown));
            shown = corrected(earlier);
        }
        return shown;
    }

    /** @return what was left untold, in that order */
    List<Further> untold() {
        return untold;
    }

    private List<Shown> corrected(List<PublishedAnswer> earlier) {
        List<Further> few = new ArrayList<>();
        List<Shown> shown = earlier.stream()
                .map(answer -> {
                    Correction correction = Correction.of(
                            answer.published(),
                            tables.get(answer.query()),
                            FurtherMerging.cells(answer.query(), untold),
                            (block, came) -> mayTell(answer.query(), block, came));
                    correction.few().forEach(cells -> few.add(new Further(answer.query(), cells, What.FEW)));
                    return new Shown(answer.query(), correction.table(), answer.published());
                })
                .toList();
        untold.addAll(few.stream().filter(each -> !untold.contains(each)).toList());
        return shown;
    }

    /**
     * Whether the concerns that came to a block, or went from it, may be published as one by themselves. They have to
     * be known: without them the block must be what was published, else others came or went of which it is no longer
     * known whom they were about (before the year was read, or because they were really deleted). Of pupils enough have
     * come or gone where their number has changed by enough.
     */
    private boolean mayTell(Query query, PublishedBlock block, boolean came) {
        if (query.table().counts() == Counts.PUPILS) {
            return true;
        }
        Span cells = block.span();
        FamilyTables of = new FamilyTables(draft);
        List<Fact> difference = difference(of, query, cells, came);
        int net = difference.size() - difference(of, query, cells, !came).size();
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
    private List<Fact> difference(FamilyTables of, Query query, Span cells, boolean came) {
        return changed.stream()
                .filter(each -> each.counts(came, fact -> of.holds(query, cells, fact)))
                .map(each -> came ? each.is() : each.was())
                .toList();
    }

    /** @return whether nothing too small follows, from these tables alone or with any edition before them */
    private boolean mayBeTold(List<Shown> shown) {
        try {
            return new ReleaseAudit(shown, outOfTime).findings().isEmpty()
                    && PupilAudit.narrowBlock(shown, latest.onRoll()).isEmpty()
                    && tellsNothingWithThoseBefore(shown);
        } catch (ConcernBounds.Failed failed) {
            if (failed.reason() != Reason.CONTRADICTS_EARLIER) {
                throw failed;
            }
            return false;
        }
    }

    private boolean tellsNothingWithThoseBefore(List<Shown> shown) {
        for (int edition = 0; edition <= latest.edition(); edition++) {
            if (!ReleaseAudit.findings(editions.shown(edition), shown, outOfTime)
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** With none told the tables are what was audited before, so there is one where they are not. */
    private static Further smallestChange(List<Shown> shown) {
        Map<Further, Integer> changes = new LinkedHashMap<>();
        for (Shown each : shown) {
            for (int i = 0; i < each.published().blocks().size(); i++) {
                PublishedBlock block = each.published().blocks().get(i);
                int change = Math.abs(
                        block.concerns() - each.earlier().blocks().get(i).concerns());
                if (change > 0) {
                    changes.put(new Further(each.query(), block.span(), What.UNTOLD), change);
                }
            }
        }
        return changes.keySet().stream()
                .min(Comparator.comparing((Further each) -> changes.get(each)))
                .orElseThrow(() -> new ConcernBounds.Failed(Reason.CONTRADICTS_EARLIER, null));
    }
}
