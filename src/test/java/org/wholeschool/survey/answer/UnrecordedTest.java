package org.wholeschool.survey.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.architecture.ProductClasses;

/** Of those by which a survey is answered no entry is made, and of no other. */
class UnrecordedTest {

    @Test
    void onlyAnsweringASurveyLeavesNoEntryAndIsForWhoeverHasNotSignedInAlone() {
        Set<Permit> unrecorded = ProductClasses.actions()
                .map(method -> method.getAnnotationOfType(Permit.class))
                .filter(Permit::unrecorded)
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "SurveyAnswers.look",
                        "SurveyAnswers.floors",
                        "SurveyAnswers.picture",
                        "SurveyAnswers.answer",
                        "PlanOfPlaces.floors",
                        "PlanOfPlaces.picture"),
                unrecorded.stream().map(Permit::code).collect(Collectors.toSet()));
        assertEquals(
                Set.of(Role.VISITOR),
                unrecorded.stream().flatMap(action -> Stream.of(action.value())).collect(Collectors.toSet()));
    }
}
