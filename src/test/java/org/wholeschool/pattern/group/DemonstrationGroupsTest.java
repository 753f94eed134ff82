package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.demonstration.made.MadeLink;
import org.wholeschool.demonstration.made.MadeLink.MadeEvidence;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.school.Grade;
import org.wholeschool.school.Grade.Information;

/**
 * The groups that are planted in the demonstration school, found in its links as a school's would be: those that tie a
 * group, are established and not past their review date.
 */
class DemonstrationGroupsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final DemonstrationSchool school = DemonstrationSchool.generate(DemonstrationSchool.SEED, TODAY);
    private final Map<MadePupil, Integer> numbers = new LinkedHashMap<>();
    private final TieGraph graph = graph();

    private TieGraph graph() {
        List<GradedLink> links = new ArrayList<>();
        for (MadeLink link : school.links()) {
            if (link.tiesOn(TODAY)) {
                List<MadeEvidence> establishing = link.evidence().stream()
                        .filter(piece -> Grade.establishes(piece.source(), piece.information()))
                        .toList();
                boolean corroborated = establishing.stream()
                        .anyMatch(piece -> piece.information() == Information.KNOWN_INDIRECTLY_CORROBORATED);
                links.add(new GradedLink(
                        number(link.one()),
                        number(link.other()),
                        TieKind.valueOf(link.kind().name()),
                        GradeProbabilities.START.of(establishing.size(), corroborated)));
            }
        }
        return TieGraph.of(numbers.size(), links);
    }

    private int number(MadePupil pupil) {
        return numbers.computeIfAbsent(pupil, none -> numbers.size());
    }

    @Test
    void theyAreFound() {
        Partition found = new Leiden(Quality.cpm(StabilityRule.START.resolution())).best(graph, 20, 1);
        Map<MadePupil, Integer> planted = new HashMap<>();
        for (int group = 0; group < school.planted().groups().size(); group++) {
            for (MadePupil pupil : school.planted().groups().get(group)) {
                planted.put(pupil, group);
            }
        }
        List<MadePupil> members =
                numbers.keySet().stream().filter(planted::containsKey).toList();
        double rand = new Agreement(
                        Partition.of(members.stream()
                                .mapToInt(member -> found.group(numbers.get(member)))
                                .toArray()),
                        Partition.of(members.stream().mapToInt(planted::get).toArray()))
                .adjustedRand();
        assertTrue(members.size() == planted.size(), "all who were planted are tied");
        assertTrue(rand >= .9, "adjusted Rand " + rand);
    }

    /** Nearly all who are shown to be a group were planted as one. */
    @Test
    void theSureOnesAreThem() {
        Stability stability = new Stability(StabilityRule.START);
        List<MadePupil> names = List.copyOf(numbers.keySet());
        List<StableGroup> sure = stability.groups(graph, 1).stream()
                .filter(group -> group.core().size() >= 6 && group.mean() >= StabilityRule.START.leastMean())
                .toList();
        assertTrue(sure.size() >= 9, sure.size() + " groups");
        for (StableGroup group : sure) {
            Set<MadePupil> core =
                    new HashSet<>(group.core().stream().map(names::get).toList());
            long inOne = school.planted().groups().stream()
                    .mapToLong(
                            planted -> planted.stream().filter(core::contains).count())
                    .max()
                    .orElseThrow();
            assertTrue(inOne >= .6 * core.size(), inOne + " of " + core.size());
        }
    }
}
