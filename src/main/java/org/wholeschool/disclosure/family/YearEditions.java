package org.wholeschool.disclosure.family;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.ReleaseAudit.Shown;

/**
 * What each edition of a school year and its half-terms says.
 *
 * @param ofYear the releases of one school year
 */
record YearEditions(List<FamilyRelease> ofYear) {

    static List<Shown> shown(FamilyRelease release) {
        return release.answers().stream()
                .map(answer -> new Shown(answer.query(), answer.published(), null))
                .toList();
    }

    /**
     * @return all that an edition says of a school year and its half-terms: the first one in the releases of each, a
     *     later one in its own.
     */
    List<PublishedAnswer> answers(int edition) {
        return ofYear.stream()
                .filter(release -> release.edition() == edition)
                .flatMap(release -> release.answers().stream())
                .toList();
    }

    /** @return the same with the edition before it, which a reader has too. */
    List<Shown> shown(int edition) {
        Map<Query, PublishedTable> before = edition == 0
                ? Map.of()
                : answers(edition - 1).stream()
                        .collect(Collectors.toMap(PublishedAnswer::query, PublishedAnswer::published));
        return answers(edition).stream()
                .map(answer -> new Shown(answer.query(), answer.published(), before.get(answer.query())))
                .toList();
    }
}
