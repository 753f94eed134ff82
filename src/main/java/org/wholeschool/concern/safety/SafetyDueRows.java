package org.wholeschool.concern.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Shows on a lead's home page the safety plans whose review is due or overdue. */
@Named
@RequestScoped
public class SafetyDueRows {

    /** As many as are read at a glance, the most overdue first; each plan is on its pupil's page as well. */
    private static final int ROWS = 3;

    @Inject
    private SafetyPlanReviews reviews;

    private List<SafetyPlanReviews.Due> all;

    /** @return the first of them */
    public List<SafetyPlanReviews.Due> getAll() {
        if (all == null) {
            all = reviews.due().stream().limit(ROWS).toList();
        }
        return all;
    }
}
