package org.wholeschool.concern.triage;

import java.util.Set;
import org.wholeschool.concern.record.ChangeKind;

/** What of a change of a record may be told at all, in its history and in a chronology alike. */
final class ToldVersions {

    private ToldVersions() {}

    /**
     * That a report was linked with one that they may not read tells that there is one, and who has seen it.
     *
     * @param version a change
     * @param reports the reports that the reader may read, of those that changes name
     */
    static boolean mayBeTold(ConcernVersion version, Set<Long> reports) {
        return version.getKind() != ChangeKind.LINKED && version.getKind() != ChangeKind.UNLINKED
                || version.getChanges().stream()
                        .anyMatch(change -> reports.contains(
                                Long.valueOf(change.after() == null ? change.before() : change.after())));
    }

    /**
     * Why it was given to the head speaks of a colleague: the head reads it while they have the concern, and nobody
     * once it has come back.
     */
    static String reason(ConcernVersion version) {
        return version.getKind() == ChangeKind.GIVEN_TO_HEAD
                        && !version.getConcern().isAboutAdult()
                ? null
                : version.getReason();
    }
}
