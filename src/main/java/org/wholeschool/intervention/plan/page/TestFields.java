package org.wholeschool.intervention.plan.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.TestText;

/** The fields of how one will see whether a plan worked. */
public class TestFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private Design.Chosen chosen;
    private LocalDate selectedFrom;
    private LocalDate selectedTo;
    private Long[] compared = {};
    private Set<Long> proposed = Set.of();
    private Set<Long> proposedFor = Set.of();

    void fill(TestText text) {
        chosen = text.chosen();
        selectedFrom = text.selectedFrom();
        selectedTo = text.selectedTo();
        compared = text.compared().toArray(Long[]::new);
    }

    /**
     * @param places those of the plan, as they are typed: what was proposed for others and no one has changed is
     *     proposed no more
     */
    TestText asText(Set<Long> places) {
        Set<Long> ticked = new LinkedHashSet<>(List.of(compared));
        boolean isLeftOver = ticked.equals(proposed) && !places.equals(proposedFor);
        return new TestText(chosen, selectedFrom, selectedTo, isLeftOver ? Set.of() : ticked);
    }

    /** Ticks places that are proposed. */
    void propose(Set<Long> offered, Set<Long> places) {
        compared = offered.toArray(Long[]::new);
        proposed = Set.copyOf(offered);
        proposedFor = Set.copyOf(places);
    }

    public Design.Chosen getChosen() {
        return chosen;
    }

    public void setChosen(Design.Chosen chosen) {
        this.chosen = chosen;
    }

    public LocalDate getSelectedFrom() {
        return selectedFrom;
    }

    public void setSelectedFrom(LocalDate selectedFrom) {
        this.selectedFrom = selectedFrom;
    }

    public LocalDate getSelectedTo() {
        return selectedTo;
    }

    public void setSelectedTo(LocalDate selectedTo) {
        this.selectedTo = selectedTo;
    }

    public Long[] getCompared() {
        return compared;
    }

    public void setCompared(Long[] compared) {
        this.compared = compared;
    }
}
