package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.pattern.types.TypeAttack;
import org.wholeschool.testing.InFullRun;

/**
 * The attack on types with the groups of a real high school: who met whom in five days. Its classes stand for years, of
 * which it has one; who is in which concerns is made up.
 */
@Tag("reference")
@InFullRun("many releases of a real school; HighSchoolAttackTest attacks one")
class HighSchoolTypesTest {

    private static final double MOST_GAINED = .03;
    private static final double[] TIMES_THE_DENSITY = {.5, 1, 2, 4, 8};
    private static final int CONCERNS = 8;

    @BeforeEach
    void isThere() {
        HighSchool.assumeThere(HighSchoolTypesTest.class);
    }

    private static List<List<Integer>> groups(double timesTheDensity) throws Exception {
        HighSchool.Network all = HighSchool.contacts(-1);
        Map<String, HighSchool.Pupil> pupils = HighSchool.pupils();
        List<String> forms = List.copyOf(new TreeSet<>(
                pupils.values().stream().map(HighSchool.Pupil::form).toList()));
        List<List<Integer>> groups = new ArrayList<>();
        Partition partition =
                new Leiden(Quality.cpm(timesTheDensity * all.graph().density())).best(all.graph(), 5, 1);
        for (int[] members : partition.members()) {
            if (members.length >= SizeBand.FEWEST) {
                groups.add(Arrays.stream(members)
                        .mapToObj(member -> forms.indexOf(
                                pupils.get(all.names().get(member)).form()))
                        .sorted()
                        .toList());
            }
        }
        return groups;
    }

    @Test
    void neitherPlaceNorPartIsNamedMoreOftenThanFromTheTotals() throws Exception {
        for (int releases = 1; releases <= 2; releases++) {
            double place = 0;
            double part = 0;
            int guesses = 0;
            for (double timesTheDensity : TIMES_THE_DENSITY) {
                List<List<Integer>> groups = groups(timesTheDensity);
                for (int made = 0; made < CONCERNS; made++) {
                    TypeAttack.Outcome outcome = TypeAttack.ofTheProduct(groups, made, 150, releases);
                    place += outcome.place() * outcome.guesses();
                    part += outcome.part() * outcome.guesses();
                    guesses += outcome.guesses();
                }
            }
            System.out.printf(
                    "High school, releases: %d, groups: %d, place %+.3f, part %+.3f%n",
                    releases, guesses, place / guesses, part / guesses);
            assertTrue(place / guesses <= MOST_GAINED, "place " + place / guesses);
            assertTrue(part / guesses <= MOST_GAINED, "part " + part / guesses);
        }
    }
}
