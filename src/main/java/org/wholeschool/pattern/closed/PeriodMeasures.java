package org.wholeschool.pattern.closed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.disclosure.PublicationRule;
import org.wholeschool.disclosure.family.Draft;
import org.wholeschool.disclosure.family.PublicationOutcome;
import org.wholeschool.pattern.Measures;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.Thresholds;

/** What governors are told of a half-term beside its tables, from what is on record when it is published. */
@ApplicationScoped
class PeriodMeasures {

    @Inject
    private ConcernFacts facts;

    @Inject
    private ToldNames names;

    @Inject
    private Ledgers ledgers;

    /**
     * @param period a half-term that is over
     * @param draft what it is published from
     * @param outcome what became of it
     * @return what is told; nothing of concerns where the half-term has no total
     */
    Measures of(SchoolYear.Period period, Draft draft, PublicationOutcome outcome) {
        PublicationRule rule = Thresholds.forGovernors();
        int onRoll = draft.onRoll().stream().mapToInt(Integer::intValue).sum();
        Measures measures = Measures.of(
                rule,
                facts.acknowledged(period.startsOn(), period.endsOn()),
                facts.involvedWith(period.endsOn()),
                involvedBefore(rule).orElse(null),
                onRoll,
                names.courses(period.endsOn()),
                period.endsOn());
        boolean tells = outcome instanceof PublicationOutcome.Published published
                && published.release().total().isPresent();
        return tells ? measures : measures.withoutConcerns();
    }

    /** @return what was told last of children with social-care or early-help involvement, by the same rule */
    private Optional<Integer> involvedBefore(PublicationRule rule) {
        return ledgers.published().stream()
                .filter(each -> each.release().fewest() == rule.fewest()
                        && each.release().base() == rule.base())
                .map(each -> each.period().measures())
                .filter(Objects::nonNull)
                .map(Measures::involved)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
