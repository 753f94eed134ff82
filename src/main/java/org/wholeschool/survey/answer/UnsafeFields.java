package org.wholeschool.survey.answer;

/** When and why somebody does not feel safe in one place, as it stands in the form. */
public final class UnsafeFields {

    private final int place;
    private final String name;
    private Integer[] times = {};
    private Why[] why = {};

    UnsafeFields(int place, String name) {
        this.place = place;
        this.name = name;
    }

    public int getPlace() {
        return place;
    }

    public String getName() {
        return name;
    }

    public Integer[] getTimes() {
        return times;
    }

    public void setTimes(Integer[] times) {
        this.times = times;
    }

    public Why[] getWhy() {
        return why;
    }

    public void setWhy(Why[] why) {
        this.why = why;
    }
}
