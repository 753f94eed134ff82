package org.wholeschool.link;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.OutputStream;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.wholeschool.architecture.ProductClasses;

/**
 * There is no export of links, of a relationship least of all: what reads them makes no file, answers no other system
 * and writes no response. Whoever builds one runs into this first.
 */
class LinkExportTest {

    private static final JavaClasses PRODUCT = ProductClasses.all();

    private static final DescribedPredicate<JavaClass> A_WAY_OUT = JavaClass.Predicates.resideInAnyPackage(
                    "jakarta.servlet..", "jakarta.ws.rs..", "com.openhtmltopdf..", "org.apache.pdfbox..")
            .or(JavaClass.Predicates.assignableTo(OutputStream.class))
            .or(JavaClass.Predicates.assignableTo(Writer.class))
            .as("a way out of the product");

    private static ArchRule nothingGoesOut(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .and()
                .doNotHaveSimpleName("MapOpenServlet")
                .should()
                .dependOnClassesThat(A_WAY_OUT);
    }

    @Test
    void whatReadsLinksMakesNothingThatLeaves() {
        nothingGoesOut(
                        "org.wholeschool.link..",
                        "org.wholeschool.peermap..",
                        "org.wholeschool.pattern.peers..",
                        "org.wholeschool.pattern.together..",
                        "org.wholeschool.pattern.group..")
                .check(PRODUCT);
        assertTrue(
                nothingGoesOut("org.wholeschool.concern..").evaluate(PRODUCT).hasViolation(),
                "positive control: concerns have a chronology to print and an interface");
    }

    /** The one servlet beside a map answers whether it is open, and knows of no link. */
    @Test
    void nothingElseReadsLinks() {
        noClasses()
                .that()
                .haveSimpleName("MapOpenServlet")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.wholeschool.link..")
                .check(PRODUCT);
        classes()
                .that()
                .resideInAPackage("org.wholeschool.link..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(
                        "org.wholeschool.link..",
                        "org.wholeschool.peermap..",
                        "org.wholeschool.pattern.peers..",
                        "org.wholeschool.pattern.together..",
                        "org.wholeschool.demonstration..")
                .check(PRODUCT);
    }
}
