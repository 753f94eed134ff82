package org.wholeschool.disclosure.family;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.InFullRun;

/**
 * Protection that shows nothing is no use: what is left to read, in the median of forty schools with 1,000 pupils and
 * 800 concerns a year. A cell counts only where it stands by itself, after the audit.
 */
@InFullRun("the share that is published over many schools; CorrectionTest publishes one year")
class UsefulnessTest {

    private static final Set<FamilyTable> ONE_WAY =
            Set.of(FamilyTable.CATEGORIES, FamilyTable.PLACES, FamilyTable.BANDS);
    private static final Set<FamilyTable> TWO_WAY =
            Set.of(FamilyTable.CATEGORIES_BY_PLACES, FamilyTable.CATEGORIES_BY_BANDS, FamilyTable.PLACES_BY_BANDS);

    @Test
    void mostCellsOfAHalfTermAndOfAYearStandByThemselves() {
        assertTrue(median(ONE_WAY) >= .85, () -> "one way " + median(ONE_WAY));
        assertTrue(median(TWO_WAY) >= .80, () -> "two ways " + median(TWO_WAY));
    }

    @Test
    void mostSchoolsSeeMostYearGroupsAndRoles() {
        assertTrue(
                median(Set.of(FamilyTable.YEAR_GROUPS)) >= .85,
                () -> "year groups " + median(Set.of(FamilyTable.YEAR_GROUPS)));
        assertTrue(median(Set.of(FamilyTable.ROLES)) >= .5, () -> "roles " + median(Set.of(FamilyTable.ROLES)));
    }

    private static double median(Set<FamilyTable> tables) {
        List<Double> shares = shares(FortySchools.from(0, FortySchools.SCHOOLS), tables);
        return (shares.get(FortySchools.SCHOOLS / 2 - 1) + shares.get(FortySchools.SCHOOLS / 2)) / 2;
    }

    /** @return by school the share of cells that stand by themselves, the least first. */
    static List<Double> shares(List<FortySchools.PublishedSchool> schools, Set<FamilyTable> tables) {
        return schools.stream()
                .map(school -> share(school.ledger(), tables))
                .sorted()
                .toList();
    }

    private static double share(Ledger ledger, Set<FamilyTable> tables) {
        List<PublishedAnswer> answers = ledger.releases().stream()
                .flatMap(release -> release.answers().stream())
                .filter(answer -> tables.contains(answer.query().table()))
                .toList();
        long alone = answers.stream()
                .flatMap(answer -> answer.published().blocks().stream())
                .filter(block -> !block.merged())
                .count();
        return (double) alone
                / answers.stream().mapToInt(answer -> answer.published().size()).sum();
    }
}
