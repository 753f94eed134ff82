package org.wholeschool.concern.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Lists the safety plans in force; on a lead's home page, those whose review is due or overdue. */
@Named
@RequestScoped
public class SafetyPlansPage {

    /** As many as are read at a glance, the most overdue first; the page has the others. */
    private static final int ROWS = 2;

    private static final String OVERDUE = "OVERDUE";

    @Inject
    private SafetyPlanReviews reviews;

    private String show;
    private List<SafetyPlanReviews.Due> due;
    private List<SafetyPlanReviews.Due> inForce;

    private List<SafetyPlanReviews.Due> due() {
        if (due == null) {
            due = reviews.due();
        }
        return due;
    }

    /** @return the first of those that are due */
    public List<SafetyPlanReviews.Due> getDue() {
        return due().stream().limit(ROWS).toList();
    }

    /** @return how many are due beside those */
    public int getMore() {
        return Math.max(0, due().size() - ROWS);
    }

    private List<SafetyPlanReviews.Due> inForce() {
        if (inForce == null) {
            inForce = reviews.inForce();
        }
        return inForce;
    }

    /** @return the plans in force, or of those the ones whose review is overdue */
    public List<SafetyPlanReviews.Due> getRows() {
        return isOverdueOnly()
                ? inForce().stream().filter(SafetyPlanReviews.Due::overdue).toList()
                : inForce();
    }

    public int getAll() {
        return inForce().size();
    }

    public long getOverdue() {
        return inForce().stream().filter(SafetyPlanReviews.Due::overdue).count();
    }

    public boolean isOverdueOnly() {
        return OVERDUE.equals(show);
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = OVERDUE.equals(show) ? show : null;
    }
}
