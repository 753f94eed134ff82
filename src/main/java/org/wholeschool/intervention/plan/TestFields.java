package org.wholeschool.intervention.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.wholeschool.intervention.evaluation.Design;

/** The fields of how one will see whether a plan worked. */
public class TestFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private Design.Chosen chosen;
    private LocalDate selectedFrom;
    private LocalDate selectedTo;
    private Long[] compared = {};

    void fill(TestText text) {
        chosen = text.chosen();
        selectedFrom = text.selectedFrom();
        selectedTo = text.selectedTo();
        compared = text.compared().toArray(Long[]::new);
    }

    TestText asText() {
        return new TestText(chosen, selectedFrom, selectedTo, new LinkedHashSet<>(List.of(compared)));
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
