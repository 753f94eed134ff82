package org.wholeschool.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Now;

/**
 * Tests ask the product's clock, so that a run can name the day (docs/testing.md); those of pure arithmetic ask none.
 */
class ClockOfTestsTest {

    private static final String ROOT = "org.wholeschool";
    private static final String PLANTED = ROOT + ".architecture.planted";
    private static final DescribedPredicate<JavaAccess<?>> PAST_THE_CLOCK =
            describe("asks for the time past platform.Now", Walls::asksForTheTime);
    private static final DescribedPredicate<JavaAccess<?>> ANY_CLOCK = PAST_THE_CLOCK.or(
            describe("asks platform.Now", access -> access.getTargetOwner().isEquivalentTo(Now.class)));

    /**
     * The clock's own tests compare it with the server's; measurements and the tests of the walls are no tests of a
     * day.
     */
    private static final DescribedPredicate<JavaClass> ASK_THE_SERVER = describe(
            "may ask the server's clock",
            type -> type.isEquivalentTo(Now.class)
                    || type.getName().equals(ROOT + ".platform.NowTest")
                    || type.getPackageName().startsWith(ROOT + ".bench")
                    || type.getPackageName().startsWith(PLANTED));

    /** The demonstration is made once, when the server starts. */
    private static final String AS_THE_SERVER_WAS_STARTED = ROOT + ".pattern.overview.DemonstrationNames";

    private static final JavaClasses ALL = new ClassFileImporter().importPackages(ROOT);

    @Test
    void allAskTheProductsClock() {
        ArchRule rule = noClasses()
                .that(DescribedPredicate.not(ASK_THE_SERVER))
                .should()
                .accessTargetWhere(PAST_THE_CLOCK);
        rule.check(ALL);
    }

    /** That is why the runs of other days leave them out. */
    @Test
    void arithmeticAndItsTestsAskNone() {
        noClockIn(ROOT).check(ALL);
    }

    /** A class is loaded once, and its tests run after midnight, too: what asks for the time is no constant. */
    @Test
    void noConstantIsATime() {
        List<String> asking = ALL.stream()
                .filter(type -> !ASK_THE_SERVER.test(type))
                .filter(ClockOfTestsTest::keepsATime)
                .map(JavaClass::getName)
                .filter(name -> !name.equals(AS_THE_SERVER_WAS_STARTED))
                .sorted()
                .toList();
        assertEquals(List.of(), asking);
    }

    @Test
    void aConstantThatIsATimeIsFound() {
        assertTrue(keepsATime(ALL.get(PLANTED + ".concern.TestWithADayOfItsOwn")));
    }

    private static boolean keepsATime(JavaClass type) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        return type.getStaticInitializer().map(start -> asks(start, seen)).orElse(false);
    }

    private static boolean asks(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && unit.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> ANY_CLOCK.test(call)
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(method -> method.getModifiers().contains(JavaModifier.STATIC)
                                                && method.getOwner().getName().startsWith(ROOT))
                                        .map(method -> asks(method, seen))
                                        .orElse(false));
    }

    @Test
    void oneThatDoesIsFound() {
        String found = noClockIn(PLANTED).evaluate(ALL).getFailureReport().toString();
        assertTrue(Stream.of("GridWithAClock", "GateThatLooksAtTheDate").allMatch(found::contains), found);
    }

    private static ArchRule noClockIn(String root) {
        String[] rooms =
                Stream.of(Walls.PURE).map(room -> root + "." + room + "..").toArray(String[]::new);
        return noClasses().that().resideInAnyPackage(rooms).should().accessTargetWhere(ANY_CLOCK);
    }
}
