package org.wholeschool.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.architecture.ProductClasses;

/** Of those by which a survey is answered no entry is made, and of no other. */
class UnrecordedTest {

    @Test
    void onlyAnsweringASurveyLeavesNoEntryAndIsForWhoeverHasNotSignedInAlone() {
        JavaClasses product = ProductClasses.all();
        Set<JavaMethod> unrecorded = product.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Permit.class)
                        && method.getAnnotationOfType(Permit.class).unrecorded())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "SurveyAnswers.look",
                        "SurveyAnswers.floors",
                        "SurveyAnswers.picture",
                        "SurveyAnswers.answer",
                        "PlanOfPlaces.floors",
                        "PlanOfPlaces.picture"),
                unrecorded.stream()
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of(Role.VISITOR),
                unrecorded.stream()
                        .flatMap(method ->
                                Set.of(method.getAnnotationOfType(Permit.class).value()).stream())
                        .collect(Collectors.toSet()));
    }
}
