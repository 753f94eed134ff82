package org.wholeschool.school.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A half-term. Six make a school year. */
@Entity
@Table(name = "school_term")
public class Term extends SchoolOwned {

    private int schoolYear;

    private int position;

    private String name;

    private LocalDate startsOn;

    private LocalDate endsOn;

    protected Term() {}

    /**
     * @param schoolYear the year in which its school year began: 2026 for 2026/27
     * @param position 1 to 6 within the school year
     * @param name as people say it, "Autumn 1"
     * @param startsOn first day
     * @param endsOn last day, included
     */
    public Term(int schoolYear, int position, String name, LocalDate startsOn, LocalDate endsOn) {
        this.schoolYear = schoolYear;
        this.position = position;
        this.name = name;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    void become(String newName, LocalDate firstDay, LocalDate lastDay) {
        name = newName;
        startsOn = firstDay;
        endsOn = lastDay;
    }

    public int getSchoolYear() {
        return schoolYear;
    }

    public int getPosition() {
        return position;
    }

    public String getName() {
        return name;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    /**
     * @param day a day
     * @return whether the half-term holds it
     */
    public boolean holds(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
