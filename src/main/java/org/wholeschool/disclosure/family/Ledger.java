package org.wholeschool.disclosure.family;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All releases of one school in the order in which they were made. Nothing is taken out, put in between or changed.
 *
 * @param releases the releases
 */
public record Ledger(List<FamilyRelease> releases) {

    /** The ledger of a school that has published nothing. */
    public static final Ledger EMPTY = new Ledger(List.of());

    /**
     * @throws IllegalArgumentException if a release does not stand where it was audited to stand, days go back, or a
     *     period is there twice in one edition
     */
    public Ledger {
        releases = List.copyOf(releases);
        for (int i = 0; i < releases.size(); i++) {
            FamilyRelease release = releases.get(i);
            List<FamilyRelease> before = releases.subList(0, i);
            boolean again = before.stream()
                    .anyMatch(other -> other.isOfSamePeriod(release.schoolYear(), release.period())
                            && other.edition() >= release.edition());
            if (release.follows() != i
                    || again
                    || i > 0 && release.madeOn().isBefore(before.get(i - 1).madeOn())) {
                throw new IllegalArgumentException(
                        "Release " + i + " cannot stand there: it was audited to follow " + release.follows());
            }
        }
    }

    /**
     * @return a ledger with one more release
     * @throws IllegalStateException if the release was not audited against this very ledger: of two that were made at
     *     once, the second must be made anew
     */
    public Ledger append(FamilyRelease release) {
        if (release.follows() != releases.size()) {
            throw new IllegalStateException("The release was audited against " + release.follows() + " releases, but "
                    + releases.size() + " have been made");
        }
        return new Ledger(Stream.concat(releases.stream(), Stream.of(release)).toList());
    }

    /** @return the releases of a school year, in their order. */
    public List<FamilyRelease> ofYear(int schoolYear) {
        return releases.stream()
                .filter(release -> release.schoolYear() == schoolYear)
                .toList();
    }

    /** @return the latest edition of a period; empty where it was not published. */
    public Optional<FamilyRelease> latest(int schoolYear, int period) {
        return releases.stream()
                .filter(release -> release.isOfSamePeriod(schoolYear, period))
                .reduce((one, later) -> later);
    }
}
