package org.wholeschool.governance.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.governance.PublicTexts;
import org.wholeschool.platform.BadInput;

/** Looks through both texts of an intervention before governors read them: what it is, and what was learnt. */
@ApplicationScoped
class StatementTexts {

    @Inject
    private PublicTexts texts;

    /**
     * @param typed what a lead wants to say
     * @param looked the words that the writer has said are meant otherwise, as {@link #doubts} gave them; null for none
     * @return the same without what stands around it
     * @throws BadInput beside each text that cannot be shown to governors, or that has to be looked at first
     */
    PlanStatements.Words checked(PlanStatements.Words typed, String looked) {
        // A writer who has looked at the doubtful words of both has looked at those of each.
        boolean isLooked = doubts(typed).equals(looked);
        List<BadInput> faults = new ArrayList<>();
        BadInput.collect(faults, () -> checked("said", typed.said(), isLooked));
        BadInput.collect(faults, () -> checked("learnt", typed.learnt(), isLooked));
        BadInput.throwAll(faults);
        return new PlanStatements.Words(
                checked("said", typed.said(), isLooked), checked("learnt", typed.learnt(), isLooked));
    }

    private String checked(String field, String typed, boolean isLooked) {
        return texts.checked(field, typed, isLooked ? texts.perhaps(typed, List.of()) : null, List.of());
    }

    /**
     * @param typed what a lead wants to say
     * @return its words that may be a name or a small number and may be meant otherwise, in one line
     */
    String doubts(PlanStatements.Words typed) {
        return Stream.of(texts.perhaps(typed.said(), List.of()), texts.perhaps(typed.learnt(), List.of()))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
