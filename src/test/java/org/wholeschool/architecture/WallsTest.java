package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls stand in the product, and each of them finds the fault that was planted for it. */
class WallsTest {

    private static final String PRODUCT = "org.wholeschool";
    private static final String PLANTED = "org.wholeschool.architecture.planted";

    @TestFactory
    Stream<DynamicTest> standInTheProduct() {
        JavaClasses product = ProductClasses.all();
        return wallsUnder(PRODUCT).entrySet().stream()
                .map(wall -> dynamicTest(wall.getKey(), () -> wall.getValue().check(product)));
    }

    @TestFactory
    Stream<DynamicTest> findTheFaultThatIsPlanted() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
        Map<String, ArchRule> walls = wallsUnder(PLANTED);
        return Planted.FAULTS.entrySet().stream()
                .map(fault -> dynamicTest(fault.getValue() + ": " + fault.getKey(), () -> {
                    String report = walls.get(fault.getValue())
                            .evaluate(planted)
                            .getFailureReport()
                            .toString();
                    assertTrue(
                            report.contains(fault.getKey()),
                            () -> "the wall did not find " + fault.getKey() + " but says:\n" + report);
                }));
    }

    /** No wall is without a fault that shows that it can be run into. */
    @TestFactory
    Stream<DynamicTest> haveEachAFaultPlanted() {
        return wallsUnder(PLANTED).keySet().stream()
                .map(wall -> dynamicTest(wall, () -> assertTrue(Planted.FAULTS.containsValue(wall))));
    }

    /**
     * docs/architecture.md has a row for each wall, by the name that it has here, and no row for a wall that is gone.
     */
    @Test
    void areAllInTheDocument() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "architecture.md")).stream()
                .dropWhile(line -> !line.equals("## The walls"))
                .map(line -> Pattern.compile("\\| \\*([a-z, ]+)\\* \\|.*").matcher(line))
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();
        assertEquals(List.copyOf(wallsUnder(PRODUCT).keySet()), rows);
    }

    /**
     * See {@link ConcernReaders}: a query has {@code ReadableConcerns}' condition or check in it, or its class is named
     * there with the reason.
     */
    @Test
    void noQueryForConcernsGoesPastWhoMayReadThem() throws IOException {
        assertEquals(
                Map.of(),
                ConcernReaders.pastTheRule(Path.of("src", "main", "java")),
                "statements that ask for concerns past ReadableConcerns");
    }

    @Test
    void aQueryForConcernsThatDoesIsFound() {
        assertEquals(
                1,
                ConcernReaders.pastTheRule("em.createQuery(\"select c from Concern c where c.id = 1\", "
                                + "Concern.class).getResultList();")
                        .size());
        assertEquals(
                1,
                ConcernReaders.pastTheRule("Concern concern = em.find(Concern.class, id);")
                        .size());
        assertEquals(
                1,
                ConcernReaders.pastTheRule(
                                "em.createQuery(\"select a from Addition a where a.concern.id = :id\", Addition.class);")
                        .size());
        assertEquals(
                1,
                ConcernReaders.pastTheRule(
                                "em.createQuery(\"select i.pupil.id from Involvement i where i.pupil.id = 1\");")
                        .size());
        assertEquals(
                0,
                ConcernReaders.pastTheRule("Concern concern = readable.orNotFound(em.find(Concern.class, id));")
                        .size());
        assertEquals(
                0,
                ConcernReaders.pastTheRule("readable.bind(em.createQuery(\"select c from Concern c where \" + "
                                + "readable.condition(\"c\"), Concern.class)).getResultList();")
                        .size());
    }

    private static Map<String, ArchRule> wallsUnder(String root) {
        Walls walls = new Walls(root);
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("rooms", walls.roomsKnowWhatTheTableSays(Rooms.ofTheDocument()));
        rules.put("cycles", walls.noCyclesBetweenFeatures());
        rules.put("floors", walls.noCyclesInsideRooms());
        rules.put("room only", walls.onlyItsRoomUsesWhatIsMarked());
        rules.put("pure", walls.pureIsPlainJava());
        rules.put("no clock, no chance", walls.pureHasNoClockAndNoChance());
        rules.put("faces", walls.facesOnlyInPages());
        rules.put("rest", walls.restOnlyInResources());
        rules.put("identities", walls.patternsCannotSeeIdentities());
        rules.put("plans", walls.plansCannotSeeIdentities());
        rules.put("plans for governors", walls.governanceKnowsOfPlansHowFarTheyAre());
        rules.put("permit", walls.everyActionIsPermitted());
        rules.put("past the permit", walls.noActionIsCalledPastItsPermit());
        rules.put("entity manager", walls.entityManagerOnlyInServices());
        rules.put("sql", walls.sqlOnlyInThePlatform());
        rules.put("one school", walls.everyRowBelongsToOneSchool());
        rules.put("acting as nobody", walls.onlyJobsAndTheSetUpActAsNobody());
        rules.put("one clock", walls.theTimeIsAskedOfOneClock());
        rules.put("turning the clock", walls.onlyTheDemonstrationTurnsTheClock());
        return rules;
    }
}
