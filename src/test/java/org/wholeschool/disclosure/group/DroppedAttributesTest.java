package org.wholeschool.disclosure.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.InFullRun;

/**
 * The attack on what was dropped: somebody knows every group and all there is to know of each, and how releases are
 * made, and asks of which card is which. Every way of dealing the groups to the cards is tried; those stay that would
 * have given this very release, with these attributes told and those not.
 */
@InFullRun("many made-up schools; GroupRulesTest holds the rule")
class DroppedAttributesTest {

    private static final int RELEASES = 60;
    private static final int GROUPS = 7;

    /** How a release is made of groups: a card for each, in their order. */
    private interface Publisher extends Function<List<MemberProfile>, List<MemberProfile>> {}

    private static List<MemberProfile> oneSetForAll(List<MemberProfile> groups) {
        int attributes = ProfileRule.attributes(groups);
        return groups.stream().map(each -> each.first(attributes)).toList();
    }

    /** Each group is told with as many attributes as three share: what looks as good, and is not. */
    private static List<MemberProfile> groupByGroup(List<MemberProfile> groups) {
        return groups.stream()
                .map(each -> {
                    int attributes = Attribute.values().length;
                    while (attributes > 0 && alike(groups, each, attributes) < 3) {
                        attributes--;
                    }
                    return each.first(attributes);
                })
                .toList();
    }

    private static long alike(List<MemberProfile> groups, MemberProfile one, int attributes) {
        return groups.stream()
                .filter(each -> each.first(attributes).equals(one.first(attributes)))
                .count();
    }

    private static List<MemberProfile> groups(long seed) {
        Random random = new Random(seed);
        double rare = random.nextDouble() * .5;
        List<MemberProfile> groups = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            groups.add(new MemberProfile(
                    random.nextDouble() < rare / 2 ? SizeBand.FROM_10_TO_19 : SizeBand.FROM_6_TO_9,
                    random.nextDouble() < rare ? YearMix.MIXED : YearMix.ONE_YEAR,
                    random.nextDouble() < rare ? RoleMix.MOSTLY_HARMED : RoleMix.NOT_STATED,
                    random.nextDouble() < rare ? SexMix.MIXED : SexMix.NOT_STATED));
        }
        return groups;
    }

    /** @return the most that is believed of any group and any card. */
    private static double surest(Publisher publisher, List<MemberProfile> groups) {
        List<MemberProfile> release = publisher.apply(groups);
        int[][] dealt = new int[GROUPS][GROUPS];
        int[] consistent = {0};
        deal(new ArrayList<>(), groups, order -> {
            List<MemberProfile> cards = order.stream().map(groups::get).toList();
            if (publisher.apply(cards).equals(release)) {
                consistent[0]++;
                for (int card = 0; card < GROUPS; card++) {
                    dealt[order.get(card)][card]++;
                }
            }
        });
        double surest = 0;
        for (int[] row : dealt) {
            for (int times : row) {
                surest = Math.max(surest, times / (double) consistent[0]);
            }
        }
        return surest;
    }

    private static void deal(List<Integer> order, List<MemberProfile> groups, Consumer<List<Integer>> each) {
        if (order.size() == groups.size()) {
            each.accept(order);
            return;
        }
        for (int group = 0; group < groups.size(); group++) {
            if (!order.contains(group)) {
                order.add(group);
                deal(order, groups, each);
                order.remove(order.size() - 1);
            }
        }
    }

    @Test
    void whatIsDroppedForAllTellsOfNoGroup() {
        int[] told = new int[5];
        for (int seed = 0; seed < RELEASES; seed++) {
            List<MemberProfile> groups = groups(seed);
            told[ProfileRule.attributes(groups)]++;
            double surest = surest(DroppedAttributesTest::oneSetForAll, groups);
            assertTrue(surest <= 1 / 3. + 1e-12, "believed " + surest + " of " + groups);
        }
        assertTrue(
                told[0] > 0 && told[1] > 0 && told[1] + told[0] < RELEASES,
                "attributes are dropped in some and not in all");
    }

    /** The attack is not blunt: where attributes are dropped group by group, the group that lost one is known. */
    @Test
    void droppedGroupByGroupTheyTell() {
        int found = 0;
        for (int seed = 0; seed < RELEASES; seed++) {
            found += surest(DroppedAttributesTest::groupByGroup, groups(seed)) == 1 ? 1 : 0;
        }
        assertTrue(found > RELEASES / 4, found + " of " + RELEASES);
    }

    @Test
    void profilesThatAreAllAlikeTellNothing() {
        List<MemberProfile> alike = Collections.nCopies(GROUPS, groups(0).get(0));
        assertEquals(1. / GROUPS, surest(DroppedAttributesTest::oneSetForAll, alike), 1e-12);
    }
}
