package org.wholeschool.disclosure.family;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.family.PublicationOutcome.Blocked;
import org.wholeschool.disclosure.family.PublicationOutcome.Published;
import org.wholeschool.disclosure.family.PublicationOutcome.Reason;
import org.wholeschool.disclosure.family.ReleaseAudit.Shown;

/**
 * Makes a release of a closed period: protects its tables by the rule, audits them together with what was published of
 * the school year before, and where too much could be worked out merges further by itself until nothing can. What
 * cannot be audited is not published.
 *
 * <p>The same draft and ledger always give the same outcome.
 */
public final class ClosedFamily {

    private final Ledger ledger;
    private final Draft draft;
    private final BooleanSupplier outOfTime;

    private ClosedFamily(Ledger ledger, Draft draft, BooleanSupplier outOfTime) {
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
    public static PublicationOutcome publish(
            PublicationRule rule, Ledger ledger, Draft draft, BooleanSupplier outOfTime) {
        ClosedFamily family = new ClosedFamily(ledger, draft, outOfTime);
        return family.obstacle().<PublicationOutcome>map(Blocked::new).orElseGet(() -> family.first(rule));
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
    public static PublicationOutcome correct(
            Ledger ledger, Draft draft, List<Changed> changed, BooleanSupplier outOfTime) {
        Optional<FamilyRelease> latest = ledger.latest(draft.schoolYear(), draft.period());
        if (latest.isEmpty() || draft.period() != Query.YEAR) {
            return new Blocked(Reason.NOTHING_TO_CORRECT);
        }
        ClosedFamily family = new ClosedFamily(ledger, draft, outOfTime);
        return family.obstacleOfDays()
                .or(family::obstacleOfHierarchy)
                .<PublicationOutcome>map(Blocked::new)
                .orElseGet(() -> family.correction(latest.get(), changed));
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

    private PublicationOutcome first(PublicationRule rule) {
        FurtherMerging merging = new FurtherMerging(rule, ledger, draft, outOfTime);
        try {
            List<Shown> shown = merging.merged();
            return new Published(release(rule, 0, draft.onRoll(), shown), merging.further());
        } catch (ConcernBounds.Failed failed) {
            return new Blocked(failed.reason());
        }
    }

    private PublicationOutcome correction(FamilyRelease latest, List<Changed> changed) {
        YearEditions editions = new YearEditions(ledger.ofYear(draft.schoolYear()));
        YearCorrection correction = new YearCorrection(latest, editions, draft, changed, outOfTime);
        try {
            List<Shown> shown = correction.corrected();
            FamilyRelease release = release(latest.rule(), latest.edition() + 1, latest.onRoll(), shown);
            return new Published(release, correction.untold());
        } catch (ConcernBounds.Failed failed) {
            return new Blocked(failed.reason());
        }
    }

    /**
     * @param onRoll by year group: of a correction as it was, because its numbers are about the pupils of then, and a
     *     roll that changed since tells nothing
     */
    private FamilyRelease release(PublicationRule by, int edition, List<Integer> onRoll, List<Shown> shown) {
        return new FamilyRelease(
                FamilyRelease.FORMAT,
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
                        .map(each -> new PublishedAnswer(each.query(), each.published()))
                        .toList());
    }
}
