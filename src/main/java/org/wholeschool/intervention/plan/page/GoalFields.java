package org.wholeschool.intervention.plan.page;

import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;

/** A goal in the form of a plan. */
public class GoalFields {

    private String indicator;
    private String positive;
    private Measure measure;
    private String otherwise;

    GoalFields(GoalText text) {
        indicator = text.indicator();
        positive = text.positive();
        measure = text.measure();
        otherwise = text.otherwise();
    }

    public GoalText asText() {
        return new GoalText(indicator, positive, measure, otherwise);
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public String getPositive() {
        return positive;
    }

    public void setPositive(String positive) {
        this.positive = positive;
    }

    public Measure getMeasure() {
        return measure;
    }

    public void setMeasure(Measure measure) {
        this.measure = measure;
    }

    public String getOtherwise() {
        return otherwise;
    }

    public void setOtherwise(String otherwise) {
        this.otherwise = otherwise;
    }
}
