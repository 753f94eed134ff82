package org.wholeschool.concern.conduct;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import org.wholeschool.architecture.ProductClasses;

/** Low-level concerns share nothing with concerns about pupils, and no list, count, search or document reads them. */
class LowLevelApartTest {

    private static final String HERE = "org.wholeschool.concern.conduct..";

    @Test
    void knowNothingOfConcernsOrOfPupils() {
        noClasses()
                .that()
                .resideInAPackage(HERE)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        HERE,
                        "org.wholeschool.access..",
                        "org.wholeschool.notice..",
                        "org.wholeschool.platform..",
                        "org.wholeschool.school..",
                        "java..",
                        "jakarta..",
                        "org.eclipse.persistence..")
                .check(ProductClasses.all());
    }

    @Test
    void areKnownToTheDemonstrationAndToAllegationsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        HERE, "org.wholeschool.demonstration..", "org.wholeschool.casework.allegation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HERE)
                .check(ProductClasses.all());
    }
}
