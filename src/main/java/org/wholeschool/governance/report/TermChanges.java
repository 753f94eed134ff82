package org.wholeschool.governance.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeschool.governance.FeltTold;
import org.wholeschool.governance.plans.PlanStatements;
import org.wholeschool.governance.plans.PlansTold;
import org.wholeschool.survey.result.FeltSafety;

/**
 * What was changed in a term, and how safe pupils felt in it.
 *
 * @param ran the interventions that ran in it, as they were on its last day
 * @param end its last day
 * @param felt the survey of the term; empty where there was none with enough answers
 */
record TermChanges(List<PlanStatements.Told> ran, LocalDate end, Optional<FeltSafety.AllInAll> felt) {

    /** @return it in sentences for governors */
    List<String> says() {
        return Stream.concat(PlansTold.sentences(ran, end).stream(), Stream.of(FeltTold.ofTerm(felt)))
                .toList();
    }

    /** @return what a lead said of the interventions, as it is in the report */
    List<String> statements() {
        return ran.stream()
                .flatMap(each -> Stream.of(each.words().said(), each.words().learnt()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return how many still ran on the last day */
    int running() {
        return (int) ran.stream().filter(each -> each.plan().endedOn() == null).count();
    }
}
