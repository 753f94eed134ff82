package org.wholeschool.disclosure.family;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.ReleaseAudit.Finding;
import org.wholeschool.disclosure.family.ReleaseAudit.Shown;

/**
 * Looks every night at the whole ledger: whether what was published of a school year tells, all together, more than it
 * may, and whether two editions of a number tell by their difference of a few. It works on published numbers alone, so
 * it can be run on what was let out years ago. It finds numbers that a fault or a hand in the database has changed
 * where all of them cannot be true any more, or tell too much; one that was changed to another that could have been
 * published it cannot know. That releases are all there and in their order {@link Ledger} sees, but for the last one:
 * without it the ledger is what it was before.
 *
 * <p>School years share no concern, and half-terms of a year of which no tables of the whole year were published share
 * none either, so each is looked at by itself.
 */
public final class LedgerAudit {

    private LedgerAudit() {}

    /**
     * What came of it.
     *
     * @param found what is wrong, each in a line that a person can be told: school year, period, and what is known too
     *     much; no number that is not published follows from it
     * @param undone school years that could not be audited
     */
    public record Report(List<String> found, List<Undone> undone) {

        public Report {
            found = List.copyOf(found);
            undone = List.copyOf(undone);
        }

        /** @return whether everything was audited and nothing is wrong. */
        public boolean isClean() {
            return found.isEmpty() && undone.isEmpty();
        }
    }

    /**
     * A school year that could not be audited.
     *
     * @param schoolYear the calendar year in which it began
     * @param reason why
     */
    public record Undone(int schoolYear, PublicationOutcome.Reason reason) {}

    /**
     * @param ledger what the school has published
     * @param outOfTime asked again and again; once it says so, what is left is undone
     */
    public static Report of(Ledger ledger, BooleanSupplier outOfTime) {
        List<String> found = new ArrayList<>();
        List<Undone> undone = new ArrayList<>();
        for (int year : ledger.releases().stream()
                .map(FamilyRelease::schoolYear)
                .collect(TreeSet<Integer>::new, TreeSet::add, TreeSet::addAll)) {
            try {
                ofYear(ledger.ofYear(year), outOfTime).forEach(what -> found.add(year + ": " + what));
            } catch (ConcernBounds.Failed failed) {
                undone.add(new Undone(year, failed.reason()));
            }
        }
        return new Report(found, undone);
    }

    private static List<String> ofYear(List<FamilyRelease> releases, BooleanSupplier outOfTime) {
        List<FamilyRelease> first =
                releases.stream().filter(release -> release.edition() == 0).toList();
        boolean hasYear = first.stream().anyMatch(release -> release.period() == Query.YEAR);
        YearEditions editions = new YearEditions(releases);
        List<String> found = new ArrayList<>();
        if (hasYear) {
            found.addAll(together(
                    first.stream()
                            .flatMap(release -> YearEditions.shown(release).stream())
                            .toList(),
                    first.get(first.size() - 1),
                    outOfTime));
        } else {
            first.forEach(release -> found.addAll(together(YearEditions.shown(release), release, outOfTime)));
        }
        for (FamilyRelease correction :
                releases.stream().filter(release -> release.edition() > 0).toList()) {
            List<Shown> shown = editions.shown(correction.edition());
            found.addAll(together(shown, correction, outOfTime));
            for (int edition = 0; edition < correction.edition(); edition++) {
                found.addAll(together(
                        editions.shown(edition),
                        shown,
                        "edition " + edition + " and " + correction.edition(),
                        outOfTime));
            }
            shown.stream()
                    .filter(LedgerAudit::tellsASmallChange)
                    .forEach(each -> found.add("edition " + correction.edition() + ": " + each.query()
                            + " differs from the edition before by a few"));
        }
        return found;
    }

    private static List<String> together(List<Shown> shown, FamilyRelease release, BooleanSupplier outOfTime) {
        List<String> found = new ArrayList<>();
        for (Finding finding : new ReleaseAudit(shown, outOfTime).findings()) {
            found.add("period " + release.period() + ", edition " + release.edition() + ": " + finding.scope()
                    + " is at least " + finding.least() + " and at most " + finding.most());
        }
        PupilAudit.narrowBlock(shown, release.onRoll())
                .ifPresent(block -> found.add("period " + release.period() + ", edition " + release.edition()
                        + ": pupils of a year group in " + block));
        return found;
    }

    /** What two editions tell by their difference. */
    private static List<String> together(
            List<Shown> before, List<Shown> shown, String which, BooleanSupplier outOfTime) {
        return ReleaseAudit.findings(before, shown, outOfTime).stream()
                .map(finding -> which + ": " + finding.of() + " of " + finding.scope() + " is at least "
                        + finding.least() + " and at most " + finding.most())
                .toList();
    }

    private static boolean tellsASmallChange(Shown shown) {
        PublishedTable earlier = shown.earlier();
        if (earlier == null
                || earlier.blocks().size() != shown.published().blocks().size()) {
            return true;
        }
        for (int i = 0; i < earlier.blocks().size(); i++) {
            PublishedBlock before = earlier.blocks().get(i);
            PublishedBlock now = shown.published().blocks().get(i);
            int change = Math.abs(now.concerns() - before.concerns());
            if (before.first() != now.first()
                    || before.last() != now.last()
                    || change > 0 && change < Correction.leastTold(earlier)) {
                return true;
            }
        }
        return false;
    }
}
