package org.wholeschool.governance.report;

import java.util.List;
import java.util.Optional;

/**
 * A version of the report of a term, with the one that it replaces and the one that replaces it.
 *
 * @param report the version
 * @param earlier the version before it; null for the first
 * @param later the version after it, presented or not; null where there is none
 */
record ReportVersions(GovernorReport report, GovernorReport earlier, GovernorReport later) {

    /**
     * @param newestFirst all versions of a term
     * @param number which one; 0 for the newest that may be read
     * @param withDrafts whether one that is not presented may be read
     * @return that version; empty where there is none that may be read
     */
    static Optional<ReportVersions> find(List<GovernorReport> newestFirst, int number, boolean withDrafts) {
        return newestFirst.stream()
                .filter(each -> withDrafts || each.isPresented())
                .filter(each -> number == 0 || each.getNumber() == number)
                .findFirst()
                .map(each -> new ReportVersions(
                        each, at(newestFirst, each.getNumber() - 1), at(newestFirst, each.getNumber() + 1)));
    }

    private static GovernorReport at(List<GovernorReport> all, int number) {
        return all.stream()
                .filter(each -> each.getNumber() == number)
                .findFirst()
                .orElse(null);
    }

    /** @return the version that governors read in its place; empty where they read this one */
    Optional<GovernorReport> presentedLater() {
        return Optional.ofNullable(later).filter(GovernorReport::isPresented);
    }
}
