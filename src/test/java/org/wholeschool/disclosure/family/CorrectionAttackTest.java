package org.wholeschool.disclosure.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.attack.Attacker;
import org.wholeschool.attack.Cells;
import org.wholeschool.attack.Found;
import org.wholeschool.attack.Seen;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.Span;
import org.wholeschool.disclosure.family.PublicationOutcome.Published;
import org.wholeschool.testing.SomeCases;

/**
 * Attacks a school year that was corrected, by somebody who has kept what was published first, knows how both editions
 * are made, and guesses rightly that concerns only came in late, or that some only went. Nothing small may follow of
 * either edition, and of nothing that came or went between them that it is there while it is small.
 */
class CorrectionAttackTest {

    private static final int FEWEST = 10;
    private static final int BASE = 5;
    /** A number that is repeated has changed by two steps of rounding at most. */
    private static final int REPEATED = 2 * BASE;

    @ParameterizedTest
    @SomeCases(
            first = 1,
            of = {"4, 1000, 800, true, false", "10003, 750, 300, true, true", "5, 1000, 800, false, false"})
    void nothingSmallFollowsFromACorrectionTogetherWithWhatItCorrects(
            long seed, int pupils, int concerns, boolean came, boolean scattered) {
        MadeUpSchool school = new MadeUpSchool(seed, pupils, concerns);
        List<Fact> was = school.facts();
        List<Fact> more = scattered ? new MadeUpSchool(seed + 1, pupils, 60).facts() : sixty(pupils);
        List<Fact> first =
                came ? was : Stream.concat(was.stream(), more.stream()).toList();
        List<Fact> now = came ? Stream.concat(was.stream(), more.stream()).toList() : was;
        Ledger ledger = published(school, first);
        Published corrected = (Published) ClosedFamily.correct(
                ledger, CorrectionTest.later(school, now), CorrectionTest.changed(first, now), () -> false);
        List<Seen> all = seen(ledger, corrected.release().answers(), came, true);
        List<Seen> seen = new Attacker(all).isPossible()
                ? all
                : seen(ledger, corrected.release().answers(), came, false);
        int[] truth = truth(came ? first : now, more);
        Attack attack = attack(seen, truth);
        assertEquals(
                0,
                attack.editions().exactly()
                        + attack.editions().bounded()
                        + attack.editions().presences()
                        + attack.editions().halves(),
                attack::toString);
        assertEquals(0, attack.presences(), attack::toString);
        assertEquals(List.of(), new Attacker(seen).smallOnes(FEWEST));

        List<PublishedAnswer> anew = corrected.release().answers().stream()
                .map(answer -> new PublishedAnswer(answer.query(), anew(answer, school, now)))
                .toList();
        assertTrue(
                !scattered
                        || new Attacker(seen(ledger, anew, came, true))
                                .smallOnes(FEWEST).stream()
                                        .anyMatch(bound -> bound.cells().count(truth) > 0
                                                && bound.cells().bits().nextSetBit(0) >= Cells.ALL),
                "CONTROL every number made anew: a difference tells of a few");
    }

    /**
     * What came to each of four places, and by the rule alone is told of three of them: the control of the linear
     * programs.
     */
    @ParameterizedTest
    @CsvSource({"4, 1000, 800"})
    void withoutTheAuditAPresenceIsProven(long seed, int pupils, int concerns) {
        MadeUpSchool school = new MadeUpSchool(seed, pupils, concerns);
        List<Fact> more = sixty(pupils);
        List<Fact> now = Stream.concat(school.facts().stream(), more.stream()).toList();
        Ledger ledger = published(school, school.facts());
        FamilyTables tables = new FamilyTables(CorrectionTest.later(school, now));
        List<PublishedAnswer> byTheRuleAlone = new YearEditions(ledger.releases())
                .answers(0).stream()
                        .map(answer -> new PublishedAnswer(
                                answer.query(),
                                Correction.of(
                                                answer.published(),
                                                tables.of(answer.query()),
                                                Set.of(),
                                                (cells, came) -> true)
                                        .table()))
                        .toList();
        Attack attack = attack(seen(ledger, byTheRuleAlone, true, true), truth(school.facts(), more));
        assertTrue(attack.presences() > 0, attack::toString);
    }

    /**
     * What the attack came to.
     *
     * @param editions hidden cells of both editions
     * @param presences cells of which it follows that something came or went there, and not that it was so much that it
     *     is not small
     */
    private record Attack(Found editions, int presences) {}

