package org.wholeschool.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Now;

/** Tests ask the product's clock, so that a run can name the day (docs/testing.md); those of pure arithmetic ask none. */
class ClockOfTestsTest {

    private static final String ROOT = "org.wholeschool";
    private static final String PLANTED = ROOT + ".architecture.planted";
    private static final DescribedPredicate<JavaAccess<?>> PAST_THE_CLOCK =
            describe("asks for the time past platform.Now", Walls::asksForTheTime);
    private static final DescribedPredicate<JavaAccess<?>> ANY_CLOCK = PAST_THE_CLOCK.or(
            describe("asks platform.Now", access -> access.getTargetOwner().isEquivalentTo(Now.class)));

    /** The clock's own tests compare it with the server's; measurements and the tests of the walls are no tests of a day. */
    private static final DescribedPredicate<JavaClass> ASK_THE_SERVER = describe("may ask the server's clock",
            type -> type.isEquivalentTo(Now.class) || type.getName().equals(ROOT + ".platform.NowTest")
                    || type.getPackageName().startsWith(ROOT + ".bench") || type.getPackageName().startsWith(PLANTED));

    private static final JavaClasses ALL = new ClassFileImporter().importPackages(ROOT);

    @Test
    void allAskTheProductsClock() {
        ArchRule rule = noClasses().that(DescribedPredicate.not(ASK_THE_SERVER)).should().accessTargetWhere(PAST_THE_CLOCK);
        rule.check(ALL);
    }

    /** That is why the runs of other days leave them out. */
    @Test
    void arithmeticAndItsTestsAskNone() {
        noClockIn(ROOT).check(ALL);
    }

    @Test
    void oneThatDoesIsFound() {
        String found = noClockIn(PLANTED).evaluate(ALL).getFailureReport().toString();
        assertTrue(Stream.of("GridWithAClock", "GateThatLooksAtTheDate").allMatch(found::contains), found);
    }

    private static ArchRule noClockIn(String root) {
        String[] rooms = Stream.of(Walls.PURE).map(room -> root + "." + room + "..").toArray(String[]::new);
        return noClasses().that().resideInAnyPackage(rooms).should().accessTargetWhere(ANY_CLOCK);
    }
}
