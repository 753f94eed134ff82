package org.wholeschool.intervention.plan.page;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import org.wholeschool.intervention.plan.ReachText;

/** The fields of whom a plan reaches and of what it is to take. */
public class ReachFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private Integer[] years = {};
    private Integer hours;
    private Integer pounds;

    void fill(ReachText text) {
        years = text.years().stream().sorted().toArray(Integer[]::new);
        hours = text.hours();
        pounds = text.pounds();
    }

    ReachText asText() {
        return new ReachText(new LinkedHashSet<>(List.of(years)), hours, pounds);
    }

    public Integer[] getYears() {
        return years;
    }

    public void setYears(Integer[] years) {
        this.years = years;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public Integer getPounds() {
        return pounds;
    }

    public void setPounds(Integer pounds) {
        this.pounds = pounds;
    }
}
