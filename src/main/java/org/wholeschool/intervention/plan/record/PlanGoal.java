package org.wholeschool.intervention.plan.record;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A goal of a plan. */
@Entity
@Table(name = "plan_goal")
class PlanGoal extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    @SuppressWarnings("unused") // its owner lists it by this
    private Plan plan;

    @SuppressWarnings("unused") // its owner lists it by this
    private int position;

    @Convert(converter = EncryptedText.class)
    private String indicator;

    @Convert(converter = EncryptedText.class)
    private String positive;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Convert(converter = EncryptedText.class)
    private String otherwise;

    protected PlanGoal() {}

    PlanGoal(Plan plan, int position, GoalText text) {
        this.plan = plan;
        this.position = position;
        indicator = text.indicator();
        positive = text.positive();
        measure = text.measure();
        otherwise = text.otherwise();
    }

    GoalText text() {
        return new GoalText(indicator, positive, measure, otherwise);
    }
}
