package org.wholeschool.concern.conduct;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.architecture.ProductClasses;

/** Low-level concerns share nothing with concerns about pupils, and no list, count, search or document reads them. */
class LowLevelApartTest {

    private static final String HERE = "org.wholeschool.concern.conduct..";

    private static List<String> broken(ArchRule rule) {
        return rule.evaluate(ProductClasses.all()).getFailureReport().getDetails();
    }

    private static ArchRule knowsOnly(String... packages) {
        return noClasses()
                .that()
                .resideInAPackage(HERE)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(packages);
    }

    private static ArchRule isKnownOnlyTo(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HERE);
    }

    @Test
    void knowNothingOfConcernsOrOfPupils() {
        assertEquals(
                List.of(),
                broken(knowsOnly(
                        HERE,
                        "org.wholeschool.access..",
                        "org.wholeschool.notice..",
                        "org.wholeschool.platform..",
                        "org.wholeschool.school..",
                        "java..",
                        "jakarta..",
                        "org.eclipse.persistence..")));
        assertNotEquals(
                List.of(),
                broken(knowsOnly(HERE, "java..", "jakarta..", "org.eclipse.persistence..")),
                "positive control: they know the school's accounts");
    }

    @Test
    void areKnownToTheDemonstrationAndToAllegationsAlone() {
        assertEquals(
                List.of(),
                broken(isKnownOnlyTo(
                        HERE, "org.wholeschool.demonstration..", "org.wholeschool.casework.allegation..")));
        assertNotEquals(
                List.of(),
                broken(isKnownOnlyTo(HERE, "org.wholeschool.demonstration..")),
                "positive control: allegations read them");
    }
}
