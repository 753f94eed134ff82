package org.wholeschool.disclosure.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.trust.TrustYear.Block;

class PoolingTest {

    private static final PoolingRule RULE = PoolingRule.FOR_TRUSTS;

    @Test
    void theExampleOfTheDocumentation() {
        List<SchoolYearFigures> schools = List.of(
                new SchoolYearFigures("Ash", 1000, 412, 180, 410),
                new SchoolYearFigures("Birch", 900, 351, 160, 350),
                new SchoolYearFigures("Cedar", 240, 60, 31, 60),
                new SchoolYearFigures("Dell", 90, 11, 10, 10),
                new SchoolYearFigures("Elm", 60, 7, 6, SchoolYearFigures.NO_FIGURE),
                new SchoolYearFigures("Fern", 50, 9, 7, SchoolYearFigures.NO_FIGURE));
        assertEquals(
                List.of(
                        new Block(List.of("Ash"), 1000, 410),
                        new Block(List.of("Birch"), 900, 350),
                        new Block(List.of("Cedar"), 240, 60),
                        new Block(List.of("Dell", "Elm", "Fern"), 200, 25)),
                new Pooling(RULE).publish(schools).blocks());
        assertEquals(12.5, new Pooling(RULE).publish(schools).blocks().get(3).rate());
    }

    @Test
    void everyBlockIsASchoolsOwnFigureOrMeetsEveryCondition() {
        int pools = 0;
        for (int seed = 0; seed < 300; seed++) {
            List<SchoolYearFigures> schools = random(new Random(seed), 2 + seed % 14);
            for (PoolingRule rule : List.of(PoolingRule.FOR_TRUSTS, PoolingRule.FOR_MEMBERS)) {
                TrustYear year = new Pooling(rule).publish(schools);
                if (!year.isWithheld()) {
                    assertEquals(
                            schools.size(),
                            year.blocks().stream()
                                    .mapToInt(block -> block.schools().size())
                                    .sum());
                }
                for (Block block : year.blocks()) {
                    List<SchoolYearFigures> of = schools.stream()
                            .filter(school -> block.schools().contains(school.school()))
                            .toList();
                    assertEquals(of.stream().mapToInt(SchoolYearFigures::onRoll).sum(), block.onRoll());
                    if (of.size() == 1) {
                        assertEquals(of.get(0).figure(), block.concerns());
                    } else {
                        int concerns = of.stream()
                                .mapToInt(SchoolYearFigures::concerns)
                                .sum();
                        int pupils =
                                of.stream().mapToInt(SchoolYearFigures::pupils).sum();
                        pools++;
                        assertTrue(
                                of.size() >= rule.schools()
                                        && concerns >= 13
                                        && pupils >= 10
                                        && block.onRoll() - pupils >= 10,
                                block::toString);
                        assertTrue(
                                of.stream()
                                        .allMatch(school ->
                                                school.concerns() <= .7 * concerns && school.pupils() <= .7 * pupils),
                                block::toString);
                        assertTrue(
                                block.concerns() % 5 == 0 && Math.abs(block.concerns() - concerns) <= 2,
                                block::toString);
                    }
                }
            }
        }
        assertTrue(pools > 100, pools + " pools");
    }

    @Test
    void inWhichOrderSchoolsComeDoesNotMatterAndTheirOrderTellsNothing() {
        for (int seed = 0; seed < 100; seed++) {
            List<SchoolYearFigures> schools = random(new Random(seed), 9);
            TrustYear year = new Pooling(RULE).publish(schools);
            List<SchoolYearFigures> shuffled = new ArrayList<>(schools);
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(year, new Pooling(RULE).publish(shuffled));
            List<String> first =
                    year.blocks().stream().map(block -> block.schools().get(0)).toList();
            assertEquals(first.stream().sorted().toList(), first);
            year.blocks()
                    .forEach(block ->
                            assertEquals(block.schools().stream().sorted().toList(), block.schools()));
        }
    }

    @Test
    void aSchoolWithMostOfAPoolIsNotHiddenByTwoSmallOnes() {
        List<SchoolYearFigures> three = List.of(school("A", 50, 30), school("B", 51, 4), school("C", 52, 3));
        assertTrue(new Pooling(RULE).publish(three).isWithheld());
        List<SchoolYearFigures> six = new ArrayList<>(three);
        six.addAll(List.of(school("D", 300, 40), school("E", 301, 50), school("F", 302, 60)));
        assertEquals(
                List.of(new Block(List.of("A", "B", "C", "D", "E", "F"), 1056, 185)),
                new Pooling(RULE).publish(six).blocks());
    }

    @Test
    void twoSchoolsAreNeverAPool() {
        assertTrue(new Pooling(RULE)
                .publish(List.of(school("A", 100, 8), school("B", 101, 9)))
                .isWithheld());
        assertFalse(new Pooling(RULE)
                .publish(List.of(school("A", 100, 12), school("B", 101, 19)))
                .isWithheld());
    }

