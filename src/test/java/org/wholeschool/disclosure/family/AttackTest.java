package org.wholeschool.disclosure.family;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.wholeschool.attack.Cells;
import org.wholeschool.attack.Found;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FortySchools.PublishedSchool;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.SomeCases;

/**
 * Attacks what may leave of forty made-up schools: nothing small may follow, and every control must be won, or the
 * attack is worth nothing. "mvn -q -Pbench test-compile exec:java -Dexec.args=attack" prints the same.
 */
class AttackTest {

    /** Ten of the forty a day. */
    @ParameterizedTest
    @SomeCases(
            first = 1,
            of = {"0", "5", "10", "15"})
    void nothingSmallFollowsFromAllThatIsPublishedAndEveryControlIsWon(long seed) {
        AttackTable table = AttackTable.of(seed, FortySchools.SCHOOLS / 4);
        assertTrue(table.holds(), table::toString);
    }

    @Test
    void nothingSmallFollowsFromWhatIsPublishedOfTheDemonstrationSchool() {
        AttackTable.Demonstration whole = AttackTable.demonstration(1);
        assertTrue(whole.holds(), whole::toString);
        AttackTable.Demonstration third = AttackTable.demonstration(3);
        assertTrue(third.holds() && third.protectedly().small() > 0, third::toString);
    }

    /**
     * School 27 has nine of the rarest kind in its fourth half-term: its year by the rule alone tells that there are at
     * least four.
     */
    @Test
    void withoutTheAuditAPresenceIsProvenAndTheNightlyAuditFindsIt() {
        PublishedSchool school = FortySchools.from(27, 1).get(0);
        assertFalse(school.further().isEmpty());
        List<FamilyRelease> releases = new ArrayList<>(school.ledger().releases());
        FamilyRelease audited = releases.remove(Query.HALF_TERMS);
        Draft draft = school.school().draft(Query.YEAR);
        List<PublishedAnswer> unaudited = FamilyRelease.questions(Query.YEAR).stream()
                .map(query -> new PublishedAnswer(
                        query, PublicationRule.FOR_GOVERNORS.publish(new FamilyTables(draft).of(query))))
                .toList();
        releases.add(new FamilyRelease(
                1,
                2025,
                Query.YEAR,
                0,
                Query.HALF_TERMS,
                audited.lastDay(),
                audited.madeOn(),
                190,
                10,
                5,
                audited.hierarchy(),
                audited.onRoll(),
                unaudited));
        Ledger ledger = new Ledger(releases);
        Found found = Found.by(
                new PublishedSchool(school.school(), ledger, List.of()).seen(),
                FortySchools.targets(),
                school.truth(),
                10);
        assertTrue(found.presences() > 0, found::toString);
        assertFalse(LedgerAudit.of(ledger, () -> false).isClean());
        assertTrue(LedgerAudit.of(school.ledger(), () -> false).isClean());
        assertEquals(
                List.of(new LedgerAudit.Undone(2025, PublicationOutcome.Reason.OUT_OF_TIME)),
                LedgerAudit.of(ledger, () -> true).undone());
    }

    /**
     * Whatever kinds and outcomes concerns have, the tables that were there before are the same to the digit, also at
     * school 1, where kinds are withheld because of them.
     */
    @Test
    void whatWasAddedToTheFamilyGivesWayToWhatWasThere() {
        PublishedSchool school = FortySchools.from(1, 1).get(0);
        assertTrue(
                school.further().stream().anyMatch(further -> further.query().table() == FamilyTable.KINDS),
                school.further()::toString);
        List<Fact> alike = school.school().facts().stream()
                .map(fact -> new Fact(
                        fact.halfTerm(),
                        fact.category(),
                        fact.place(),
                        fact.band(),
                        fact.kind() == Fact.NONE ? Fact.NONE : 0,
                        0,
                        fact.pupils(),
                        fact.yearGroups(),
                        fact.roles()))
                .toList();
        Ledger halfTerms = new Ledger(school.ledger().releases().subList(0, Query.HALF_TERMS));
        FamilyRelease without = ((PublicationOutcome.Published) ClosedFamily.publish(
                        PublicationRule.FOR_GOVERNORS,
                        halfTerms,
                        school.school().draft(Query.YEAR, alike),
                        () -> false))
                .release();
        for (Query query : FamilyRelease.questions(Query.YEAR)) {
            PublishedTable table = without.answer(query).orElseThrow();
            if (query.table().givesWay()) {
                assertTrue(table.withheld(), "one block would be another total of the year");
            } else {
                assertEquals(
                        school.ledger()
                                .releases()
                                .get(Query.HALF_TERMS)
                                .answer(query)
                                .orElseThrow(),
                        table);
            }
        }
    }

    /** Whichever blocks somebody adds up first, it comes to one total: there is nothing to average. */
    @Test
    void everyPartitionOfATableHasTheSameTotal() {
        Random random = new Random(5);
        FamilyRelease release =
                FortySchools.from(0, 1).get(0).ledger().releases().get(0);
        PublishedTable table =
                release.answer(new Query(1, FamilyTable.CATEGORIES)).orElseThrow();
        for (int i = 0; i < 25; i++) {
            int[] parts = new int[2];
            table.blocks().forEach(block -> parts[random.nextInt(2)] += block.concerns());
            assertEquals(release.total().orElseThrow(), parts[0] + parts[1]);
        }
    }

    @Test
    void theSameConcernsAreAlwaysPublishedTheSame() {
        PublishedSchool school = FortySchools.from(27, 1).get(0);
        assertEquals(
                school.ledger(),
                FortySchools.publish(new MadeUpSchool(27, 1_000, 800)).ledger());
    }

    @Test
    @InFullRun("300 games; the other attacks of this class run in each run")
    void nobodyGuessesWhoItWasAndHardlyWhetherItWas() {
        Games games = new Games(0, 300);
        assertTrue(games.swap() <= .55, () -> "swap " + games.swap());
        assertTrue(games.swapAtWorst() <= .60, () -> "two year groups, neither in another: " + games.swapAtWorst());
        assertTrue(games.removal(1) <= .60, () -> "removal of one " + games.removal(1));
        assertTrue(games.removalAtWorst(10) > .9, () -> "ten are seen better than one: " + games.removalAtWorst(10));
        assertTrue(games.insider() > .8, () -> "control: whoever knows the rest sees it: " + games.insider());
    }

    @Test
    void theAttackerSharesNothingWithTheProduct() {
        JavaClasses attacker = new ClassFileImporter().importPackages("org.wholeschool.attack");
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.wholeschool.disclosure..", "org.wholeschool.pattern..", "org.ojalgo..")
                .check(attacker);
        assertEquals(
                Cells.of(new int[0], new int[] {Hierarchy.DIVIDED}, new int[0], new int[0]),
                Cells.ofKinds(0).and(Cells.ofKinds(1, 2)));
        assertEquals(
                3,
                Cells.of(new int[] {1}, new int[] {1}, new int[] {1}, new int[0])
                        .bits()
                        .cardinality());
    }
}