    /** The unknown numbers are what both editions have, and what only one of them has. */
    private static Attack attack(List<Seen> seen, int[] truth) {
        List<Cells> targets = FortySchools.targets();
        Found both = Found.by(
                seen,
                Stream.concat(targets.stream(), targets.stream().map(cells -> cells.and(cells.between())))
                        .toList(),
                truth,
                FEWEST);
        Attacker attacker = new Attacker(seen);
        int presences = (int) targets.stream()
                .map(Cells::between)
                .mapToInt(attacker::least)
                .filter(least -> least > 0 && least < FEWEST)
                .count();
        return new Attack(both, presences);
    }

    /**
     * @param repeatedSays whether a number that is repeated is taken to have changed by a few; where all of it together
     *     cannot be then, some were repeated for another reason
     */
    private static List<Seen> seen(Ledger ledger, List<PublishedAnswer> later, boolean came, boolean repeatedSays) {
        Map<Query, PublishedTable> before = new YearEditions(ledger.releases())
                .answers(0).stream().collect(Collectors.toMap(PublishedAnswer::query, PublishedAnswer::published));
        List<Seen> seen = new ArrayList<>();
        before.forEach((query, table) -> table.blocks().forEach(block -> add(seen, query, block, false, !came)));
        later.forEach(answer -> answer.published().blocks().stream()
                .filter(block ->
                        repeatedSays || !before.get(answer.query()).blocks().contains(block))
                .forEach(block -> add(
                        seen,
                        answer.query(),
                        block,
                        before.get(answer.query()).blocks().contains(block),
                        came)));
        return seen;
    }

    private static void add(
            List<Seen> seen, Query query, PublishedBlock block, boolean repeated, boolean withWhatIsBetween) {
        Cells cells = FortySchools.cells(query, block.first(), block.last());
        if (cells != null) {
            Cells all = withWhatIsBetween ? cells.and(cells.between()) : cells;
            Seen rounded = Seen.rounded(query + " " + block, all, block.concerns(), BASE, FEWEST);
            seen.add(
                    repeated
                            ? new Seen(
                                    rounded.where() + ", repeated",
                                    all,
                                    Math.max(FEWEST, rounded.least() - REPEATED),
                                    rounded.most() + REPEATED)
                            : rounded);
        }
    }

    private static PublishedTable anew(PublishedAnswer answer, MadeUpSchool school, List<Fact> now) {
        PublishedTable table = answer.published();
        PublicationRule rule = new PublicationRule(table.fewest(), table.base());
        return new PublishedTable(
                table.size(),
                table.fewest(),
                table.base(),
                table.blocks().stream()
                        .map(block -> new PublishedBlock(
                                block.first(),
                                block.last(),
                                Math.max(
                                        FEWEST,
                                        rule.number(
                                                new FamilyTables(CorrectionTest.later(school, now)).of(answer.query()),
                                                new Span(block.first(), block.last())))))
                        .toList());
    }

    private static int[] truth(List<Fact> both, List<Fact> between) {
        int[] truth = Arrays.copyOf(FortySchools.truth(both), 2 * Cells.ALL);
        System.arraycopy(FortySchools.truth(between), 0, truth, Cells.ALL, Cells.ALL);
        return truth;
    }

    /** Twenty at one place, and thirteen or fourteen at each of the three others. */
    private static List<Fact> sixty(int pupils) {
        return IntStream.range(0, 60)
                .mapToObj(i -> {
                    int pupil = (i * 13 + 5) % pupils;
                    return new Fact(
                            2,
                            0,
                            i < 20 ? 0 : i < 34 ? 1 : i < 47 ? 2 : 3,
                            1,
                            Fact.NONE,
                            0,
                            new int[] {pupil},
                            new int[] {pupil * 7 / pupils},
                            new int[] {0});
                })
                .toList();
    }

    private static Ledger published(MadeUpSchool school, List<Fact> facts) {
        Ledger ledger = Ledger.EMPTY;
        for (int period : new int[] {1, 2, 3, 4, 5, 6, Query.YEAR}) {
            ledger = ledger.append(((Published) ClosedFamily.publish(
                            PublicationRule.FOR_GOVERNORS, ledger, school.draft(period, facts), () -> false))
                    .release());
        }
        return ledger;
    }
}