    /** The trust has A to C, the authority D as well: the difference of the two pools is D's number. */
    @Test
    void twoPoolsThatDifferByASchoolAreFoundAndNotPublished() {
        List<SchoolYearFigures> trust = List.of(school("A", 100, 8), school("B", 101, 9), school("C", 102, 7));
        List<SchoolYearFigures> authority = new ArrayList<>(trust);
        authority.add(school("D", 103, 6));
        TrustYear one = new Pooling(RULE).publish(trust);
        TrustYear other = new Pooling(RULE).publish(authority);
        PoolAudit audit = new PoolAudit(RULE);
        assertEquals(List.of(new PoolAudit.Exposed("D", 1, 9)), audit.exposed(List.of(one, other)));
        assertEquals(List.of(), audit.exposed(List.of(one)));
        assertEquals(List.of(), audit.exposed(List.of(other)));
        assertTrue(new Pooling(RULE).publishBeside(authority, List.of(one)).isWithheld());
        assertEquals(other, new Pooling(RULE).publishBeside(authority, List.of()));
    }

    @Test
    void besideAnotherViewLargerGroupsArePooledUntilNothingIsTold() {
        int coarser = 0;
        for (int seed = 0; seed < 12; seed++) {
            List<SchoolYearFigures> all = random(new Random(seed), 9);
            TrustYear one = new Pooling(RULE).publish(all.subList(0, 5));
            TrustYear beside = new Pooling(RULE).publishBeside(all, List.of(one));
            assertEquals(List.of(), new PoolAudit(RULE).exposed(List.of(one, beside)));
            coarser += beside.equals(new Pooling(RULE).publish(all)) ? 0 : 1;
        }
        assertTrue(coarser > 0, "no two views ever told anything together, so that this shows nothing");
    }

    /** Of A there is no number, because its 24 concerns are about eight pupils; of the other two there is. */
    @Test
    void whatSchoolsPublishThemselvesIsTakenFromThePool() {
        List<SchoolYearFigures> schools = List.of(
                new SchoolYearFigures("A", 100, 24, 8, SchoolYearFigures.NO_FIGURE),
                school("B", 101, 20),
                school("C", 102, 20));
        TrustYear pool = new Pooling(RULE).publish(schools);
        assertEquals(List.of(new Block(List.of("A", "B", "C"), 303, 65)), pool.blocks());
        assertEquals(
                List.of(new PoolAudit.Exposed("A", 19, 31)),
                new PoolAudit(RULE).exposed(List.of(pool, Pooling.ownFigures(schools))));
        assertTrue(new Pooling(RULE)
                .publishBeside(schools, List.of(Pooling.ownFigures(schools)))
                .isWithheld());
    }

    @Test
    void besideWhatSchoolsPublishThemselvesNothingIsTold() {
        int before = 0;
        int shown = 0;
        for (int seed = 0; seed < 15; seed++) {
            List<SchoolYearFigures> schools = random(new Random(seed), 8);
            TrustYear own = Pooling.ownFigures(schools);
            before += new PoolAudit(RULE)
                    .exposed(List.of(own, new Pooling(RULE).publish(schools)))
                    .size();
            TrustYear beside = new Pooling(RULE).publishBeside(schools, List.of(own));
            assertEquals(List.of(), new PoolAudit(RULE).exposed(List.of(own, beside)));
            shown += beside.isWithheld() ? 0 : 1;
        }
        assertTrue(before > 0 && shown > 0, before + " schools were told of, " + shown + " trusts still see something");
    }

    @Test
    void viewsThatContradictEachOtherCannotBeAudited() {
        TrustYear one = new TrustYear(List.of(new Block(List.of("A", "B", "C"), 300, 25)));
        TrustYear other = new TrustYear(List.of(new Block(List.of("A", "B", "C"), 300, 60)));
        assertThrows(IllegalStateException.class, () -> new PoolAudit(RULE).exposed(List.of(one, other)));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PoolingRule(PublicationRule.FOR_GOVERNORS, 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SchoolYearFigures(" ", 100, 1, 1, SchoolYearFigures.NO_FIGURE));
        assertThrows(
                IllegalArgumentException.class, () -> new SchoolYearFigures("A", 0, 1, 1, SchoolYearFigures.NO_FIGURE));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Pooling(RULE).publish(List.of(school("A", 100, 20), school("A", 90, 20))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Pooling(RULE).publish(List.of(new SchoolYearFigures("A", 100, 12, 12, 12))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Pooling(RULE).publish(List.of(new SchoolYearFigures("A", 100, 5, 5, 5))));
        assertTrue(new Pooling(RULE).publish(List.of()).isWithheld());
    }

    private static SchoolYearFigures school(String name, int onRoll, int concerns) {
        return new SchoolYearFigures(
                name, onRoll, concerns, concerns, concerns < 10 ? SchoolYearFigures.NO_FIGURE : RULE.rounded(concerns));
    }

    /** Some large, some small, some with many concerns of few pupils. */
    static List<SchoolYearFigures> random(Random random, int schools) {
        return IntStream.range(0, schools)
                .mapToObj(i -> {
                    int onRoll = 40 + random.nextInt(random.nextBoolean() ? 100 : 1000);
                    int concerns = (int) (onRoll * random.nextDouble() * .3);
                    int pupils = Math.min(concerns, 1 + random.nextInt(concerns + 1));
                    boolean passes = concerns >= 10 && pupils >= 10 && onRoll - pupils >= 10;
                    return new SchoolYearFigures(
                            "School " + (char) ('A' + i),
                            onRoll,
                            concerns,
                            pupils,
                            passes ? RULE.rounded(concerns) : SchoolYearFigures.NO_FIGURE);
                })
                .toList();
    }
}
