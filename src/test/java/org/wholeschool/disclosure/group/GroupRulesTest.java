package org.wholeschool.disclosure.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.disclosure.group.Direction.Term;

/** Bands, mixes, and which attributes a release tells. */
class GroupRulesTest {

    @ParameterizedTest
    @CsvSource({
        "6, FROM_6_TO_9",
        "9, FROM_6_TO_9",
        "10, FROM_10_TO_19",
        "19, FROM_10_TO_19",
        "20, FROM_20",
        "300, FROM_20"
    })
    void sizesAreBands(int core, SizeBand band) {
        assertEquals(band, SizeBand.of(core));
        assertThrows(IllegalArgumentException.class, () -> SizeBand.of(5));
    }

    @ParameterizedTest
    @CsvSource({
        "6, 3, MOSTLY_GIRLS",
        "5, 3, MIXED",
        "3, 6, MOSTLY_BOYS",
        "3, 5, MIXED",
        "4, 4, MIXED",
        "8, 2, NOT_STATED",
        "0, 7, NOT_STATED",
        "2, 2, NOT_STATED"
    })
    void sexesAreThirdsWhereThereAreThreeOfEach(int girls, int boys, SexMix mix) {
        assertEquals(mix, SexMix.of(girls, boys));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0, MOSTLY_HARMED",
        "4, 2, MOSTLY_HARMED",
        "3, 2, NOT_STATED",
        "2, 0, NOT_STATED",
        "0, 3, MOSTLY_ALLEGED",
        "3, 6, MOSTLY_ALLEGED",
        "3, 3, MIXED",
        "5, 3, MIXED",
        "0, 0, NOT_STATED",
        "2, 3, NOT_STATED",
        "2, 4, MOSTLY_ALLEGED"
    })
    void aRoleThatIsStatedIsThatOfThree(int harmed, int alleged, RoleMix mix) {
        assertEquals(mix, RoleMix.of(harmed, alleged));
    }

    @ParameterizedTest
    @CsvSource({"3, 5, 3, true", "2, 50, 9, false", "9, 4, 9, false", "9, 9, 2, false"})
    void aContextIsToldWhereOthersAreTooAndSeveralYears(int members, int others, int ofOtherYears, boolean told) {
        assertEquals(told, ContextRule.mayBeTold(new ContextRule.Who(members, others, ofOtherYears)));
        assertEquals(
                told, ContextRule.mayBeginToBeTold(new ContextRule.Who(members + 1, others + 1, ofOtherYears + 1)));
    }

    private static MemberProfile profile(int size, YearMix year, RoleMix role, SexMix sex) {
        return new MemberProfile(SizeBand.of(size), year, role, sex);
    }

    private static List<MemberProfile> times(int times, MemberProfile profile) {
        return Collections.nCopies(times, profile);
    }

    @Test
    void aReleaseTellsTheLargestSetThatThreeShareEach() {
        MemberProfile one = profile(7, YearMix.ONE_YEAR, RoleMix.MIXED, SexMix.MIXED);
        List<MemberProfile> profiles = new ArrayList<>(times(40, one));
        assertEquals(4, ProfileRule.attributes(profiles));
        profiles.addAll(times(2, profile(7, YearMix.ONE_YEAR, RoleMix.MIXED, SexMix.MOSTLY_BOYS)));
        assertEquals(3, ProfileRule.attributes(profiles), "two groups of mostly boys");
        profiles.addAll(times(1, profile(7, YearMix.ONE_YEAR, RoleMix.MIXED, SexMix.MOSTLY_BOYS)));
        assertEquals(4, ProfileRule.attributes(profiles), "three of them");
        profiles.addAll(times(1, profile(7, YearMix.ONE_YEAR, RoleMix.NOT_STATED, SexMix.MIXED)));
        assertEquals(2, ProfileRule.attributes(profiles), "one group without a role");
        profiles.add(profile(7, YearMix.MIXED, RoleMix.MIXED, SexMix.MIXED));
        assertEquals(1, ProfileRule.attributes(profiles), "one group of several years");
        profiles.add(profile(12, YearMix.ONE_YEAR, RoleMix.MIXED, SexMix.MIXED));
        assertEquals(0, ProfileRule.attributes(profiles), "one group of ten or more");
        profiles.addAll(times(2, profile(12, YearMix.ONE_YEAR, RoleMix.MIXED, SexMix.MIXED)));
        assertEquals(1, ProfileRule.attributes(profiles), "three of them");
        assertEquals(new MemberProfile(SizeBand.FROM_6_TO_9, null, null, null), one.first(1));
        assertEquals(new MemberProfile(null, null, null, null), one.first(0));
    }

    /**
     * Thirty-three groups of which three differ would be found one time in 33 more often by whoever knows all; of
     * thirty-four, one time in 34.
     */
    @Test
    void whatWouldHelpTooMuchIsNotToldEither() {
        MemberProfile one = profile(7, YearMix.ONE_YEAR, RoleMix.MIXED, SexMix.MIXED);
        List<MemberProfile> profiles =
                new ArrayList<>(times(3, profile(7, YearMix.MIXED, RoleMix.MIXED, SexMix.MIXED)));
        profiles.addAll(times(30, one));
        assertEquals(1, ProfileRule.attributes(profiles));
        profiles.add(one);
        assertEquals(4, ProfileRule.attributes(profiles));
    }

    /**
     * Whatever the groups are like: each profile that is told is that of three and nobody gains more than three points,
     * and with one attribute more one of the two would not hold.
     */
    @Test
    void noProfileIsRareInAnyRelease() {
        Random random = new Random(1);
        int[] told = new int[5];
        for (int release = 0; release < 5_000; release++) {
            int[] kinds = random.ints(4, 1, 4).toArray();
            List<MemberProfile> profiles = new ArrayList<>();
            for (int group = 3 + random.nextInt(60); group > 0; group--) {
                profiles.add(new MemberProfile(
                        SizeBand.values()[random.nextInt(kinds[0])],
                        YearMix.values()[random.nextInt(Math.min(kinds[1], 2))],
                        RoleMix.values()[random.nextInt(kinds[2])],
                        SexMix.values()[random.nextInt(kinds[3])]));
            }
            int attributes = ProfileRule.attributes(profiles);
            told[attributes]++;
            for (int more = attributes; more <= 4; more++) {
                assertEquals(more == attributes, more == 0 || mayBeTold(profiles, more), more + " of " + profiles);
            }
        }
        for (int attributes = 0; attributes < 5; attributes++) {
            assertTrue(told[attributes] > 0, attributes + " attributes occur");
        }
    }

    private static boolean mayBeTold(List<MemberProfile> profiles, int attributes) {
        List<MemberProfile> shown =
                profiles.stream().map(each -> each.first(attributes)).toList();
        double found = shown.stream()
                        .mapToDouble(each -> 1. / Collections.frequency(shown, each))
                        .sum()
                / shown.size();
        List<SizeBand> sizes = profiles.stream().map(MemberProfile::size).toList();
        double bySize = sizes.stream()
                        .mapToDouble(each -> 1. / Collections.frequency(sizes, each))
                        .sum()
                / sizes.size();
        return shown.stream().allMatch(each -> Collections.frequency(shown, each) >= 3) && found - bySize <= .03 + 1e-9;
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "5,5,4,12,  20,18,6,12, MORE",
                "20,18,6,12, 5,5,4,12, LESS",
                "5,5,4,12,  8,7,6,12,  NO_CLEAR_CHANGE",
                // Twice as many in a term that is twice as long.
                "8,8,4,7,   16,15,6,14, NO_CLEAR_CHANGE",
                // Under ten altogether.
                "0,0,0,12,  9,9,6,12,  NO_CLEAR_CHANGE",
                // One child's story.
                "5,5,4,12,  20,6,6,12, NO_CLEAR_CHANGE",
                // Of two children.
                "3,2,2,12,  20,18,2,12, NO_CLEAR_CHANGE",
                "5,5,4,0,   20,18,6,12, NO_CLEAR_CHANGE",
            })
    void aDirectionIsToldWhereItIsClear(
            int concerns,
            int withoutOne,
            int members,
            double weeks,
            int nowConcerns,
            int nowWithoutOne,
            int nowMembers,
            double nowWeeks,
            Direction direction) {
        assertEquals(
                direction,
                Direction.between(
                        new Term(concerns, withoutOne, members, weeks),
                        new Term(nowConcerns, nowWithoutOne, nowMembers, nowWeeks)));
    }
}
